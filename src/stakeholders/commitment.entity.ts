import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { CommitmentState } from './commitment-life.js';

/** A commitment's identity. */
@Entity('commitment')
export class CommitmentIdentity extends RecordIdentity {}

/** What was promised, to whom, and who sees to it, from a date on. */
@Entity('commitment_statement')
export class CommitmentStatement extends DatedReport {
  @Column({ name: 'commitment_id', type: 'uuid' })
  commitmentId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ type: 'text' })
  what!: string;

  /** The due date first agreed; null: none was. A later one stands in a report. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ name: 'owner_team', type: 'text', nullable: true })
  ownerTeam!: string | null;

  /** The milestone by which the plan means to keep it. */
  @Column({ name: 'milestone_id', type: 'uuid', nullable: true })
  milestoneId!: string | null;
}

/** What came of a commitment on a day: it was kept, moved or let go. */
@Entity('commitment_report')
export class CommitmentReport extends DatedReport {
  @Column({ name: 'commitment_id', type: 'uuid' })
  commitmentId!: string;

  @Column({ type: 'text' })
  state!: CommitmentState;

  /** CHANGED: the new due date; null: it no longer has one. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** How it was kept, why it moved, or why it was let go. */
  @Column({ type: 'text' })
  account!: string;

  /** RELEASED: who let us off. */
  @Column({ name: 'released_by', type: 'text', nullable: true })
  releasedBy!: string | null;
}
