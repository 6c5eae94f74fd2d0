/** Decides which item of the plan each item of a file is: by its code, by where it came from, or a new one with a code of its own. */
import type { PlannedItem } from '../plan-record.js';
import type { ItemKind } from '../schedule/schedule.types.js';
import type { FileItem, FilePlan } from './file-plan.js';

/** An item of a file with the code that it has in the tracker, and its item there; null: it is new. */
export interface MatchedItem {
  readonly file: FileItem;
  readonly code: string;
  readonly planned: PlannedItem | null;
  /** What is kept of a new item as its source, by which it is found again. */
  readonly source: string | null;
}

const LETTERS: Readonly<Record<ItemKind, string>> = { STAGE: 'S', TASK: 'T', MILESTONE: 'M' };

/** What an item of a file without codes is known by, in the file and in the plan. */
export function sourceMark(key: string): string {
  return `Microsoft Project task ${key}`;
}

/**
 * @param items of the plan as it stands
 * @param taken every code that the project ever used
 */
export function matchedItems(
  { items: all }: FilePlan,
  items: readonly PlannedItem[],
  taken: ReadonlySet<string>,
): readonly MatchedItem[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const bySource = new Map(items.flatMap((item) => (item.citation ? [[`${item.kind} ${item.citation}`, item]] : [])));
  const used = new Set<string>(all.flatMap(({ code }) => (code === null ? [] : [code])));
  const free = (file: FileItem): string => {
    for (let number = Number(file.key) || 1; ; number += 1) {
      const code = `${LETTERS[file.kind]}${number}`;
      if (taken.has(code) || used.has(code)) continue;
      used.add(code);
      return code;
    }
  };
  return all.map((file): MatchedItem => {
    if (file.code !== null) return { file, code: file.code, planned: byCode.get(file.code) ?? null, source: null };
    const source = sourceMark(file.key);
    const planned = bySource.get(`${file.kind} ${source}`) ?? null;
    return { file, code: planned?.code ?? free(file), planned, source };
  });
}
