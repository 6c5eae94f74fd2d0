/** Decides what the plan is on a date: which statements of items, links, calendar and baselines stand, and what was reported of each item. */
import { type RecordPoint, inForce } from '../platform/record/in-force.js';
import { baselinesAt } from './baseline-correction.js';
import { type ItemReports, reportsByPlace } from './item-reports.js';
import { planOutline, type PlanOutline } from './plan-outline.js';
import { type NamedCalendarTerms, namedInForce, ownRows } from './named-calendars.js';
import type { Baseline, BaselineProposal, CalendarTerms, PlanRecord } from './plan-record.js';

/** The plan as it stands at a point of the record. */
export interface PlanInForce extends Pick<PlanOutline, 'items' | 'links' | 'placeOf'> {
  readonly point: RecordPoint;
  /** Items and links as they stand, and where each item is: what most writes leave as it is. */
  readonly outline: PlanOutline;
  readonly calendar: CalendarTerms | null;
  /** Its named calendars, by code. */
  readonly namedCalendars: readonly NamedCalendarTerms[];
  /** In the order of approval; the last is the current one. */
  readonly baselines: readonly Baseline[];
  /** What is put to the director: the last proposal, unless a baseline was approved since; null: nothing. */
  readonly proposal: BaselineProposal | null;
  readonly reports: ItemReports;
}

/**
 * The plan at `point`: withdrawn items fall out, and links to them.
 * @param outline where it is at hand already
 */
export function planInForce(
  record: PlanRecord,
  point: RecordPoint,
  outline: PlanOutline = planOutline(record, point),
): PlanInForce {
  const baselines = baselinesAt(record.baselines, point);
  const proposal = inForce(record.proposals, point).at(-1) ?? null;
  const decided = proposal !== null && baselines.some(({ revision }) => revision > proposal.revision);
  return {
    point,
    outline,
    items: outline.items,
    links: outline.links,
    placeOf: outline.placeOf,
    calendar: inForce(ownRows(record.calendars), point).at(-1) ?? null,
    namedCalendars: namedInForce(record.calendars, point),
    baselines,
    proposal: decided ? null : proposal,
    reports: reportsByPlace(inForce(record.reports, point), outline),
  };
}
