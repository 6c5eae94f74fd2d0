/** Decides what a stage's constraint asks of all that lies in it: not to start before a day, or to be done by one. */
import { type ItemFacts, NONE } from './item-facts.js';
import { type Network } from './network.js';
import { type ConstraintKind } from './schedule.types.js';

/** The constraints that a stage takes: they are asked of all that lies in it. */
export const STAGE_CONSTRAINTS: ReadonlySet<ConstraintKind> = new Set<ConstraintKind>([
  'START_NO_EARLIER_THAN',
  'FINISH_NO_LATER_THAN',
]);

/** The latest day that an enclosing stage may not start before, NONE for none, and the stage that says so. */
export interface StageFloors {
  readonly day: Int32Array;
  readonly stage: Int32Array;
}

/** The floors of every item; `stages` are given inside out. A stage's own constraint counts for what is in it, too. */
export function stageFloors(network: Network, stages: readonly number[], facts: ItemFacts): StageFloors {
  const size = network.items.length;
  const floors = { day: new Int32Array(size).fill(NONE), stage: new Int32Array(size).fill(-1) };
  const take = (item: number, day: number, stage: number): void => {
    if (day <= floors.day[item]!) return;
    floors.day[item] = day;
    floors.stage[item] = stage;
  };
  const inherit = (item: number): void => {
    const parent = network.parent[item]!;
    if (parent !== -1) take(item, floors.day[parent]!, floors.stage[parent]!);
  };
  for (let at = stages.length - 1; at >= 0; at--) {
    const stage = stages[at]!;
    if (facts.constraint[stage] === 'START_NO_EARLIER_THAN') take(stage, facts.constraintDay[stage]!, stage);
    inherit(stage);
  }
  for (let item = 0; item < size; item++) if (network.isStage[item] === 0) inherit(item);
  return floors;
}

/**
 * The earliest day by which each item is to be done by its own deadline, and by the deadlines and latest finishes of the
 * stages round it, as inclusive days. `stages` are given inside out.
 */
export function deadlinesInForce(network: Network, stages: readonly number[], facts: ItemFacts): Int32Array {
  const deadlines = facts.deadline.slice();
  const take = (item: number, day: number): void => {
    if (day !== NONE) deadlines[item] = deadlines[item] === NONE ? day : Math.min(deadlines[item]!, day);
  };
  const inherit = (item: number): void => {
    const stage = network.parent[item]!;
    if (stage !== -1) take(item, deadlines[stage]!);
  };
  for (let at = stages.length - 1; at >= 0; at--) {
    const stage = stages[at]!;
    if (facts.constraint[stage] === 'FINISH_NO_LATER_THAN') take(stage, facts.constraintDay[stage]!);
    inherit(stage);
  }
  for (let item = 0; item < network.items.length; item++) if (network.isStage[item] === 0) inherit(item);
  return deadlines;
}
