import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that nothing may hold the server's own thread: probes and other people are answered meanwhile. */
export const LONGEST_HOLD = 200;
/** A busy machine only ever adds to what is measured: the least of so many attempts is what the work itself costs. */
export const ATTEMPTS = 3;
/** Between one probe and the next. */
const PAUSE_MS = 20;

/**
 * The longest time for which the server's thread was held while something was done, and what came of it. Meanwhile the server
 * is asked again and again whether it lives, and must say so.
 */
export async function held<T>(
  url: string,
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
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
  delay.enable();
  const result = await work().finally(() => (probed.over = true));
  delay.disable();
  if ((await probing) === 0) throw new Error('/health/live never answered');
  return { ms: delay.max / 1e6, result };
}
