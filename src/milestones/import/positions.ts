/** Decides where in a plan the items of a file come: as they are where the file has the same order, else in the order of the file. */
import type { MatchedItem } from './matched-items.js';

const GAP = 10;

/** The place of each item that has to be given one, by its code; none where the order of the plan is that of the file. */
export function newPositions(
  matched: readonly MatchedItem[],
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  if (matched.every(({ planned }) => planned === null) || inOrder(matched, codeOf, planCodes)) return new Map();
  const first = Math.min(...matched.flatMap(({ planned }) => (planned ? [planned.position] : [])));
  return new Map(matched.map(({ code }, at) => [code, Math.min(1_000_000, first + at * GAP)]));
}

/** Whether in each stage what is there keeps its order, and what is new comes behind it. */
function inOrder(
  matched: readonly MatchedItem[],
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): boolean {
  const last = new Map<string, { readonly position: number; readonly code: string; readonly isNew: boolean }>();
  for (const { file, code, planned } of matched) {
    const parent = parentOf(file.parent, planned?.parentId ?? null, codeOf, planCodes);
    const before = last.get(parent);
    if (planned === null) {
      last.set(parent, { position: Infinity, code, isNew: true });
      continue;
    }
    const { position } = planned;
    if (before?.isNew) return false;
    if (before && (position < before.position || (position === before.position && code < before.code))) return false;
    last.set(parent, { position, code, isNew: false });
  }
  return true;
}

function parentOf(
  said: string | null | undefined,
  planned: string | null,
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): string {
  if (said === undefined) return planned === null ? '' : (planCodes.get(planned) ?? '');
  return said === null ? '' : (codeOf.get(said) ?? '');
}
