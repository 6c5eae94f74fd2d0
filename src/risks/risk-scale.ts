/** Decides what a likelihood and an impact come to on a scale: the score, and the band it falls into. */
import type { CellTone } from '../documents/model.js';

export const TONES = ['green', 'amber', 'red', 'grey', 'blue'] as const satisfies readonly CellTone[];

/** One step of likelihood or impact. Values rise, and may skip numbers. */
export interface ScaleLevel {
  readonly value: number;
  readonly label: string;
  readonly meaning: string;
}

/** The score of one pair of levels. */
export interface ScaleCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
}

/** A stretch of scores, from its first up to the next band's. */
export interface ScaleBand {
  readonly name: string;
  readonly fromScore: number;
  readonly tone: CellTone;
  readonly meaning: string;
}

/** A band among those of its scale. */
export interface ShadedBand extends ScaleBand {
  /** How many lower bands have its colour; 0: none, so that each is drawn darker than the one before. */
  readonly shade: number;
}

export interface ScaleTerms {
  readonly name: string;
  /** Lowest first. */
  readonly likelihood: readonly ScaleLevel[];
  readonly impact: readonly ScaleLevel[];
  /** One for each pair of levels; null: the score is the product of the values. */
  readonly cells: readonly ScaleCell[] | null;
  /** Lowest first. */
  readonly bands: readonly ScaleBand[];
}

/** A version of a scale, by the id under which assessments and appetites stand on it. */
export interface ScaleVersion extends ScaleTerms {
  readonly id: string;
}

/** What a pair of levels comes to. */
export interface Score {
  readonly likelihood: ScaleLevel;
  readonly impact: ScaleLevel;
  readonly score: number;
  readonly band: ShadedBand;
}

/** The score of two values; null where the scale has no such level, or no band so low. */
export function scoreOn(scale: ScaleTerms, likelihood: number, impact: number): Score | null {
  const [across, up] = [levelOf(scale.impact, impact), levelOf(scale.likelihood, likelihood)];
  if (!across || !up) return null;
  const cell = scale.cells?.find((one) => one.likelihood === likelihood && one.impact === impact);
  const score = scale.cells ? cell?.score : likelihood * impact;
  const band = score === undefined ? null : bandOf(scale, score);
  return score === undefined || band === null ? null : { likelihood: up, impact: across, score, band };
}

/** The band that a score falls into; null below the lowest. */
export function bandOf({ bands }: ScaleTerms, score: number): ShadedBand | null {
  const at = bands.findLastIndex((band) => band.fromScore <= score);
  return at < 0 ? null : shadedBand(bands, at);
}

/** The bands of a scale, each with how many lower ones have its colour. */
export function shadedBands({ bands }: ScaleTerms): ShadedBand[] {
  return bands.map((_, at) => shadedBand(bands, at));
}

function shadedBand(bands: readonly ScaleBand[], at: number): ShadedBand {
  const band = bands[at]!;
  return { ...band, shade: bands.slice(0, at).filter(({ tone }) => tone === band.tone).length };
}

const levelOf = (levels: readonly ScaleLevel[], value: number): ScaleLevel | undefined =>
  levels.find((level) => level.value === value);
