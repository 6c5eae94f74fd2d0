import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUnsoundError } from '../../documents/paper-errors.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import type { Format } from '../../documents/formats.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { requireMay } from '../../platform/auth/policy.js';
import { AppError, NotFoundError } from '../../platform/graphql/errors.js';
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { onePage } from './pack-paper.js';
import { ReviewPackService } from './review-pack.service.js';

/** The page loads nothing but its own style, and runs nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

interface Named {
  readonly code: string;
  readonly since: string;
  readonly asAt: string;
  readonly format: Format;
}

/** Serves review packs as files, drawn for their reader from the record of today. */
@Controller('review-packs')
export class ReviewPackFileController {
  constructor(
    private readonly packs: ReviewPackService,
    private readonly renderer: PaperRenderer,
  ) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireMay(actor, 'reviewPack');
    const named = this.named(file);
    if (!named) throw new NotFoundError(`There is no review pack ${file} that you may read.`);
    const { code, since, asAt, format } = named;
    const bytes = await this.written(actor, named, request.givenUp);
    if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
    const shown = format === 'html' || format === 'pdf' ? 'inline' : 'attachment';
    void reply
      .header('vary', 'authorization')
      .header('cache-control', 'private, no-cache')
      .header('content-type', this.renderer.mediaType(format))
      .header('content-disposition', `${shown}; filename="review-pack-${code}-${since}-${asAt}.${format}"`)
      .send(bytes);
  }

  /** What a file name such as `CFPS-2010-01-12-2010-01-26.pdf` names; null where it is none of ours. */
  private named(file: string): Named | null {
    const found = /^([A-Z][A-Z0-9-]{0,15})-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})\.([a-z]{2,4})$/u.exec(file);
    const [, code = '', since = '', asAt = '', extension = ''] = found ?? [];
    const format = this.renderer.formats.find((one) => one === extension);
    return format && isIsoDate(since) && isIsoDate(asAt) ? { code, since, asAt, format } : null;
  }

  private async written(actor: Actor, { code, since, asAt, format }: Named, signal: AbortSignal): Promise<Buffer> {
    const pack = await this.packs.pack(actor, code, since, asAt);
    try {
      const paper = await onePage(pack, (one) => this.renderer.bodyPages(one, signal));
      return await this.renderer.render(paper, format, signal);
    } catch (error) {
      if (!(error instanceof PaperUnsoundError)) throw error;
      throw new AppError('CONFLICT', `The review pack of ${code} cannot be written. ${error.message}`);
    }
  }
}
