/** Decides what the plan grid shows: the rows of a plan and rows for new items, each cell a field of one form. */
import { KIND_WORDS } from '../../../milestones/item-kind-words.js';
import { queryOf, withQuery } from '../../frame/address.js';
import { type CellError, cellId, cellName, drawnCells, type GridColumn, type GridRow } from '../../frame/grid.js';
import type { PageError } from '../../frame/page-problems.js';
import { projectParts, projectPath } from '../../frame/project-parts.js';
import type { AnswerTo } from '../../frame/question.js';
import { sliceOf } from '../../frame/table.js';
import { day } from '../../frame/words.js';
import { isDragged } from '../drag/dragged.js';
import { itemPath } from '../item-words.js';
import { ADDED_COLUMNS, COLUMN_SETS, type ColumnSet, PLANNED_COLUMNS, takes } from './grid-columns.js';
import type { NewTeam } from './new-teams.js';
import { nextCodes } from './next-codes.js';
import type { PLAN_GRID } from './plan-grid.graphql.js';
import { effectOf, type GridEffect, savedText } from './plan-grid-effect.js';
import type { SheetRow } from './plan-sheet.js';
import { cellOf, changedCells, TEAM, type TypedPlan, wasField, wasText } from './typed-plan.js';

export type GridAnswer = AnswerTo<typeof PLAN_GRID>;

/** Which cells are shown. */
export interface GridChoice {
  readonly columns: ColumnSet;
  /** A stage's code; empty: all. */
  readonly stage: string;
}

/** What came of the form. */
export interface GridOutcome {
  readonly cells: readonly CellError[];
  readonly errors: readonly PageError[];
  readonly effect: GridEffect | null;
  /** What is said above the grid, such as that somebody changed the plan. */
  readonly notes: readonly string[];
  /** Owners that nobody knows, each a team if whoever typed it says so. */
  readonly teams: readonly NewTeam[];
  /** How many rows are offered for new items. */
  readonly added: number;
}

/** All that the page is drawn from. */
export interface GridDrawing {
  readonly basis: GridAnswer;
  readonly base: readonly SheetRow[];
  readonly choice: GridChoice;
  readonly typed: TypedPlan | null;
  readonly outcome: GridOutcome;
  /** The address of the page. */
  readonly here: string;
}

const SETS: Readonly<Record<ColumnSet, string>> = {
  work: 'Work, links and owners',
  dates: 'Estimates, constraints, deadlines and notes',
  all: 'All',
};
/** Rows that are offered for new items. */
const NEW_ROWS = 5;
const FIRST_ROWS = 10;

/** How many rows are offered for new items at first. */
export function rowsOffered(base: readonly SheetRow[]): number {
  return base.length === 0 ? FIRST_ROWS : NEW_ROWS;
}

/** The view model of the page. */
export function planGridPage({ basis, base, choice, typed, outcome, here }: GridDrawing) {
  const { code, title, asAt, plan } = basis.project;
  const names = new Set([...outcome.cells.map((cell) => cell.code), ...(typed ? [...typed.planned.keys()] : [])]);
  const inPart = partOf(base, choice, here);
  const others = base.filter(
    (row) => names.has(row.code) && isTouched(row, typed, outcome) && !inPart.rows.includes(row),
  );
  const columns = visible(choice.columns, outcome.cells);
  const depths = depthsOf(base);
  const added = addedRows(base, typed, outcome, columns);
  const planned = [...inPart.rows, ...others].map((row) =>
    plannedRow(row, code, typed, outcome.cells, columns, depths),
  );
  const end = `The plan now ends on ${day(plan.finish, 'a day that is not known')}.`;
  return {
    area: 'programme',
    wide: true,
    project: projectParts(code, 'plan', null),
    back: { href: projectPath(code, 'plan'), text: `Plan of ${title}` },
    ...{ code, near: asAt, version: plan.version, isEmpty: base.length === 0, end, notes: outcome.notes },
    action: tidied(here),
    savedText: savedText(here, end),
    columns,
    heads: { planned: PLANNED_COLUMNS[columns], added: ADDED_COLUMNS[columns] },
    sets: COLUMN_SETS.map((value) => ({ value, text: SETS[value], selected: value === columns })),
    stages: base
      .filter(({ kind }) => kind === KIND_WORDS.STAGE)
      .map((row) => ({ value: row.code, text: `${row.code} ${row.title}`, selected: row.code === choice.stage })),
    owners: ownersOf(basis, base),
    calendars: plan.calendars,
    teams: outcome.teams.map(({ name, ticked }, at) => ({
      ...{ name: `${TEAM}${at}`, value: name, text: `Add ${name} as a team`, checked: ticked },
      attributes: { form: 'grid' },
    })),
    ...{ planned, added, hasOthers: others.length > 0 },
    count:
      inPart.of > inPart.rows.length
        ? `${inPart.from + 1} to ${inPart.until} of ${inPart.of.toLocaleString('en-GB')}`
        : null,
    next: inPart.until < inPart.of ? String(inPart.until) : null,
    first: inPart.from === 0 ? null : '0',
    reason: typed?.reason ?? '',
    reasonError: outcome.errors.find(({ field }) => field === 'reason')?.text ?? null,
    errors: [...cellSummary(outcome.cells, added), ...outcome.errors],
    preview: outcome.effect && effectOf(code, outcome.effect),
    tables: {},
  };
}

/** The address of the grid without what was said of the last save, and what was dragged on the chart. */
export function tidied(here: string): string {
  const { searchParams } = new URL(here, 'http://here.invalid');
  const dragged = [...searchParams.keys()].filter(isDragged).map((name): [string, null] => [name, null]);
  return withQuery(here, { done: null, added: null, changed: null, out: null, ...Object.fromEntries(dragged) });
}

