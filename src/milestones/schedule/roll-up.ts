/** Decides a stage's dates: from the earliest start to the latest finish among all that lies in it. */
import { NONE } from './item-facts.js';
import { type Network } from './network.js';
import { type Slack } from './slack.js';
import { BY_ROLL_UP, BY_UNKNOWN, finishDay, SPAN, type Timing } from './timing.js';
import { CAUSES_LISTED, mergeSorted, type Unknowns } from './unknowns.js';

/** What the stages were rolled up from. */
export interface RollUp {
  /** Item number of the stage's part with the earliest known start; -1 for none. */
  readonly earliest: Int32Array;
  /** Item number of the stage's part with the latest known finish; -1 for none. */
  readonly latest: Int32Array;
  /** 1 for stages without a task or milestone in them. */
  readonly empty: Uint8Array;
  /** The causes with those of the stages added. */
  readonly unknowns: Unknowns;
}

/**
 * Writes the stages, given inside out, into `timing` and `slack`. The start is the earliest known start, which an
 * undated part can at most bring forward; the finish is unknown while any part's finish is. A stage's floats are those
 * of its tightest part. A stage with nothing in it has no dates and makes none unknown.
 */
export function rollUp(
  network: Network,
  stages: readonly number[],
  timing: Timing,
  slack: Slack,
  known: Unknowns,
): RollUp {
  const size = network.items.length;
  const unknowns = known.slice();
  const result = {
    earliest: new Int32Array(size).fill(-1),
    latest: new Int32Array(size).fill(-1),
    empty: new Uint8Array(size),
    unknowns,
  };
  for (const stage of stages) {
    const parts = (network.children.get(stage) ?? []).filter((part) => result.empty[part] === 0);
    if (parts.length === 0) result.empty[stage] = 1;
    let first = -1;
    let last = -1;
    let networkLast = NONE;
    let networkKnown = parts.length > 0;
    for (const part of parts) {
      if (timing.startKnown[part] === 1 && earlier(timing, part, first)) first = part;
      if (timing.finishKnown[part] === 1 && laterFinish(timing, part, last)) last = part;
      else if (timing.finishKnown[part] === 0) {
        unknowns[stage] = mergeSorted(unknowns[stage] ?? [], unknowns[part] ?? [], CAUSES_LISTED);
      }
      if (timing.networkFinish[part] === NONE) networkKnown = false;
      networkLast = Math.max(networkLast, timing.networkFinish[part]!);
      tighten(slack, stage, part);
    }
    result.earliest[stage] = first;
    result.latest[stage] = last;
    writeStage(timing, stage, first, parts.some((part) => timing.finishKnown[part] === 0) ? -1 : last);
    if (networkKnown) timing.networkFinish[stage] = networkLast;
  }
  return result;
}

function earlier(timing: Timing, part: number, than: number): boolean {
  return than === -1 || startDay(timing, part) < startDay(timing, than);
}

function laterFinish(timing: Timing, part: number, than: number): boolean {
  return than === -1 || lastDay(timing, part) > lastDay(timing, than);
}

/** The inclusive first day of an item: a milestone at the end of a day begins on that day. */
export function startDay(timing: Timing, item: number): number {
  const form = timing.form[item]!;
  return form === SPAN ? timing.start[item]! : finishDay(timing.finish[item]!, form);
}

/** The inclusive last day of an item. */
export function lastDay(timing: Timing, item: number): number {
  return finishDay(timing.finish[item]!, timing.form[item]!);
}

function tighten(slack: Slack, stage: number, part: number): void {
  for (const floats of [slack.totalFloat, slack.freeFloat]) {
    if (floats[part] === NONE) continue;
    floats[stage] = floats[stage] === NONE ? floats[part]! : Math.min(floats[stage]!, floats[part]!);
  }
  if (slack.critical[part] === 1) slack.critical[stage] = 1;
  if (slack.onLongestPath[part] === 1) slack.onLongestPath[stage] = 1;
}

function writeStage(timing: Timing, stage: number, first: number, last: number): void {
  timing.startBy[stage] = first === -1 ? BY_UNKNOWN : BY_ROLL_UP;
  timing.finishBy[stage] = last === -1 ? BY_UNKNOWN : BY_ROLL_UP;
  if (first !== -1) {
    timing.startKnown[stage] = 1;
    timing.start[stage] = startDay(timing, first);
  }
  if (last !== -1) {
    timing.finishKnown[stage] = 1;
    timing.finish[stage] = lastDay(timing, last) + 1;
  }
}
