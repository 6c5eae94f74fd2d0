/** Decides what one task of a Microsoft Project XML file is as an item of a plan, and what of it the tracker cannot express. */
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { MOST_NOTES } from '../item-terms.js';
import type { DurationSaid } from '../plan-change.types.js';
import type { ItemKind } from '../schedule/schedule.types.js';
import {
  type FileItem,
  type FileLink,
  type FileProgress,
  type FileTerms,
  type NotExpressed,
  oneLine,
  plainLines,
} from './file-plan.js';
import { CARRIED, type Carried, CONSTRAINTS, ELAPSED_FORMATS, LINK_TYPES, PERCENT_FORMATS } from './mspdi-fields.js';
import { textOf, type XmlPart } from './xml-parts.js';

/** What the rest of the file says that a task is read with. */
export interface MspdiContext {
  readonly minutesPerDay: number;
  /** The calendar of the project, by its number. */
  readonly calendar: string;
  /** The numbers of all calendars of the file. */
  readonly calendars: ReadonlySet<string>;
  /** The fields in which the tracker's own facts are carried, by number: a field of that name that somebody else uses is none. */
  readonly carried: ReadonlySet<string>;
  /** Who is assigned to each task, by its number. */
  readonly owners: ReadonlyMap<string, string>;
}

const CODE = /^[A-Z][A-Z0-9-]{0,15}$/u;
const PERIOD = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/u;
const LONGEST = 10_000;

/** The item that a task is; null: the row is blank, or is the summary of the whole project. */
export function taskOf(
  part: XmlPart,
  context: MspdiContext,
  parent: string | null,
): { readonly item: FileItem | null; readonly notExpressed: readonly string[] } {
  const text = (name: string): string => textOf(part, name);
  const key = text('UID');
  const title = oneLine(text('Name'));
  const empty = text('IsNull') === '1' || title === '' || text('OutlineLevel') === '0' || key === '0' || key === '';
  if (empty) return { item: null, notExpressed: [] };
  if (text('Active') === '0') {
    return { item: null, notExpressed: [`“${title}” is inactive in the file and is left out.`] };
  }
  const told: string[] = [];
  const own = carriedBy(part, context);
  const minutes = minutesOf(text('Duration'));
  const unknown = own('unknown');
  const kind: ItemKind =
    text('Summary') === '1'
      ? 'STAGE'
      : minutes === 0 || (unknown !== '' && text('Milestone') === '1')
        ? 'MILESTONE'
        : 'TASK';
  if (kind === 'TASK' && text('Milestone') === '1')
    told.push('It is marked as a milestone but takes time: it becomes a task.');
  const terms: FileTerms = {
    ...(kind === 'TASK' && { duration: durationOf(part, minutes, unknown, context, told) }),
    ...(kind === 'TASK' && text('Estimated') !== '' && { durationEstimated: estimated(text, minutes, unknown) }),
    ...(kind === 'MILESTONE' && { dateUnknown: unknown === '' ? null : unknown }),
    ...(kind === 'TASK' && { estimate: estimateOf(own, context) }),
    constraint: constraintOf(part, kind, told),
    ...(kind !== 'STAGE' && text('Manual') !== '' && { pinned: pinnedOf(text, kind, told) }),
    deadline: dateIn(text('Deadline')),
    ...(kind !== 'STAGE' && { calendar: calendarOf(text('CalendarUID'), context, told) }),
    owner: context.carried.has(CARRIED.owner.id) ? own('owner') || null : context.owners.get(key),
    ...(context.carried.has(CARRIED.publication.id) && { publication: own('publication') === '1' }),
    ...(context.carried.has(CARRIED.source.id) && { citation: own('source') || null }),
    ...(context.carried.has(CARRIED.assumed.id) && { assumed: own('assumed') === '1' }),
    notes: notesOf(text('Notes'), told),
  };
  tellRest(part, kind, told);
  const code = own('code');
  return {
    notExpressed: told,
    item: {
      ...{ key, line: Number(text('ID')) || null, kind, title, parent, terms },
      code: CODE.test(code) ? code : null,
      ...(kind !== 'STAGE' && { progress: progressOf(text, kind) }),
      start: dateIn(text('Start')),
      finish: dateIn(text('Finish')),
    },
  };
}

