/** Declares decisions, and decides how one is recorded and corrected. It is never changed: a later one takes its place. */
import { meetingsView, type MeetingsRows } from '../meetings/meetings-view.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { type Refusal, refuse } from '../platform/record/refusal.js';
import { firstOf, saidOf } from '../platform/record/terms.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { everAt } from '../programme/kind/derived-rules.js';
import { boardView, type BoardRows, type DecisionSnapshot } from './board-view.js';
import { decisionFaults, type DecisionTerms } from './decision-faults.js';
import { DECISION_TERMS } from './decision-terms.js';
import type { CorrectDecisionInput, RecordDecisionInput } from './decision.input.js';

export const DECISION = { name: 'Decision', table: 'decision', key: 'decisionId' } as const;

/** The rows of decisions, and of the meetings that take them. */
export type DecisionRows = BoardRows & { readonly ofMeetings: MeetingsRows };

type Context = RowsContext<DecisionRows, string | null>;
type Rule<I> = KindRule<DecisionRows, I, NewRow<BoardRows, 'decisionId'>, string | null>;

const recordDecision: Rule<RecordDecisionInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const projectIds = projectIdsOf(context, input.projectCodes ?? []);
    const terms = { ...firstOf(DECISION_TERMS, input), projectIds };
    requireSound(context, input.bodyCode, terms, decisionsOf(context));
    return [{ into: 'statements', values: terms }];
  },
};

/** What a decision's record says, put right by a new row; what is left out stays, and where it comes from with it. */
const correctDecision: Rule<CorrectDecisionInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const { id, code } = context;
    const decisions = decisionsOf(context);
    const former = decisions.find((each) => each.id === id);
    if (!former) throw new Error(`decision ${code} has lost its row`);
    const { projectCodes } = input;
    const projectIds = projectCodes === undefined ? former.terms.projectIds : projectIdsOf(context, projectCodes ?? []);
    const terms = { ...former.terms, ...saidOf(DECISION_TERMS, input), projectIds };
    requireSound(context, former.body.code, terms, decisions);
    const source = {
      citation: input.citation ?? former.terms.citation,
      assumed: input.assumed ?? former.terms.assumed,
    };
    return [{ into: 'statements', corrects: former.terms.id, ...source, values: terms }];
  },
};

export const DECISION_RULES = { recordDecision, correctDecision };

/** Every decision recorded so far, whatever day it speaks of. */
function decisionsOf(context: Context): readonly DecisionSnapshot[] {
  const ever = everAt(context);
  return boardView(context.rows, meetingsView(context.rows.ofMeetings, ever), ever).decisions;
}

/** Refuses what the body could not decide so on the day. */
function requireSound(
  { rows, before, id, effectiveOn }: Context,
  bodyCode: string,
  terms: DecisionTerms,
  decisions: readonly DecisionSnapshot[],
): void {
  const { bodies, meetings } = meetingsView(rows.ofMeetings, before);
  const body = bodies.find((each) => each.code === bodyCode);
  if (!body) throw noBody(bodyCode, `on ${effectiveOn}`);
  const meeting = meetings.find((each) => each.id === terms.meetingId) ?? null;
  const replaced = decisions.find((each) => each.id === terms.replacesId) ?? null;
  refuseOn(decisionFaults(terms, { body, meeting, replaced, ownId: id, effectiveOn }));
}

function projectIdsOf({ register, effectiveOn }: Context, codes: readonly string[]): string[] {
  const byCode = new Map([...register.projects.values()].map((row) => [row.code, row.projectId]));
  return codes.map((code) => {
    const id = byCode.get(code);
    if (id !== undefined) return id;
    const message = `There was no project ${code} on ${effectiveOn}. Leave it out, or give a later day.`;
    throw refuse('NOT_FOUND', message, ['input', 'projectCodes'], code);
  });
}

/** What is said of a body that was not there. */
export function noBody(code: string, when: string): Refusal {
  return refuse('NOT_FOUND', `There is no body ${code} ${when}.`, ['input', 'bodyCode'], code);
}
