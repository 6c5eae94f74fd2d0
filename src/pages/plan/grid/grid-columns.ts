/** Decides which cells the plan grid has, and which of them an item of each kind takes. */
import { KIND_WORDS } from '../../../milestones/item-kind-words.js';
import { CONSTRAINT_WORDS, PLAN_COLUMNS, type PlanColumn } from '../../../milestones/import/sheet-columns.js';
import type { GridColumn } from '../../frame/grid.js';

/** Lists of what may be typed, by the id that the page gives them. */
export const OWNER_LIST = 'owner-names';
export const STAGE_LIST = 'stage-codes';
export const CALENDAR_LIST = 'calendar-codes';

const words = (all: readonly string[]) => all.map((text) => ({ value: text, text }));
const own = (name: PlanColumn, kind: GridColumn['kind'], more: Partial<GridColumn> = {}): GridColumn => ({
  ...{ name, head: PLAN_COLUMNS[name], kind },
  ...more,
});

/** What the rows of a file do not have: where a row goes, and that it goes out of the plan. */
const AFTER: GridColumn = { name: 'after', head: 'Goes after', kind: 'code' };
const OUT: GridColumn = { name: 'out', head: 'Take out', kind: 'check' };

const CODE = own('code', 'code');
const KIND = own('kind', 'choice', { choices: words(Object.values(KIND_WORDS)) });
const TITLE = own('title', 'long');
const WORK = [
  own('stage', 'code', { list: STAGE_LIST }),
  own('days', 'number'),
  own('waitsFor', 'links'),
  own('owner', 'text', { list: OWNER_LIST }),
];
const DATES = [
  own('estimated', 'choice', { choices: words(['yes', 'no']) }),
  own('unknown', 'text'),
  ...(['optimistic', 'mostLikely', 'pessimistic'] as const).map((name) => own(name, 'number')),
  own('constraint', 'choice', { choices: words(Object.values(CONSTRAINT_WORDS)) }),
  own('constraintDate', 'date'),
  own('pinnedStart', 'date'),
  own('pinnedFinish', 'date'),
  own('deadline', 'date'),
  own('calendar', 'code', { list: CALENDAR_LIST }),
  own('publication', 'choice', { choices: words(['yes', 'no']) }),
  own('notes', 'long'),
];

/** Which columns are shown. */
export const COLUMN_SETS = ['work', 'dates', 'all'] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** Columns of items that the plan has. */
export const PLANNED_COLUMNS: Readonly<Record<ColumnSet, readonly GridColumn[]>> = {
  work: [TITLE, ...WORK, AFTER, OUT],
  dates: DATES,
  all: [TITLE, ...WORK, ...DATES, AFTER, OUT],
};

/** Columns of items that are added. */
export const ADDED_COLUMNS: Readonly<Record<ColumnSet, readonly GridColumn[]>> = {
  work: [CODE, KIND, TITLE, ...WORK, AFTER],
  dates: [CODE, KIND, TITLE, ...DATES],
  all: [CODE, KIND, TITLE, ...WORK, ...DATES, AFTER],
};

const LENGTHS = ['days', 'estimated', 'optimistic', 'mostLikely', 'pessimistic'];
const NOT_TAKEN: Readonly<Record<string, ReadonlySet<string>>> = {
  [KIND_WORDS.STAGE]: new Set([...LENGTHS, 'waitsFor', 'unknown', 'pinnedStart', 'pinnedFinish', 'calendar']),
  [KIND_WORDS.MILESTONE]: new Set([...LENGTHS, 'pinnedStart']),
};

/** Whether an item of a kind, as people call it, has such a cell. */
export function takes(kind: string, column: string): boolean {
  return !(NOT_TAKEN[kind]?.has(column) ?? false);
}
