/** Declares communications, and decides how they are planned, drafted, cleared and issued. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { firstOf, maybe, needed, type Pointer, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, everAt, ownOf } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { CommunicationStatement } from './communication.entity.js';
import type {
  AmendCommunicationInput,
  ClearCommunicationInput,
  CommunicationStepInput,
  DraftCommunicationInput,
  IssueCommunicationInput,
  OverrideRestrictedWindowInput,
  PlanCommunicationInput,
} from './communication.input.js';
import { CLOSED, COMMUNICATION_LIFE, type CommunicationState } from './communication-life.js';
import { communicationLife, issueContext, type CommunicationLife } from './communication-snapshot.js';
import { issueBlockers, windowsOn } from './issue-blockers.js';
import type { PlanContext } from './linked-milestone.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import { codeWords } from '../platform/record/code-words.js';

export const COMMUNICATION = {
  ...{ name: 'Communication', table: 'communication', prefix: 'COM', key: 'communicationId' },
} as const;

/** The rows of the domain, with the plan as it stood before the write where a rule reads `ROWS_AND_PLAN`. */
export type RowsAndPlan = StakeholderRows & { readonly plan: PlanContext };
type Row = NewRow<StakeholderRows, 'communicationId'>;
type Rule<I, R = StakeholderRows> = KindRule<R, I, Row>;

const TERMS: TermsOf<Omit<CommunicationStatement, keyof DatedReport | 'communicationId'>> = {
  title: needed(),
  kind: needed(),
  audience: maybe(),
  forPublic: needed(true),
  ownerId: maybeOne('PERSON'),
  ownerTeam: maybe(),
  plannedOn: maybe(),
  milestoneId: maybeOne('MILESTONE'),
};

/** What a rule about a communication that is there knows: how it stands, but for the report that the write corrects. */
interface Claimed<R> extends RowsContext<R> {
  readonly life: CommunicationLife;
  /** The report that the write corrects; null: none. */
  readonly corrects: string | null;
}

/** Every input about a communication; a step may put the last one right. */
interface AboutCommunication {
  readonly communicationId: string;
  readonly corrects?: string | null;
}

const planCommunication: Rule<PlanCommunicationInput> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (_, input) => [{ into: 'communicationStatements', values: firstOf(TERMS, input) }],
};

/** Another title is another wording, which needs clearing again. */
const amendCommunication = about<AmendCommunicationInput>(
  (context, input) => {
    refuseClosed(context);
    // nothing about it is dated later, so its last statement is the one that is amended
    const made = amending(context, [context.life.terms], { terms: TERMS }, saidOf(TERMS, input));
    return made.map((row) => ({ into: 'communicationStatements', ...row }));
  },
  (input) => pointersOf(TERMS, input),
);

const draftCommunication = about<DraftCommunicationInput>((context, { body }) => {
  refuseClosed(context);
  return [{ into: 'communicationTexts', values: { body } }];
});

/** Lets one wording out inside the restricted windows that a day lies in. */
const overrideRestrictedWindow = about<OverrideRestrictedWindowInput, RowsAndPlan>(
  (context, { contentSha256, day, grounds }) => {
    refuseClosed(context);
    refuseOtherText(context, contentSha256);
    const windows = windowsOn(context.rows.plan.calendar.restrictedWindows, day);
    if (windows.length === 0) {
      const message = `${day} lies in no restricted window of ${context.projectCode}. Nothing has to be overridden.`;
      throw refuse('NO_RESTRICTED_WINDOW', message, ['input', 'day'], context.id);
    }
    return windows.map(({ name, from, to }) => ({
      into: 'communicationOverrides',
      values: { contentSha256, windowName: name, windowFrom: from, windowTo: to, grounds },
    }));
  },
  none,
  'ROWS_AND_PLAN',
);

/** Issues the wording that was cleared, unless anything stands in the way. */
const issueCommunication = about<IssueCommunicationInput, RowsAndPlan>(
  (context, input) => {
    const { life, code, rows, effectiveOn } = context;
    // of what is closed the lifecycle refuses it, and says so better
    const blockers = CLOSED.includes(life.state) ? [] : issueBlockers(issueContext(code, life, rows.plan), effectiveOn);
    const field = (blocker: string): string => (blocker === 'IN_RESTRICTED_WINDOW' ? 'effectiveOn' : 'communicationId');
    refuseOn(blockers.map((each) => ({ ...each, path: ['input', field(each.code)] })));
    return stepTo('ISSUED', context, input);
  },
  none,
  'ROWS_AND_PLAN',
);

