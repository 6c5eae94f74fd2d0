import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { AppError, NotFoundError } from '../platform/graphql/errors.js';
import { hasAlready } from '../platform/http/entity-tag.js';
import { PaperUnsoundError } from '../documents/paper-errors.js';
import type { Format } from '../documents/formats.js';
import { readableOf } from './board-paper.service.js';
import { PaperModels } from './paper-models.service.js';
import { PaperRecordService } from './paper-record.service.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import type { PaperRow } from './paper-row.js';
import { mayReadPaper } from './reading.js';
import { fileMark, markOf } from './revision/mark.js';

/** The page loads nothing but its own style and pictures, and runs nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Serves papers as files: the sealed bytes of an issued one, a draft drawn again for those who may see it. */
@Controller('papers')
export class PaperFileController {
  constructor(
    private readonly papers: PaperRecordService,
    private readonly renderer: PaperRenderer,
    private readonly models: PaperModels,
  ) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('sealed') sealedOnly: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { slug, format } = this.named(file);
    const row = await this.papers.bySlug(slug);
    const readable = row && mayReadPaper(actor, readableOf(row));
    const overtaken = row?.issue && markOf(row) !== null && sealedOnly === undefined; // first what its page says of that
    if (readable && (file === slug || (overtaken && format))) {
      void reply.redirect(`/board-papers/${encodeURIComponent(row.reference)}`, 303); // which has every format
      return;
    }
    if (!readable || !format) throw new NotFoundError(`There is no paper ${file} that you may read.`);
    const sealed = row.issue && (await this.papers.file(row.issue.id, format));
    reply.header('vary', 'authorization');
    if (row.issue) {
      if (!sealed) throw new NotFoundError(`Paper ${row.reference} was not issued as ${format}.`);
      const open = row.content.terms.confidentiality === 'OPEN';
      reply
        .header('etag', `"${sealed.sha256}"`)
        .header('cache-control', open ? 'public, no-cache' : 'private, no-cache');
      if (hasAlready(request.headers['if-none-match'], sealed.sha256)) {
        void reply.code(304).send();
        return;
      }
    }
    const bytes = sealed ? sealed.bytes : await this.draft(row, format, request.givenUp);
    if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
    const shown = format === 'html' || format === 'pdf' ? 'inline' : 'attachment';
    const name = `paper-${row.slug}${sealed ? fileMark(row) : '-draft'}.${format}`;
    void reply
      .header('content-type', sealed ? sealed.mediaType : this.renderer.mediaType(format))
      .header('content-disposition', `${shown}; filename="${name}"`)
      .send(bytes);
  }

  /** The address and format of a file name such as `10-23.docx`; format null where it is none of ours. */
  private named(file: string): { readonly slug: string; readonly format: Format | null } {
    const [, slug = '', extension] = /^([a-z0-9-]{1,80})(?:\.([a-z]{2,4}))?$/u.exec(file) ?? [];
    return { slug, format: this.renderer.formats.find((one) => one === extension) ?? null };
  }

  private async draft(row: PaperRow, format: Format, signal: AbortSignal): Promise<Buffer> {
    try {
      const model = format === 'docx' ? await this.models.toEdit(row) : await this.models.of(row.content, true);
      return await this.renderer.render(model, format, signal);
    } catch (error) {
      if (!(error instanceof PaperUnsoundError)) throw error;
      throw new AppError('CONFLICT', `Paper ${row.reference} cannot be written yet. ${error.message}`);
    }
  }
}
