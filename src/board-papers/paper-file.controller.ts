import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { sendFile } from '../platform/http/send-file.js';
import { FORMATS, type Format, formatOf } from '../documents/formats.js';
import { PaperModels } from './paper-models.service.js';
import { PaperRecordService } from './paper-record.service.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { refusingUnsound } from '../rendering/refusing-unsound.js';
import type { PaperRow } from './paper-row.js';
import { leadToPage, pageComesFirst, ReadablePapers } from './readable-papers.service.js';
import { fileMark } from './revision/mark.js';

/** Serves papers as files: the sealed bytes of an issued one, a draft drawn again for those who may see it. */
@Controller('papers')
export class PaperFileController {
  constructor(
    private readonly readable: ReadablePapers,
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
    const row = await this.readable.at(slug, actor);
    if (row && (file === slug || (format && pageComesFirst(row, sealedOnly)))) {
      leadToPage(reply, row);
      return;
    }
    if (!row || !format) throw new NotFoundError(`There is no paper ${file} that you may read.`);
    if (!row.issue) {
      await sendFile(request, reply, {
        name: `paper-${row.slug}-draft.${format}`,
        mediaType: FORMATS[format].mediaType,
        open: false,
        bytes: () => this.draft(row, format, request.givenUp),
      });
      return;
    }
    const sealed = await this.papers.file(row.issue.id, format);
    if (!sealed) throw new NotFoundError(`Paper ${row.reference} was not issued as ${format}.`);
    const open = row.content.terms.confidentiality === 'OPEN';
    await sendFile(request, reply, { name: `paper-${row.slug}${fileMark(row)}.${format}`, open, ...sealed });
  }

  /** The address and format of a file name such as `10-23.docx`; format null where it is none of ours. */
  private named(file: string): { readonly slug: string; readonly format: Format | null } {
    const [, slug = '', extension] = /^([a-z0-9-]{1,80})(?:\.([a-z]{2,4}))?$/u.exec(file) ?? [];
    return { slug, format: formatOf(extension) };
  }

  private async draft(row: PaperRow, format: Format, signal: AbortSignal): Promise<Buffer> {
    return refusingUnsound(`Paper ${row.reference} cannot be written yet.`, async () => {
      const model = format === 'docx' ? await this.models.toEdit(row) : await this.models.of(row.content, true);
      return this.renderer.render(model, format, signal);
    });
  }
}
