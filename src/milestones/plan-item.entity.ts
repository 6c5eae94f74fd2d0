import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { ConstraintKind, ItemKind } from './schedule/schedule.types.js';

/** A project's plan as one thing that two people may change at once. */
@Entity('plan')
export class PlanIdentity {
  /** The project's id. */
  @PrimaryColumn('uuid')
  id!: string;

  /** Number of the last write about items, links, calendar or baselines. */
  @Column('integer')
  version!: number;
}

/** The identity of a stage, task or milestone: its code is unique in its project and never changes. */
@Entity('plan_item')
export class PlanItemIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  kind!: ItemKind;

  /** Number of the last write about it, statement or report. */
  @Column('integer')
  version!: number;
}

/** What a stage, task or milestone is planned to be from a date on. */
@Entity('plan_item_statement')
export class PlanItemStatement extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'item_id', type: 'uuid' })
  itemId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ name: 'owner_team', type: 'text', nullable: true })
  ownerTeam!: string | null;

  @Column({ name: 'duration_days', type: 'integer', nullable: true })
  durationDays!: number | null;

  /** Null in rows from before the mark: it is none. */
  @Column({ name: 'duration_estimated', type: 'boolean', nullable: true })
  durationEstimated!: boolean | null;

  @Column({ name: 'unknown_reason', type: 'text', nullable: true })
  unknownReason!: string | null;

  @Column({ name: 'optimistic_days', type: 'integer', nullable: true })
  optimisticDays!: number | null;

  @Column({ name: 'most_likely_days', type: 'integer', nullable: true })
  mostLikelyDays!: number | null;

  @Column({ name: 'pessimistic_days', type: 'integer', nullable: true })
  pessimisticDays!: number | null;

  @Column({ name: 'constraint_kind', type: 'text', nullable: true })
  constraintKind!: ConstraintKind | null;

  @Column({ name: 'constraint_on', type: 'date', nullable: true })
  constraintOn!: string | null;

  @Column({ name: 'pinned_start', type: 'date', nullable: true })
  pinnedStart!: string | null;

  /** Null: its dates are worked out. */
  @Column({ name: 'pinned_finish', type: 'date', nullable: true })
  pinnedFinish!: string | null;

  @Column({ name: 'deadline_on', type: 'date', nullable: true })
  deadlineOn!: string | null;

  /** Code of the named calendar by which it is worked; null: the project's own. */
  @Column({ type: 'text', nullable: true })
  calendar!: string | null;

  @Column({ type: 'boolean' })
  publication!: boolean;

  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;
}
