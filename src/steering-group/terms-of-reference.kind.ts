/** Declares the terms of reference of steering groups, and decides how they are stated and amended. */
import type { BodySnapshot } from '../meetings/body-view.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Problem } from '../platform/record/problem.js';
import { type Change, firstOf, list, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { pastDate } from '../programme/effective-date.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { SteeringGroupStatement } from './steering-group.entity.js';
import type { AmendTermsOfReferenceInput, StateTermsOfReferenceInput } from './steering-group.input.js';
import type { SteeringGroupRows } from './steering-group-view.js';

/** A project has one group, which needs no code of its own. */
export const TERMS_OF_REFERENCE = {
  name: 'Terms of reference',
  table: 'steering_group',
  prefix: 'TERMS',
  key: 'groupId',
  idField: 'termsOfReferenceId',
  theOnly: { code: 'TERMS', already },
} as const;

/** The rows of the domain, and the bodies on record on the day. */
export type RowsAndBodies = SteeringGroupRows & { readonly bodies: readonly BodySnapshot[] };

type Context = RowsContext<RowsAndBodies>;
type Rule<I> = KindRule<RowsAndBodies, I, NewRow<SteeringGroupRows, 'groupId'>>;
type Terms = Omit<SteeringGroupStatement, keyof DatedReport | 'groupId'>;

const TERMS: TermsOf<Terms> = {
  purpose: needed(),
  responsibilities: list(),
  membership: maybe(),
  chairId: maybeOne('PERSON'),
  frequency: maybe(),
  quorum: maybe(),
  reporting: maybe(),
  paperDays: maybe(),
  agreedOn: maybe(),
  bodyId: maybeId(),
};

const stateTermsOfReference: Rule<StateTermsOfReferenceInput> = {
  creates: true,
  reads: ['ROWS', 'BODIES'],
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const terms = firstOf(TERMS, input);
    requireNamed(context, terms);
    return [{ into: 'statements', values: terms }];
  },
};

const amendTermsOfReference: Rule<AmendTermsOfReferenceInput> = {
  creates: false,
  reads: ['ROWS', 'BODIES'],
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const own = ownOf(context.rows.statements, 'groupId', context.id);
    const change = saidOf(TERMS, input);
    requireNamed(context, change);
    return amending(context, own, { terms: TERMS }, change).map((row) => ({ into: 'statements', ...row }));
  },
};

export const TERMS_OF_REFERENCE_RULES = { stateTermsOfReference, amendTermsOfReference };

/** Refuses a body that was not there on the day, and an agreement still to come. */
function requireNamed(context: Context, { agreedOn, bodyId }: Change<Terms>): void {
  if (agreedOn) pastDate(agreedOn, agreedOn, context.today, 'agreedOn');
  if (bodyId) refuseOn(bodyFaults(context, bodyId));
}

/** A group's meetings are those of an advisory body of its own project. */
function bodyFaults({ rows, projectId, projectCode }: Context, bodyId: string): Problem[] {
  const body = rows.bodies.find((each) => each.id === bodyId && each.projectId === projectId);
  const path = ['input', 'bodyId'];
  if (!body) {
    const message = `${projectCode} has no such body. Add the body first.`;
    return [{ code: 'NOT_FOUND', message, path, subject: bodyId }];
  }
  if (body.terms.kind === 'ADVISORY') return [];
  const message = `${body.terms.name} decides, and a steering group only advises. Name an advisory body.`;
  return [{ code: 'NOT_ADVISORY', message, path, subject: body.code }];
}

function already(projectCode: string): Problem {
  const message = `${projectCode} has terms of reference already. Change those instead.`;
  return { code: 'ALREADY_STATED', message, path: ['input', 'projectCode'], subject: projectCode };
}
