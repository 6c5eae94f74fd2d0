/**
 * Reads a plan written the way a planner would note it down, so that cases can be read without knowing the code:
 *
 *     project 2010-01-04 to 2010-05-31, status 2010-01-26, progress override
 *     closure Office move 2010-02-15 to 2010-02-16
 *     window Pre-election period 2010-04-06 to 2010-05-06
 *     stage S1 Research
 *     task T1 Desk research, 10 days, in S1, started 2010-01-04, 3 days left as at 2010-01-26
 *     task T2 Pilot, ? days
 *     milestone M1 Guide out, publication, deadline 2010-05-28, finish no later than 2010-05-28, date unknown
 *     T1 -> T2 SS + 2 elapsed days
 */
import { bankHolidays, LISTED_YEARS } from '../../../src/platform/calendar/bank-holidays.js';
import {
  type ConstraintKind,
  type ItemKind,
  type LinkType,
  type Progress,
  type ScheduleInput,
  type ScheduleItem,
  type ScheduleLink,
} from '../../../src/milestones/schedule/schedule.types.js';
import { type DateSpan } from '../../../src/platform/calendar/working-calendar.types.js';

type ProjectLine = Writable<
  Pick<ScheduleInput, 'projectStart' | 'targetEnd' | 'statusDate'> & Required<Pick<ScheduleInput, 'progressLogic'>>
>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const DATE = '(\\d{4}-\\d{2}-\\d{2})';

/** Throws an Error that quotes the line it cannot read. */
export function readPlan(text: string): ScheduleInput {
  const items: ScheduleItem[] = [];
  const links: ScheduleLink[] = [];
  const closures: DateSpan[] = [];
  const restrictedWindows: DateSpan[] = [];
  const project: ProjectLine = {
    projectStart: '2010-01-04',
    targetEnd: null,
    statusDate: null,
    progressLogic: 'RETAINED_LOGIC',
  };
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const span = new RegExp(`^(closure|window) (.+) ${DATE} to ${DATE}$`).exec(line);
    if (line.startsWith('project ')) readProject(line, project);
    else if (span !== null) {
      (span[1] === 'closure' ? closures : restrictedWindows).push({ name: span[2]!, from: span[3]!, to: span[4]! });
    } else if (line.includes(' -> ')) links.push(readLink(line));
    else items.push(readItem(line));
  }
  const holidays = { holidays: bankHolidays(), listedYears: LISTED_YEARS };
  const calendar = { weekend: [6, 7], ...holidays, closures, restrictedWindows };
  return { items, links, calendar, ...project };
}

function readProject(line: string, into: ProjectLine): void {
  const match = new RegExp(`^project ${DATE}(?: to ${DATE})?(?:, status ${DATE})?(, progress override)?$`).exec(line);
  if (match === null) throw new Error(`Cannot read: ${line}`);
  into.projectStart = match[1]!;
  into.targetEnd = match[2] ?? null;
  into.statusDate = match[3] ?? null;
  into.progressLogic = match[4] === undefined ? 'RETAINED_LOGIC' : 'PROGRESS_OVERRIDE';
}

function readLink(line: string): ScheduleLink {
  const match = /^(\w+) -> (\w+)(?: (FS|SS|FF|SF))?(?: ([+-]) (\d+) (working|elapsed) days?)?$/.exec(line);
  if (match === null) throw new Error(`Cannot read: ${line}`);
  const size = Number(match[5] ?? 0);
  return {
    from: match[1]!,
    to: match[2]!,
    type: (match[3] ?? 'FS') as LinkType, // the pattern allows no other text
    lag: match[4] === '-' ? -size : size,
    lagUnit: match[6] === 'elapsed' ? 'ELAPSED_DAYS' : 'WORKING_DAYS',
  };
}

function readItem(line: string): ScheduleItem {
  const match = /^(stage|task|milestone) (\w+) ([^,]+)((?:, .+)?)$/.exec(line);
  if (match === null) throw new Error(`Cannot read: ${line}`);
  const item: Writable<ScheduleItem> = {
    code: match[2]!,
    title: match[3]!,
    kind: match[1]!.toUpperCase() as ItemKind, // the pattern allows no other text
    parent: null,
    durationDays: match[1] === 'milestone' ? 0 : null,
    dateUnknown: false,
    constraint: null,
    deadline: null,
    publication: false,
    progress: null,
  };
  for (const detail of match[4]!.split(', ').slice(1)) readDetail(item, detail, line);
  return item;
}

function readDetail(item: Writable<ScheduleItem>, detail: string, line: string): void {
  const report = (change: Partial<Progress>): void => {
    const blank = {
      actualStart: null,
      actualFinish: null,
      forecastFinish: null,
      remainingDays: null,
      remainingAsAt: null,
    };
    item.progress = { ...blank, ...item.progress, ...change };
  };
  const date = new RegExp(`^(.+) ${DATE}$`).exec(detail);
  const left = new RegExp(`^(\\d+) days? left(?: as at ${DATE})?$`).exec(detail);
  const asked = /^(start|finish) (no earlier than|no later than|fixed)$/.exec(date?.[1] ?? '');
  if (detail === 'publication') item.publication = true;
  else if (detail === 'date unknown') item.dateUnknown = true;
  else if (detail === '? days') item.durationDays = null;
  else if (/^\d+ days?$/.test(detail)) item.durationDays = parseInt(detail, 10);
  else if (detail.startsWith('in ')) item.parent = detail.slice(3);
  else if (left !== null) report({ remainingDays: Number(left[1]), remainingAsAt: left[2] ?? null });
  else if (date?.[1] === 'deadline') item.deadline = date[2]!;
  else if (date?.[1] === 'started') report({ actualStart: date[2]! });
  else if (date?.[1] === 'finished') report({ actualFinish: date[2]! });
  else if (date?.[1] === 'forecast') report({ forecastFinish: date[2]! });
  else if (asked !== null && date !== null) {
    const kind = `${asked[1]!} ${asked[2]!}`.toUpperCase().replaceAll(' ', '_') as ConstraintKind; // six texts, six kinds
    item.constraint = { kind, date: date[2]! };
  } else throw new Error(`Cannot read "${detail}" in: ${line}`);
}
