/** Decides which tasks and milestones hang loose: nothing before them or nothing after them, the plan's own ends apart. */
import { COMPLETE } from './item-facts.js';
import { type PlanRun } from './plan-run.js';
import { lastDay, startDay } from './roll-up.js';
import { type ScheduleProblem } from './schedule.types.js';
import { nameOf } from './wording.js';

/**
 * Problems by item number. Of the items without predecessors one is the plan's first and is not reported: the earliest
 * to start, a milestone before a task; of those without successors one is its last. What is finished is not reported.
 */
export function openEnds(run: PlanRun): ReadonlyMap<number, readonly ScheduleProblem[]> {
  const { network, facts } = run;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let item = 0; item < network.items.length; item++) {
    if (network.isStage[item] === 1) continue;
    if (network.inAt[item] === network.inAt[item + 1]) starts.push(item);
    if (network.outAt[item] === network.outAt[item + 1]) ends.push(item);
  }
  const first = firstItem(run, starts);
  const last = lastItem(run, ends);
  const problems = new Map<number, ScheduleProblem[]>();
  const report = (item: number, code: 'OPEN_START' | 'OPEN_END', message: string): void => {
    if (facts.state[item] === COMPLETE) return;
    const problem = { code, item: network.items[item]!.code, message };
    const others = problems.get(item);
    if (others === undefined) problems.set(item, [problem]);
    else others.push(problem);
  };
  for (const item of starts) {
    if (item === first) continue;
    report(
      item,
      'OPEN_START',
      `${nameOf(network.items[item]!)} waits for nothing. Link it to what must come before it.`,
    );
  }
  for (const item of ends) {
    if (item === last) continue;
    report(item, 'OPEN_END', `Nothing waits for ${nameOf(network.items[item]!)}. Link it to what comes after it.`);
  }
  return problems;
}

function firstItem({ timing, facts }: PlanRun, candidates: readonly number[]): number | undefined {
  const day = (item: number): number => (timing.startKnown[item] === 1 ? startDay(timing, item) : Infinity);
  return best(candidates, (a, b) => before(day(a), day(b)) || facts.instant[b]! - facts.instant[a]! || a - b);
}

function lastItem({ timing, facts }: PlanRun, candidates: readonly number[]): number | undefined {
  const day = (item: number): number => (timing.finishKnown[item] === 1 ? lastDay(timing, item) : Infinity);
  return best(candidates, (a, b) => before(day(b), day(a)) || facts.instant[b]! - facts.instant[a]! || b - a);
}

function before(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function best(candidates: readonly number[], compare: (a: number, b: number) => number): number | undefined {
  let winner = candidates[0];
  for (const item of candidates) if (winner !== undefined && compare(item, winner) < 0) winner = item;
  return winner;
}
