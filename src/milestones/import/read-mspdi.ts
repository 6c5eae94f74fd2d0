/** Decides what a Microsoft Project XML file (MSPDI) holds of a plan, and what it says that the tracker cannot express. */
import { decodeText } from '../../spreadsheets/decode-text.js';
import { wholeFault } from '../../spreadsheets/file-rows.js';
import { MOST_ITEMS } from '../plan-faults.js';
import { type FileItem, type FileLink, type NotExpressed, oneLine, type PlanFileRead } from './file-plan.js';
import { calendarsOf } from './mspdi-calendars.js';
import { CARRIED } from './mspdi-fields.js';
import { linksOf, type MspdiContext, taskOf } from './mspdi-task.js';
import { readParts, textOf, type XmlPart } from './xml-parts.js';

const TASK = 'Project/Tasks/Task';
const FIELD = 'Project/ExtendedAttributes/ExtendedAttribute';
const RESOURCE = 'Project/Resources/Resource';
const ASSIGNMENT = 'Project/Assignments/Assignment';
const CALENDAR = 'Project/Calendars/Calendar';
const SETTINGS = ['MinutesPerDay', 'CalendarUID', 'ScheduleFromStart', 'StartDate', 'FinishDate'];
const PATHS = new Set([TASK, CALENDAR, FIELD, RESOURCE, ASSIGNMENT, ...SETTINGS.map((name) => `Project/${name}`)]);

/** Reads the bytes of a file. */
export function readMspdi(bytes: Uint8Array): PlanFileRead {
  const decoded = decodeText(bytes);
  if ('faults' in decoded) return decoded;
  const settings = new Map<string, string>();
  const aliases = new Map<string, string>();
  const resources = new Map<string, string>();
  const assignments: XmlPart[] = [];
  const tasks: XmlPart[] = [];
  const calendars: XmlPart[] = [];
  const fault = readParts(decoded.text, PATHS, (path, part) => {
    if (path === TASK) tasks.push(part);
    else if (path === CALENDAR) calendars.push(part);
    else if (path === FIELD) aliases.set(textOf(part, 'FieldID'), textOf(part, 'Alias'));
    else if (path === RESOURCE) resources.set(textOf(part, 'UID'), oneLine(textOf(part, 'Name'), 120));
    else if (path === ASSIGNMENT) assignments.push(part);
    else settings.set(part.name, part.text.trim());
  });
  if (fault) return unreadable(`Line ${fault.line}: ${fault.message}`);
  if (tasks.length === 0) return unreadable('The file has no tasks.');
  if (tasks.length > MOST_ITEMS) {
    return wholeFault(
      'PLAN_TOO_LARGE',
      `The file has ${tasks.length} tasks, and ${MOST_ITEMS} is the limit. Split it.`,
    );
  }
  const owners = ownersOf(assignments, resources);
  const minutesPerDay = Number(settings.get('MinutesPerDay')) || 480;
  const read = calendarsOf(calendars, minutesPerDay, yearsOf(settings));
  const context: MspdiContext = {
    minutesPerDay,
    calendar: settings.get('CalendarUID') ?? '',
    calendars: new Set(read.keys()),
    carried: new Set(Object.values(CARRIED).flatMap(({ id, alias }) => (aliases.get(id) === alias ? [id] : []))),
    owners: owners.first,
  };
  const plan = planOf(tasks, context, [...wholeFile(settings, resources), ...owners.others]);
  return { plan: { ...plan, calendars: [...read.values()], projectCalendar: context.calendar } };
}

function planOf(tasks: readonly XmlPart[], context: MspdiContext, said: readonly NotExpressed[]) {
  const items: FileItem[] = [];
  const links: FileLink[] = [];
  const notExpressed = [...said];
  /** The stages round the task that is read, by their level. */
  const stages: { readonly level: number; readonly key: string }[] = [];
  const kinds = new Map<string, FileItem['kind']>();
  for (const part of tasks) {
    const level = Number(textOf(part, 'OutlineLevel')) || 0;
    while (stages.length > 0 && stages.at(-1)!.level >= level) stages.pop();
    const read = taskOf(part, context, stages.at(-1)?.key ?? null);
    for (const message of read.notExpressed) notExpressed.push({ key: read.item?.key ?? null, message });
    if (!read.item) continue;
    items.push(read.item);
    kinds.set(read.item.key, read.item.kind);
    if (read.item.kind === 'STAGE') stages.push({ level, key: read.item.key });
  }
  for (const part of tasks) {
    const read = linksOf(part, kinds, context);
    links.push(...read.links);
    notExpressed.push(...read.notExpressed);
  }
  return { items, links, notExpressed };
}

/** The years from the start to the finish of the plan in the file. */
function yearsOf(settings: ReadonlyMap<string, string>): { readonly from: number; readonly to: number } {
  const year = (name: string): number => Number((settings.get(name) ?? '').slice(0, 4)) || 0;
  const from = year('StartDate');
  return { from, to: Math.max(from, year('FinishDate')) };
}

/** Who owns each task: of those assigned to it the first, the others are named. */
function ownersOf(assignments: readonly XmlPart[], resources: ReadonlyMap<string, string>) {
  const first = new Map<string, string>();
  const others: NotExpressed[] = [];
  for (const part of assignments) {
    const task = textOf(part, 'TaskUID');
    const name = resources.get(textOf(part, 'ResourceUID')) ?? '';
    if (name === '') continue;
    if (first.has(task)) {
      others.push({
        key: task,
        message: `${name} is assigned too. An item has one owner, who is ${first.get(task)!}.`,
      });
    } else first.set(task, name);
  }
  return { first, others };
}

function wholeFile(settings: ReadonlyMap<string, string>, resources: ReadonlyMap<string, string>): NotExpressed[] {
  const named = [...resources.values()].filter((name) => name !== '').length;
  const said = [
    ...(named > 0
      ? ['Resources, their hours and their costs are left out. The first one assigned to a task becomes its owner.']
      : []),
    ...(settings.get('ScheduleFromStart') === '0'
      ? ['The file is scheduled back from its finish. The tracker plans from the start of the project.']
      : []),
  ];
  return said.map((message) => ({ key: null, message }));
}

function unreadable(message: string): PlanFileRead {
  return wholeFault(
    'PLAN_FILE_UNREADABLE',
    `${message} In Microsoft Project, save the plan as XML and send that file.`,
  );
}
