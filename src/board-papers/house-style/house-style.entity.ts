import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { HouseStyle } from './house-style.js';

/** How a body has its papers look from a day on: the whole of it, each time. */
@Entity('house_style')
export class HouseStyleStatement extends DatedReport {
  @Column({ name: 'body_id', type: 'uuid' })
  bodyId!: string;

  @Column({ type: 'jsonb' })
  style!: HouseStyle;
}