/** The rows that an address asks for. */
function partOf(base: readonly SheetRow[], { stage }: GridChoice, here: string) {
  const all = stage === '' ? base : heldIn(base, stage);
  const { from, until } = sliceOf(all.length, here);
  return { rows: all.slice(from, until), from, until, of: all.length };
}

/** A stage and all in it. */
function heldIn(base: readonly SheetRow[], stage: string): SheetRow[] {
  const within = new Set([stage]);
  return base.filter((row) => {
    if (row.code !== stage && !within.has(row.stage)) return false;
    within.add(row.code); // a stage comes before what it holds
    return true;
  });
}

/** All columns where something is wrong with a cell that would not be seen. */
function visible(columns: ColumnSet, errors: readonly CellError[]): ColumnSet {
  const shown = new Set([...PLANNED_COLUMNS[columns], ...ADDED_COLUMNS[columns]].map(({ name }) => name));
  return errors.every(({ column }) => column === null || shown.has(column)) ? columns : 'all';
}

function isTouched({ code }: SheetRow, typed: TypedPlan | null, { cells }: GridOutcome): boolean {
  const own = typed?.planned.get(code);
  return (own !== undefined && changedCells(own).length > 0) || cells.some((cell) => cell.code === code);
}

function plannedRow(
  row: SheetRow,
  project: string,
  typed: TypedPlan | null,
  errors: readonly CellError[],
  columns: ColumnSet,
  depths: ReadonlyMap<string, number>,
) {
  const own = typed?.planned.get(row.code);
  const changed = new Set(own ? changedCells(own) : []);
  const values = valuesOf(PLANNED_COLUMNS.all, (name) => cellOf(changed.has(name) ? own!.now : row, name));
  const shown = PLANNED_COLUMNS[columns];
  const dates = row.start === row.finish ? [row.finish] : [row.start, row.finish];
  const known = dates.filter((date) => date !== '').join(' to ');
  return {
    ...{ code: row.code, kind: row.kind, title: columns === 'dates' ? row.title : '' },
    href: itemPath(project, row.kind.toUpperCase(), row.code, null),
    now: known === '' ? 'No date yet' : known,
    depth: Math.min(depths.get(row.code) ?? 0, 4),
    was: { name: wasField(row.code), value: wasText(row) },
    cells: drawnCells(shown, row.code, values, errors).map((cell) => ({
      ...cell,
      absent: !takes(row.kind, cell.name),
    })),
    hidden: hiddenCells(row.code, shown, [...changed], values),
  };
}

function addedRows(base: readonly SheetRow[], typed: TypedPlan | null, outcome: GridOutcome, columns: ColumnSet) {
  const sent = typed ? [...typed.added] : [];
  const codes = [...base.map(({ code }) => code), ...sent.map(([, row]) => cellOf(row, 'code'))];
  const next = nextCodes(codes);
  const last = Math.max(0, ...sent.map(([key]) => Number(key.slice(3))));
  const more = Array.from({ length: Math.max(0, outcome.added - sent.length) }, (_, at): [string, GridRow] => [
    `new${last + at + 1}`,
    { code: next(KIND_WORDS.TASK), kind: KIND_WORDS.TASK },
  ]);
  const shown = ADDED_COLUMNS[columns];
  const names = ADDED_COLUMNS.all.map(({ name }) => name);
  return [...sent, ...more].map(([key, row], at) => ({
    ...{ key, name: `New item ${at + 1}`, code: cellOf(row, 'code') },
    cells: drawnCells(shown, key, row, outcome.cells, `New item ${at + 1}`),
    hidden: hiddenCells(key, shown, names, row),
  }));
}

/** What was typed into cells that are not shown. */
function hiddenCells(code: string, shown: readonly GridColumn[], names: readonly string[], values: GridRow) {
  const seen = new Set(shown.map(({ name }) => name));
  return names
    .filter((name) => !seen.has(name) && (cellOf(values, name) !== '' || name !== 'out'))
    .map((name) => ({ name: cellName(code, name), value: cellOf(values, name) }));
}

function valuesOf(columns: readonly GridColumn[], value: (name: string) => string): GridRow {
  return Object.fromEntries(columns.map(({ name }) => [name, value(name)]));
}

/** How many stages are round each item. */
function depthsOf(base: readonly SheetRow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, stage } of base) depths.set(code, stage === '' ? 0 : (depths.get(stage) ?? -1) + 1);
  return depths;
}

function ownersOf({ people }: GridAnswer, base: readonly SheetRow[]): string[] {
  const names = [...people.map(({ name }) => name), ...base.map(({ owner }) => owner)];
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

/** What is wrong at cells as the summary lists it, each with the row and the column. */
function cellSummary(
  errors: readonly CellError[],
  added: readonly { readonly key: string; readonly name: string; readonly code: string }[],
): PageError[] {
  return errors.map(({ code, column, text }) => {
    const row = added.find(({ key }) => key === code);
    const head = ADDED_COLUMNS.all.find(({ name }) => name === column)?.head;
    const field = cellId(code, column ?? 'title');
    const name = row ? row.code || row.name : code;
    return { text: `${name}${head ? `, ${head}` : ''}: ${text}`, field, href: `#${field}` };
  });
}

/** What an address asks for. */
export function choiceOf(here: string): GridChoice {
  const asked = queryOf(here, 'columns');
  return { columns: COLUMN_SETS.find((set) => set === asked) ?? 'work', stage: queryOf(here, 'stage') };
}
