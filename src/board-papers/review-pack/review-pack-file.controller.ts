import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FORMATS, type Format, formatOf } from '../../documents/formats.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { requireMay } from '../../platform/auth/policy.js';
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import { refusingUnsound } from '../../rendering/refusing-unsound.js';
import { onePage } from './pack-paper.js';
import { ReviewPackService } from './review-pack.service.js';

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
    await sendFile(request, reply, {
      name: `review-pack-${code}-${since}-${asAt}.${format}`,
      mediaType: FORMATS[format].mediaType,
      open: false,
      bytes: () => this.written(actor, named, request.givenUp),
    });
  }

  /** What a file name such as `CFPS-2010-01-12-2010-01-26.pdf` names; null where it is none of ours. */
  private named(file: string): Named | null {
    const found = /^([A-Z][A-Z0-9-]{0,15})-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})\.([a-z]{2,4})$/u.exec(file);
    const [, code = '', since = '', asAt = '', extension] = found ?? [];
    const format = formatOf(extension);
    return format && isIsoDate(since) && isIsoDate(asAt) ? { code, since, asAt, format } : null;
  }

  private async written(actor: Actor, { code, since, asAt, format }: Named, signal: AbortSignal): Promise<Buffer> {
    const pack = await this.packs.pack(actor, code, since, asAt);
    return refusingUnsound(`The review pack of ${code} cannot be written.`, async () => {
      const paper = await onePage(pack, (one) => this.renderer.bodyPages(one, signal));
      return this.renderer.render(paper, format, signal);
    });
  }
}
