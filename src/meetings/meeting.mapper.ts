/** Decides how bodies, meetings and actions look to a reader: what is kept from the public falls out for those who may not see it. */
import { meetingName } from './meeting-name.js';
import type { ActionSnapshot } from './action-view.js';
import type { Action } from './action.type.js';
import type { BodySnapshot } from './body-view.js';
import type { Body } from './body.type.js';
import type { AgendaItemView, InterestView, MinutesView } from './meeting-parts.type.js';
import type { AgendaItem, MeetingSnapshot } from './meeting-snapshot.js';
import type { Meeting } from './meeting.type.js';
import { seesClosed } from './reading.js';
import type { MapperContext } from './mapper-context.service.js';

/** What stands in place of a title that a reader may not see. */
export const WITHHELD = 'Not open to you';

/** The body as this reader sees it. */
export function toBody(body: BodySnapshot, context: MapperContext): Body {
  const { terms } = body;
  return {
    id: body.id + context.point.suffix,
    code: body.code,
    name: terms.name,
    kind: terms.kind,
    organisation: context.organisation(terms.organisationId),
    projectCode: context.projectCode(body.projectId),
    quorum: terms.quorum,
    clearDays: terms.clearDays,
    scheme: terms.scheme,
    region: terms.region,
    closures: terms.closures,
    windows: terms.windows,
    citation: terms.citation,
    assumed: terms.assumed,
    version: body.version,
    recordId: body.id,
    point: context.point,
  };
}

/** Whether the reader may not see the item. */
export function isWithheld(meeting: MeetingSnapshot, itemId: string | null, context: MapperContext): boolean {
  const item = meeting.agenda.find((each) => each.itemId === itemId);
  return item?.closed === true && !seesClosed(context.reader, meeting.projectId);
}

/** The meeting as this reader sees it. */
export async function toMeeting(meeting: MeetingSnapshot, context: MapperContext): Promise<Meeting> {
  const { terms, dispatch, attendance, quorum, interestHistory, history } = meeting;
  const numbers = new Map(meeting.agenda.map(({ itemId, number }) => [itemId, number]));
  return {
    id: meeting.id + context.point.suffix,
    code: meeting.code,
    name: meetingName(meeting),
    body: toBody(meeting.body, context),
    ...{ meetsOn: terms.meetsOn, dateReason: terms.dateReason, place: terms.place },
    ...{ startsAt: terms.startsAt, endsAt: terms.endsAt },
    state: meeting.state,
    since: meeting.stateReport?.effectiveOn ?? null,
    nextStates: meeting.nextStates,
    dispatch: {
      state: dispatch.state,
      due: dispatch.due,
      dispatchedOn: dispatch.dispatched?.effectiveOn ?? null,
      workingDaysLeft: dispatch.workingDaysLeft,
    },
    warnings: meeting.warnings,
    moves: meeting.moves.map(({ from, to, reason, statement }) => ({
      ...context.dated(statement, []),
      ...{ from, to, why: reason },
    })),
    agenda: await Promise.all(meeting.agenda.map((item) => toItem(meeting, item, context))),
    attendance:
      attendance?.attendees.map((each) => ({
        name: context.nameOf(each) ?? WITHHELD,
        person: context.person(each.personId),
        organisation: context.organisation(each.organisationId),
        kind: each.kind,
        substituteFor: each.substituteFor,
        items: each.itemIds?.flatMap((id) => numbers.get(id) ?? []) ?? null,
      })) ?? null,
    interests: toInterests(meeting, numbers, context, interestHistory),
    quorum: {
      ...{ needed: quorum.needed, present: quorum.present, quorate: quorum.quorate },
      inquorateItems: quorum.inquorateItemIds.flatMap((id) => numbers.get(id) ?? []),
    },
    minutes: toMinutes(meeting, numbers, context),
    papersSent: meeting.dispatchHistory.map((row) => ({
      ...context.dated(row, meeting.dispatchHistory),
      note: row.note,
    })),
    minutesAgreed: meeting.agreementHistory.map((row) => ({
      ...context.dated(row, meeting.agreementHistory),
      agreedAtMeetingId: row.agreedAtId + context.point.suffix,
      agreedAt: context.meetingCode(row.agreedAtId),
      agreedAtName: context.meetingName(row.agreedAtId),
    })),
    history: history.map((row) => ({ ...context.dated(row, history), state: row.state, note: row.note })),
    citation: terms.citation,
    assumed: terms.assumed,
    version: meeting.version,
    recordId: meeting.id,
    point: context.point,
  };
}

