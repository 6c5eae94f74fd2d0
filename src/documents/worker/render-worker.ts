import { Worker } from 'node:worker_threads';
import { paperFonts } from '../fonts.js';

/** Typst source and what it reads, by name, to PDF; `timestamp` is when the file says it was made, in seconds since 1970. */
export interface PdfJob {
  /** `pages`: only counted, not written. */
  readonly kind: 'pdf' | 'pages';
  /** Path of the compiler package's entry. */
  readonly compiler: string;
  readonly files: Readonly<Record<string, string>>;
  readonly timestamp: number;
}

/** A drawing to PNG, with `scale` pixels for each of its own. */
export interface PngJob {
  readonly kind: 'png';
  readonly svg: string;
  readonly scale: number;
}

export type Outcome =
  { readonly bytes: Uint8Array } | { readonly pages: number } | { readonly complaints: readonly string[] };
/** What the engine complained of where it did not do what was asked. */
export function complaintsOf(outcome: Outcome): readonly string[] {
  return 'complaints' in outcome ? outcome.complaints : ['The engine answered with something else'];
}

type Answer = Outcome & { readonly id: number };

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (outcome: Outcome) => void>();

function settle({ id, ...outcome }: Answer): void {
  waiting.get(id)?.(outcome);
  waiting.delete(id);
  if (waiting.size === 0) worker?.unref();
}

/** A worker that died fails the jobs it held; the next job starts a new one. */
function abandon(dead: Worker, reason: string): void {
  if (worker !== dead) return;
  worker = undefined;
  for (const answer of waiting.values()) answer({ complaints: [reason] });
  waiting.clear();
}

function startWorker(): Worker {
  const started = new Worker(new URL('./render-thread.mjs', import.meta.url), { workerData: { fonts: paperFonts() } });
  started.on('message', settle);
  started.on('error', (error) => abandon(started, error instanceof Error ? error.message : String(error)));
  started.on('exit', () => abandon(started, 'The rendering worker ended'));
  return started;
}

/**
 * What came of a job: bytes, or what the engine complained of. Jobs are done one after another in a thread that is
 * kept for the next job and does not keep the process alive. Never rejects.
 */
export async function inRenderWorker(job: PdfJob | PngJob): Promise<Outcome> {
  worker ??= startWorker();
  const mine = worker;
  mine.ref();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    mine.postMessage({ id, ...job });
  });
}

/** Ends the worker, failing what it still had to do; a later job starts another. */
export async function closeRenderWorker(): Promise<void> {
  const last = worker;
  if (!last) return;
  abandon(last, 'The rendering worker was closed');
  await last.terminate();
}
