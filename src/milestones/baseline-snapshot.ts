/** Shapes what a baseline keeps: a whole copy of the schedule as it stood when it was approved. */
import type { ItemKind, LagUnit, LinkType } from './schedule/schedule.types.js';
import type { DateSpan, Holiday, IsoDate } from '../platform/calendar/working-calendar.types.js';

export interface BaselineItem {
  readonly itemId: string;
  readonly code: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly parentCode: string | null;
  readonly durationDays: number | null;
  /** Code of the named calendar by which it was worked; left out: the project's own. */
  readonly calendar?: string;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly totalFloat: number | null;
  readonly critical: boolean;
}

export interface BaselineLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

interface BaselineCalendar {
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly closures: readonly DateSpan[];
  readonly worked?: readonly DateSpan[];
  readonly restrictedWindows: readonly DateSpan[];
}

export interface BaselineSnapshot {
  readonly start: IsoDate;
  readonly targetEnd: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly calendar: BaselineCalendar;
  /** Named calendars by code; left out: there were none. */
  readonly calendars?: Readonly<Record<string, BaselineCalendar>>;
  readonly items: readonly BaselineItem[];
  readonly links: readonly BaselineLink[];
}
