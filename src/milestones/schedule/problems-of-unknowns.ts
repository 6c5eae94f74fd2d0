/** Decides how unknown lengths and dates are raised: once for each cause, with how many items it leaves undated. */
import { type PlanRun } from './plan-run.js';
import { type ScheduleProblem } from './schedule.types.js';
import { CAUSES_LISTED, isOwnCause } from './unknowns.js';
import { COMPLETE } from './item-facts.js';
import { nameOf } from './wording.js';

/** One problem for each unfinished item that is itself a cause, by item number. */
export function rootCauses(run: PlanRun): ReadonlyMap<number, readonly ScheduleProblem[]> {
  const { network, facts, timing, rollUp } = run;
  const waiting = new Map<string, number>();
  const cut = new Set<string>();
  for (let item = 0; item < network.items.length; item++) {
    const causes = rollUp.unknowns[item];
    if (causes === undefined || network.isStage[item] === 1 || timing.finishKnown[item] === 1) continue;
    for (const code of causes) {
      if (code !== network.items[item]!.code) waiting.set(code, (waiting.get(code) ?? 0) + 1);
      if (causes.length >= CAUSES_LISTED) cut.add(code);
    }
  }
  const problems = new Map<number, readonly ScheduleProblem[]>();
  network.items.forEach((given, item) => {
    if (network.isStage[item] === 1 || facts.state[item] === COMPLETE) return;
    if (!isOwnCause(network, facts, timing, item)) return;
    const what = facts.instant[item] === 1 ? 'date' : 'duration';
    const message = `${nameOf(given)} has no known ${what}${alsoUndated(waiting.get(given.code) ?? 0, cut.has(given.code))}. ${
      what === 'date' ? 'Report a forecast when one can be given' : 'Estimate the duration or report a forecast finish'
    }.`;
    problems.set(item, [{ code: 'UNKNOWABLE', item: given.code, message }]);
  });
  return problems;
}

function alsoUndated(count: number, atLeast: boolean): string {
  if (count === 0) return '';
  const items = count === 1 ? 'item that follows' : 'items that follow';
  return `, so ${atLeast ? 'at least ' : ''}${count} ${items} cannot be dated`;
}
