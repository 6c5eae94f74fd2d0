import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Confidence, Judgement } from './plan-record.js';

/** A dated report of a task or milestone: the owner's word, never overwritten. */
@Entity('plan_report')
export class PlanReportRow extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'item_id', type: 'uuid' })
  itemId!: string;

  @Column({ name: 'forecast_on', type: 'date', nullable: true })
  forecastOn!: string | null;

  @Column({ name: 'actual_start_on', type: 'date', nullable: true })
  actualStartOn!: string | null;

  @Column({ name: 'actual_finish_on', type: 'date', nullable: true })
  actualFinishOn!: string | null;

  @Column({ name: 'remaining_days', type: 'integer', nullable: true })
  remainingDays!: number | null;

  @Column({ name: 'percent_complete', type: 'integer', nullable: true })
  percentComplete!: number | null;

  @Column({ type: 'text', nullable: true })
  confidence!: Confidence | null;

  @Column({ type: 'text', nullable: true })
  judgement!: Judgement | null;

  @Column({ type: 'text', nullable: true })
  narrative!: string | null;
}
