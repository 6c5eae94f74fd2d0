import { setTimeout as delay } from 'node:timers/promises';

/** A busy machine takes its time; a test as a whole has twice as long. */
const PATIENCE_MS = 30_000;

/** What `ask` gives, once that is as it should be. @throws Error with what it gave last, after half a minute */
export async function until<T>(ask: () => T | Promise<T>, is: (found: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask();
    if (is(found)) return found;
    if (performance.now() > end) throw new Error(`it never came to that: ${JSON.stringify(found)}`);
    await delay(25);
  }
}
