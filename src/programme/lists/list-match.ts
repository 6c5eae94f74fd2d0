/** Decides which thing on record each line of a file is about, or that it is new. */
import type { FileFault } from '../../spreadsheets/file-rows.js';
import { type KnownNames, type ListColumn, type ListRow, nameKey } from './list-column.js';
import type { ListKind } from './list-kind.js';
import { cellFault, CODE_HEAD, columnsOf, type ListLine } from './list-lines.js';

/** A thing on record, as a file is compared with it. */
export interface ListedThing {
  readonly id: string;
  /** Null: things of this list have no codes. */
  readonly code: string | null;
  readonly terms: ListRow;
}

export interface Match {
  readonly line: ListLine;
  /** Null: it is new, or cannot be told. */
  readonly thing: ListedThing | null;
  readonly faults: readonly FileFault[];
}

/** Each line with the thing that it is about. */
export function matched(
  kind: ListKind,
  lines: readonly ListLine[],
  things: readonly ListedThing[],
  known: KnownNames,
): readonly Match[] {
  const found = new Map<ListLine, ListedThing>();
  const faults = new Map<ListLine, FileFault[]>();
  const fault = (line: ListLine, column: string | null, what: string): void => {
    faults.set(line, [...(faults.get(line) ?? []), cellFault('LINE_UNCLEAR', line.line, column, what)]);
  };
  const byCode = new Map(things.map((thing) => [thing.code, thing]));
  for (const same of grouped(lines, ({ code }) => code).values()) {
    const thing = byCode.get(same[0]!.code);
    if (thing) found.set(same[0]!, thing);
    for (const line of same.slice(1)) {
      fault(line, CODE_HEAD, `${line.code} is on line ${same[0]!.line} already. Keep one of the two.`);
    }
  }
  const columns = new Map(columnsOf(kind).map((column) => [column.head, column]));
  const heads = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  const keys = kind.keys.filter((key) => key.every((head) => heads.has(head)));
  for (const key of keys) {
    const own = key.map((head) => columns.get(head)!);
    const taken = new Set(found.values());
    const left = grouped(
      things.filter((thing) => !taken.has(thing)),
      ({ terms }) => recordKey(own, terms, known),
    );
    const open = lines.filter((line) => line.code === null && !found.has(line) && !faults.has(line));
    for (const [value, same] of grouped(open, (line) => lineKey(key, line))) {
      const candidates = left.get(value) ?? [];
      const [first, second] = same;
      if (candidates.length === 0) continue;
      if (candidates.length === 1 && !second) found.set(first!, candidates[0]!);
      else if (candidates.length > 1) {
        const several = `More than one ${kind.nouns[0]} is called so. ${howTold(kind, key)}`;
        for (const line of same) fault(line, key[0]!, several);
      } else {
        const numbers = same.map(({ line }) => line).join(' and ');
        const which = `Lines ${numbers} are both about the same ${kind.nouns[0]}. Keep one of them.`;
        for (const line of same) fault(line, key[0]!, which);
      }
    }
  }
  const strictest = keys[0];
  const unknown = lines.filter((line) => line.code === null && !found.has(line) && !faults.has(line));
  for (const same of strictest ? grouped(unknown, (line) => lineKey(strictest, line)).values() : []) {
    for (const line of same.slice(1)) {
      fault(line, strictest![0]!, `Line ${same[0]!.line} is the same ${kind.nouns[0]}. Keep one of the two.`);
    }
  }
  return lines.map((line) => ({ line, thing: found.get(line) ?? null, faults: faults.get(line) ?? [] }));
}

function howTold({ coded, keys }: ListKind, key: readonly string[]): string {
  if (coded) return `Enter the code in a column “${CODE_HEAD}”.`;
  const more = keys.flat().find((head) => !key.includes(head));
  return more ? `Enter the ${more.toLowerCase()} as the register has it.` : 'Change it on its page.';
}

/** By what a line is known; null: the cell that names it is blank or wrong. */
function lineKey(key: readonly string[], { cells }: ListLine): string | null {
  const values = key.map((head) => cells.get(head)?.says);
  return values[0] ? values.map((value) => nameKey(value ?? '')).join('\n') : null;
}

function recordKey(columns: readonly ListColumn[], terms: ListRow, known: KnownNames): string {
  return columns.map((column) => nameKey(column.was(terms, known))).join('\n');
}

/** Those that have a key, by it. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const own = found.get(key);
    if (own) own.push(one);
    else found.set(key, [one]);
  }
  return found;
}
