import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { RetentionKind } from './retention-kinds.js';

/** How long a kind of personal detail is kept before it is reviewed, from a day on. */
@Entity('retention_period')
export class RetentionPeriodStatement extends DatedReport {
  @Column({ type: 'text' })
  kind!: RetentionKind;

  @Column({ type: 'integer' })
  months!: number;

  /** The law or the reason by which it is so long. */
  @Column({ type: 'text' })
  basis!: string;
}
