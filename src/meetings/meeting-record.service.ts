import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { attendanceFaults } from './attendance.js';
import { InterestDeclaration, MeetingAttendance, MinutesAgreement, MinutesText } from './meeting.entity.js';
import { aboutMeeting, MeetingDesk, type MeetingWrite, requireNotCancelled } from './meeting-desk.service.js';
import type {
  AgreeMinutesInput,
  AttendeeInput,
  DeclareInterestInput,
  DraftMinutesInput,
  RecordAttendanceInput,
} from './meeting-record.input.js';
import type { AttendeePart } from './meeting-parts.js';
import type { MeetingPayload } from './meeting.type.js';
import { agreeFaults, corrected, draftFaults } from './minutes-steps.js';

/** Keeps what came of meetings: who attended, what interests were declared, what was noted, and that it was agreed. */
@Injectable()
export class MeetingRecordService {
  constructor(private readonly desk: MeetingDesk) {}

  /** Records who attended or sent apologies; nobody is present before the day. */
  recordAttendance(actor: Actor, input: RecordAttendanceInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'recordAttendance', input, 'attendances', async (thing) => {
      requireNotCancelled(thing);
      const { meeting, effectiveOn } = thing;
      const attendees = input.attendees.map((each, index) => attendee(thing, each, index));
      const itemIds = meeting.agenda.map(({ itemId }) => itemId);
      const faults = attendanceFaults(attendees, itemIds);
      if (faults.length) throw new Refusal(faults);
      const { meetsOn } = meeting.terms;
      if ((meetsOn === null || effectiveOn < meetsOn) && attendees.some(({ kind }) => kind !== 'APOLOGIES')) {
        const message = `${meeting.code} meets on ${meetsOn ?? 'a day not known'}. Until then only apologies can be recorded.`;
        throw refuse('MEETING_NOT_YET', message, ['input', 'effectiveOn'], meeting.code);
      }
      await thing.write.manager.insert(MeetingAttendance, { ...aboutMeeting(thing, input), attendees });
    });
  }

  /** Records an interest that somebody declared, and whether the person left. */
  declareInterest(actor: Actor, input: DeclareInterestInput): Promise<MeetingPayload> {
    return this.recordInterest(actor, 'declareInterest', input);
  }

  /** Records an interest, declared by whoever has it or told by somebody for them. */
  recordInterest(
    actor: Actor,
    operation: 'declareInterest' | 'declareOwnInterest',
    input: DeclareInterestInput,
  ): Promise<MeetingPayload> {
    return this.desk.about(actor, operation, input, 'interests', async (thing) => {
      requireNotCancelled(thing);
      const corrected = thing.rows.interests.find(({ id }) => id === thing.corrects);
      if (operation === 'declareOwnInterest' && corrected && corrected.personId !== actor.personId) {
        const message = 'corrects names what somebody else declared. Correct a declaration of your own.';
        throw refuse('NOT_YOUR_INTEREST', message, ['input', 'corrects'], corrected.id);
      }
      const itemId = input.itemId ? recordId(input.itemId) : null;
      if (itemId !== null && !thing.meeting.agenda.some((item) => item.itemId === itemId)) {
        const message = `${thing.code} has no such item on its agenda.`;
        throw refuse('ITEM_UNKNOWN', message, ['input', 'itemId'], input.itemId ?? null);
      }
      if (itemId === null && input.response === 'LEFT') {
        const message = 'Name the item for which the person left, so that its quorum can be counted.';
        throw refuse('ITEM_NEEDED', message, ['input', 'itemId'], thing.code);
      }
      const { personId, name } = named(thing, input, ['input']);
      if (personId === null && name === null) {
        const message = 'Name the person by personId, or by name where the register has no entry.';
        throw refuse('WHO_NEEDED', message, ['input', 'name'], thing.code);
      }
      await thing.write.manager.insert(InterestDeclaration, {
        ...aboutMeeting(thing, input),
        ...{ personId, name, itemId, response: input.response },
        interest: input.interest.trim(),
      });
    });
  }

  /** Puts the whole text of minutes or notes on record; a later text stands in place of it until one is agreed. */
  draftMinutes(actor: Actor, input: DraftMinutesInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'draftMinutes', input, 'minutesTexts', async (thing) => {
      requireNotCancelled(thing);
      const given = input.notes.map(({ noteId }) => (noteId ? recordId(noteId) : null));
      const notes = input.notes.map(({ itemId, text }, index) => ({
        noteId: given[index] ?? randomUUID(),
        itemId: itemId ? recordId(itemId) : null,
        text: text.trim(),
      }));
      const faults = draftFaults(thing.meeting, notes, given);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(MinutesText, { ...aboutMeeting(thing, input), notes });
    });
  }

  /** Records that a later meeting agreed the minutes, as drafted or with corrections; draft and agreed text both stay. */
  agreeMinutes(actor: Actor, input: AgreeMinutesInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'agreeMinutes', input, 'agreements', async (thing) => {
      const { meeting, view, write, rows, corrects } = thing;
      const agreedAt = view.meetings.find((each) => each.id === recordId(input.agreedAtMeetingId));
      const faults = agreeFaults(meeting, agreedAt, corrects);
      if (faults.length) throw new Refusal(faults);
      const { minutes } = meeting;
      const draftId = minutes?.agreement?.draftId ?? minutes?.text.id;
      const draft = rows.minutesTexts.find((row) => row.id === draftId);
      if (!draft || !agreedAt) throw new Error(`${thing.code} has lost its draft`); // agreeFaults has seen both
      const said = (input.corrections ?? []).map(({ noteId, text }) => ({ noteId: recordId(noteId) ?? noteId, text }));
      const { notes, problems } = corrected(draft.notes, said);
      if (problems.length) throw new Refusal(problems);
      let textId = draft.id;
      if (said.length > 0) {
        const text = { ...aboutMeeting({ ...thing, corrects: null }, input), notes };
        await write.manager.insert(MinutesText, text);
        textId = text.id;
      }
      await write.manager.insert(MinutesAgreement, {
        ...aboutMeeting(thing, input),
        ...{ agreedAtId: agreedAt.id, draftId: draft.id, textId },
      });
    });
  }
}

/** Who somebody is: an entry of the register, or a name. */
function named(
  { register }: MeetingWrite,
  input: { readonly personId?: string | null; readonly name?: string | null },
  path: string[],
): { personId: string | null; name: string | null } {
  if (!input.personId) return { personId: null, name: input.name?.trim() ?? null };
  const personId = recordId(input.personId);
  if (personId !== null && register.people.has(personId)) return { personId, name: null };
  const message = 'personId names nobody in the register. Add the person, or give a name.';
  throw refuse('NOT_FOUND', message, [...path, 'personId'], input.personId);
}

function attendee(thing: MeetingWrite, input: AttendeeInput, index: number): AttendeePart {
  const path = ['input', 'attendees', String(index)];
  const who = named(thing, input, path);
  const { register } = thing;
  const usual = who.personId ? (register.people.get(who.personId)?.organisationId ?? null) : null;
  const organisationId = input.organisationId ? recordId(input.organisationId) : usual;
  if (organisationId !== null && !register.organisations.has(organisationId)) {
    const message = 'organisationId names no organisation of the register. Add the organisation first.';
    throw refuse('NOT_FOUND', message, [...path, 'organisationId'], organisationId);
  }
  return {
    ...who,
    organisationId,
    kind: input.kind,
    substituteFor: input.substituteFor?.trim() ?? null,
    itemIds: input.itemIds?.map((id) => recordId(id) ?? id) ?? null,
  };
}
