import { Body, Controller, Get, type OnModuleInit, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import {
  type DocumentForm,
  documentOf,
  importErrors,
  type ImportBasis,
  importInput,
  importPage,
  type Preview,
  type SentDocument,
  sentDocument,
} from './import-page.js';
import { havingVersion, versionPath } from './output-words.js';
import { IMPORT, IMPORT_BASIS, PREVIEW_IMPORT } from './outputs.graphql.js';

/** The names in the address of a version. */
interface Named {
  readonly code: string;
  readonly output: string;
  readonly version: string;
}

/** What was made of a document, as it is kept while somebody waits for it. */
interface ReadDocument {
  readonly named: Named;
  readonly form: DocumentForm;
  readonly preview: Preview | null;
  readonly errors: ReturnType<typeof importErrors>;
}

const NOTHING_READ = { placed: null, unplaced: null };

/** Clauses of a version from a document: first what they would be, then for the record. */
@Controller('projects/:code/outputs/:output/versions/:version/import')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class ImportDocumentController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<ReadDocument>('clauses', async (request, reply, { named, form, preview, errors }) => {
      const sent = await this.sent(request, form);
      await this.drawImport(request, reply, named, sent, preview, errors);
    });
  }

  @Get()
  async importForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() named: Named): Promise<void> {
    requireMay(actorOfRequest(request), 'importClauses');
    await this.drawImport(request, reply, named, null, null, []);
  }

  @Post()
  async import(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() named: Named,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'importClauses');
    const form = sentDocument(body, await this.uploads.kept(request, body));
    const sent = form && (await this.sent(request, form));
    if (!form || !sent) {
      const text = form ? GONE : 'Choose a file, or paste the text';
      const field = form ? 'file' : 'content';
      await this.drawImport(request, reply, named, null, null, [{ text, field, href: `#${field}` }]);
      return;
    }
    if (isShownAgain(body)) {
      await this.drawImport(request, reply, named, sent, null, []);
      return;
    }
    const { id } = (await this.importBasis(request, named)).output.outputVersion;
    const input = importInput(sent, id, Number(fieldOf(body, 'version')));
    const take = fieldOf(body, 'take') !== '';
    await this.work.run(request, reply, 'Import a document', async () => {
      const answer = await this.read(request, take ? IMPORT : PREVIEW_IMPORT, input);
      const errors = importErrors(answer.problems, form);
      if (!take || errors.length) {
        const preview = take ? null : answer;
        return { page: 'clauses', state: { named, form, preview, errors } satisfies ReadDocument };
      }
      return { to: `${versionPath(named.code, named.output, named.version)}?done=clauses` };
    });
  }

  /** The document of a form with its words; null where the file is no longer kept. */
  private async sent(request: FastifyRequest, form: DocumentForm): Promise<SentDocument | null> {
    if (form.upload === '') return { ...form, content: form.pasted };
    const file = await this.uploads.find(request, form.upload);
    return file && documentOf(form, file);
  }

  /** What the interface makes of a document, or has against it. */
  private read(
    request: FastifyRequest,
    question: typeof PREVIEW_IMPORT | typeof IMPORT,
    input: object,
  ): Promise<Preview> {
    return this.ask.attempt<Preview>(request, question, input, NOTHING_READ);
  }

  private async drawImport(
    request: FastifyRequest,
    reply: FastifyReply,
    named: Named,
    sent: SentDocument | null,
    preview: Preview | null,
    errors: ReturnType<typeof importErrors>,
  ): Promise<void> {
    const model = importPage(await this.importBasis(request, named), sent, preview, errors);
    const frame = { title: 'Import a document', ...(errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'outputs/import.njk', frame, model);
  }

  private async importBasis(request: FastifyRequest, { code, output, version }: Named): Promise<ImportBasis> {
    const asked = { code, output, version };
    const { project } = await this.ask.run(request, IMPORT_BASIS, asked);
    return havingVersion(project, code, version);
  }
}
