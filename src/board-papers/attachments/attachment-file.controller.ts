import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { leadToPage, pageComesFirst, ReadablePapers } from '../readable-papers.service.js';
import { AttachedFiles } from './attached-files.service.js';
import { ATTACHMENT_FACTS, attachmentPath } from './attachment.js';

const GONE = 'This file was erased because somebody asked for it. The paper still says that it was attached.';

/** Serves the files that are attached to papers, to be saved and not shown: they were made elsewhere. */
@Controller('papers/:slug/attachments')
export class AttachmentFileController {
  constructor(
    private readonly readable: ReadablePapers,
    private readonly files: AttachedFiles,
  ) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Query('sealed') sealedOnly: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.readable.at(slug, actor);
    const one = row?.content.terms.attachments?.find((each) => attachmentPath(slug, each).endsWith(`/${file}`));
    if (!row || !one) throw new NotFoundError('There is no such attached file that you may read.');
    if (pageComesFirst(row, sealedOnly)) {
      leadToPage(reply, row);
      return;
    }
    if ((await this.files.erased([one.sha256])).size > 0) throw new NotFoundError(GONE); // also for those who hold a copy
    await sendFile(request, reply, {
      name: one.fileName,
      mediaType: ATTACHMENT_FACTS[one.kind].mediaType,
      open: row.issue !== null && row.content.terms.confidentiality === 'OPEN',
      save: true,
      foreign: true,
      sha256: one.sha256,
      bytes: async () => {
        const bytes = await this.files.bytes(one.sha256);
        if (!bytes) throw new Error(`attached file ${one.sha256} of paper ${row.reference} has lost its bytes`);
        return bytes;
      },
    });
  }
}
