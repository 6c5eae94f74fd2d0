import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { AgendaItemPart, AttendeePart, NotePart } from './meeting-parts.js';
import type { InterestResponse, MeetingState } from './meeting-states.js';
import { OwnedIdentity } from '../platform/record/owned-identity.entity.js';

/** A meeting's identity, with its body; it is of the body's project. */
@Entity('meeting')
export class MeetingIdentity extends OwnedIdentity {
  @Column({ name: 'body_id', type: 'uuid' })
  bodyId!: string;
}

/** A dated row about a meeting. */
abstract class AboutMeeting extends DatedReport {
  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;
}

/** When and where a meeting is, from a date on. */
@Entity('meeting_statement')
export class MeetingStatement extends AboutMeeting {
  /** Null: nobody can say yet. */
  @Column({ name: 'meets_on', type: 'date', nullable: true })
  meetsOn!: string | null;

  /** Why there is no date, or why it was moved. */
  @Column({ name: 'date_reason', type: 'text', nullable: true })
  dateReason!: string | null;

  /** `hh:mm`; null: not recorded. */
  @Column({ name: 'starts_at', type: 'text', nullable: true })
  startsAt!: string | null;

  /** `hh:mm` of the same day; null: not recorded. */
  @Column({ name: 'ends_at', type: 'text', nullable: true })
  endsAt!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;
}

/** A state that a meeting reached, on a day. */
@Entity('meeting_report')
export class MeetingReport extends AboutMeeting {
  @Column({ type: 'text' })
  state!: MeetingState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** The papers of a meeting went out on the row's day. */
@Entity('meeting_dispatch')
export class MeetingDispatch extends AboutMeeting {
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** The whole agenda of a meeting, in order, from a date on. */
@Entity('meeting_agenda')
export class MeetingAgenda extends AboutMeeting {
  @Column({ type: 'jsonb' })
  items!: readonly AgendaItemPart[];
}

/** Everybody who attended a meeting or sent apologies; a later row stands in place of an earlier one. */
@Entity('meeting_attendance')
export class MeetingAttendance extends AboutMeeting {
  @Column({ type: 'jsonb' })
  attendees!: readonly AttendeePart[];
}

/** An interest that somebody declared at a meeting. */
@Entity('interest_declaration')
export class InterestDeclaration extends AboutMeeting {
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** Null where the register names the person. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** The item it bears upon; null: the meeting at large. */
  @Column({ name: 'item_id', type: 'uuid', nullable: true })
  itemId!: string | null;

  @Column({ type: 'text' })
  interest!: string;

  @Column({ type: 'text' })
  response!: InterestResponse;
}

/** The whole text of a meeting's minutes or notes, version by version. */
@Entity('minutes_text')
export class MinutesText extends AboutMeeting {
  @Column({ type: 'jsonb' })
  notes!: readonly NotePart[];
}

/** The text of minutes that a later meeting agreed; `draftId` is the one it had before it. */
@Entity('minutes_agreement')
export class MinutesAgreement extends AboutMeeting {
  @Column({ name: 'agreed_at_id', type: 'uuid' })
  agreedAtId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  /** The text agreed: the draft itself, or the draft as corrected. */
  @Column({ name: 'text_id', type: 'uuid' })
  textId!: string;
}
