import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { SubjectRef } from '../programme/record-subject.js';
import type { Proximity, RiskCategory, RiskNature, RiskState } from './risk-states.js';

/** A risk's identity. */
@Entity('risk')
export class RiskIdentity extends RecordIdentity {}

/** Working days by which a task would move if the risk came about; negative: sooner. */
export interface TaskEffect {
  readonly taskId: string;
  readonly workingDays: number;
}

/** What a risk is and whose it is, from a date on. What is null is not known. */
@Entity('risk_statement')
export class RiskStatement extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** As it was raised: it never changes. */
  @Column({ type: 'text' })
  nature!: RiskNature;

  @Column({ type: 'text' })
  category!: RiskCategory;

  @Column({ type: 'text', nullable: true })
  cause!: string | null;

  @Column({ type: 'text', nullable: true })
  event!: string | null;

  @Column({ type: 'text', nullable: true })
  effect!: string | null;

  /** The records it touches. */
  @Column({ type: 'jsonb' })
  links!: readonly SubjectRef[];

  @Column({ name: 'task_effects', type: 'jsonb' })
  taskEffects!: readonly TaskEffect[];

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ name: 'actionee_ids', type: 'uuid', array: true })
  actioneeIds!: string[];

  @Column({ type: 'text', nullable: true })
  proximity!: Proximity | null;
}

/** A risk closed, or opened again, on a day. */
@Entity('risk_status_report')
export class RiskStateReport extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ name: 'status', type: 'text' })
  state!: RiskState;

  @Column({ type: 'text' })
  note!: string;
}

/** A risk looked at, and when it is to be looked at next. */
@Entity('risk_review')
export class RiskReview extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'next_on', type: 'date' })
  nextOn!: string;
}
