/** Decides what a what-if tries: what stands in its address becomes a change of the plan or a report, or what is wrong with it. */
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { dateOfParts } from '../frame/address.js';
import { fieldOf } from '../frame/fields-of.js';
import type { PageError } from '../frame/page-problems.js';
import type { Link } from './item-words.js';

/** What may be tried, in the order in which it is offered. */
export const WAYS = ['forecast', 'notBefore', 'fixed', 'duration', 'lag'] as const;
export type Way = (typeof WAYS)[number];

export interface TriedItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly version: number;
  readonly pinned?: object | null;
}

export type PlanLink = Link & { readonly from: string; readonly to: string };

/** What each may be called on the page. */
export const WAY_WORDS: Readonly<Record<Way, string>> = {
  forecast: 'Its owner forecasts another date',
  notBefore: 'It cannot come before a date',
  fixed: 'It is held to a date, whatever the links say',
  duration: 'It takes longer or shorter (a task)',
  lag: 'There is more or less time on one of its links',
};

/** What stands in the fields, as text. Dates as yyyy-mm-dd. */
export interface TypedTry {
  readonly item: string;
  readonly how: string;
  readonly forecast: string;
  readonly notBefore: string;
  readonly fixed: string;
  readonly duration: string;
  readonly link: string;
  readonly lag: string;
  /** Whether the value was asked for on the page, so that an empty one is a fault. */
  readonly asked: boolean;
}

/** What came by address, or in a form with the dates whole or in parts. */
export function typedTry(from: unknown): TypedTry {
  const text = (name: string): string => fieldOf(from, name).trim();
  const date = (name: string): string => {
    const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => text(`${name}-${part}`));
    return text(name) || (year || month || day ? dateOfParts(year, month, day) : '');
  };
  return {
    ...{ item: text('item'), how: text('how'), duration: text('duration'), link: text('link'), lag: text('lag') },
    ...{ forecast: date('forecast'), notBefore: date('notBefore'), fixed: date('fixed') },
    asked: text('asked') !== '',
  };
}

/** The value of a link in the address. */
export function linkValue({ from, to, type, lag, lagUnit }: PlanLink): string {
  return [from, to, type, lag, lagUnit].join(' ');
}

/** What is to be tried: changes of the plan, or a report with a forecast. */
export type Trial =
  | { readonly errors: readonly PageError[] }
  | { readonly changes: readonly object[] }
  | { readonly report: Readonly<Record<string, unknown>> };

const error = (field: string, text: string): Trial => ({ errors: [{ text, href: `#${field}`, field }] });
const WHOLE = /^-?\d{1,5}$/u;

/** Whether something is to be tried yet: a way was chosen, and its value given or asked for. */
export function isTried({ how, asked, ...typed }: TypedTry): boolean {
  const way = WAYS.find((each) => each === how);
  return how !== '' && (asked || way === undefined || typed[way] !== '');
}

/** The trial of an item; `links` are those that it has. */
export function trialOf(item: TriedItem, links: readonly PlanLink[], typed: TypedTry): Trial {
  const { code, kind } = item;
  const way = WAYS.find((each) => each === typed.how);
  if (item.pinned && (way === 'notBefore' || way === 'fixed' || way === 'duration'))
    return error('how', 'Its dates are set by hand and stay. Try a forecast, or set its dates in the plan');
  switch (way) {
    case 'forecast':
    case 'notBefore':
    case 'fixed': {
      const date = typed[way];
      if (!isIsoDate(date)) return error(`${way}-day`, 'Enter a real date');
      if (way === 'forecast') return { report: kind === 'TASK' ? { forecastFinish: date } : { forecastDate: date } };
      const held = way === 'fixed' ? 'START_FIXED' : 'START_NO_EARLIER_THAN';
      return { changes: [{ reviseItem: { code, constraint: { kind: held, date } } }] };
    }
    case 'duration': {
      if (kind !== 'TASK') return error('how', 'A milestone takes no time. Choose something else to try');
      const days = Number(typed.duration);
      if (!WHOLE.test(typed.duration) || days < 1)
        return error('duration', 'Enter a whole number of working days, 1 or more');
      return { changes: [{ reviseItem: { code, duration: { days } } }] };
    }
    case 'lag': {
      if (links.length === 0) return error('how', 'Nothing is linked with it. Choose something else to try');
      const link = links.find((each) => linkValue(each) === typed.link);
      if (!link) return error('link', 'Choose the link');
      if (!WHOLE.test(typed.lag)) return error('lag', 'Enter a whole number of days; a minus before it brings forward');
      const { from, to, type, lagUnit } = link;
      const ends = { from, to, type, lagUnit };
      if (Number(typed.lag) === link.lag) return error('lag', `It is ${link.lag} already. Enter another number`);
      return {
        changes: [{ withdrawLink: { ...ends, lag: link.lag } }, { addLink: { ...ends, lag: Number(typed.lag) } }],
      };
    }
    default:
      return error('how', 'Choose what to try');
  }
}

/** The field that the present way is typed into; what is refused is told there. */
export function fieldOfWay(how: string): string {
  if (how === 'duration' || how === 'lag') return how;
  return WAYS.some((way) => way === how) ? `${how}-day` : 'how';
}
