/** Decides a body's new terms: the former ones, changed where something is said, checked as a whole. */
import { LONGEST_CLOSURE, spanFaults } from '../milestones/calendar-terms.js';
import type { Problem } from '../platform/record/problem.js';
import type { BodyStatement } from './body.entity.js';

/** What is said of a body. */
export type BodyTerms = Pick<
  BodyStatement,
  'name' | 'kind' | 'organisationId' | 'quorum' | 'clearDays' | 'scheme' | 'closures' | 'windows'
>;

export type BodySaid = { readonly [K in keyof BodyTerms]?: BodyTerms[K] | null };

/** The terms after a change; what was left out (undefined) stays, null clears. `former` null: a new body. */
export function bodyTerms(former: BodyTerms | null, said: BodySaid): BodyTerms {
  const kept = <K extends keyof BodyTerms>(field: K, none: BodyTerms[K]): BodyTerms[K] => {
    const value: BodyTerms[K] | null | undefined = said[field];
    if (value === undefined) return former ? former[field] : none;
    return value ?? none;
  };
  return {
    name: kept('name', former?.name ?? '').trim(),
    kind: kept('kind', former?.kind ?? 'ADVISORY'),
    organisationId: kept('organisationId', null),
    quorum: kept('quorum', null),
    clearDays: kept('clearDays', null),
    scheme: kept('scheme', former?.scheme ?? 'WORD'),
    closures: kept('closures', []).map(({ name, from, to }) => ({ name, from, to })),
    windows: kept('windows', []).map(({ name, from, to }) => ({ name, from, to })),
  };
}

/** Why the terms may not stand; none: they may. */
export function bodyTermsFaults(terms: BodyTerms): Problem[] {
  return [
    ...spanFaults('closures', terms.closures, LONGEST_CLOSURE),
    ...spanFaults('windows', terms.windows, Infinity),
  ];
}
