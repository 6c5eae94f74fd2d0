import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Milliseconds that a process without work is kept for the next. */
const IDLE_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./work-process.mjs', import.meta.url));

/** A process that ended with work in hand. */
export class ProcessEnded extends Error {
  constructor(readonly how: string | number | null) {
    super(`the process ended: ${how ?? 'unknown'}`);
  }
}

/** A message from the process: what came of the work. */
interface Said {
  readonly answer: unknown;
}

/**
 * Processes that each do one piece of work at a time; there are as many as there is work given at once. What they take up in
 * memory goes back to the system with them, that of libraries in other languages too, which threads leave behind. They start
 * when there is work and end when there has been none for a while.
 */
export class WorkProcesses {
  private readonly idle: { readonly child: ChildProcess; readonly end: NodeJS.Timeout }[] = [];
  private readonly all = new Set<ChildProcess>();

  /**
   * @param heapMb megabytes of JavaScript objects that one may hold
   * @param execPath the Node that each of them is
   */
  constructor(
    private readonly heapMb: number,
    private readonly execPath = process.execPath,
  ) {}

  /**
   * What a process answers.
   * @throws what the signal is aborted with, and then the process is ended; ProcessEnded
   */
  async run(asked: object, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    const child = this.taken();
    try {
      const answer = await answerOf(child, asked, signal);
      this.keep(child);
      return answer;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  /** Ends all of them, and waits until they have ended. */
  async close(): Promise<void> {
    for (const { end } of this.idle.splice(0)) clearTimeout(end);
    await Promise.all(
      [...this.all].map(
        (child) =>
          new Promise((resolve) => {
            child.once('exit', resolve);
            child.kill('SIGKILL');
          }),
      ),
    );
  }

  private taken(): ChildProcess {
    const idle = this.idle.pop();
    if (idle === undefined) return this.started();
    clearTimeout(idle.end);
    hold(idle.child, true);
    return idle.child;
  }

  private started(): ChildProcess {
    const child = fork(PROGRAM, {
      execPath: this.execPath,
      serialization: 'advanced', // plain data with maps, sets, dates and bytes
      execArgv: [`--max-old-space-size=${this.heapMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.all.add(child);
    child.once('exit', () => this.forget(child));
    child.on('error', () => {
      if (child.pid === undefined) this.forget(child); // it did not start, and what has not started does not exit
    });
    return child;
  }

  private keep(child: ChildProcess): void {
    hold(child, false);
    const end = setTimeout(() => {
      this.leave(child); // at once: one that is ending is given no more work
      child.kill('SIGKILL');
    }, IDLE_MS).unref();
    this.idle.push({ child, end });
  }

  private leave(child: ChildProcess): void {
    const at = this.idle.findIndex((one) => one.child === child);
    for (const { end } of at < 0 ? [] : this.idle.splice(at, 1)) clearTimeout(end);
  }

  private forget(child: ChildProcess): void {
    this.all.delete(child);
    this.leave(child);
  }
}

/** Whether the program waits for a process before it ends. */
function hold(child: ChildProcess, waits: boolean): void {
  if (waits) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function answerOf(child: ChildProcess, asked: object, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const over = (): void => {
      child.off('message', said).off('exit', ended).off('error', failed);
      signal.removeEventListener('abort', given);
    };
    const said = (message: unknown): void => {
      over();
      resolve((message as Said).answer);
    };
    const ended = (code: number | null, by: NodeJS.Signals | null): void => {
      over();
      reject(new ProcessEnded(by ?? code));
    };
    const failed = (error: Error): void => {
      over();
      reject(error);
    };
    const given = (): void => {
      over();
      reject(signal.reason as Error);
    };
    child.on('message', said).on('exit', ended).on('error', failed);
    signal.addEventListener('abort', given, { once: true });
    child.send(asked, (error) => {
      if (error) failed(error);
    });
  });
}
