import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';

/** What a baseline and the proposal of one have alike: a whole copy of the schedule, which the database keeps from changing. */
abstract class SchedulePut extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'jsonb' })
  snapshot!: BaselineSnapshot;
}

/** An approved baseline. */
@Entity('plan_baseline')
export class PlanBaseline extends SchedulePut {
  /** The recorded decision that approved it; null: it is older than the pointing, and `note` says in words what did. */
  @Column({ name: 'decision_id', type: 'uuid', nullable: true })
  decisionId!: string | null;

  /** The proposal that it follows; null: the director set it outright. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;
}

/** A baseline that the lead puts to the director. */
@Entity('plan_baseline_proposal')
export class PlanBaselineProposal extends SchedulePut {
  @Column({ name: 'decision_id', type: 'uuid' })
  decisionId!: string;
}
