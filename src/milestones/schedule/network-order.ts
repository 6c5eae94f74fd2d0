/** Decides in which order items can be worked out, every one after its predecessors, and names the circle if none exists. */
import { indexNetwork, type Network } from './network.js';
import { ScheduleInputError } from './schedule-input-error.js';
import { type ScheduleItem, type ScheduleLink } from './schedule.types.js';

/** Item numbers, each after all its predecessors; shorter than the network when links go round in a circle. */
export function networkOrder(network: Network): Int32Array {
  const { inAt, linksOut, outAt, to } = network;
  const size = network.items.length;
  const waiting = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 0;
  for (let item = 0; item < size; item++) {
    waiting[item] = inAt[item + 1]! - inAt[item]!;
    if (waiting[item] === 0) order[filled++] = item;
  }
  for (let done = 0; done < filled; done++) {
    const item = order[done]!;
    for (let at = outAt[item]!; at < outAt[item + 1]!; at++) {
      const next = to[linksOut[at]!]!;
      if (--waiting[next]! === 0) order[filled++] = next;
    }
  }
  return order.subarray(0, filled);
}

/** One circle of a network whose order came out short: item numbers along the links, the first again at the end. */
export function circleOf(network: Network, order: Int32Array): readonly number[] {
  const open = new Uint8Array(network.items.length).fill(1);
  for (const item of order) open[item] = 0;
  // Every item left over has a predecessor left over, so a walk backwards must come round.
  const seenAt = new Map<number, number>();
  const walk: number[] = [];
  let item = open.indexOf(1);
  while (!seenAt.has(item)) {
    seenAt.set(item, walk.length);
    walk.push(item);
    item = openPredecessor(network, open, item);
  }
  const ring = walk.slice(seenAt.get(item)).reverse();
  const first = ring.indexOf(ring.reduce((least, member) => Math.min(least, member)));
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  return [...turned, turned[0]!];
}

function openPredecessor(network: Network, open: Uint8Array, item: number): number {
  for (let at = network.inAt[item]!; at < network.inAt[item + 1]!; at++) {
    const before = network.from[network.linksIn[at]!]!;
    if (open[before] === 1) return before;
  }
  throw new Error('An item outside the network order has no predecessor outside it');
}

/**
 * The codes of a circle among the links, in the direction of the links and closed: `['T3', 'T5', 'T3']` (join them with
 * " -> "). Null when there is none. Begins at the member that comes first in `items`. Throws as `indexNetwork` does.
 */
export function findCircle(items: readonly ScheduleItem[], links: readonly ScheduleLink[]): readonly string[] | null {
  const network = indexNetwork(items, links);
  const order = networkOrder(network);
  return order.length === items.length ? null : circleOf(network, order).map((item) => items[item]!.code);
}

/** Stage numbers, every stage after the stages inside it. Throws a ScheduleInputError when stages contain each other. */
export function stagesInsideOut(network: Network): readonly number[] {
  const depth = new Int32Array(network.items.length).fill(-1);
  const depthOf = (stage: number): number => {
    const chain: number[] = [];
    let at = stage;
    while (at !== -1 && depth[at] === -1) {
      if (chain.length > network.items.length) {
        throw new ScheduleInputError('BAD_PARENT', `The stage ${network.items[stage]!.code} lies inside itself`);
      }
      chain.push(at);
      at = network.parent[at]!;
    }
    let level = at === -1 ? 0 : depth[at]! + 1;
    while (chain.length > 0) depth[chain.pop()!] = level++;
    return depth[stage]!;
  };
  const stages: number[] = [];
  for (let item = 0; item < network.items.length; item++) if (network.isStage[item] === 1) stages.push(item);
  stages.forEach(depthOf);
  return stages.sort((a, b) => depth[b]! - depth[a]! || a - b);
}
