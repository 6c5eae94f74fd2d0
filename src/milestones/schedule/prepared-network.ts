/** Decides how items and links are made ready for runs that differ in reports and dates alone. */
import { indexNetwork, type Network } from './network.js';
import { networkOrder, stagesInsideOut } from './network-order.js';
import { type ScheduleItem, type ScheduleLink } from './schedule.types.js';

export interface PreparedNetwork {
  readonly network: Network;
  /** Stage numbers, every stage after the stages inside it. */
  readonly stages: readonly number[];
  /** Item numbers, each after all its predecessors; shorter than the network when links go round in a circle. */
  readonly order: Int32Array;
}

/** Throws a ScheduleInputError for items and links that make no network. */
export function prepareNetwork(items: readonly ScheduleItem[], links: readonly ScheduleLink[]): PreparedNetwork {
  const network = indexNetwork(items, links);
  return { network, stages: stagesInsideOut(network), order: networkOrder(network) };
}
