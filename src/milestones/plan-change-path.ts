/** Decides where in a list of plan changes an item is spoken of, so that a fault leads there. */
import type { PlanChange } from './plan-change.types.js';

/** Where in its list the first change of each item is, by the item's code; worked out once for a list. */
const paths = new WeakMap<readonly PlanChange[], ReadonlyMap<string, readonly string[]>>();

/** Where in the input the change of an item is, by the item's code: the first that names it, else all of them. */
export function pathOfChange(changes: readonly PlanChange[], code: string | null): string[] {
  if (code === null) return ['input', 'changes'];
  let known = paths.get(changes);
  if (!known) paths.set(changes, (known = pathsByCode(changes)));
  return [...(known.get(code) ?? ['input', 'changes'])];
}

function pathsByCode(changes: readonly PlanChange[]): ReadonlyMap<string, readonly string[]> {
  const byCode = new Map<string, readonly string[]>();
  for (const [index, change] of changes.entries()) {
    const { addStage, addTask, addMilestone, reviseItem, withdrawItem, addLink, withdrawLink } = change;
    const verbs = { addStage, addTask, addMilestone, reviseItem, withdrawItem, addLink, withdrawLink };
    for (const [verb, terms] of Object.entries(verbs)) {
      if (!terms) continue;
      for (const code of 'code' in terms ? [terms.code] : [terms.from, terms.to]) {
        if (!byCode.has(code)) byCode.set(code, ['input', 'changes', String(index), verb]);
      }
    }
  }
  return byCode;
}
