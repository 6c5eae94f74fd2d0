import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that nothing may hold the server's own thread: probes and other people are answered meanwhile. */
export const LONGEST_HOLD = 200;
/** Code that runs for the first time and a collection of garbage only add: the least of so many attempts is what the work costs. */
export const ATTEMPTS = 3;
/** Between one probe and the next. */
const PAUSE_MS = 20;
/** Between one look at the clock and the next. */
const LOOK_MS = 5;

/**
 * The longest time for which the server's thread was held while something was done, and what came of it. Meanwhile the server
 * is asked again and again whether it lives, and must say so.
 */
export async function held<T>(
  url: string,
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const probed = { over: false };
  const probing = (async () => {
    let answered = 0;
    while (!probed.over) {
      const { status } = await fetch(`${url}/health/live`);
      if (status !== 200) throw new Error(`/health/live answered ${status}`);
      answered += 1;
      await pause(PAUSE_MS);
    }
    return answered;
  })();
  const longest = longestHold();
  let ms = 0;
  const result = await work().finally(() => {
    probed.over = true;
    ms = longest();
  });
  if ((await probing) === 0) throw new Error('/health/live never answered');
  return { ms, result };
}

/** What the best of several attempts held the thread for: the first that is short enough ends them. */
export async function leastHold(url: string, work: (attempt: number) => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= LONGEST_HOLD; attempt++)
    least = Math.min(least, (await held(url, () => work(attempt))).ms);
  return least;
}

/**
 * Looks at the clock again and again, and says at its end by how much the longest wait between two looks was too long. Time
 * for which this thread was ready but other programs had the processors is not held by any work of it, and is taken off.
 */
function longestHold(): () => number {
  let longest = 0;
  let last = performance.now();
  let queued = queuedMs();
  const look = (): void => {
    const [now, waited] = [performance.now(), queuedMs()];
    longest = Math.max(longest, now - last - LOOK_MS - (waited - queued));
    [last, queued] = [now, waited];
  };
  const looking = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(looking);
    look();
    return longest;
  };
}

/** Milliseconds for which this thread has waited for a processor so far; 0 where the system does not say. */
function queuedMs(): number {
  try {
    return Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