async function toItem(meeting: MeetingSnapshot, item: AgendaItem, context: MapperContext): Promise<AgendaItemView> {
  const { number, kind, access, exemptParagraphs, projectId } = item;
  const shown = { id: item.itemId + context.point.suffix, number, kind, access, exemptParagraphs };
  if (isWithheld(meeting, item.itemId, context)) {
    return { ...shown, title: WITHHELD, paperReference: null, projectCode: null, subject: null, withheld: true };
  }
  const [subject] = await context.subjectsOf(projectId, item.subject ? [item.subject] : []);
  return {
    ...shown,
    title: item.title,
    paperReference: item.paperReference,
    projectCode: context.projectCode(projectId),
    subject: subject ?? null,
    withheld: false,
  };
}

type Numbers = ReadonlyMap<string, number>;

function toInterests(
  meeting: MeetingSnapshot,
  numbers: Numbers,
  context: MapperContext,
  all: MeetingSnapshot['interestHistory'],
): InterestView[] {
  return all
    .filter(({ itemId }) => !isWithheld(meeting, itemId, context))
    .map((row) => ({
      ...context.dated(row, all),
      name: context.nameOf(row) ?? WITHHELD,
      person: context.person(row.personId),
      itemId: row.itemId && row.itemId + context.point.suffix,
      item: row.itemId === null ? null : (numbers.get(row.itemId) ?? null),
      interest: row.interest,
      response: row.response,
    }));
}

function toMinutes(meeting: MeetingSnapshot, numbers: Numbers, context: MapperContext): MinutesView | null {
  const { minutes } = meeting;
  if (minutes === null) return null;
  const notes = minutes.notes.filter(({ itemId }) => !isWithheld(meeting, itemId, context));
  const readable = new Set(notes.map(({ number }) => number));
  return {
    id: `minutes:${meeting.id}${context.point.suffix}`,
    state: minutes.state,
    notes: notes.map(({ noteId, number, itemId, text }) => ({
      id: noteId + context.point.suffix,
      number,
      item: itemId === null ? null : (numbers.get(itemId) ?? null),
      text,
    })),
    agreedAt: context.meetingCode(minutes.agreement?.agreedAtId ?? null),
    agreedAtName: context.meetingName(minutes.agreement?.agreedAtId ?? null),
    agreedOn: minutes.agreement?.effectiveOn ?? null,
    corrections: minutes.corrections.filter(({ number }) => readable.has(number)),
    versions: minutes.texts.length,
  };
}

/** The action as this reader sees it. */
export async function toAction(action: ActionSnapshot, context: MapperContext): Promise<Action> {
  const { terms, meeting, stateReport, history } = action;
  const { ownerId, ownerName } = terms;
  return {
    id: action.id + context.point.suffix,
    code: action.code,
    text: terms.text,
    owner: context.nameOf({ personId: ownerId, name: ownerName }),
    ownerPerson: context.person(ownerId),
    dueOn: terms.dueOn,
    raisedOn: action.raisedOn,
    projectCode: context.projectCode(action.projectId),
    raisedAt: meeting?.code ?? null,
    raisedAtName: meeting && meetingName(meeting),
    raisedAtItem: meeting?.agenda.find(({ itemId }) => itemId === terms.itemId)?.number ?? null,
    subjects: await context.subjectsOf(action.projectId, terms.subjects),
    state: action.state,
    since: stateReport?.effectiveOn ?? null,
    overdue: action.overdue,
    nextStates: action.nextStates,
    closedAt: context.meetingCode(stateReport?.closedAtId ?? null),
    closedAtName: context.meetingName(stateReport?.closedAtId ?? null),
    history: history.map((row) => ({
      ...context.dated(row, history),
      state: row.state,
      note: row.note,
      closedAt: context.meetingCode(row.closedAtId),
      closedAtName: context.meetingName(row.closedAtId),
      closedAtMeetingId: row.closedAtId && row.closedAtId + context.point.suffix,
    })),
    citation: terms.citation,
    assumed: terms.assumed,
    version: action.version,
  };
}
