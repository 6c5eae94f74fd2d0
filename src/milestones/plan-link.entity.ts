import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { LagUnit, LinkType } from './schedule/schedule.types.js';

/** The identity of a link: from which item to which. */
@Entity('plan_link')
export class PlanLinkIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'from_id', type: 'uuid' })
  fromId!: string;

  @Column({ name: 'to_id', type: 'uuid' })
  toId!: string;
}

/** What a link says from a date on. */
@Entity('plan_link_statement')
export class PlanLinkStatement extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'link_id', type: 'uuid' })
  linkId!: string;

  @Column({ type: 'text' })
  type!: LinkType;

  /** Days; negative is a lead. */
  @Column({ type: 'integer' })
  lag!: number;

  @Column({ name: 'lag_unit', type: 'text' })
  lagUnit!: LagUnit;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;
}
