/** Decides how a plan is written as Microsoft Project XML (MSPDI), in the order of elements that its schema asks for. */
import { partsOf, toDayNumber, toIsoDate } from '../../platform/calendar/iso-date.js';
import type { DateSpan, WorkingCalendar } from '../../platform/calendar/working-calendar.types.js';
import {
  CARRIED,
  type Carried,
  CONSTRAINTS,
  DAYS,
  ELAPSED_DAYS,
  ESTIMATED_DAYS,
  LINK_TYPES,
  MINUTES_PER_DAY,
  MSPDI_NAMESPACE,
} from '../import/mspdi-fields.js';
import type { WrittenLink } from '../link-text.js';
import { PROJECT_CALENDAR } from '../named-calendars.js';
import { workingCalendar } from '../plan-schedule.js';
import type { PlanView } from '../plan-view.types.js';
import type { PlanRow } from './plan-rows.js';

const [OPENS, CLOSES] = ['T08:00:00', 'T17:00:00'];
const HOURS = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const;
const MOST_YEARS = 30;

/** The file of a plan; the rows are those of the view, in their order. */
export function writeMspdi(title: string, view: PlanView, rows: readonly PlanRow[]): string {
  const numbers = new Map(rows.map(({ status }, at) => [status.item.code, at + 1]));
  const { start } = view.terms;
  const calendars = new Map(view.namedCalendars.map(({ code }, at) => [code, String(at + 2)]));
  const finish = view.finish ?? start;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<Project xmlns="${MSPDI_NAMESPACE}">`,
    tag('SaveVersion', '14') + tag('Title', title) + tag('ScheduleFromStart', '1'),
    tag('StartDate', start + OPENS) + tag('FinishDate', finish + CLOSES) + tag('CalendarUID', '1'),
    tag('DefaultStartTime', '08:00:00') +
      tag('DefaultFinishTime', '17:00:00') +
      tag('MinutesPerDay', String(MINUTES_PER_DAY)),
    tag('MinutesPerWeek', String(MINUTES_PER_DAY * (7 - view.calendar.weekend.length))) + tag('DaysPerMonth', '20'),
    tag('StatusDate', view.asAt + CLOSES),
    `<ExtendedAttributes>${Object.values(CARRIED).map(field).join('')}</ExtendedAttributes>`,
    `<Calendars>${[
      calendarOf('1', PROJECT_CALENDAR, view.calendar, start, finish),
      ...view.namedCalendars.map((one) =>
        calendarOf(calendars.get(one.code)!, one.name, workingCalendar(one), start, finish),
      ),
    ].join('')}</Calendars>`,
    '<Tasks>',
    ...rows.map((row) => taskOf(row, numbers, calendars)),
    '</Tasks>',
    '<Resources/><Assignments/>',
    '</Project>',
    '',
  ].join('\n');
}

function field({
  id,
  field: name,
  alias,
}: {
  readonly id: string;
  readonly field: string;
  readonly alias: string;
}): string {
  return `<ExtendedAttribute>${tag('FieldID', id)}${tag('FieldName', name)}${tag('Alias', alias)}</ExtendedAttribute>`;
}

function taskOf(
  { status, depth, outline, waitsFor, owner }: PlanRow,
  numbers: ReadonlyMap<string, number>,
  calendars: ReadonlyMap<string, string>,
): string {
  const { item, start, finish, actualStart, actualFinish, critical } = status;
  const number = String(numbers.get(item.code)!);
  const stage = item.kind === 'STAGE';
  const days = item.kind === 'TASK' ? (item.durationDays ?? 1) : 0;
  const isEstimate = item.durationEstimated || (item.kind === 'TASK' && item.durationDays === null);
  const isPinned = item.pinnedFinish !== null;
  const [type] = Object.entries(CONSTRAINTS).find(([, kind]) => kind === item.constraintKind) ?? ['0'];
  const first = item.kind === 'MILESTONE' ? finish : start;
  return [
    '<Task>',
    tag('UID', number) +
      tag('ID', number) +
      tag('Name', item.title) +
      tag('Active', '1') +
      tag('Manual', isPinned ? '1' : '0'),
    tag('Type', '1') + tag('IsNull', '0') + tag('WBS', outline) + tag('OutlineNumber', outline),
    tag('OutlineLevel', String(depth + 1)) + tag('Priority', '500'),
    first === null ? '' : tag('Start', first + (item.kind === 'MILESTONE' ? CLOSES : OPENS)),
    finish === null ? '' : tag('Finish', finish + CLOSES),
    stage
      ? ''
      : tag('Duration', hours(days)) + byHand(status) + tag('DurationFormat', isEstimate ? ESTIMATED_DAYS : DAYS),
    tag('Estimated', isEstimate ? '1' : '0') + tag('Milestone', item.kind === 'MILESTONE' ? '1' : '0'),
    tag('Summary', stage ? '1' : '0') + tag('Critical', critical ? '1' : '0'),
    tag('PercentComplete', String(actualFinish === null ? (status.percentComplete ?? 0) : 100)),
    stage || actualStart === null ? '' : tag('ActualStart', actualStart + OPENS),
    stage || actualFinish === null ? '' : tag('ActualFinish', actualFinish + CLOSES),
    tag('ConstraintType', type) + tag('CalendarUID', calendars.get(item.calendar ?? '') ?? '-1'),
    item.constraintOn === null ? '' : tag('ConstraintDate', item.constraintOn + timeOf(item.constraintKind)),
    item.deadlineOn === null ? '' : tag('Deadline', item.deadlineOn + CLOSES),
    item.notes === null ? '' : tag('Notes', item.notes),
    ...waitsFor.map((link) => linkOf(link, numbers)),
    carried('code', item.code),
    carried('owner', owner),
    carried('source', item.citation ?? ''),
    carried('unknown', item.unknownReason ?? ''),
    item.publication ? carried('publication', '1') : '',
    item.assumed ? carried('assumed', '1') : '',
    item.optimisticDays === null ? '' : carried('optimistic', hours(item.optimisticDays)),
    item.mostLikelyDays === null ? '' : carried('mostLikely', hours(item.mostLikelyDays)),
    item.pessimisticDays === null ? '' : carried('pessimistic', hours(item.pessimisticDays)),
    '</Task>',
  ].join('');
}

/** Dates set by hand, which Project keeps beside those that it works out. */
function byHand({ item: { pinnedStart, pinnedFinish } }: PlanRow['status']): string {
  if (pinnedFinish === null) return '';
  const start = pinnedStart === null ? pinnedFinish + CLOSES : pinnedStart + OPENS;
  return tag('ManualStart', start) + tag('ManualFinish', pinnedFinish + CLOSES);
}

function timeOf(kind: string | null): string {
  return kind?.startsWith('FINISH') ? CLOSES : OPENS;
}

function linkOf({ from, type, lag, lagUnit }: WrittenLink, numbers: ReadonlyMap<string, number>): string {
  const elapsed = lagUnit === 'ELAPSED_DAYS';
  const tenths = lag * 10 * (elapsed ? 1_440 : MINUTES_PER_DAY);
  const [number] = Object.entries(LINK_TYPES).find(([, name]) => name === type)!;
  return `<PredecessorLink>${tag('PredecessorUID', String(numbers.get(from)!))}${tag('Type', number)}${tag('CrossProject', '0')}${tag('LinkLag', String(tenths))}${tag('LagFormat', elapsed ? ELAPSED_DAYS : DAYS)}</PredecessorLink>`;
}

function carried(name: Carried, value: string): string {
  if (value === '') return '';
  return `<ExtendedAttribute>${tag('FieldID', CARRIED[name].id)}${tag('Value', value)}</ExtendedAttribute>`;
}

/** A calendar: its week, and as exceptions its holidays, closures and days worked by exception. */
function calendarOf(uid: string, title: string, calendar: WorkingCalendar, start: string, finish: string): string {
  const week = [7, 1, 2, 3, 4, 5, 6].map((isoDay, at) => weekday(at + 1, !calendar.weekend.includes(isoDay)));
  const until = partsOf(toDayNumber(finish)).year + 1;
  const from = partsOf(toDayNumber(start)).year;
  const holidays = calendar.holidays
    .filter(
      ({ date }) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= Math.min(until, from + MOST_YEARS),
    )
    .map(({ name, date }) => ({ name, from: date, to: date }));
  const exceptions = [
    ...[...holidays, ...calendar.closures].map((span) => exception(span, false)),
    ...(calendar.worked ?? []).map((span) => exception(span, true)),
  ];
  return `<Calendar>${tag('UID', uid)}${tag('Name', title)}${tag('IsBaseCalendar', '1')}${tag('BaseCalendarUID', '-1')}<WeekDays>${week.join('')}</WeekDays>${exceptions.length ? `<Exceptions>${exceptions.join('')}</Exceptions>` : ''}</Calendar>`;
}

function weekday(day: number, works: boolean): string {
  return `<WeekDay>${tag('DayType', String(day))}${tag('DayWorking', works ? '1' : '0')}${works ? times() : ''}</WeekDay>`;
}

function exception({ name, from, to }: DateSpan, works: boolean): string {
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  return `<Exception>${tag('EnteredByOccurrences', '0')}<TimePeriod>${tag('FromDate', `${toIsoDate(toDayNumber(from))}T00:00:00`)}${tag('ToDate', `${to}T23:59:00`)}</TimePeriod>${tag('Occurrences', String(days))}${tag('Name', name.slice(0, 51))}${tag('Type', '1')}${tag('DayWorking', works ? '1' : '0')}${works ? times() : ''}</Exception>`;
}

function times(): string {
  return `<WorkingTimes>${HOURS.map(([from, to]) => `<WorkingTime>${tag('FromTime', from)}${tag('ToTime', to)}</WorkingTime>`).join('')}</WorkingTimes>`;
}

const hours = (days: number): string => `PT${(days * MINUTES_PER_DAY) / 60}H0M0S`;

const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** Characters that XML has no way to write. */
const NOT_IN_XML = /[^\t\n\r\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text.replaceAll(NOT_IN_XML, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
