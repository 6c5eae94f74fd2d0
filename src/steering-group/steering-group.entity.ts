import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { InvitationState } from './invitation-life.js';

/** A project's steering group: at most one, whose terms of reference are stated. */
@Entity('steering_group')
export class SteeringGroupIdentity extends RecordIdentity {}

/** Terms of reference from a date on. What is null is not settled or not known. */
@Entity('steering_group_statement')
export class SteeringGroupStatement extends DatedReport {
  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text', array: true })
  responsibilities!: string[];

  /** Who is to sit on it, in words. */
  @Column({ type: 'text', nullable: true })
  membership!: string | null;

  /** Who chairs it, a person of the register. */
  @Column({ name: 'chair_id', type: 'uuid', nullable: true })
  chairId!: string | null;

  @Column({ type: 'text', nullable: true })
  frequency!: string | null;

  /** Seats that must be present at a meeting. */
  @Column({ type: 'integer', nullable: true })
  quorum!: number | null;

  @Column({ type: 'text', nullable: true })
  reporting!: string | null;

  /** Clear working days between the papers and a meeting. */
  @Column({ name: 'paper_days', type: 'integer', nullable: true })
  paperDays!: number | null;

  /** The day on which they were agreed; null: a draft. */
  @Column({ name: 'agreed_on', type: 'date', nullable: true })
  agreedOn!: string | null;

  /** The advisory body that holds its meetings. */
  @Column({ name: 'body_id', type: 'uuid', nullable: true })
  bodyId!: string | null;
}

/** A seat's identity. */
@Entity('steering_group_seat')
export class SeatIdentity extends RecordIdentity {}

/** Whose seat it is and who sits on it, from a date on. */
@Entity('steering_group_seat_statement')
export class SeatStatement extends DatedReport {
  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** Its place in the order of seats, from 1. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** A person of the register; null: not known yet. */
  @Column({ name: 'representative_id', type: 'uuid', nullable: true })
  representativeId!: string | null;

  @Column({ name: 'substitute_id', type: 'uuid', nullable: true })
  substituteId!: string | null;
}

/** How the invitation to a seat stood on a day. */
@Entity('steering_group_invitation')
export class InvitationReport extends DatedReport {
  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  @Column({ type: 'text' })
  state!: InvitationState;

  /** The day by which an answer is wanted. */
  @Column({ name: 'answer_by', type: 'date', nullable: true })
  answerBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
