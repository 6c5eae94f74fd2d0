/** Decides on whose account an item cannot be dated: the items of unknown length or date that it waits for. */
import { isOfUnknownDate } from './forward-instant.js';
import { COMPLETE, type ItemFacts, NONE, STARTED } from './item-facts.js';
import { sourceKnown } from './link-bounds.js';
import { type Network, TO_FINISH } from './network.js';
import { type Timing } from './timing.js';

/** At most so many causes are listed for an item, the first by code, so that the work stays in proportion to the links. */
export const CAUSES_LISTED = 20;

/** Codes of the causes for each item number, sorted and unique; undefined where every date is known. */
export type Unknowns = readonly (readonly string[] | undefined)[];

/** Whether the item itself is a cause: nothing was given from which its own length or date could be known. */
export function isOwnCause(network: Network, facts: ItemFacts, timing: Timing, item: number): boolean {
  if (facts.state[item] === COMPLETE) return timing.startKnown[item] === 0;
  if (timing.finishKnown[item] === 1) return false;
  if (facts.instant[item] === 1) return isOfUnknownDate(network.items[item]!.dateUnknown, facts, item);
  return facts.length[item] === NONE;
}

/** Carries the causes down the network. */
export function traceUnknowns(network: Network, order: Int32Array, facts: ItemFacts, timing: Timing): Unknowns {
  const causes = new Array<readonly string[] | undefined>(network.items.length).fill(undefined);
  for (const item of order) {
    if (network.isStage[item] === 1 || (timing.startKnown[item] === 1 && timing.finishKnown[item] === 1)) continue;
    let own: readonly string[] = isOwnCause(network, facts, timing, item) ? [network.items[item]!.code] : [];
    if (facts.state[item] !== COMPLETE) {
      for (let at = network.inAt[item]!; at < network.inAt[item + 1]!; at++) {
        const link = network.linksIn[at]!;
        if (sourceKnown(network, timing, link) || !matters(network, facts, timing, item, link)) continue;
        own = mergeSorted(own, causes[network.from[link]!] ?? [], CAUSES_LISTED);
      }
    }
    causes[item] = own;
  }
  return causes;
}

/** A link of unknown source matters where the end it points to is itself unknown; under retained logic one on a made start, for the finish. */
function matters(network: Network, facts: ItemFacts, timing: Timing, item: number, link: number): boolean {
  if ((network.type[link]! & TO_FINISH) !== 0) return timing.finishKnown[item] === 0;
  if (facts.state[item] === STARTED) return facts.retained && timing.finishKnown[item] === 0;
  return timing.startKnown[item] === 0;
}

/** The union of two sorted lists, sorted and cut to `most`; an equal or empty side is reused rather than copied. */
export function mergeSorted(a: readonly string[], b: readonly string[], most: number): readonly string[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const merged: string[] = [];
  let left = 0;
  let right = 0;
  while (merged.length < most && (left < a.length || right < b.length)) {
    const fromLeft = a[left];
    const fromRight = b[right];
    if (fromRight === undefined || (fromLeft !== undefined && fromLeft <= fromRight)) {
      merged.push(fromLeft!);
      left++;
      if (fromLeft === fromRight) right++;
    } else {
      merged.push(fromRight);
      right++;
    }
  }
  return merged;
}
