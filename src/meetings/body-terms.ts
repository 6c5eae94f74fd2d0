/** Decides what a body's terms are made of, how an input speaks of them, and whether they can hold as a whole. */
import { LONGEST_CLOSURE, spanFaults } from '../platform/calendar/closures.js';
import type { Problem } from '../platform/record/problem.js';
import { list, maybe, needed, type TermsOf } from '../platform/record/terms.js';
import { maybeOne } from '../programme/kind/pointers.js';
import type { BodyStatement } from './body.entity.js';
import type { NamedSpan } from './meeting-parts.js';

/** What is said of a body. */
export type BodyTerms = Pick<
  BodyStatement,
  'name' | 'kind' | 'organisationId' | 'quorum' | 'clearDays' | 'scheme' | 'region' | 'closures' | 'windows'
>;

/** How an input speaks of them. */
export const BODY_TERMS: TermsOf<BodyTerms> = {
  name: needed(),
  kind: needed(),
  organisationId: maybeOne('ORGANISATION'),
  quorum: maybe(),
  clearDays: maybe(),
  scheme: needed<BodyTerms['scheme']>('WORD'),
  region: needed<BodyTerms['region']>('ENGLAND_AND_WALES'),
  closures: list(spans),
  windows: list(spans),
};

function spans(said: readonly NamedSpan[]): NamedSpan[] {
  return said.map(({ name, from, to }) => ({ name, from, to }));
}

/** Why the terms may not stand; none: they may. */
export function bodyTermsFaults(terms: BodyTerms): Problem[] {
  return [
    ...spanFaults('closures', terms.closures, LONGEST_CLOSURE),
    ...spanFaults('windows', terms.windows, Infinity),
  ];
}
