import { availableParallelism, loadavg } from 'node:os';
import autocannon from 'autocannon';

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Milliseconds of one call, the middle of `rounds` after one that is not counted. */
export async function milliseconds(work: () => unknown, rounds = 5): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const from = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - from);
  }
  return median(times);
}

export interface Load {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** The body of each request, so that requests may differ. */
  readonly body: () => string;
}

/** Requests a second, and in all, under 16 connections for `seconds`; throws where an answer was not 200. */
export async function requestsPerSecond(
  load: Load,
  seconds: number,
): Promise<{ readonly perSecond: number; readonly requests: number }> {
  const requests = [{ setupRequest: (request: object) => ({ ...request, body: load.body() }) }];
  const { url, headers } = load;
  const result = await autocannon({ url, headers, method: 'POST', connections: 16, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${load.url}: ${result.non2xx} not 200, ${result.errors} errors`);
  return { perSecond: result.requests.average, requests: result.requests.total };
}

const round = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString('en-GB') : figure.toPrecision(3);

/** Prints one figure, and its ratio to another where there is one. */
export function say(
  what: string,
  figure: number,
  unit: string,
  ratio?: { readonly of: string; readonly value: number },
): void {
  const beside = ratio ? `   ${ratio.value.toFixed(2)} x ${ratio.of}` : '';
  process.stdout.write(`  ${what.padEnd(62)} ${round(figure).padStart(9)} ${unit.padEnd(12)}${beside}\n`);
}

/** A figure that has to be met, and whether it is. */
interface Bar {
  readonly what: string;
  readonly figure: string;
  readonly wanted: string;
  readonly met: boolean;
}

const bars: Bar[] = [];

/** Prints a figure that has to be so much at least, or at most, and notes it for the summary. */
export function bar(what: string, figure: number, unit: string, way: 'at least' | 'at most', wanted: number): void {
  const met = way === 'at least' ? figure >= wanted : figure <= wanted;
  bars.push({ what, figure: `${round(figure)} ${unit}`, wanted: `${way} ${round(wanted)}`, met });
  const verdict = met ? 'met' : 'NOT MET';
  process.stdout.write(
    `  ${what.padEnd(62)} ${round(figure).padStart(9)} ${unit.padEnd(12)}   ${way} ${round(wanted)}: ${verdict}\n`,
  );
}

/** Prints which bars were met and which were not, those that were not first. */
export function summary(): void {
  if (bars.length === 0) return;
  const load = loadavg().map((each) => each.toFixed(1));
  part(`Bars of a quiet machine of two cores; this one has ${availableParallelism()}, load ${load.join(', ')}`);
  for (const { what, figure, wanted, met } of [...bars].sort((a, b) => Number(a.met) - Number(b.met)))
    process.stdout.write(
      `  ${(met ? 'met' : 'NOT MET').padEnd(9)} ${what.padEnd(62)} ${figure.padStart(18)}   ${wanted}\n`,
    );
}

/** Prints the title of a part. */
export function part(title: string): void {
  process.stdout.write(`\n${title}\n`);
}
