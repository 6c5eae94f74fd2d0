import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';

/** An approved baseline: a whole copy of the schedule, which the database itself keeps from changing. */
@Entity('plan_baseline')
export class PlanBaseline extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'jsonb' })
  snapshot!: BaselineSnapshot;
}
