import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { sendFile } from '../platform/http/send-file.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { PaperRecordService } from './paper-record.service.js';
import { leadToPage, pageComesFirst, ReadablePapers } from './readable-papers.service.js';
import { fileMark } from './revision/mark.js';

/** Serves the archive copy of an issued paper: the sealed paper as PDF/A, which is drawn when it is asked for. */
@Controller('papers/:slug')
export class ArchiveCopyController {
  constructor(
    private readonly readable: ReadablePapers,
    private readonly papers: PaperRecordService,
    private readonly renderer: PaperRenderer,
  ) {}

  @Get('archive.pdf')
  async copy(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Query('sealed') sealedOnly: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.readable.at(slug, actor);
    const model = row?.issue ? await this.papers.model(row.issue.id) : null;
    if (!row || !model) throw new NotFoundError(`There is no issued paper ${slug} that you may read.`);
    if (pageComesFirst(row, sealedOnly)) {
      leadToPage(reply, row);
      return;
    }
    await sendFile(request, reply, {
      name: `paper-${row.slug}${fileMark(row)}-archive.pdf`,
      mediaType: 'application/pdf',
      open: false,
      save: true,
      bytes: () => this.renderer.archiveCopy(model, request.givenUp),
    });
  }
}
