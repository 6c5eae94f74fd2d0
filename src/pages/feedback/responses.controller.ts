import { Body, Controller, Get, type OnModuleInit, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import type { PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { isShownAgain } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { exercisePath } from './feedback-words.js';
import { IMPORT, IMPORT_BASIS, PREVIEW_IMPORT } from './feedback.graphql.js';
import {
  type Responses,
  type ResponsesBasis,
  type Columns,
  columnsOf,
  HEADER_ALONE,
  responsesErrors,
  responsesInput,
  responsesPage,
  sentResponses,
  responsesOf,
  type ResponsesForm,
} from './responses-page.js';
import { having } from '../frame/having.js';

/** Where the page is. */
interface Named {
  readonly code: string;
  readonly exercise: string;
}

/** What was made of a file, as it is kept while somebody waits for it. */
interface ReadResponses {
  readonly named: Named;
  readonly form: ResponsesForm;
  readonly columns: Columns;
  readonly read: Responses;
  readonly errors: readonly PageError[];
}

/** The import of a file of responses: read, its columns named, shown, and then taken in whole. */
@Controller('projects/:code/feedback/exercises/:exercise/import')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class ResponsesController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<ReadResponses>('responses', (request, reply, { named, form, columns, read, errors }) =>
      this.draw(request, reply, named, form, columns, read, errors),
    );
  }

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() named: Named): Promise<void> {
    requireMay(actorOfRequest(request), 'importFeedback');
    await this.draw(request, reply, named, null, null, null, []);
  }

  @Post()
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() named: Named,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'importFeedback');
    const form = sentResponses(body, await this.uploads.kept(request, body));
    const bytes = form && (await this.bytesOf(request, form));
    if (!form || !bytes) {
      const text = form ? GONE : 'Choose a file, or paste its rows';
      const from = form ? 'file' : 'pasted';
      const error = { text, field: from, href: `#${from}` };
      await this.draw(request, reply, named, null, null, null, [error]);
      return;
    }
    if (isShownAgain(body)) {
      await this.draw(request, reply, named, form, null, null, []);
      return;
    }
    const sent = responsesOf(form, bytes);
    const { id } = (await this.basis(request, named)).feedbackExercise;
    const version = Number(fieldOf(body, 'version'));
    const read = (question: typeof PREVIEW_IMPORT | typeof IMPORT, columns: Columns) =>
      this.read(request, question, responsesInput(sent, columns, id, version));
    const { header = [], problems } = await read(PREVIEW_IMPORT, HEADER_ALONE);
    if (header.length === 0) {
      await this.draw(request, reply, named, form, null, null, responsesErrors(problems, form));
      return;
    }
    const columns = columnsOf(sent, header);
    if (columns.texts.length === 0) {
      const error = { text: 'Choose the columns that hold comments', field: 'texts', href: '#texts-1' };
      await this.draw(request, reply, named, form, columns, { problems: [], header }, [error]);
      return;
    }
    const take = fieldOf(body, 'take') !== '';
    await this.work.run(request, reply, 'Import responses', async () => {
      const answer = { ...(await read(take ? IMPORT : PREVIEW_IMPORT, columns)), header };
      const errors = responsesErrors(answer.problems, form);
      if (!take || errors.length) {
        return { page: 'responses', state: { named, form, columns, read: answer, errors } satisfies ReadResponses };
      }
      return { to: `${exercisePath(named.code, named.exercise)}?done=responses` };
    });
  }

  /** The bytes of the file, or of what was pasted; null where the file is no longer kept. */
  private async bytesOf(request: FastifyRequest, { upload, pasted }: ResponsesForm): Promise<Uint8Array | null> {
    if (upload === '') return Buffer.from(pasted);
    return (await this.uploads.find(request, upload))?.bytes ?? null;
  }

  private read(
    request: FastifyRequest,
    question: typeof PREVIEW_IMPORT | typeof IMPORT,
    input: object,
  ): Promise<Responses> {
    return this.ask.attempt<Responses>(request, question, input, {});
  }

  private async basis(request: FastifyRequest, { code, exercise }: Named): Promise<ResponsesBasis> {
    const asked = { code, exercise };
    const { project } = await this.ask.run(request, IMPORT_BASIS, asked);
    return having(project, 'feedbackExercise', `${code} has no exercise ${exercise}.`);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    named: Named,
    sent: ResponsesForm | null,
    columns: Columns | null,
    read: Responses | null,
    errors: readonly PageError[],
  ): Promise<void> {
    const model = responsesPage(await this.basis(request, named), sent, columns, read, errors);
    const frame = { title: 'Import responses', ...(errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'feedback/responses.njk', frame, {
      ...model,
      largest: this.uploads.largest,
      pasted: sent?.pasted ?? '',
    });
  }
}
