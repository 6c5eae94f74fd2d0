/** Decides where a day lies across a chart on a page: in shares of its width, so that the chart is as wide as its room. */
import { ganttScale, type Scale } from '../../../documents/gantt/gantt-scale.js';

/** Room at either side, as a share of the width, so that a diamond of the first or last day is whole. */
const EDGE = 0.03;

/** A scale whose `x` is a share of the width, from 0 to 1. */
export type Days = Scale;

/** The days of a chart. Throws a RangeError where `to` is before `from`. */
export function daysOf(from: string, to: string): Days {
  return ganttScale(from, to, EDGE, 1 - EDGE);
}

/** First and last day of a stretch as far as the chart shows it; null: not at all. */
export function shown(days: Days, from: number, to: number): readonly [number, number] | null {
  return to < days.first || from > days.last ? null : [Math.max(from, days.first), Math.min(to, days.last)];
}
