import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { HolidayRegion } from './plan-record.js';
import type { ProgressLogic } from './schedule/schedule.types.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';

/** A working calendar from a date on: the project's own, or a named one by which some of its tasks are worked. */
@Entity('plan_calendar')
export class PlanCalendar extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  /** Of a named calendar: its code, unique in the project; null: the project's own. */
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Of a named calendar; null in rows of the project's own. */
  @Column({ type: 'boolean', nullable: true })
  withdrawn!: boolean | null;

  /** ISO weekdays not worked, 1 Monday to 7 Sunday. */
  @Column({ type: 'integer', array: true })
  weekend!: readonly number[];

  @Column({ type: 'text' })
  region!: HolidayRegion;

  @Column({ type: 'jsonb' })
  closures!: readonly DateSpan[];

  /** Days worked by exception, whatever the weekend, the holidays and the closures say. */
  @Column({ type: 'jsonb' })
  worked!: readonly DateSpan[];

  /** How work in hand is planned that began before what it waits for. */
  @Column({ name: 'progress_logic', type: 'text' })
  progressLogic!: ProgressLogic;

  @Column({ name: 'restricted_windows', type: 'jsonb' })
  restrictedWindows!: readonly DateSpan[];
}
