/** Decides what a body's terms are made of, how an input speaks of them, and whether they can hold as a whole. */
import type { Problem } from '../platform/record/problem.js';
import { list, maybe, maybeId, needed, type TermsOf } from '../platform/record/terms.js';
import type { BodyStatement } from './body.entity.js';
import type { NamedSpan } from './meeting-parts.js';

/** What is said of a body. */
export type BodyTerms = Pick<
  BodyStatement,
  'name' | 'kind' | 'organisationId' | 'quorum' | 'clearDays' | 'scheme' | 'closures' | 'windows'
>;

/** How an input speaks of them. */
export const BODY_TERMS: TermsOf<BodyTerms> = {
  name: needed(),
  kind: needed(),
  organisationId: maybeId(),
  quorum: maybe(),
  clearDays: maybe(),
  scheme: needed<BodyTerms['scheme']>('WORD'),
  closures: list(spans),
  windows: list(spans),
};

function spans(said: readonly NamedSpan[]): NamedSpan[] {
  return said.map(({ name, from, to }) => ({ name, from, to }));
}

/** Why the terms may not stand; none: they may. */
export function bodyTermsFaults(terms: BodyTerms): Problem[] {
  return (['closures', 'windows'] as const).flatMap((field) =>
    terms[field].flatMap(({ name, from, to }, index): Problem[] => {
      if (from <= to) return [];
      const message = `${name} ends on ${to}, before it begins on ${from}. Swap the two dates.`;
      return [{ code: 'END_BEFORE_START', message, path: ['input', field, String(index), 'to'], subject: null }];
    }),
  );
}
