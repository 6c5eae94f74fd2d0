/** Declares bodies, and decides how they are established and amended. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { firstOf, saidOf } from '../platform/record/terms.js';
import type { KindRule } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import { pointersOf } from '../programme/kind/pointers.js';
import type { AmendBodyInput, EstablishBodyInput } from './body.input.js';
import { BODY_TERMS, bodyTermsFaults } from './body-terms.js';
import type { MeetingsRows } from './meetings-view.js';

export const BODY = { name: 'Body', table: 'body', key: 'bodyId' } as const;

type Rule<I> = KindRule<MeetingsRows, I, NewRow<MeetingsRows, 'bodyId'>, string | null>;

const establishBody: Rule<EstablishBodyInput> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(BODY_TERMS, input),
  decide: (_, input) => {
    const terms = firstOf(BODY_TERMS, input);
    refuseOn(bodyTermsFaults(terms));
    return [{ into: 'bodyStatements', values: terms }];
  },
};

/** Meetings held before the day given keep the rules of their day. */
const amendBody: Rule<AmendBodyInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(BODY_TERMS, input),
  decide: (context, input) => {
    const own = ownOf(context.rows.bodyStatements, 'bodyId', context.id);
    const terms = { terms: BODY_TERMS, faults: bodyTermsFaults };
    return amending(context, own, terms, saidOf(BODY_TERMS, input)).map((row) => ({ into: 'bodyStatements', ...row }));
  },
};

export const BODY_RULES = { establishBody, amendBody };
