/** Decides what was typed into a plan grid: which cells of which items, and which new items. */
import { nameKey } from '../../../programme/lists/list-column.js';
import { fieldOf } from '../../frame/fields-of.js';
import { cellName, type GridRow, typedRow } from '../../frame/grid.js';
import { ADDED_COLUMNS, PLANNED_COLUMNS } from './grid-columns.js';
import type { SheetRow } from './plan-sheet.js';

/** The cells of an item, as they were when the form was drawn and as they are now. */
export interface TypedCells {
  readonly was: GridRow;
  readonly now: GridRow;
}

/** What is in the form, in its order. */
export interface TypedPlan {
  /** By the item's code. */
  readonly planned: ReadonlyMap<string, TypedCells>;
  /** New items, by the name that the form has for each row. */
  readonly added: ReadonlyMap<string, GridRow>;
  /** The version of the plan that the form was drawn from; null: none was sent. */
  readonly version: number | null;
  readonly reason: string;
  /** What was in the form when its preview was drawn, as a hash; empty: there was none. */
  readonly previewed: string;
  /** Owners that are to become teams, by what people compare. */
  readonly teams: ReadonlySet<string>;
}

const WAS = 'was.';
/** What the boxes are called by which owners become teams. */
export const TEAM = 'team.';
const ADDED = /^code\.(new\d{1,4})$/u;
/** Items that one form can add. */
export const MOST_ADDED = 1_000;
const ALL = PLANNED_COLUMNS.all;

/** The hidden field that says how the cells of an item were. */
export function wasField(code: string): string {
  return WAS + code;
}

/** How the cells of an item are, as that field has them. */
export function wasText(row: SheetRow): string {
  return JSON.stringify(Object.fromEntries(ALL.map(({ name }) => [name, cellOf(row, name)])));
}

/** What is in a cell of the plan; what it has no cell for is blank. */
export function cellOf(row: GridRow, name: string): string {
  return row[name] ?? '';
}

/** What was sent. */
export function typedPlan(body: unknown): TypedPlan {
  const fields = Object.keys(body !== null && typeof body === 'object' ? body : {});
  const codes = fields.filter((name) => name.startsWith(WAS)).map((name) => name.slice(WAS.length));
  const added = fields.flatMap((name) => ADDED.exec(name)?.[1] ?? []).slice(0, MOST_ADDED);
  const version = fieldOf(body, 'version');
  return {
    planned: new Map(codes.map((code) => [code, typedCells(code, body)])),
    added: new Map(added.map((key) => [key, typedRow(ADDED_COLUMNS.all, key, body)])),
    version: /^\d{1,10}$/u.test(version) ? Number(version) : null,
    reason: fieldOf(body, 'reason').trim(),
    previewed: fieldOf(body, 'previewed'),
    teams: new Set(fields.filter((name) => name.startsWith(TEAM)).map((name) => nameKey(fieldOf(body, name)))),
  };
}

/** A form in which some cells were changed, by the item's code and the name of the column. */
export function typedCellsOf(
  base: readonly SheetRow[],
  changes: ReadonlyMap<string, GridRow>,
  version: number,
): TypedPlan {
  const planned = base.flatMap((row): [string, TypedCells][] => {
    const cells = changes.get(row.code);
    const was = Object.fromEntries(ALL.map(({ name }) => [name, cellOf(row, name)]));
    return cells ? [[row.code, { was, now: { ...was, ...cells } }]] : [];
  });
  return { planned: new Map(planned), added: new Map(), version, reason: '', previewed: '', teams: new Set() };
}

/** The cells of an item that were changed. */
export function changedCells({ was, now }: TypedCells): string[] {
  return ALL.map(({ name }) => name).filter((name) => cellOf(now, name) !== cellOf(was, name));
}

/** Whether nothing was typed into a row for a new item; its code and its kind stand there already. */
export function isBlank(row: GridRow): boolean {
  return Object.entries(row).every(([name, text]) => text === '' || name === 'code' || name === 'kind');
}

/** The codes of the items that something was typed into. */
export function changedCodes({ planned }: Pick<TypedPlan, 'planned'>): string[] {
  return [...planned].filter(([, cells]) => changedCells(cells).length > 0).map(([code]) => code);
}

/** Whether the form holds anything that would be lost if it were drawn as the plan is. */
export function isTyped(typed: TypedPlan): boolean {
  return (
    changedCodes(typed).length > 0 || [...typed.added.values()].some((row) => !isBlank(row)) || typed.reason !== ''
  );
}

function typedCells(code: string, body: unknown): TypedCells {
  const was = wasOf(fieldOf(body, wasField(code)));
  const typed = typedRow(ALL, code, body);
  const names = new Set(Object.keys(Object(body) as object));
  const sent = (name: string): boolean => name === 'out' || names.has(cellName(code, name));
  return { was, now: Object.fromEntries(ALL.map(({ name }) => [name, cellOf(sent(name) ? typed : was, name)])) };
}

/** How the cells were; nothing where the field does not hold that. */
function wasOf(text: string): GridRow {
  const cells = parsed(text);
  return Object.fromEntries(
    ALL.flatMap(({ name }) => {
      const value = Object.hasOwn(cells, name) ? cells[name] : undefined;
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
