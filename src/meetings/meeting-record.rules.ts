/** Decides what may be recorded of a meeting: who attended, what interests were declared, what was noted, and that it was agreed. */
import { refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import { attendanceFaults } from './attendance.js';
import { aboutMeeting, type MeetingContext, type MeetingRow, requireNotCancelled } from './meeting-context.js';
import type { AttendeePart } from './meeting-parts.js';
import type {
  AgreeMinutesInput,
  AttendeeInput,
  DeclareInterestInput,
  DraftMinutesInput,
  RecordAttendanceInput,
} from './meeting-record.input.js';
import { agreeFaults, corrected, draftFaults } from './minutes-steps.js';
import { theMeeting } from './meeting-name.js';

/** Nobody is present before the day. */
export const recordAttendance = aboutMeeting<RecordAttendanceInput>('attendances', (context, input) => {
  const { meeting, effectiveOn, corrects } = context;
  requireNotCancelled(meeting);
  const attendees = input.attendees.map((each, index) => attendee(context, each, index));
  const itemIds = meeting.agenda.map(({ itemId }) => itemId);
  refuseOn(attendanceFaults(attendees, itemIds));
  const { meetsOn } = meeting.terms;
  if ((meetsOn === null || effectiveOn < meetsOn) && attendees.some(({ kind }) => kind !== 'APOLOGIES')) {
    const message = `${theMeeting(meeting)} is still to come. Until then only apologies can be recorded.`;
    throw refuse('MEETING_NOT_YET', message, ['input', 'effectiveOn'], meeting.code);
  }
  return [{ into: 'attendances', corrects, values: { attendees } }];
});

export const declareInterest = aboutMeeting<DeclareInterestInput>('interests', interest);

/** An interest, declared by whoever has it or told by somebody for them. */
export function interest(
  context: MeetingContext,
  input: Omit<DeclareInterestInput, 'expectedVersion'>,
): readonly MeetingRow[] {
  const { meeting, code, corrects } = context;
  requireNotCancelled(meeting);
  const { response } = input;
  const itemId = input.itemId ? recordId(input.itemId) : null;
  if (itemId !== null && !meeting.agenda.some((item) => item.itemId === itemId)) {
    const message = `${theMeeting(meeting)} has no such item on its agenda.`;
    throw refuse('ITEM_UNKNOWN', message, ['input', 'itemId'], input.itemId ?? null);
  }
  if (itemId === null && response === 'LEFT') {
    const message = 'Name the item for which the person left, so that its quorum can be counted.';
    throw refuse('ITEM_NEEDED', message, ['input', 'itemId'], code);
  }
  const { personId, name } = named(context, input, ['input']);
  if (personId === null && name === null) {
    const message = 'Select a person, or enter a name where the register has no entry.';
    throw refuse('WHO_NEEDED', message, ['input', 'name'], code);
  }
  return [
    { into: 'interests', corrects, values: { personId, name, itemId, interest: input.interest.trim(), response } },
  ];
}

/** The whole text of minutes or notes; a later text stands in place of it until one is agreed. */
export const draftMinutes = aboutMeeting<DraftMinutesInput>('minutesTexts', ({ meeting, corrects, newId }, input) => {
  requireNotCancelled(meeting);
  const given = input.notes.map(({ noteId }) => (noteId ? recordId(noteId) : null));
  const notes = input.notes.map(({ itemId, text }, index) => ({
    noteId: given[index] ?? newId(),
    itemId: itemId ? recordId(itemId) : null,
    text: text.trim(),
  }));
  refuseOn(draftFaults(meeting, notes, given));
  return [{ into: 'minutesTexts', corrects, values: { notes } }];
});

/** That a later meeting agreed the minutes, as drafted or with corrections; draft and agreed text both stay. */
export const agreeMinutes = aboutMeeting<AgreeMinutesInput>('agreements', (context, input) => {
  const { meeting, view, rows, code, corrects, newId } = context;
  const agreedAt = view.meetings.find((each) => each.id === recordId(input.agreedAtMeetingId));
  refuseOn(agreeFaults(meeting, agreedAt, corrects));
  const { minutes } = meeting;
  const draftId = minutes?.agreement?.draftId ?? minutes?.text.id;
  const draft = rows.minutesTexts.find((row) => row.id === draftId);
  if (!draft || !agreedAt) throw new Error(`${code} has lost its draft`); // agreeFaults has seen both
  const said = (input.corrections ?? []).map(({ noteId, text }) => ({ noteId: plainId(noteId), text }));
  const { notes, problems } = corrected(draft.notes, said);
  refuseOn(problems);
  const agreed = { agreedAtId: agreedAt.id, draftId: draft.id };
  if (said.length === 0) return [{ into: 'agreements', corrects, values: { ...agreed, textId: draft.id } }];
  const textId = newId();
  return [
    { into: 'minutesTexts', id: textId, values: { notes } },
    { into: 'agreements', corrects, values: { ...agreed, textId } },
  ];
});

/** Who somebody is: an entry of the register, or a name. */
function named(
  { register }: MeetingContext,
  input: { readonly personId?: string | null; readonly name?: string | null },
  path: string[],
): { personId: string | null; name: string | null } {
  if (!input.personId) return { personId: null, name: input.name?.trim() ?? null };
  const personId = recordId(input.personId);
  if (personId !== null && register.people.has(personId)) return { personId, name: null };
  const message = 'This person is not in the register. Add them first, or enter a name.';
  throw refuse('NOT_FOUND', message, [...path, 'personId'], input.personId);
}

function attendee(context: MeetingContext, input: AttendeeInput, index: number): AttendeePart {
  const path = ['input', 'attendees', String(index)];
  const who = named(context, input, path);
  const { register } = context;
  const usual = who.personId ? (register.people.get(who.personId)?.organisationId ?? null) : null;
  const organisationId = input.organisationId ? recordId(input.organisationId) : usual;
  if (organisationId !== null && !register.organisations.has(organisationId)) {
    const message = 'This organisation is not in the register. Add it first.';
    throw refuse('NOT_FOUND', message, [...path, 'organisationId'], organisationId);
  }
  return {
    ...who,
    organisationId,
    kind: input.kind,
    substituteFor: input.substituteFor?.trim() ?? null,
    itemIds: input.itemIds?.map(plainId) ?? null,
  };
}