/** What a task waits for. */
export function linksOf(
  part: XmlPart,
  kinds: ReadonlyMap<string, ItemKind>,
  { minutesPerDay }: Pick<MspdiContext, 'minutesPerDay'>,
): { readonly links: readonly FileLink[]; readonly notExpressed: readonly NotExpressed[] } {
  const to = textOf(part, 'UID');
  const links: FileLink[] = [];
  const notExpressed: NotExpressed[] = [];
  if (!kinds.has(to)) return { links, notExpressed };
  for (const one of part.parts.filter(({ name }) => name === 'PredecessorLink')) {
    const from = textOf(one, 'PredecessorUID');
    const tell = (message: string): void => void notExpressed.push({ key: to, message });
    if (textOf(one, 'CrossProject') === '1' || !kinds.has(from)) {
      tell('A link from outside the file, or from a task that is left out, is left out too.');
    } else if (kinds.get(from) === 'STAGE' || kinds.get(to) === 'STAGE') {
      tell('A link to or from a summary task is left out. Link the tasks and milestones in it.');
    } else {
      const { lag, lagUnit, told } = lagOf(one, minutesPerDay);
      if (told) tell(told);
      links.push({ from, to, type: LINK_TYPES[textOf(one, 'Type')] ?? 'FS', lag, lagUnit });
    }
  }
  return { links: distinct(links), notExpressed };
}

/** Lags are in tenths of a minute: of a working day's minutes, or of 24 hours. */
function lagOf(
  link: XmlPart,
  minutesPerDay: number,
): Pick<FileLink, 'lag' | 'lagUnit'> & { readonly told: string | null } {
  const format = textOf(link, 'LagFormat');
  const amount = Number(textOf(link, 'LinkLag')) || 0;
  if (PERCENT_FORMATS.has(format) && amount !== 0) {
    return { lag: 0, lagUnit: 'WORKING_DAYS', told: 'A lag in per cent is left out. Give it in days.' };
  }
  const lagUnit = ELAPSED_FORMATS.has(format) ? 'ELAPSED_DAYS' : 'WORKING_DAYS';
  const days = amount / 10 / (lagUnit === 'ELAPSED_DAYS' ? 1_440 : minutesPerDay);
  const lag = Math.max(-LONGEST, Math.min(LONGEST, Math.round(days) || 0));
  const told =
    Math.abs(days - lag) < 0.001
      ? null
      : `A lag of ${rounded(days)} days becomes ${lag} days: only whole days are counted.`;
  return { lag, lagUnit, told };
}

function durationOf(
  part: XmlPart,
  minutes: number | null,
  unknown: string,
  { minutesPerDay }: MspdiContext,
  told: string[],
): DurationSaid {
  if (unknown !== '') return { unknown };
  if (minutes === null) {
    const words = oneLine(textOf(part, 'DurationText') || textOf(part, 'Duration'), 300);
    told.push('Its duration is not given in time. It is taken as not known.');
    return { unknown: words === '' ? 'The file gives no duration.' : `The file says “${words}”.` };
  }
  const elapsed = ELAPSED_FORMATS.has(textOf(part, 'DurationFormat'));
  const days = elapsed ? ((minutes / 1_440) * 5) / 7 : minutes / minutesPerDay;
  const whole = Math.min(LONGEST, Math.max(1, Math.ceil(days - 0.0001)));
  if (elapsed) told.push(`Its duration counts elapsed time. It is taken as ${whole} working days.`);
  else if (Math.abs(whole - days) > 0.0001) {
    told.push(`It takes ${rounded(days)} days, and the tracker counts whole days: it becomes ${whole}.`);
  }
  return { days: whole };
}

/** Whether the duration that is given is marked as an estimate. */
function estimated(text: (name: string) => string, minutes: number | null, unknown: string): boolean {
  return text('Estimated') === '1' && minutes !== null && unknown === '';
}

function progressOf(text: (name: string) => string, kind: ItemKind): FileProgress {
  const percent = Math.max(0, Math.min(100, Math.round(Number(text('PercentComplete'))) || 0));
  const [actualStart, actualFinish] = [dateIn(text('ActualStart')), dateIn(text('ActualFinish'))];
  if (kind === 'TASK') return { percentComplete: percent, actualStart, actualFinish };
  return { percentComplete: percent === 100 ? 100 : null, actualStart: null, actualFinish };
}

