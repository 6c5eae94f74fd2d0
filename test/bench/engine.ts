import { schedule } from '../../src/milestones/schedule/schedule.js';
import { randomNetwork } from '../milestones/schedule/random-network.js';
import { milliseconds, part, say } from './measure.js';

/** The engine on plans of 100 to 100,000 items with two links each: time for each item, beside the smallest plan. */
export async function engine(): Promise<void> {
  part('Scheduling: forward and backward pass, floats, paths, reasons and problems');
  let first: number | undefined;
  for (const items of [100, 1_000, 10_000, 100_000]) {
    const input = randomNetwork({ seed: 7, items, linksPerItem: 2, milestones: 0.1, oddLinks: 0.3, window: 200 });
    const time = await milliseconds(() => schedule(input), items > 10_000 ? 3 : 9);
    const each = (time * 1000) / items;
    const ratio = first === undefined ? undefined : { of: 'the smallest, for each item', value: each / first };
    first ??= each;
    say(
      `${items.toLocaleString('en-GB')} items, ${input.links.length.toLocaleString('en-GB')} links`,
      time,
      'ms',
      ratio,
    );
  }
}
