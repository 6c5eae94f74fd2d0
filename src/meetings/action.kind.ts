/** Declares actions, and decides how they are raised, amended and reported on. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import { pointersOf, severalOf } from '../programme/kind/pointers.js';
import type { ActionStatement } from './action.entity.js';
import type { AmendActionInput, RaiseActionInput, ReportActionInput } from './action.input.js';
import { actionFaults } from './action-steps.js';
import { meetingsView, type MeetingsRows } from './meetings-view.js';

export const ACTION = { name: 'Action', table: 'action', key: 'actionId' } as const;

type Context = RowsContext<MeetingsRows, string | null>;
type Rule<I> = KindRule<MeetingsRows, I, NewRow<MeetingsRows, 'actionId'>, string | null>;
type Terms = Pick<ActionStatement, 'text' | 'ownerId' | 'ownerName' | 'dueOn' | 'itemId' | 'subjects'>;

const TERMS: TermsOf<Terms> = {
  text: needed(),
  ownerId: maybeId(),
  ownerName: maybe(),
  dueOn: maybe(),
  itemId: maybeId(),
  subjects: severalOf(),
};

/** At a meeting, in a project, or both. */
const raiseAction: Rule<RaiseActionInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const terms = firstOf(TERMS, input);
    requireNamed(context, input.meetingId ? plainId(input.meetingId) : null, terms);
    return [{ into: 'actionStatements', values: terms }];
  },
};

const amendAction: Rule<AmendActionInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const { rows, id } = context;
    const own = ownOf(rows.actionStatements, 'actionId', id);
    const change = saidOf(TERMS, input);
    requireNamed(context, rows.actions.find((each) => each.id === id)?.meetingId ?? null, change);
    return amending(context, own, { terms: TERMS }, change).map((row) => ({ into: 'actionStatements', ...row }));
  },
};

/** How far an action has come; whoever reports it may read the meeting that takes it off its list. */
const reportAction: Rule<ReportActionInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: ({ rows, id, code, effectiveOn }, { state, note, ...input }) => {
    const corrects = input.corrects ? recordId(input.corrects) : null;
    const closedAtId = input.closedAtMeetingId ? plainId(input.closedAtMeetingId) : null;
    const own = ownOf(rows.actionReports, 'actionId', id);
    refuseOn(actionFaults(code, own, { state, effectiveOn, corrects, closedAtId }));
    return [{ into: 'actionReports', corrects, values: { state, note: note ?? null, closedAtId } }];
  },
};

export const ACTION_RULES = { raiseAction, amendAction, reportAction };

/** Refuses a person or an item that was not there on the day, and records where there is no project to find them in. */
function requireNamed(context: Context, meetingId: string | null, said: Change<Terms>): void {
  const { register, rows, before, projectId } = context;
  const { ownerId, itemId, subjects = [] } = said;
  if (ownerId && !register.people.has(ownerId)) {
    const message = 'This person is not in the register. Add them first, or enter a name.';
    throw refuse('NOT_FOUND', message, ['input', 'ownerId'], ownerId);
  }
  if (itemId) {
    const meeting = meetingsView(rows, before).meetings.find((each) => each.id === meetingId);
    if (!meeting?.agenda.some((item) => item.itemId === itemId)) {
      const message = 'This item is not on the agenda of the meeting that raised the action.';
      throw refuse('ITEM_UNKNOWN', message, ['input', 'itemId'], itemId);
    }
  }
  if (subjects.length === 0 || projectId !== null) return;
  const message = 'An action of no project cannot point at records of one. Select its project, or choose no records.';
  throw refuse('PROJECT_NEEDED', message, ['input', 'subjects']);
}
