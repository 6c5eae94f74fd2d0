/** Decides which risks a list shows, and in which order. */
import { byCode } from '../platform/record/by-code.js';
import { assessmentOf } from './heat-map.js';
import type { RiskGapCode } from './risk-gap.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import {
  PROXIMITIES,
  type AssessmentKind,
  type Proximity,
  type RiskCategory,
  type RiskNature,
  type RiskState,
} from './risk-states.js';

export const RISK_SORTS = ['CODE', 'SCORE', 'PROXIMITY', 'NEXT_REVIEW'] as const;
export type RiskSort = (typeof RISK_SORTS)[number];

/** What is asked for; whatever is missing or null does not matter. */
export interface RiskChoice {
  readonly state?: RiskState | null;
  readonly nature?: RiskNature | null;
  readonly category?: RiskCategory | null;
  /** Name of a band, in which the current score lies on its own scale. */
  readonly band?: string | null;
  readonly ownerId?: string | null;
  /** True: nobody owns it; false: somebody does. */
  readonly unowned?: boolean | null;
  readonly proximity?: Proximity | null;
  /** Which assessment `likelihood` and `impact` are of; default the current one. */
  readonly scored?: AssessmentKind | null;
  /** Values of levels of the scale in force, as a heat map places risks by them. */
  readonly likelihood?: number | null;
  readonly impact?: number | null;
  readonly gap?: RiskGapCode | null;
}

/** The risks chosen, sorted; those that have nothing to sort by come last, ties by code. */
export function chosen(risks: readonly RiskSnapshot[], choice: RiskChoice, sort: RiskSort): readonly RiskSnapshot[] {
  const { state, nature, category, band, ownerId, unowned, proximity, gap } = choice;
  const kept = risks.filter(
    (risk) =>
      (state == null || risk.state === state) &&
      (nature == null || risk.terms.nature === nature) &&
      (category == null || risk.terms.category === category) &&
      (band == null || risk.current?.score.band.name === band) &&
      (ownerId == null || risk.terms.ownerId === ownerId) &&
      (unowned == null || (risk.terms.ownerId === null) === unowned) &&
      (proximity == null || risk.terms.proximity === proximity) &&
      placed(risk, choice) &&
      (gap == null || risk.gaps.some((each) => each.code === gap)),
  );
  if (sort === 'CODE') return kept;
  const key = KEYS[sort];
  return [...kept].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== null && y !== null && x !== y) return x < y ? -1 : 1;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return byCode(a, b);
  });
}

/** In which order a list stands that is sorted so, and how its risks are told apart. */
export function riskOrder(sort: RiskSort): {
  readonly key: (risk: RiskSnapshot) => string;
  readonly by: (risk: RiskSnapshot) => string;
} {
  const key = sort === 'CODE' ? () => '' : KEYS[sort];
  return { key: ({ code }) => code, by: (risk) => asText(key(risk)) };
}

/** A value to sort by as text that sorts alike, also where numbers are below zero; null comes last. */
function asText(value: number | string | null): string {
  if (value === null) return '\uffff';
  return typeof value === 'number' ? String(value + 1_000_000).padStart(8, '0') : value;
}

/** Whether an assessment has the levels asked for on the scale in force. */
function placed(risk: RiskSnapshot, { scored, likelihood, impact }: RiskChoice): boolean {
  if (likelihood == null && impact == null) return true;
  const place = assessmentOf(risk, scored ?? 'CURRENT')?.onCurrent;
  if (!place) return false;
  return (
    (likelihood == null || place.likelihood.value === likelihood) && (impact == null || place.impact.value === impact)
  );
}

const KEYS: Readonly<Record<Exclude<RiskSort, 'CODE'>, (risk: RiskSnapshot) => number | string | null>> = {
  SCORE: (risk) => (risk.current ? -risk.current.score.score : null),
  PROXIMITY: (risk) => (risk.terms.proximity ? PROXIMITIES.indexOf(risk.terms.proximity) : null),
  NEXT_REVIEW: (risk) => risk.review?.nextOn ?? null,
};
