import type pino from 'pino';

/** Signals by which a terminal or a service manager ends a program. */
const ENDINGS = ['SIGTERM', 'SIGINT'] as const;

/**
 * On the first signal closes what is open and ends with 0; on the second ends at once with 1.
 * @param leave serves on until nobody sends requests here any more; not where a terminal ends the program
 * @param close finishes requests in hand, then closes the database
 */
export function endOnSignal(leave: () => Promise<void>, close: () => Promise<void>, lines: pino.Logger): void {
  let asked = false;
  const end = async (signal: string): Promise<void> => {
    if (asked) process.exit(1);
    asked = true;
    lines.info({ signal }, 'closing');
    try {
      if (signal === 'SIGTERM') await leave();
      await close();
      lines.info('closed');
      process.exit(0);
    } catch (error) {
      lines.error({ err: error }, 'closing failed');
      process.exit(1);
    }
  };
  for (const signal of ENDINGS) process.on(signal, () => void end(signal));
}
