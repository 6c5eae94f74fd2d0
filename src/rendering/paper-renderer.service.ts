import { Injectable } from '@nestjs/common';
import { engineVersions } from '../documents/engine-versions.js';
import type { Paper } from '../documents/model.js';
import { PaperUnsoundError } from '../documents/paper-errors.js';
import type { PaperProblem } from '../documents/paper-problems.js';
import { ALL_FORMATS, FORMATS, TEMPLATE_VERSION, type Format } from '../documents/formats.js';
import { AppError } from '../platform/graphql/errors.js';
import { taskOf, WorkPool } from '../platform/work/work-pool.service.js';
import { inSteps } from '../platform/work/steps.js';
import { packing } from './packed-paper.js';
import type { countPages, drawFirst, Fault, paperFaults, renderFiles, writeArchive } from './render-task.js';

const TASKS = new URL('./render-task.js', import.meta.url);
const RENDER = taskOf<typeof renderFiles>(TASKS, 'renderFiles');
const FAULTS = taskOf<typeof paperFaults>(TASKS, 'paperFaults');
const FIRST = taskOf<typeof drawFirst>(TASKS, 'drawFirst');
const ARCHIVE = taskOf<typeof writeArchive>(TASKS, 'writeArchive');
const PAGES = taskOf<typeof countPages>(TASKS, 'countPages');

/** A paper in one format, or why it could not be written. */
export type RenderedFile = { readonly format: Format } & ({ readonly bytes: Buffer } | { readonly error: Error });

/** Papers as files: the only way to them, since writing a long one takes seconds, and is done in a thread of its own. */
@Injectable()
export class PaperRenderer {
  readonly formats: readonly Format[] = ALL_FORMATS;
  readonly templateVersion = TEMPLATE_VERSION;

  constructor(private readonly work: WorkPool) {}

  /**
   * The paper's bytes in one format. The same paper gives the same bytes.
   * @param signal gives the work up
   * @throws PaperUnsoundError with the problems of the paper; AppError UNAVAILABLE where the format cannot be written here
   */
  async render(paper: Paper, format: Format, signal: AbortSignal | null): Promise<Buffer> {
    const [file] = await this.each(paper, [format], signal);
    if (file && 'bytes' in file) return file.bytes;
    throw file?.error ?? new Error(`nothing was written as ${format}`);
  }

  /** The paper in each of the formats; one that cannot be written does not stop the others. */
  async each(paper: Paper, formats: readonly Format[], signal: AbortSignal | null): Promise<readonly RenderedFile[]> {
    const written = await this.work.run('long', RENDER, { paper: await inSteps(packing(paper)), formats }, signal);
    return written.map((one, index) => {
      const format = formats[index]!;
      if ('fault' in one) return { format, error: errorOf(one.fault) };
      const { buffer, byteOffset, byteLength } = one.bytes;
      return { format, bytes: Buffer.from(buffer, byteOffset, byteLength) }; // the same memory
    });
  }

  /** What keeps the paper from being written in every format. */
  async problems(paper: Paper): Promise<readonly PaperProblem[]> {
    return this.work.run('long', FAULTS, await inSteps(packing(paper)));
  }

  /** How many pages the paper takes before its appendices, as PDF; null where that cannot be known here. */
  async bodyPages(paper: Paper, signal: AbortSignal | null = null): Promise<number | null> {
    return this.work.run('long', PAGES, await inSteps(packing(paper)), signal);
  }

  /**
   * The paper as PDF/A. The same paper gives the same bytes.
   * @throws what `render` throws
   */
  async archiveCopy(paper: Paper, signal: AbortSignal | null): Promise<Buffer> {
    const written = await this.work.run('long', ARCHIVE, await inSteps(packing(paper)), signal);
    if ('fault' in written) throw errorOf(written.fault);
    return Buffer.from(written.bytes);
  }

  /**
   * The first page of its PDF as a PNG picture.
   * @throws PaperUnsoundError with the problems of the paper; AppError UNAVAILABLE where that cannot be drawn here
   */
  async firstPage(paper: Paper, signal: AbortSignal | null): Promise<Buffer> {
    const drawn = await this.work.run('long', FIRST, await inSteps(packing(paper)), signal);
    if ('fault' in drawn) throw errorOf(drawn.fault);
    return Buffer.from(drawn.bytes);
  }

  mediaType(format: Format): string {
    return FORMATS[format].mediaType;
  }

  /** Name and version of every library that shapes the bytes. */
  engines(): Readonly<Record<string, string>> {
    return engineVersions();
  }
}

function errorOf(fault: Fault): Error {
  if (fault.kind === 'UNSOUND') return new PaperUnsoundError(fault.problems);
  return fault.kind === 'ENGINE' ? new AppError('UNAVAILABLE', fault.message) : new Error(fault.message);
}
