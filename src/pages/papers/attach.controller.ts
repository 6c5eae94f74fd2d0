import { Body, Controller, Get, type OnModuleInit, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import type { PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Refused } from '../frame/refused.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { ATTACH, ATTACH_BASIS } from './attach.graphql.js';
import { attachErrors, attachPage, type SentAttachment, sentAttachment } from './attach-page.js';
import { paperPath } from './paper-path.js';

/** What was refused, as it is kept while somebody waits for it. */
interface RefusedAttachment {
  readonly reference: string;
  readonly sent: SentAttachment;
  readonly errors: readonly PageError[];
}

/** The page on which a file is attached to a draft: with a file and a title, without script. */
@Controller('board-papers/:reference/attach')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class AttachController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<RefusedAttachment>('attachment', (request, reply, { reference, sent, errors }) =>
      this.draw(request, reply, reference, sent, errors),
    );
  }

  @Get()
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'attachToBoardPaper');
    await this.draw(request, reply, reference, { title: '', upload: '', fileName: '' }, []);
  }

  @Post()
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'attachToBoardPaper');
    const sent = sentAttachment(body, await this.uploads.kept(request, body));
    const file = sent.upload === '' ? null : await this.uploads.find(request, sent.upload);
    const errors: PageError[] = [
      ...(file ? [] : [{ text: sent.upload === '' ? 'Choose a file' : GONE, field: 'file', href: '#file' }]),
      ...(sent.title === '' ? [{ text: 'Enter the title of the appendix', field: 'title', href: '#title' }] : []),
    ];
    if (isShownAgain(body) || !file || errors.length) {
      await this.draw(
        request,
        reply,
        reference,
        file ? sent : { ...sent, upload: '' },
        isShownAgain(body) ? [] : errors,
      );
      return;
    }
    const { title, fileName } = sent;
    const content = Buffer.from(file.bytes).toString('base64');
    const expectedVersion = Number(fieldOf(body, 'version'));
    await this.work.run(request, reply, `Attach a file to paper ${reference}`, async () => {
      const { saved, problems } = await this.ask.attempt<Refused>(
        request,
        ATTACH,
        { reference, expectedVersion, title, fileName, content },
        { saved: false },
      );
      if (saved) return { to: `${withQuery(paperPath(reference), { done: 'attachment' })}#attachments` };
      return {
        page: 'attachment',
        state: { reference, sent, errors: attachErrors(problems) } satisfies RefusedAttachment,
      };
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    reference: string,
    sent: SentAttachment,
    errors: readonly PageError[],
  ): Promise<void> {
    const { boardPaper } = await this.ask.run(request, ATTACH_BASIS, { reference });
    const model = attachPage(boardPaper, sent, errors, this.uploads.largest);
    const frame = { title: 'Attach a file', ...(errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'papers/attach.njk', frame, model);
  }
}
