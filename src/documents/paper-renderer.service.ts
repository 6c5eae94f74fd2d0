import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Paper } from './model.js';
import { PaperUnsoundError, PdfFailedError, PdfUnavailableError } from './paper-errors.js';
import type { PaperProblem } from './paper-problems.js';
import { engineVersions } from './engine-versions.js';
import {
  ALL_FORMATS,
  bodyPagesOf,
  closeRenderers,
  FORMATS,
  problemsOf,
  renderPaper,
  TEMPLATE_VERSION,
  type Format,
} from './render.js';

/** The formats that papers are issued in, and the writers behind them. */
@Injectable()
export class PaperRenderer implements OnModuleDestroy {
  readonly formats: readonly Format[] = ALL_FORMATS;
  readonly templateVersion = TEMPLATE_VERSION;

  async onModuleDestroy(): Promise<void> {
    await closeRenderers();
  }

  /** The paper's bytes in one format; throws what `renderPaper` throws. */
  async render(paper: Paper, format: Format): Promise<Uint8Array> {
    return (await renderPaper(paper, [format]))[format];
  }

  /** What keeps the paper from being written in every format. */
  problems(paper: Paper): readonly PaperProblem[] {
    return problemsOf(paper);
  }

  /** How many pages the paper takes before its appendices, as PDF; null where that cannot be known here. */
  async bodyPages(paper: Paper): Promise<number | null> {
    try {
      return await bodyPagesOf(paper);
    } catch (error) {
      if (
        error instanceof PaperUnsoundError ||
        error instanceof PdfUnavailableError ||
        error instanceof PdfFailedError
      ) {
        return null;
      }
      throw error;
    }
  }

  mediaType(format: Format): string {
    return FORMATS[format].mediaType;
  }

  /** Name and version of every library that shapes the bytes. */
  engines(): Readonly<Record<string, string>> {
    return engineVersions();
  }
}
