/** Decides what a plan becomes with what was typed into its grid: the rows of a file, or what is wrong at which cell. */
import { linkText, readLinks } from '../../../milestones/link-text.js';
import { KIND_WORDS } from '../../../milestones/item-kind-words.js';
import type { CellError } from '../../frame/grid.js';
import type { PageError } from '../../frame/page-problems.js';
import { PLANNED_COLUMNS, takes } from './grid-columns.js';
import { nextCodes } from './next-codes.js';
import { type Entry, placed } from './placed-rows.js';
import { rowOf, type SheetRow } from './plan-sheet.js';
import { cellOf, changedCells, isBlank, type TypedCells, type TypedPlan } from './typed-plan.js';

export interface MergedPlan {
  readonly rows: readonly SheetRow[];
  /** The name that the form has for each of them. */
  readonly keys: readonly string[];
  readonly cells: readonly CellError[];
  readonly errors: readonly PageError[];
  /** Whether anything was typed. */
  readonly changed: boolean;
}

/**
 * @param base the rows of the plan as it is now
 * @param by who changed the plan after the form was drawn, as the beginning of a sentence
 */
export function mergedPlan(base: readonly SheetRow[], typed: TypedPlan, by: string): MergedPlan {
  const now = new Map(base.map((row) => [row.code, row]));
  const cells: CellError[] = [];
  const errors: PageError[] = [];
  const changes = new Map<string, ReadonlySet<string>>();
  for (const [code, one] of typed.planned) {
    const names = changedCells(one);
    if (names.length === 0) continue;
    const row = now.get(code);
    if (!row) {
      errors.push({ text: lostText(code, one, names, by), field: null });
      continue;
    }
    changes.set(code, new Set(names));
    cells.push(...meanwhile(row, one, names, by));
  }
  cells.push(...unseen(typed));
  const out = new Set([...changes.keys()].filter((code) => typed.planned.get(code)?.now['out'] === 'yes'));
  const entries = base
    .filter(({ code }) => !out.has(code))
    .map((row): Entry => {
      const names = changes.get(row.code);
      const merged = names ? withCells(row, typed.planned.get(row.code)!, names) : row;
      const own = names?.has('waitsFor') ? merged : { ...merged, waitsFor: linksWithout(merged.waitsFor, out) };
      const after = typed.planned.get(row.code)?.now['after'] ?? '';
      return { key: row.code, row: own, after, staged: names?.has('stage') ?? false };
    });
  const added = addedEntries(base, typed);
  const wrongKind = added.flatMap(({ key, row }) => notOfKind(key, row));
  const moves = [...changes.keys()].filter((code) => changes.get(code)!.has('after'));
  const { entries: rows, faults } = placed(entries, moves, added);
  return {
    ...{ rows: rows.map(({ row }) => row), keys: rows.map(({ key }) => key), errors },
    cells: [...cells, ...wrongKind, ...faults],
    changed: changes.size > 0 || added.length > 0,
  };
}

function withCells(row: SheetRow, { now }: TypedCells, names: ReadonlySet<string>): SheetRow {
  const merged = rowOf((name) => (names.has(name) ? cellOf(now, name) : row[name]));
  return { ...merged, stage: merged.stage.toUpperCase() };
}

/** Rows for new items that something was typed into; those without a code get one. */
function addedEntries(base: readonly SheetRow[], { added }: TypedPlan): Entry[] {
  const rows = [...added].filter(([, row]) => !isBlank(row));
  const codes = rows.map(([, row]) => cellOf(row, 'code').toUpperCase());
  const next = nextCodes([...base.map(({ code }) => code), ...codes]);
  return rows.map(([key, typed], at) => {
    const row = rowOf((name) => cellOf(typed, name));
    const kind = row.kind === '' ? KIND_WORDS.TASK : row.kind;
    const code = codes[at] || next(kind);
    return {
      ...{ key, row: { ...row, code, kind, stage: row.stage.toUpperCase() } },
      ...{ after: cellOf(typed, 'after'), staged: row.stage !== '' },
    };
  });
}

/** Cells that others changed too after the form was drawn. */
function meanwhile(row: SheetRow, { was, now }: TypedCells, names: readonly string[], by: string): CellError[] {
  const { code } = row;
  if (now['out'] === 'yes') {
    const other = PLANNED_COLUMNS.all.find(({ name }) => cellOf(row, name) !== cellOf(was, name));
    return other ? [{ code, column: 'out', text: `${by} changed ${code}. Look at it, then take it out again` }] : [];
  }
  return names
    .filter((name) => cellOf(row, name) !== cellOf(was, name) && cellOf(row, name) !== cellOf(now, name))
    .map((column) => ({
      ...{ code, column },
      text: `${by} changed this to ${quoted(cellOf(row, column))}. What you typed replaces it when you go on`,
    }));
}

const quoted = (text: string): string => (text === '' ? 'blank' : `“${text}”`);

function lostText(code: string, { now }: TypedCells, names: readonly string[], by: string): string {
  const heads = PLANNED_COLUMNS.all.filter(({ name }) => names.includes(name) && name !== 'out');
  const typed = heads.map(({ name, head }) => `${head} ${quoted(cellOf(now, name))}`);
  return `${by} took ${code} out of the plan. ${typed.length ? `You had typed: ${typed.join(', ')}` : 'It is gone'}`;
}

/** Signs that come along with a copied text, which nobody sees and no record keeps. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Cells that hold such a sign. */
function unseen({ planned, added }: TypedPlan): CellError[] {
  const rows = [...[...planned].map(([code, { now }]) => [code, now] as const), ...added];
  return rows.flatMap(([code, row]) =>
    Object.keys(row)
      .filter((column) => UNSEEN.test(cellOf(row, column)))
      .map((column) => ({
        code,
        column,
        text: 'This holds a sign that cannot be seen. Clear the cell and type it again',
      })),
  );
}

/** A line of links without those from items that are taken out. */
function linksWithout(text: string, out: ReadonlySet<string>): string {
  if (out.size === 0 || text === '') return text;
  const read = readLinks(text);
  if (!('links' in read) || !read.links.some(({ from }) => out.has(from))) return text;
  return read.links
    .filter(({ from }) => !out.has(from))
    .map(linkText)
    .join('; ');
}

/** What a new item of its kind cannot have would not be read. */
function notOfKind(code: string, row: SheetRow): CellError[] {
  return PLANNED_COLUMNS.all
    .filter(({ name }) => cellOf(row, name) !== '' && !takes(row.kind, name))
    .map(({ name }) => {
      const what = row.kind === KIND_WORDS.STAGE ? 'A stage' : 'A milestone';
      return { code, column: name, text: `${what} has none of this. Clear the cell, or choose another kind` };
    });
}
