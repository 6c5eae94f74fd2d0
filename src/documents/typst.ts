import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { paperFonts } from './fonts.js';
import { PdfFailedError, PdfUnavailableError } from './paper-errors.js';

export interface TypstJob {
  /** `main.typ` and what it reads, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Seconds since 1970: the time the PDF says it was made. */
  readonly timestamp: number;
}

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly complaints?: readonly string[];
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const require = createRequire(import.meta.url);

/** The compiler packages that may fit a machine, the likeliest first. */
function candidates(): readonly string[] {
  const { platform, arch } = process;
  const kinds: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    linux: ['-gnu', '-musl'],
    win32: ['-msvc'],
  };
  return (kinds[platform] ?? ['']).map((kind) => `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${kind}`);
}

/** The name of the compiler package installed for this machine; throws `PdfUnavailableError` where there is none. */
export function typstPackage(): string {
  const found = candidates().find((name) => {
    try {
      require(name);
      return true;
    } catch {
      return false; // not installed, or built for another C library
    }
  });
  if (found === undefined) throw new PdfUnavailableError(`${process.platform}-${process.arch}`);
  return found;
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function settle(answer: Answer): void {
  const job = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (waiting.size === 0) worker?.unref();
  if (answer.pdf) job?.resolve(answer.pdf);
  else job?.reject(new PdfFailedError(answer.complaints ?? []));
}

/** A worker that died fails the jobs it held; the next job starts a new one. */
function abandon(dead: Worker, reason: string): void {
  if (worker !== dead) return;
  worker = undefined;
  for (const job of waiting.values()) job.reject(new PdfFailedError([reason]));
  waiting.clear();
}

function startWorker(): Worker {
  const started = new Worker(new URL('./typst-worker.mjs', import.meta.url), {
    workerData: { compiler: require.resolve(typstPackage()), fonts: paperFonts() },
  });
  started.on('message', settle);
  started.on('error', (error) => abandon(started, error instanceof Error ? error.message : String(error)));
  started.on('exit', () => abandon(started, 'The PDF worker ended'));
  return started;
}

/**
 * A PDF/UA-1 file from a Typst document, compiled in a worker thread that is kept for the next one and does not keep
 * the process alive. Throws `PdfUnavailableError`, or `PdfFailedError` with what the compiler said, warnings included.
 */
export async function compileTypst(job: TypstJob): Promise<Uint8Array> {
  worker ??= startWorker();
  const mine = worker;
  mine.ref();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    mine.postMessage({ id, ...job });
  });
}

/** Ends the worker, failing what it still had to do; a later job starts another. */
export async function closeTypst(): Promise<void> {
  const last = worker;
  if (!last) return;
  abandon(last, 'The PDF worker was closed');
  await last.terminate();
}
