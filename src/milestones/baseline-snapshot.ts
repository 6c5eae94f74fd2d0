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

export interface BaselineSnapshot {
  readonly start: IsoDate;
  readonly targetEnd: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly calendar: {
    readonly weekend: readonly number[];
    readonly holidays: readonly Holiday[];
    readonly closures: readonly DateSpan[];
    readonly restrictedWindows: readonly DateSpan[];
  };
  readonly items: readonly BaselineItem[];
  readonly links: readonly BaselineLink[];
}
