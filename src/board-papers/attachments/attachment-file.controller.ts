import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { PaperRecordService } from '../paper-record.service.js';
import { mayReadPaper, readableOf } from '../reading.js';
import { markOf } from '../revision/mark.js';
import { AttachedFiles } from './attached-files.service.js';
import { ATTACHMENT_FACTS, attachmentPath } from './attachment.js';

const GONE = 'This file was erased because somebody asked for it. The paper still says that it was attached.';

/** Serves the files that are attached to papers, to be saved and not shown: they were made elsewhere. */
@Controller('papers/:slug/attachments')
export class AttachmentFileController {
  constructor(
    private readonly papers: PaperRecordService,
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
    const row = /^[a-z0-9-]{1,80}$/u.test(slug) ? await this.papers.bySlug(slug) : null;
    const readable = row && mayReadPaper(actor, readableOf(row));
    const held = readable ? (row.content.terms.attachments ?? []) : [];
    const one = held.find((each) => attachmentPath(slug, each).endsWith(`/${file}`));
    if (!row || !one) throw new NotFoundError('There is no such attached file that you may read.');
    if (row.issue && markOf(row) !== null && sealedOnly === undefined) {
      void reply.redirect(`/board-papers/${encodeURIComponent(row.reference)}`, 303); // which says first what became of it
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
