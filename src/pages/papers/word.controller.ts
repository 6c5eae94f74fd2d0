import { Body, Controller, Get, type OnModuleInit, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import type { PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Refused } from '../frame/refused.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { paperPath } from './paper-path.js';
import { PREVIEW_WORD, TAKE_WORD, WORD_BASIS } from './word.graphql.js';
import { type SentWord, sentWord, takenInput, wordErrors, wordPage, type WordPreview } from './word-page.js';

/** What was made of a file, as it is kept while somebody waits for it. */
interface ReadWord {
  readonly reference: string;
  readonly sent: SentWord;
  readonly preview: WordPreview | null;
  readonly errors: readonly PageError[];
}

const NOTHING_READ = { madeFrom: null, edits: null, comments: null, leftOut: null };

/** The page on which a draft that was edited in Word comes back: first what it would change, then what of that is taken. */
@Controller('board-papers/:reference/word')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class WordController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<ReadWord>('word', (request, reply, { reference, sent, preview, errors }) =>
      this.draw(request, reply, reference, sent, preview, errors),
    );
  }

  @Get()
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'importWordDraft');
    await this.draw(request, reply, reference, null, null, []);
  }

  @Post()
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'importWordDraft');
    const sent = sentWord(body, await this.uploads.kept(request, body));
    const file = sent.upload === '' ? null : await this.uploads.find(request, sent.upload);
    if (!file) {
      const text = sent.upload === '' ? 'Choose a file' : GONE;
      await this.draw(request, reply, reference, null, null, [{ text, field: 'file', href: '#file' }]);
      return;
    }
    if (isShownAgain(body)) {
      await this.draw(request, reply, reference, sent, null, []);
      return;
    }
    const input = { reference, content: Buffer.from(file.bytes).toString('base64') };
    await this.work.run(request, reply, `Edits of paper ${reference} from Word`, async () => {
      const refused = sent.take
        ? await this.ask.attempt<Refused>(request, TAKE_WORD, { ...input, ...takenInput(sent) }, { saved: false })
        : null;
      if (refused?.saved) return { to: withQuery(paperPath(reference), { done: 'paper' }) };
      const preview = await this.preview(request, input);
      const errors = wordErrors([...(refused?.problems ?? []), ...preview.problems]);
      return { page: 'word', state: { reference, sent, preview, errors } satisfies ReadWord };
    });
  }

  private preview(request: FastifyRequest, input: object): Promise<WordPreview> {
    return this.ask.attempt<WordPreview>(request, PREVIEW_WORD, input, NOTHING_READ);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    reference: string,
    sent: SentWord | null,
    preview: WordPreview | null,
    errors: readonly PageError[],
  ): Promise<void> {
    const { boardPaper } = await this.ask.run(request, WORD_BASIS, { reference });
    const model = wordPage(boardPaper, sent, preview, errors, this.uploads.largest);
    const frame = { title: 'Edits from Word', ...(errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'papers/word.njk', frame, model);
  }
}
