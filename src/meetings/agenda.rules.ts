/** Decides whether an agenda may be set: each is put on record as a whole, so that order, additions and omissions are one dated row. */
import { mayReadOwned } from '../platform/auth/owner.js';
import { refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import type { Pointer } from '../platform/record/terms.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import { meetingName } from './meeting-name.js';
import { agendaFaults } from './agenda.js';
import { aboutMeeting, type MeetingContext, requireNotCancelled } from './meeting-context.js';
import type { AgendaItemPart } from './meeting-parts.js';
import type { AgendaItemInput, SetAgendaInput } from './meeting-record.input.js';

/** Items named by id stay what they are; what others rest on cannot fall out. */
export const setAgenda = aboutMeeting<SetAgendaInput>(
  'agendas',
  (context, input) => {
    const { meeting, effectiveOn, corrects } = context;
    requireNotCancelled(meeting);
    if (meeting.minutes?.state === 'AGREED') {
      const message = `The minutes of ${meetingName(meeting)} have been agreed, so its agenda stays as it is.`;
      throw refuse('MINUTES_AGREED', message, ['input', 'meetingId'], meeting.code);
    }
    const items = input.items.map((each, index) => item(context, each, index));
    const { scheme } = meeting.body.terms;
    const on = meeting.terms.meetsOn ?? effectiveOn;
    refuseOn(agendaFaults(items, { scheme, on, former: meeting.agenda, inUse: inUse(context) }));
    return [{ into: 'agendas', corrects, values: { items } }];
  },
  ({ items }) =>
    items.flatMap(({ subject, projectCode }, index): Pointer[] => {
      if (!subject) return [];
      return [{ ...subject, projectCode: projectCode ?? null, path: ['items', String(index), 'subject'] }];
    }),
);

function item(context: MeetingContext, input: AgendaItemInput, index: number): AgendaItemPart {
  const path = ['input', 'items', String(index)];
  const projectId = projectOf(context, input, path);
  if (input.subject && projectId === null) {
    const message = 'Select the project that the item is about.';
    throw refuse('PROJECT_NEEDED', message, [...path, 'projectCode']);
  }
  return {
    itemId: itemIdOf(context, input.itemId ?? null, path),
    title: input.title.trim(),
    kind: input.kind,
    paperReference: input.paperReference?.trim() ?? null,
    projectId,
    subject: input.subject ? { kind: input.subject.kind, id: plainId(input.subject.id) } : null,
    access: input.access ?? null,
    exemptParagraphs: [...(input.exemptParagraphs ?? [])],
  };
}

/** The project that an item concerns: that of the body, else the one named. */
function projectOf({ actor, meeting, register }: MeetingContext, input: AgendaItemInput, path: string[]) {
  if (!input.projectCode) return meeting.projectId;
  const row = [...register.projects.values()].find((each) => each.code === input.projectCode);
  const known = row && mayReadOwned(actor, row.projectId);
  if (known && (meeting.projectId === null || meeting.projectId === row.projectId)) return row.projectId;
  const message = known
    ? `${meeting.body.terms.name} belongs to another project. Leave the project blank.`
    : `There is no project ${input.projectCode} that you may read.`;
  throw refuse(known ? 'PROJECT_NOT_OF_BODY' : 'NOT_FOUND', message, [...path, 'projectCode'], input.projectCode);
}

/** The id of an item that stays, or a new one; refuses an id that the meeting never had. */
function itemIdOf({ id, rows, newId }: MeetingContext, given: string | null, path: string[]): string {
  if (given === null) return newId();
  const itemId = recordId(given);
  const had = rows.agendas.some((row) => row.meetingId === id && row.items.some((each) => each.itemId === itemId));
  if (itemId !== null && had) return itemId;
  const message = 'This meeting had no such item. Add it as a new one.';
  throw refuse('ITEM_UNKNOWN', message, [...path, 'itemId'], given);
}

/** The items that something on record rests on, and what. */
function inUse({ id, meeting, view, rows }: MeetingContext): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  const say = (itemId: string | null, what: string): void => {
    if (itemId !== null) uses.set(itemId, what);
  };
  for (const row of rows.interests) if (row.meetingId === id) say(row.itemId, 'a declaration of interest');
  for (const { itemId } of meeting.minutes?.notes ?? []) say(itemId, 'a note of the minutes');
  for (const action of view.actions) if (action.meeting?.id === id) say(action.terms.itemId, `action ${action.code}`);
  return uses;
}
