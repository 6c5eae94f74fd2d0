/** Decides in which order the rows of a plan come when some were moved and some are new. */
import { KIND_WORDS } from '../../../milestones/item-kind-words.js';
import type { CellError } from '../../frame/grid.js';
import type { SheetRow } from './plan-sheet.js';

/** A row on its way into the file. */
export interface Entry {
  /** The name that the form has for it. */
  readonly key: string;
  readonly row: SheetRow;
  /** The code of the row that it goes after, or FIRST; blank: it stays, or comes last. */
  readonly after: string;
  /** Whether its stage was typed: then it does not follow the row that it goes after. */
  readonly staged: boolean;
}

/** Typed in place of a code: first of its stage. */
export const FIRST = 'first';

/**
 * @param entries rows of the plan, in its order
 * @param moves the keys of those that were moved, in the order in which they are placed
 * @param added new rows
 */
export function placed(
  entries: readonly Entry[],
  moves: readonly string[],
  added: readonly Entry[],
): { readonly entries: readonly Entry[]; readonly faults: readonly CellError[] } {
  const list = [...entries];
  const faults: CellError[] = [];
  for (const key of moves) {
    const entry = list.find((one) => one.key === key);
    if (entry) place(list, entry, faults);
  }
  for (const entry of added) {
    list.push(entry);
    if (entry.after !== '') place(list, entry, faults);
  }
  return { entries: list, faults };
}

function place(list: Entry[], entry: Entry, faults: CellError[]): void {
  if (entry.after === '') return;
  const own = heldBy(list, entry);
  const others = list.filter((one) => !own.has(one));
  const block = list.filter((one) => own.has(one));
  const spot = spotOf(others, entry);
  if (spot === null) {
    const isOwn = block.some(({ row }) => row.code === entry.after.toUpperCase());
    const text = isOwn
      ? 'A row cannot go after itself, or into itself'
      : `There is no row ${entry.after}. Enter its code`;
    faults.push({ code: entry.key, column: 'after', text });
    return;
  }
  const moved = entry.staged ? entry : { ...entry, row: { ...entry.row, stage: spot.stage } };
  block[block.indexOf(entry)] = moved;
  others.splice(spot.at, 0, ...block);
  list.splice(0, list.length, ...others);
}

/** Where an entry goes among others, and in which stage that is. */
function spotOf(
  others: readonly Entry[],
  { row, after }: Entry,
): { readonly at: number; readonly stage: string } | null {
  if (after.toLowerCase() === FIRST) {
    const at = others.findIndex(({ row: { code } }) => code === row.stage);
    return { at: at + 1, stage: row.stage }; // behind its stage, or before all
  }
  const target = others.find(({ row: { code } }) => code === after.toUpperCase());
  if (!target) return null;
  const first = others.indexOf(target) + 1;
  if (target.row.kind === KIND_WORDS.STAGE && row.kind !== KIND_WORDS.STAGE)
    return { at: first, stage: target.row.code };
  const held = heldBy(others, target);
  const last = others.reduce((at, one, place) => (held.has(one) ? place : at), first - 1);
  return { at: last + 1, stage: target.row.stage };
}

/** An entry with all that it holds. */
function heldBy(list: readonly Entry[], entry: Entry): ReadonlySet<Entry> {
  const held = new Set([entry]);
  if (entry.row.kind !== KIND_WORDS.STAGE) return held;
  const codes = new Set([entry.row.code]);
  for (let size = 0; size !== held.size;) {
    size = held.size;
    for (const one of list) {
      if (!codes.has(one.row.stage) || held.has(one)) continue;
      held.add(one);
      codes.add(one.row.code);
    }
  }
  return held;
}
