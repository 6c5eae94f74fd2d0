import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { SubjectRef } from '../programme/record-subject.js';
import type { ActionState } from './meeting-states.js';
import { OwnedIdentity } from '../platform/record/owned-identity.entity.js';

/** An action's identity, with the meeting that raised it. */
@Entity('action')
export class ActionIdentity extends OwnedIdentity {
  /** Null: raised outside a meeting. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId!: string | null;
}

/** What is to be done, by whom and by when, from a date on. */
@Entity('action_statement')
export class ActionStatement extends DatedReport {
  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** A team or somebody not in the register; null with no owner either: nobody is named. */
  @Column({ name: 'owner_name', type: 'text', nullable: true })
  ownerName!: string | null;

  /** Null: no date was given. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** The item of the agenda on which it was raised. */
  @Column({ name: 'item_id', type: 'uuid', nullable: true })
  itemId!: string | null;

  /** The records of its project that it is about. */
  @Column({ type: 'jsonb' })
  subjects!: readonly SubjectRef[];
}

/** How far an action had come, on a day. */
@Entity('action_report')
export class ActionReport extends DatedReport {
  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ type: 'text' })
  state!: ActionState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** The meeting that took it off its list. */
  @Column({ name: 'closed_at_id', type: 'uuid', nullable: true })
  closedAtId!: string | null;
}
