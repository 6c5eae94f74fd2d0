import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { ScaleBand, ScaleCell, ScaleLevel } from './risk-scale.js';
import type { RiskCategory } from './risk-states.js';

/** Stands in the table of rules for the organisation, as a project's id does for the project. */
export const ORGANISATION = '00000000-0000-4000-8000-000000000001';

/** A version of a scale, of one project or of the whole organisation, in force from a date on. */
@Entity('risk_scale')
export class RiskScale extends DatedReport {
  /** Null: of the whole organisation. */
  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  likelihood!: readonly ScaleLevel[];

  @Column({ type: 'jsonb' })
  impact!: readonly ScaleLevel[];

  /** Null: the score is the product of the values. */
  @Column({ type: 'jsonb', nullable: true })
  cells!: readonly ScaleCell[] | null;

  @Column({ type: 'jsonb' })
  bands!: readonly ScaleBand[];
}

/** How much risk of a category is acceptable, from a date on: up to a band, or up to a score. */
@Entity('risk_appetite')
export class RiskAppetite extends DatedReport {
  /** Null: of the whole organisation. */
  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  /** Null: every category that has none of its own. */
  @Column({ type: 'text', nullable: true })
  category!: RiskCategory | null;

  @Column({ name: 'up_to_band', type: 'text', nullable: true })
  upToBand!: string | null;

  @Column({ name: 'up_to_score', type: 'integer', nullable: true })
  upToScore!: number | null;

  /** The scale it was set on, as in an assessment. */
  @Column({ name: 'scale_id', type: 'uuid', nullable: true })
  scaleId!: string | null;

  @Column({ name: 'tool_scale', type: 'text', nullable: true })
  toolScale!: string | null;

  /** The body or post that set it, such as the Board. */
  @Column({ name: 'set_by', type: 'text' })
  setBy!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
