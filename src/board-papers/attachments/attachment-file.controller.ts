import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { hasAlready } from '../../platform/http/entity-tag.js';
import { readableOf } from '../board-paper.service.js';
import { PaperRecordService } from '../paper-record.service.js';
import { mayReadPaper } from '../reading.js';
import { markOf } from '../revision/mark.js';
import { AttachedFiles } from './attached-files.service.js';
import { ATTACHMENT_FACTS, attachmentPath } from './attachment.js';

/** Should a browser show the file all the same, it loads nothing and runs nothing. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

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
    const open = row.issue !== null && row.content.terms.confidentiality === 'OPEN';
    reply
      .header('vary', 'authorization')
      .header('etag', `"${one.sha256}"`)
      .header('cache-control', open ? 'public, no-cache' : 'private, no-cache');
    if (hasAlready(request.headers['if-none-match'], one.sha256)) {
      void reply.code(304).send();
      return;
    }
    const bytes = await this.files.bytes(one.sha256);
    if (!bytes) throw new Error(`attached file ${one.sha256} of paper ${row.reference} has lost its bytes`);
    void reply
      .header('content-type', ATTACHMENT_FACTS[one.kind].mediaType)
      .header('content-disposition', dispositionOf(one.fileName))
      .header('content-security-policy', POLICY)
      .send(bytes);
  }
}

/** The header that has a file saved under its name; letters beyond ASCII as RFC 8187 writes them. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const coded = encodeURIComponent(fileName).replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
