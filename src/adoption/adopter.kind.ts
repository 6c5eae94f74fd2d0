/** Declares adopters, and decides who each is, how far it has come, and what it does with the clauses. */
import type { Life } from '../platform/kind/kind.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { firstOf, list, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Context, KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, everAt, ownOf, requireStep } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { AdoptionStatement } from './adoption.entity.js';
import type { AmendAdopterInput, ConsiderAdoptionInput, ReportAdoptionInput } from './adoption.input.js';
import { ADOPTION_LIFE, type AdoptionState } from './adoption-states.js';
import type { AdoptionRows, AdoptionSnapshot, AdoptionView } from './adoption-view.js';
import { datingFaults } from './dating-faults.js';
import { type NamedMember, namedMembers } from './members.js';
import { stateFault } from './state-faults.js';

export const ADOPTION = { name: 'Adoption', table: 'adoption', prefix: 'AD', key: 'adoptionId' } as const;

/** What the rules of adoption read: the rows of their project, and how adoption stood on the day. */
export interface AdoptionContext {
  readonly rows: AdoptionRows;
  readonly view: AdoptionView;
}

/** Rows about one adopter. */
export type AdopterRow = NewRow<Pick<AdoptionRows, 'statements' | 'reports' | 'clauses' | 'signatures'>, 'adoptionId'>;
export type AdopterRule<I, R = AdoptionContext> = KindRule<R, I, AdopterRow>;

type Terms = Omit<AdoptionStatement, keyof DatedReport | 'adoptionId'>;

const LIFE: Life<AdoptionState> = { first: 'CONSIDERING', next: ADOPTION_LIFE };

/** How an input speaks of an adopter; reading it refuses members that cannot be told apart. */
function termsOf({ register }: Pick<Context, 'register'>): TermsOf<Terms> {
  return { ...TERMS, members: list((members: readonly NamedMember[]) => namedMembers(members, register)) };
}

const TERMS = {
  name: needed<string>(),
  organisationId: maybeOne('ORGANISATION'),
  kind: needed<Terms['kind']>(),
  members: {},
  outputVersionId: maybeOne('OUTPUT_VERSION'),
  purpose: maybe<string>(),
  relatesTo: maybe<string>(),
  note: maybe<string>(),
  invented: needed(false),
};

const considerAdoption: AdopterRule<ConsiderAdoptionInput> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => [{ into: 'statements', values: firstOf(termsOf(context), input) }],
};

const amendAdopter: AdopterRule<AmendAdopterInput, AdoptionRows> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const own = ownOf(context.rows.statements, 'adoptionId', context.id);
    if (inForce(own, context.before).length === 0) throw notYet(context);
    const terms = termsOf(context);
    return amending(context, own, { terms }, saidOf(terms, input)).map((row) => ({ into: 'statements', ...row }));
  },
};

/** The state that an adopter reached. */
const reportAdoption: AdopterRule<ReportAdoptionInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, { state, note = null, ...input }) => {
    const { code, effectiveOn, before } = context;
    const { text } = adopterOf(context);
    const own = ownOf(context.rows.rows.reports, 'adoptionId', context.id);
    const corrects = input.corrects ? recordId(input.corrects) : null;
    refuseOn(datingFaults(own, { effectiveOn, corrects, revision: before.revision }));
    const last = inForce(own, everAt(context)).findLast((row) => row.id !== corrects);
    requireStep(LIFE, last, { to: state, corrects, subject: code, field: 'state' });
    const fault = stateFault(state, { code, note, text });
    refuseOn(fault ? [fault] : []);
    return [{ into: 'reports', corrects, values: { state, note } }];
  },
};

export const ADOPTER_RULES = { considerAdoption, amendAdopter, reportAdoption };

/** The adopter as it stood on the day. @throws Refusal BEFORE_ADOPTION where it was not there yet */
export function adopterOf(context: RowsContext<AdoptionContext>): AdoptionSnapshot {
  const found = context.rows.view.adoptions.find((each) => each.id === context.id);
  if (found) return found;
  throw notYet(context);
}

function notYet({ code, effectiveOn }: Pick<Context, 'code' | 'effectiveOn'>) {
  const message = `${code} was not there on ${effectiveOn}. Give a later day.`;
  return refuse('BEFORE_ADOPTION', message, ['input', 'effectiveOn'], code);
}
