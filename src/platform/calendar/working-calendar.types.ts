/** The shapes of a working calendar: plain readonly data, dates as `yyyy-mm-dd`. */

/** A calendar date, `yyyy-mm-dd`, without a time zone. */
export type IsoDate = string;

/** A named stretch of calendar days, both ends included. */
export interface DateSpan {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One public holiday. */
export interface Holiday {
  readonly name: string;
  readonly date: IsoDate;
}

/** What decides whether a day is worked, and in which stretches a body may hardly publish. */
export interface WorkingCalendar {
  /** ISO weekdays that are not worked, 1 Monday to 7 Sunday; at least one weekday must remain worked. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  /** The project's own closures. */
  readonly closures: readonly DateSpan[];
  /** Days worked by exception, whatever the weekend, the holidays and the closures say. */
  readonly worked?: readonly DateSpan[];
  /**
   * The first and last year that `holidays` speaks for, and the last whose holidays have been announced; left out where no
   * public holidays are kept.
   */
  readonly listedYears?: { readonly first: number; readonly last: number; readonly announced: number };
  /** Windows in which items flagged as publication may not fall: a layer of its own, its days are still worked. */
  readonly restrictedWindows: readonly DateSpan[];
}