function notesOf(written: string, told: string[]): string | null {
  const notes = plainLines(written);
  if (notes.length > MOST_NOTES) told.push(`Its notes are cut: ${MOST_NOTES} characters are kept of ${notes.length}.`);
  return notes.slice(0, MOST_NOTES).trim() || null;
}

function estimateOf(own: Own, { minutesPerDay, carried }: MspdiContext): FileTerms['estimate'] {
  if (!carried.has(CARRIED.optimistic.id)) return undefined;
  const days = (['optimistic', 'mostLikely', 'pessimistic'] as const).map(
    (name) => (minutesOf(own(name)) ?? 0) / minutesPerDay,
  );
  const [optimistic, mostLikely, pessimistic] = days.map((one) => Math.ceil(one - 0.0001)) as [number, number, number];
  return optimistic > 0 && mostLikely > 0 && pessimistic > 0 ? { optimistic, mostLikely, pessimistic } : null;
}

function constraintOf(part: XmlPart, kind: ItemKind, told: string[]): FileTerms['constraint'] {
  const type = textOf(part, 'ConstraintType');
  if (type === '1') told.push('“As late as possible” is left out: dates are as early as possible.');
  const held = CONSTRAINTS[type];
  const date = dateIn(textOf(part, 'ConstraintDate'));
  if (!held || date === null) return null;
  if (kind === 'STAGE' && held !== 'START_NO_EARLIER_THAN' && held !== 'FINISH_NO_LATER_THAN') {
    told.push('A stage cannot be held to its date in this way. Hold what is in it.');
    return null;
  }
  return { kind: held, date };
}

/** The dates of a task that is scheduled by hand. */
function pinnedOf(text: (name: string) => string, kind: ItemKind, told: string[]): FileTerms['pinned'] {
  if (text('Manual') !== '1') return null;
  const start = dateIn(text('ManualStart')) ?? dateIn(text('Start'));
  const finish = dateIn(text('ManualFinish')) ?? dateIn(text('Finish'));
  if (finish === null || (kind === 'TASK' && (start === null || start > finish))) {
    told.push('It is scheduled by hand without a start and a finish. Its dates are worked out.');
    return null;
  }
  return kind === 'TASK' ? { start, finish } : { start: null, finish };
}

/** The calendar of a task, by its number; null: that of the project. */
function calendarOf(number: string, { calendar, calendars }: MspdiContext, told: string[]): string | null {
  if (number === '' || number === '-1' || number === calendar) return null;
  if (calendars.has(number)) return number;
  told.push('It names a calendar that is not in the file. It is on that of the project.');
  return null;
}

/** What else a file says of a task that a plan has no place for. */
function tellRest(part: XmlPart, kind: ItemKind, told: string[]): void {
  const text = (name: string): string => textOf(part, name);
  if (kind === 'STAGE') {
    if (Number(text('CalendarUID')) > 0) told.push('Its calendar is left out: its dates come from what it holds.');
    if (text('Manual') === '1')
      told.push('It is scheduled by hand, which is left out: its dates come from what it holds.');
    return;
  }
  const pieces = part.parts.filter(({ name }) => name === 'Split' || name === 'SplitPart').length;
  if (pieces > 0) told.push('It is split. The tracker plans it in one piece.');
  if (Number(text('FixedCost')) > 0) told.push('Its cost is left out.');
}

type Own = (name: Carried) => string;

/** Reads what the file carries of the tracker's own facts about a task. */
function carriedBy(part: XmlPart, { carried }: MspdiContext): Own {
  const values = new Map<string, string>();
  for (const one of part.parts) {
    if (one.name === 'ExtendedAttribute') values.set(textOf(one, 'FieldID'), textOf(one, 'Value'));
  }
  return (name) => (carried.has(CARRIED[name].id) ? (values.get(CARRIED[name].id) ?? '') : '');
}

/** Minutes of a period such as PT80H0M0S; null: it is none. */
function minutesOf(period: string): number | null {
  const [whole, days = '0', hours = '0', minutes = '0', seconds = '0'] = PERIOD.exec(period) ?? [];
  if (whole === undefined || whole === 'P' || whole === 'PT') return null;
  return Number(days) * 1_440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

function dateIn(moment: string): string | null {
  const day = moment.slice(0, 10);
  return isIsoDate(day) ? day : null;
}

function distinct(links: readonly FileLink[]): readonly FileLink[] {
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}

const rounded = (days: number): string => String(Math.round(days * 100) / 100);
