import { Injectable } from '@nestjs/common';
import type { Paper } from '../documents/model.js';
import type { PaperProblem } from '../documents/paper-problems.js';
import { engineVersions } from '../documents/engine-versions.js';
import { ALL_FORMATS, FORMATS, problemsOf, renderPaper, TEMPLATE_VERSION, type Format } from '../documents/render.js';

/** The formats that papers are issued in, and the writers behind them. */
@Injectable()
export class PaperRenderer {
  readonly formats: readonly Format[] = ALL_FORMATS;
  readonly templateVersion = TEMPLATE_VERSION;

  /** The paper's bytes in one format; throws what `renderPaper` throws. */
  async render(paper: Paper, format: Format): Promise<Uint8Array> {
    return (await renderPaper(paper, [format]))[format];
  }

  /** What keeps the paper from being written in every format. */
  problems(paper: Paper): readonly PaperProblem[] {
    return problemsOf(paper);
  }

  mediaType(format: Format): string {
    return FORMATS[format].mediaType;
  }

  /** Name and version of every library that shapes the bytes. */
  engines(): Readonly<Record<string, string>> {
    return engineVersions();
  }
}
