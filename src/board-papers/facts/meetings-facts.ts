/** Decides which facts a paper takes from meetings: those still to come of boards and committees, and the actions still to do in projects. */
import type { ActionSnapshot } from '../../meetings/action-view.js';
import type { DispatchState } from '../../meetings/dispatch.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import type { MeetingsView } from '../../meetings/meetings-view.js';
import type { Register } from '../../programme/register.js';
import type { Origin } from './origin.js';

/** A meeting of a body of no project, on the day of the facts or later. */
export interface MeetingFact extends Origin {
  readonly code: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly on: string;
  readonly clearDays: number | null;
  readonly dispatch: DispatchState;
  /** The last day on which its papers may go out. */
  readonly dispatchDue: string | null;
  readonly dispatchedOn: string | null;
  /** The row that says that they went out. */
  readonly dispatchId: string | null;
}

/** An action of a project that somebody still has to do. */
export interface ActionFact extends Origin {
  readonly code: string;
  readonly projectId: string;
  readonly text: string;
  /** Null: nobody is named. */
  readonly owner: string | null;
  /** Null: no date was given. */
  readonly due: string | null;
  readonly overdue: boolean;
}

export interface MeetingsFacts {
  /** By date. */
  readonly meetings: readonly MeetingFact[];
  /** By due date, those without one last. */
  readonly actions: readonly ActionFact[];
}

/** The facts at the view's point. What came of an item that is kept from the public stays out of papers. */
export function meetingsFacts(view: MeetingsView, register: Register): MeetingsFacts {
  return {
    meetings: view.meetings.flatMap((meeting) => meetingFact(meeting, view.asAt)),
    actions: view.actions.flatMap((action) => actionFact(action, register)),
  };
}

function meetingFact({ id, code, projectId, body, terms, state, dispatch }: MeetingSnapshot, asAt: string) {
  if (projectId !== null || state === 'CANCELLED' || terms.meetsOn === null || terms.meetsOn < asAt) return [];
  const fact: MeetingFact = {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code,
    bodyCode: body.code,
    bodyName: body.terms.name,
    on: terms.meetsOn,
    clearDays: dispatch.clearDays,
    dispatch: dispatch.state,
    dispatchDue: dispatch.due,
    dispatchedOn: dispatch.dispatched?.effectiveOn ?? null,
    dispatchId: dispatch.dispatched?.id ?? null,
  };
  return [fact];
}

function actionFact({ id, code, projectId, terms, open, overdue, closed }: ActionSnapshot, register: Register) {
  if (!open || closed || projectId === null) return [];
  const person = terms.ownerId === null ? undefined : register.people.get(terms.ownerId);
  const fact: ActionFact = {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    ...{ code, projectId, text: terms.text, due: terms.dueOn, overdue },
    owner: person?.name ?? terms.ownerName,
  };
  return [fact];
}
