import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { AppError } from '../graphql/errors.js';
import { Log } from '../http/log.js';
import { Turns } from './turns.js';
import { ProcessEnded, WorkProcesses } from './work-processes.js';

/** A function that may run in a thread of its own: made by `taskOf`. */
export interface Task<Input, Output> {
  readonly module: string;
  readonly name: string;
  /** Only for its types: the function is imported by the thread alone. */
  readonly run?: (input: Input) => Output;
}

type Run<Input, Output> = (input: Input) => Output | Promise<Output>;

/**
 * Names a function as work for a thread. The module is the one that exports it, as the built program names it; of the
 * function only the type is imported, since the module and its libraries are for the thread:
 * `taskOf<typeof placePieces>(new URL('./place-pieces.js', import.meta.url), 'placePieces')`.
 */
export function taskOf<F extends Run<never, unknown>>(
  module: URL,
  name: string,
): Task<Parameters<F>[0], Awaited<ReturnType<F>>> {
  return { module: module.href, name };
}

/** Quick work, such as the hash of a password, does not wait behind work that may take many seconds, such as a large file. */
export type Lane = 'quick' | 'long';

interface LaneTerms {
  /** Threads, or processes, whose memory goes back to the system with them. */
  readonly by: 'thread' | 'process';
  readonly atOnce: number;
  /** How many tasks may wait. */
  readonly waiting: number;
  /** Milliseconds after which a task is given up and its thread or process ended. */
  readonly longest: number;
  /** Megabytes of JavaScript objects that one may hold. */
  readonly heapMb: number;
}

const CORES = availableParallelism();
const LANES: Readonly<Record<Lane, LaneTerms>> = {
  quick: { by: 'thread', atOnce: Math.min(4, Math.max(1, CORES - 1)), waiting: 64, longest: 20_000, heapMb: 256 },
  long: { by: 'process', atOnce: Math.min(2, CORES), waiting: 16, longest: 60_000, heapMb: 512 },
};
/** Milliseconds that a thread without work is kept for the next. */
const IDLE_MS = 30_000;

/**
 * Does work that would hold the server's own thread, quick work in threads and long work in processes beside it. Use it for
 * whatever can take more than some tens of milliseconds for the largest input that is accepted:
 *
 *     const PLACE = taskOf<typeof placePieces>(new URL('./place-pieces.js', import.meta.url), 'placePieces');
 *     const placed = await this.work.run('long', PLACE, pieces);
 *
 * The function must be exported, under its own name, by a module that imports neither Nest nor the database: each thread
 * loads that module for itself, once. Input and output are copied by structured clone, so they are plain data (Map, Set, Date
 * and Uint8Array are; classes and functions are not), and refusals are part of the output: of a thrown error only name and
 * message arrive. Threads start when there is work and end when there has been none for a while. At most so many tasks run
 * and wait in each lane; a task that takes too long, or too much memory, is ended with its thread and nothing else suffers.
 */
@Injectable()
export class WorkPool implements OnModuleDestroy {
  private readonly lanes: Readonly<Record<Lane, WorkLane>> = {
    quick: new WorkLane(LANES.quick, this.log),
    long: new WorkLane(LANES.long, this.log),
  };

  constructor(private readonly log: Log) {}

  /**
   * The answer of the task.
   * @param signal gives the work up, as a request's own signal does when its time is over
   * @throws AppError UNAVAILABLE where too much is waiting, the work took too long or too much memory, or its thread ended; what the
   * signal was aborted with; what the function throws
   */
  run<Input, Output>(
    lane: Lane,
    task: Task<Input, Output>,
    input: Input,
    signal?: AbortSignal | null,
  ): Promise<Output> {
    return this.lanes[lane].run({ module: task.module, name: task.name, input }, signal) as Promise<Output>;
  }

  /** Tasks that run or wait. */
  get size(): number {
    return this.lanes.quick.turns.size + this.lanes.long.turns.size;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.lanes.quick.close(), this.lanes.long.close()]);
  }
}

/** What a thread is given. */
interface Asked {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** What a thread gives: the function's answer, or what it threw. */
type Answer = { readonly output: unknown } | { readonly thrown: Thrown };
type Thrown = Pick<Error, 'name' | 'message' | 'stack'>;

/** What the function threw, by name and message. */
class TaskError extends Error {
  constructor({ name, message, stack }: Thrown) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}

/** Threads or processes that do work. */
interface Workers {
  run(asked: Asked, signal: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}

/** The threads or processes of one lane. They are given no more than they can do at once. */
class WorkLane {
  readonly turns: Turns;
  private workers: Workers | undefined;

  constructor(
    private readonly terms: LaneTerms,
    private readonly log: Log,
  ) {
    this.turns = new Turns(terms.atOnce, terms.waiting);
  }

  async run(asked: Asked, signal?: AbortSignal | null): Promise<unknown> {
    if (!(await this.turns.take(signal)))
      throw new AppError('UNAVAILABLE', 'Too much is under way at the moment. Try again in a minute.');
    const tooLong = AbortSignal.timeout(this.terms.longest);
    try {
      this.workers ??= this.terms.by === 'thread' ? threadsOf(this.terms) : new WorkProcesses(this.terms.heapMb);
      const either = signal ? AbortSignal.any([signal, tooLong]) : tooLong;
      const answer = (await this.workers.run(asked, either)) as Answer;
      if ('output' in answer) return answer.output;
      throw new TaskError(answer.thrown);
    } catch (error) {
      if (error instanceof TaskError) throw error;
      signal?.throwIfAborted();
      const advice = 'Try a smaller one, or parts of it.';
      if (tooLong.aborted) throw new AppError('UNAVAILABLE', `This took too long and was given up. ${advice}`);
      if (neededTooMuch(error))
        throw new AppError('UNAVAILABLE', `This needed too much memory and was given up. ${advice}`);
      this.log.lines.error({ err: error, task: asked.name }, 'what did work ended');
      throw new AppError('UNAVAILABLE', 'This could not be finished and was given up. Try again in a minute.');
    } finally {
      this.turns.leave();
    }
  }

  async close(): Promise<void> {
    const last = this.workers;
    this.workers = undefined;
    await last?.close();
  }
}

/** Whether a thread says so, or a process was aborted by V8, or ended by the system, for want of memory. */
function neededTooMuch(error: unknown): boolean {
  if (error instanceof ProcessEnded) return ['SIGABRT', 'SIGKILL', 134].includes(error.how ?? '');
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The library's own queue bounds nothing that has a signal: it is given no more than its threads do at once. */
function threadsOf({ atOnce, heapMb }: LaneTerms): Workers {
  const threads = new Piscina({
    filename: fileURLToPath(new URL('./work-thread.mjs', import.meta.url)),
    minThreads: 0,
    maxThreads: atOnce,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  return { run: (asked, signal) => threads.run(asked, { signal }), close: () => threads.destroy() };
}
