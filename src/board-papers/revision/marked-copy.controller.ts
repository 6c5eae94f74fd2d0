import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Paper } from '../../documents/model.js';
import type { PackPart } from '../../documents/pack/join-pdf.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import type { joinAll } from '../meeting-pack/pack-task.js';
import { sheet } from '../meeting-pack/sheet.js';
import { PaperRecordService } from '../paper-record.service.js';
import { ReadablePapers } from '../readable-papers.service.js';
import { fileMark, markInShort, markOf } from './mark.js';

const JOIN = taskOf<typeof joinAll>(new URL('../meeting-pack/pack-task.js', import.meta.url), 'joinAll');

/** Serves a copy of a paper that was withdrawn or replaced: a sheet that says so, then its pages, each of which says so too. */
@Controller('papers/:slug')
export class MarkedCopyController {
  constructor(
    private readonly readable: ReadablePapers,
    private readonly papers: PaperRecordService,
    private readonly renderer: PaperRenderer,
    private readonly work: WorkPool,
  ) {}

  @Get('marked.pdf')
  async copy(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.readable.at(slug, actor);
    const [mark, short] = row ? [markOf(row), markInShort(row)] : [null, null];
    if (!row?.issue || mark === null || short === null)
      throw new NotFoundError(`There is no withdrawn or replaced paper ${slug} that you may read.`);
    const [sealed, model] = [await this.papers.file(row.issue.id, 'pdf'), await this.papers.model(row.issue.id)];
    if (!sealed || !model) throw new Error(`paper ${row.reference} was issued without a PDF`);
    const cover = coverSheet(short, mark, model, sealed.sha256);
    const about = { title: cover.title, language: model.language, date: short.on, numbered: false };
    await sendFile(request, reply, {
      name: `paper-${row.slug}${fileMark(row)}-copy.pdf`,
      mediaType: 'application/pdf',
      open: false,
      bytes: async () => {
        const parts: readonly PackPart[] = [
          partOf(short.text, '', await this.renderer.render(cover, 'pdf', request.givenUp)),
          partOf(model.title, short.text, sealed.bytes),
        ];
        const made = await this.work.run('long', JOIN, { parts, about }, request.givenUp);
        return Buffer.from(made.buffer, made.byteOffset, made.byteLength);
      },
    });
  }
}

const partOf = (title: string, label: string, bytes: Uint8Array): PackPart => {
  return { title, label, bytes, level: 1, kind: 'PDF' };
};

function coverSheet(short: { text: string; on: string }, mark: string, issued: Paper, sha256: string): Paper {
  const said = [
    mark,
    'The pages after this sheet are the paper as it was issued. The sheet, and the line at the top of each page, were added to this copy.',
    `The file that was issued has not changed, and you can open it from the page of the paper. Its SHA-256 is ${sha256.match(/.{8}/gu)!.join(' ')}.`,
  ];
  const { language, look = null, footer } = issued;
  return sheet(
    `${short.text}: ${issued.title}`,
    said,
    { date: short.on, language, look, footer },
    'Do not rely on this paper',
  );
}
