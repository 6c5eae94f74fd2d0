/** Decides which scale somebody gives and what is wrong with it; a pair of levels may be placed in a band in place of a score. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { ScaleCell, ScaleLevel, ScaleTerms } from './risk-scale.js';
import { scaleFaults } from './scale-faults.js';

/** A pair of levels with the band that it is placed in, by name. */
export interface Placed {
  readonly likelihood: number;
  readonly impact: number;
  readonly band: string;
}

/** A scale as it is given. */
export interface ScaleGiven extends Omit<ScaleTerms, 'cells'> {
  readonly cells?: readonly ScaleCell[] | null;
  readonly placed?: readonly Placed[] | null;
}

/** The scale, and why it cannot be used; no faults: it can. */
export function scaleGiven(given: ScaleGiven): { readonly scale: ScaleTerms; readonly faults: readonly Problem[] } {
  const scale: ScaleTerms = {
    name: given.name.trim(),
    likelihood: given.likelihood.map(levelOf),
    impact: given.impact.map(levelOf),
    cells: given.cells?.map((cell) => ({ ...cell })) ?? null,
    bands: given.bands.map((band) => ({ ...band, name: band.name.trim(), meaning: band.meaning.trim() })),
  };
  const placed = (given.placed ?? []).map((one) => ({ ...one, band: one.band.trim() }));
  if (placed.length === 0) return { scale, faults: scaleFaults(scale) };
  const faults = placedFaults(scale, placed);
  if (faults.length) return { scale, faults };
  const whole = { ...scale, cells: placedCells(scale, placed) };
  const atPlaced = (fault: Problem): Problem =>
    fault.path.join('.') === 'input.cells' ? { ...fault, path: ['input', 'placed'] } : fault;
  return { scale: whole, faults: scaleFaults(whole).map(atPlaced) };
}

/**
 * A score for each pair of levels. Of a pair that is placed it is the nearest one in its band to the score that it would
 * have without, so that scores still rise with the levels. Null: all are the product of the values.
 */
export function placedCells(scale: ScaleTerms, placed: readonly Placed[]): readonly ScaleCell[] | null {
  const cells = scale.likelihood.flatMap((up) =>
    scale.impact.map((across) => {
      const [likelihood, impact] = [up.value, across.value];
      const here = (one: { readonly likelihood: number; readonly impact: number }): boolean =>
        one.likelihood === likelihood && one.impact === impact;
      const score = scale.cells?.find(here)?.score ?? likelihood * impact;
      const band = placed.find(here)?.band;
      return { likelihood, impact, score: band === undefined ? score : nearest(scale, band, score) };
    }),
  );
  return cells.every(({ likelihood, impact, score }) => score === likelihood * impact) ? null : cells;
}

function nearest({ bands }: ScaleTerms, name: string, score: number): number {
  const at = bands.findIndex((band) => band.name === name);
  const [band, next] = [bands[at], bands[at + 1]];
  if (!band) return score;
  return Math.max(band.fromScore, next ? Math.min(score, next.fromScore - 1) : score);
}

function placedFaults({ likelihood, impact, bands }: ScaleTerms, placed: readonly Placed[]): readonly Problem[] {
  const pair = (one: Placed): string => `${one.likelihood} × ${one.impact}`;
  const has = (levels: readonly ScaleLevel[], value: number): boolean => levels.some((level) => level.value === value);
  const strange = placed.filter((one) => !has(likelihood, one.likelihood) || !has(impact, one.impact));
  const twice = placed.filter((one, at) => placed.findIndex((other) => pair(other) === pair(one)) !== at);
  const bandless = placed.filter((one) => !bands.some(({ name }) => name === one.band));
  const told = (code: ProblemCode, which: readonly string[], message: string): Problem[] =>
    which.length
      ? [{ code, message: `${message}: ${which.join(', ')}.`, path: ['input', 'placed'], subject: null }]
      : [];
  return [
    ...told('CELL_UNKNOWN', strange.map(pair), 'Leave out the pairs of levels that the scale does not have'),
    ...told('CELL_TWICE', twice.map(pair), 'Place each pair of levels in one band'),
    ...told(
      'BAND_UNKNOWN',
      bandless.map((one) => `${one.band} (for ${pair(one)})`),
      'Choose bands that the scale has. It does not have',
    ),
  ];
}

function levelOf({ value, label, meaning }: ScaleLevel): ScaleLevel {
  return { value, label: label.trim(), meaning: meaning.trim() };
}
