import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Paper } from '../documents/model.js';
import type { PaperProblem } from '../documents/paper-problems.js';
import { engineVersions } from '../documents/engine-versions.js';
import {
  ALL_FORMATS,
  closeRenderers,
  FORMATS,
  problemsOf,
  renderPaper,
  TEMPLATE_VERSION,
  type Format,
} from '../documents/render.js';
import { typstPackage } from '../documents/typst-package.js';
import { Log } from '../platform/http/log.js';

/** The formats that papers are issued in, and the writers behind them. */
@Injectable()
export class PaperRenderer implements OnApplicationBootstrap, OnModuleDestroy {
  readonly formats: readonly Format[] = ALL_FORMATS;
  readonly templateVersion = TEMPLATE_VERSION;

  constructor(private readonly log: Log) {}

  /** Says at the start where no PDF is to be had, so that nobody learns it on the day of issue. */
  onApplicationBootstrap(): void {
    try {
      typstPackage();
    } catch (error) {
      this.log.lines.warn({ err: error }, 'no PDF can be written on this machine, so no paper can be issued');
    }
  }

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

  mediaType(format: Format): string {
    return FORMATS[format].mediaType;
  }

  /** Name and version of every library that shapes the bytes. */
  engines(): Readonly<Record<string, string>> {
    return engineVersions();
  }
}
