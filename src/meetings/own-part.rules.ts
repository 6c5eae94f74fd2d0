/** Decides what people say of themselves about a meeting: apologies, and interests of their own. Nobody else is named. */
import { refuse } from '../platform/record/refusal.js';
import { aboutMeeting, type MeetingContext, type MeetingRule, requireNotCancelled } from './meeting-context.js';
import type { AttendeePart } from './meeting-parts.js';
import { meetingName, theMeeting } from './meeting-name.js';
import { interest } from './meeting-record.rules.js';
import type { DeclareOwnInterestInput, SendApologiesInput, WithdrawApologiesInput } from './own-part.input.js';

/** Puts whoever asks on the list of those who cannot come; the rest of the list stays. */
const cannotCome = listed<SendApologiesInput>(({ actor, meeting, register, sits }, others, own) => {
  if (own) {
    const message = `You are on the list of ${meetingName(meeting)} already.`;
    throw refuse('LISTED_TWICE', message, ['input', 'meetingId'], meeting.code);
  }
  const { personId } = actor;
  const organisationId = register.people.get(personId ?? '')?.organisationId ?? null;
  if (sits(meeting.body.id, { personId, organisationId }) === false) {
    const message = `You have no seat on ${meeting.body.terms.name}. Ask its secretary to record that you cannot come.`;
    throw refuse('NO_SEAT', message, ['input', 'meetingId'], meeting.code);
  }
  return [...others, { personId, name: null, organisationId, kind: 'APOLOGIES', substituteFor: null, itemIds: null }];
});

/** The same of who has a seat on the body, where it has any: asked when the write has its turn. */
export const sendApologies: MeetingRule<SendApologiesInput> = { ...cannotCome, reads: ['ROWS', 'SEATS'] };

/** Takes whoever asks off the list again. */
export const withdrawApologies = listed<WithdrawApologiesInput>(({ meeting }, others, own) => {
  if (own?.kind === 'APOLOGIES') return [...others];
  const message = `You have sent no apologies for ${meetingName(meeting)}.`;
  throw refuse('NO_APOLOGIES', message, ['input', 'meetingId'], meeting.code);
});

/** An interest of whoever asks; nobody puts right what somebody else declared. */
export const declareOwnInterest = aboutMeeting<DeclareOwnInterestInput>('interests', (context, input) => {
  const { actor, meeting, rows, corrects } = context;
  requireNotCancelled(meeting);
  const corrected = rows.interests.find(({ id }) => id === corrects);
  if (corrected && corrected.personId !== actor.personId) {
    const message = 'Somebody else made this declaration. You can correct only your own.';
    throw refuse('NOT_YOUR_INTEREST', message, ['input', 'corrects'], corrected.id);
  }
  return interest(context, { ...input, personId: actor.personId });
});

function listed<I extends SendApologiesInput | WithdrawApologiesInput>(
  list: (context: MeetingContext, others: readonly AttendeePart[], own: AttendeePart | undefined) => AttendeePart[],
): MeetingRule<I> {
  return aboutMeeting('attendances', (context) => {
    const { actor, meeting } = context;
    requireNotCancelled(meeting);
    if (meeting.state === 'HELD') {
      const message = `${theMeeting(meeting)} has been held. Ask its secretary to put its attendance right.`;
      throw refuse('MEETING_HELD', message, ['input', 'meetingId'], meeting.code);
    }
    const there = meeting.attendance?.attendees ?? [];
    const own = there.find(({ personId }) => personId === actor.personId);
    const others = there.filter((each) => each !== own);
    return [{ into: 'attendances', values: { attendees: list(context, others, own) } }];
  });
}
