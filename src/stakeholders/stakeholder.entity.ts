import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { EngagementChannel } from './engagement-channel.js';
import type { Level, Position } from './engagement-grid.js';

/** A stakeholder's identity. */
@Entity('stakeholder')
export class StakeholderIdentity extends RecordIdentity {}

/** Who a stakeholder is and why it has an interest, from a date on. Exactly one of organisation, person and group. */
@Entity('stakeholder_statement')
export class StakeholderStatement extends DatedReport {
  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** Name of a group that is in no register, such as standards committees. */
  @Column({ name: 'group_name', type: 'text', nullable: true })
  groupName!: string | null;

  /** Why it has an interest. */
  @Column({ type: 'text' })
  stake!: string;

  /** Who looks after the relationship; null: nobody is named. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** False: no longer a stakeholder; it stays to be seen. */
  @Column({ type: 'boolean' })
  active!: boolean;
}

/** How much interest and influence a stakeholder was judged to have on a day, and where it stood. */
@Entity('stakeholder_assessment')
export class StakeholderAssessment extends DatedReport {
  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ type: 'text' })
  interest!: Level;

  @Column({ type: 'text' })
  influence!: Level;

  @Column({ type: 'text' })
  position!: Position;

  /** What the judgement rests on. */
  @Column({ type: 'text' })
  rationale!: string;
}

/** One exchange with a stakeholder. */
@Entity('stakeholder_engagement')
export class StakeholderEngagement extends DatedReport {
  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ type: 'text' })
  channel!: EngagementChannel;

  @Column({ type: 'text' })
  said!: string;

  @Column({ name: 'said_by', type: 'text' })
  saidBy!: string;

  /** False: it happened on or before its date; the very day is not known. */
  @Column({ name: 'day_known', type: 'boolean' })
  dayKnown!: boolean;
}
