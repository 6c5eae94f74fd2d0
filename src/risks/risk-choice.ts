/** Decides which risks a list shows, and in which order. */
import type { RiskGapCode } from './risk-gaps.js';
import type { RiskStanding } from './risk-standing.js';
import { PROXIMITIES, type RiskCategory, type RiskNature, type RiskStatus } from './risk-states.js';

export const RISK_SORTS = ['CODE', 'SCORE', 'PROXIMITY', 'NEXT_REVIEW'] as const;
export type RiskSort = (typeof RISK_SORTS)[number];

/** What is asked for; whatever is missing or null does not matter. */
export interface RiskChoice {
  readonly status?: RiskStatus | null;
  readonly nature?: RiskNature | null;
  readonly category?: RiskCategory | null;
  /** Name of a band, in which the current score lies on its own scale. */
  readonly band?: string | null;
  readonly ownerId?: string | null;
  readonly gap?: RiskGapCode | null;
}

/** The risks chosen, sorted; those that have nothing to sort by come last, ties by code. */
export function chosen(risks: readonly RiskStanding[], choice: RiskChoice, sort: RiskSort): readonly RiskStanding[] {
  const { status, nature, category, band, ownerId, gap } = choice;
  const kept = risks.filter(
    (risk) =>
      (status == null || risk.status === status) &&
      (nature == null || risk.terms.nature === nature) &&
      (category == null || risk.terms.category === category) &&
      (band == null || risk.current?.score.band.name === band) &&
      (ownerId == null || risk.terms.ownerId === ownerId) &&
      (gap == null || risk.gaps.some((each) => each.code === gap)),
  );
  if (sort === 'CODE') return kept;
  const key = KEYS[sort];
  return [...kept].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== null && y !== null && x !== y) return x < y ? -1 : 1;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return a.code.localeCompare(b.code, 'en', { numeric: true });
  });
}

const KEYS: Readonly<Record<Exclude<RiskSort, 'CODE'>, (risk: RiskStanding) => number | string | null>> = {
  SCORE: (risk) => (risk.current ? -risk.current.score.score : null),
  PROXIMITY: (risk) => (risk.terms.proximity ? PROXIMITIES.indexOf(risk.terms.proximity) : null),
  NEXT_REVIEW: (risk) => risk.review?.nextOn ?? null,
};