export const COMMUNICATION_RULES = {
  planCommunication,
  amendCommunication,
  draftCommunication,
  submitCommunication: about<CommunicationStepInput>((context, input) => {
    refuseOtherText(context, context.life.contentSha256 ?? '');
    return stepTo('IN_CLEARANCE', context, input);
  }),
  /** Exactly the wording named. */
  clearCommunication: about<ClearCommunicationInput>((context, input) => {
    refuseOtherText(context, input.contentSha256);
    return stepTo('CLEARED', context, input);
  }),
  /** Back to drafting, cleared or not. */
  returnCommunication: about<CommunicationStepInput>((context, input) => stepTo('DRAFTING', context, input)),
  issueCommunication,
  withdrawCommunication: about<CommunicationStepInput>((context, input) => stepTo('WITHDRAWN', context, input)),
  overrideRestrictedWindow,
};

/** A rule about a communication that is there; nothing about it may be dated before what stands already. */
function about<I extends AboutCommunication, R extends StakeholderRows = StakeholderRows>(
  decide: (context: Claimed<R>, input: I) => readonly Row[],
  pointers: (input: I) => readonly Pointer[] = none,
  reads = 'ROWS',
): Rule<I, R> {
  return { creates: false, reads, pointers, decide: (context, input) => decide(claimed(context, input), input) };
}

function none(): readonly Pointer[] {
  return [];
}

function claimed<R extends StakeholderRows>(context: RowsContext<R>, input: AboutCommunication): Claimed<R> {
  const { rows, id, code, effectiveOn } = context;
  const own = {
    statements: ownOf(rows.communicationStatements, 'communicationId', id),
    texts: ownOf(rows.communicationTexts, 'communicationId', id),
    reports: ownOf(rows.communicationReports, 'communicationId', id),
    overrides: ownOf(rows.communicationOverrides, 'communicationId', id),
  };
  const corrects = input.corrects ? recordId(input.corrects) : null;
  const ever = everAt(context);
  const all = [...own.statements, ...own.texts, ...own.reports, ...own.overrides];
  const timeline: readonly DatedReport[] = corrects === null ? all : own.reports;
  refuseOn([
    ...correctionFaults(own.reports, corrects, ['input', 'corrects']),
    ...orderFaults(inForce(timeline, ever), effectiveOn, corrects),
  ]);
  const life = communicationLife(own, ever, corrects);
  if (!life) throw new Error(`communication ${code} has no statement`);
  return { ...context, life, corrects };
}

function stepTo(
  to: CommunicationState,
  { life, code, corrects }: Claimed<unknown>,
  input: CommunicationStepInput,
): Row[] {
  const step = stepFault(COMMUNICATION_LIFE, {
    from: life.state,
    to,
    corrects,
    subject: code,
    field: 'communicationId',
  });
  if (step) throw step;
  const values = { state: to, contentSha256: life.contentSha256, note: input.note ?? null };
  return [{ into: 'communicationReports', corrects, values }];
}

/** Refuses a change of what has been issued or withdrawn. */
function refuseClosed({ life, code, id }: Claimed<unknown>): void {
  if (!CLOSED.includes(life.state)) return;
  const message = `${code} is ${codeWords(life.state)}, so its wording cannot change. Plan another communication.`;
  throw refuse('COMMUNICATION_CLOSED', message, ['input', 'communicationId'], id);
}

/** Refuses a step about another wording than the one that stands. */
function refuseOtherText({ life, code, id }: Claimed<unknown>, contentSha256: string): void {
  if (life.contentSha256 === null) {
    throw refuse('NO_TEXT', `${code} has no text yet. Draft one.`, ['input', 'communicationId'], id);
  }
  if (life.contentSha256 === contentSha256) return;
  const message = `The wording of ${code} has changed since you read it. Read it again, then go on with what it says now.`;
  throw refuse('TEXT_CHANGED', message, ['input', 'contentSha256'], id);
}
