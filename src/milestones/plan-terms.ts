/** Shapes a project's own part in its plan: when it runs, and by what its status is judged. */
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';

/** A project's own part in deciding status. */
export interface PlanTerms {
  readonly projectId: string;
  readonly projectCode: string;
  readonly start: IsoDate;
  readonly targetEnd: IsoDate | null;
  readonly amberDays: number;
  readonly redDays: number;
  readonly staleDays: number;
}
