import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/refusal.js';
import { MeetingAttendance } from './meeting.entity.js';
import { BodySeats } from './body-seats.service.js';
import { aboutMeeting, MeetingDesk, type MeetingWrite, requireNotCancelled } from './meeting-desk.service.js';
import type { AttendeePart } from './meeting-parts.js';
import { MeetingRecordService } from './meeting-record.service.js';
import type { MeetingPayload } from './meeting.type.js';
import type { DeclareOwnInterestInput, SendApologiesInput, WithdrawApologiesInput } from './own-part.input.js';

/** Keeps what people say of themselves about a meeting: apologies, and interests of their own. Nobody else is named. */
@Injectable()
export class OwnPartService {
  constructor(
    private readonly desk: MeetingDesk,
    private readonly records: MeetingRecordService,
    private readonly seats: BodySeats,
  ) {}

  /** Puts whoever asks, and sits on the body, on the list of those who cannot come; the rest of the list stays. */
  sendApologies(actor: Actor, input: SendApologiesInput): Promise<MeetingPayload> {
    return this.listed(actor, 'sendApologies', input, async (thing, others, own) => {
      const { meeting, register } = thing;
      if (own) {
        const message = `You are on the list of ${meeting.code} already.`;
        throw refuse('LISTED_TWICE', message, ['input', 'meetingId'], meeting.code);
      }
      const { personId } = actor;
      const organisationId = register.people.get(personId ?? '')?.organisationId ?? null;
      if ((await this.seats.sits(thing, meeting.body.id, { personId, organisationId })) === false) {
        const { name } = meeting.body.terms;
        const message = `You have no seat on ${name}. Ask its secretary to record that you cannot come.`;
        throw refuse('NO_SEAT', message, ['input', 'meetingId'], meeting.code);
      }
      return [
        ...others,
        { personId, name: null, organisationId, kind: 'APOLOGIES', substituteFor: null, itemIds: null },
      ];
    });
  }

  /** Takes whoever asks off the list again. */
  withdrawApologies(actor: Actor, input: WithdrawApologiesInput): Promise<MeetingPayload> {
    return this.listed(actor, 'withdrawApologies', input, ({ meeting }, others, own) => {
      if (own?.kind === 'APOLOGIES') return Promise.resolve([...others]);
      const message = `You have sent no apologies for ${meeting.code}.`;
      throw refuse('NO_APOLOGIES', message, ['input', 'meetingId'], meeting.code);
    });
  }

  /** Records an interest of whoever asks. */
  declareOwnInterest(actor: Actor, input: DeclareOwnInterestInput): Promise<MeetingPayload> {
    return this.records.recordInterest(actor, 'declareOwnInterest', { ...input, personId: actor.personId });
  }

  private listed(
    actor: Actor,
    operation: 'sendApologies' | 'withdrawApologies',
    input: SendApologiesInput,
    list: (
      thing: MeetingWrite,
      others: readonly AttendeePart[],
      own: AttendeePart | undefined,
    ) => Promise<AttendeePart[]>,
  ): Promise<MeetingPayload> {
    return this.desk.about(actor, operation, input, 'attendances', async (thing) => {
      requireNotCancelled(thing);
      const { meeting, write } = thing;
      if (meeting.state === 'HELD') {
        const message = `${meeting.code} has been held. Ask its secretary to put its attendance right.`;
        throw refuse('MEETING_HELD', message, ['input', 'meetingId'], meeting.code);
      }
      const there = meeting.attendance?.attendees ?? [];
      const own = there.find(({ personId }) => personId === actor.personId);
      const attendees = await list(
        thing,
        there.filter((each) => each !== own),
        own,
      );
      await write.manager.insert(MeetingAttendance, { ...aboutMeeting(thing, input), attendees });
    });
  }
}
