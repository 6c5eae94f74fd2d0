/** Decides how the calendars of a project are told on pages. */
import type { NamedSpan } from '../frame/date-spans.js';
import type { Choice } from '../frame/form-field.js';
import type { Offer } from '../frame/offer.js';
import { type Table, tableOf } from '../frame/table.js';
import { day } from '../frame/words.js';
import type { PLAN } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Calendar = AnswerTo<typeof PLAN>['project']['plan']['calendar'];

export const CALENDAR = `calendar { weekend region progressLogic
  closures { name from to } worked { name from to } restrictedWindows { name from to } }`;

export const CALENDARS = `calendars { code name weekend region closures { name from to } worked { name from to } }`;

export type NamedCalendar = AnswerTo<typeof PLAN>['project']['plan']['calendars'][number];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const WEEKDAY_CHOICES: readonly Choice[] = WEEKDAYS.map((text, index) => ({ value: String(index + 1), text }));

export const REGION_CHOICES: readonly Choice[] = [
  { value: 'ENGLAND_AND_WALES', text: 'England and Wales' },
  { value: 'SCOTLAND', text: 'Scotland' },
  { value: 'NORTHERN_IRELAND', text: 'Northern Ireland' },
  { value: 'NONE', text: 'No bank holidays' },
];

export const LOGIC_CHOICES: readonly Choice[] = [
  {
    value: 'RETAINED_LOGIC',
    text: 'Retained logic',
    hint: 'The rest of a task that started early waits until the tasks before it are done.',
  },
  {
    value: 'PROGRESS_OVERRIDE',
    text: 'Progress override',
    hint: 'The rest of a task that started early carries on without waiting for the tasks before it.',
  },
];

/** "Not worked: Saturday and Sunday; bank holidays of England and Wales; retained logic". */
export function calendarWords({ progressLogic, ...days }: Calendar): string {
  const logic = LOGIC_CHOICES.find(({ value }) => value === progressLogic)?.text.toLowerCase() ?? '';
  return `${workedDaysWords(days)}; ${logic}`;
}

/** "Not worked: Saturday and Sunday; bank holidays of England and Wales". */
function workedDaysWords({ weekend, region }: Pick<Calendar, 'weekend' | 'region'>): string {
  const days = weekend.map((day) => WEEKDAYS[day - 1] ?? '');
  const last = days.pop();
  const off =
    last === undefined ? 'every day is worked' : `not worked: ${[days.join(', '), last].filter(Boolean).join(' and ')}`;
  const holidays = REGION_CHOICES.find(({ value }) => value === region)?.text ?? '';
  const kept = region === 'NONE' ? 'no bank holidays' : `bank holidays of ${holidays}`;
  return `${off.charAt(0).toUpperCase()}${off.slice(1)}; ${kept}`;
}

/** The closures, days worked and restricted windows of a calendar, as facts of a summary; a list that holds nothing is left out. */
export function calendarSpans({ closures, worked, restrictedWindows }: Calendar): (readonly [string, string])[] {
  const lists = [
    ['Closures', closures],
    ['Days worked by exception', worked],
    ['Restricted windows', restrictedWindows],
  ] as const;
  return lists.flatMap(([name, spans]) => (spans.length ? [[name, spans.map(spanWords).join('; ')] as const] : []));
}

function spanWords({ name, from, to }: NamedSpan): string {
  return from === to ? `${name}, ${day(from)}` : `${name}, ${day(from)} to ${day(to)}`;
}

/** The calendars beside the project's own, each with what it says and who is worked by it. */
export function calendarTable(
  calendars: readonly NamedCalendar[],
  items: readonly { readonly code: string; readonly calendar: string | null }[],
  acts: (calendar: NamedCalendar) => readonly Offer[],
): Table {
  const usersOf = ({ code }: NamedCalendar): string =>
    items.flatMap((item) => (item.calendar === code ? [item.code] : [])).join(', ') || 'Nothing yet';
  return tableOf<NamedCalendar>(
    {
      id: 'calendars',
      caption: 'Calendars of some tasks',
      empty: 'All tasks are worked by the calendar of the project.',
    },
    [
      { head: 'Code', cell: ({ code }) => code },
      { head: 'Name', cell: (one) => ({ text: one.name, acts: acts(one) }) },
      { head: 'Days', cell: (one) => workedDaysWords(one) },
      { head: 'Closures', cell: ({ closures }) => closures.map(spanWords).join('; ') },
      { head: 'Days worked by exception', cell: ({ worked }) => worked.map(spanWords).join('; ') },
      { head: 'Tasks and milestones', cell: usersOf },
    ],
    calendars,
  );
}
