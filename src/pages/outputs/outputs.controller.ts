import {
  Body,
  Controller,
  Get,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsOnPageOf, mayOnPageOf, requireMay } from '../../platform/auth/policy.js';
import { Role } from '../../platform/auth/role.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { formPath, type Offers, offersTo } from '../frame/offer.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { refusedWith } from '../frame/refused.js';
import { isShownAgain } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { clausePage } from './clause-page.js';
import { comparePage } from './compare-page.js';
import {
  type ImportGround,
  type Preview,
  importErrors,
  importInput,
  importPage,
  type SentDocument,
  sentDocument,
  documentOf,
  type DocumentForm,
} from './import-page.js';
import { type OutputProject, outputPage } from './output-page.js';
import { type HavingVersion, type MayHaveVersion, versionPath } from './output-words.js';
import {
  CLAUSE_PAGE,
  COMPARED,
  IMPORT,
  IMPORT_GROUND,
  OUTPUT,
  OUTPUTS,
  PREVIEW_IMPORT,
  VERSION,
} from './outputs.graphql.js';
import { outputsPage } from './outputs-page.js';
import { versionPage } from './version-page.js';
import { having } from '../frame/having.js';

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

/** The pages of outputs and their versions. */
@Controller('projects/:code/outputs')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class OutputsController implements OnModuleInit {
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
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') day?: string,
    @Query('after') cursor?: string,
  ): Promise<void> {
    const [asAt, after] = [askedDay(day), cursor ?? null];
    const { data, list } = await this.ask.list(
      request,
      OUTPUTS,
      { code, asAt },
      after,
      ({ project }) => project.outputs,
    );
    const place = { here: request.url, asAt, after };
    const model = outputsPage({ ...data.project, outputs: list }, place, offersTo(request, asAt));
    this.pages.send(request, reply, 'outputs/outputs.njk', { title: 'Outputs' }, model);
  }

  @Get(':output')
  async output(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { code, output }: Named,
    @Query('asAt') day?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const project = await this.outputNamed(request, code, output, asAt);
    const frame = { title: project.output.title };
    this.pages.send(request, reply, 'outputs/output.njk', frame, {
      ...outputPage(project, asAt, offersTo(request, asAt)),
      kept: { asAt },
    });
  }

  @Get(':output/compare')
  async compare(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { code, output }: Named,
    @Query() query: unknown,
  ): Promise<void> {
    const asAt = askedDay(fieldOf(query, 'asAt'));
    const project = await this.outputNamed(request, code, output, asAt);
    const { nodes: versions } = project.output.versions;
    const named = (which: 'from' | 'to') => {
      const found = versions.find((one) => one.code === fieldOf(query, which));
      if (!found) throw new NotFoundError('Two versions of this output are compared. Choose them on its page.');
      return found;
    };
    const [from, to] = [named('from'), named('to')];
    const asked = { code, asAt, output, from: from.id, to: to.id };
    const answer = await this.ask.run(request, COMPARED, asked);
    const { compare: comparison } = having(answer.project, 'output', `${code} has no output ${output}.`).output;
    const all = fieldOf(query, 'show') === 'all';
    const comparing = { project: code, output: project.output, from, to, versions, all };
    const model = comparePage({ ...comparing, comparison }, request.url, asAt);
    this.pages.send(request, reply, 'outputs/compare.njk', { title: 'Versions side by side' }, model);
  }

  @Get(':output/versions/:version')
  async version(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { code, output, version }: Named,
    @Query('asAt') day?: string,
    @Query('after') cursor?: string,
  ): Promise<void> {
    const [asAt, after] = [askedDay(day), cursor ?? null];
    const { data, list } = await this.ask.list(
      request,
      VERSION,
      { code, asAt, output, version },
      after,
      ({ project }) => found(project, code, version).output.outputVersion.clauses,
    );
    const project = found(data.project, code, version);
    const outputVersion = { ...project.output.outputVersion, clauses: list };
    const directs = holdsOnPageOf(actorOfRequest(request), [Role.DIRECTOR], code);
    const place = { here: request.url, asAt, after, directs };
    const whole = { ...project, output: { ...project.output, outputVersion } };
    const frame = { title: `${project.output.title}: ${outputVersion.label}` };
    const model = versionPage(whole, place, offersTo(request, asAt));
    this.pages.send(request, reply, 'outputs/version.njk', frame, model);
  }

  @Get(':output/versions/:version/clauses/:clause')
  async clause(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { code, output, version, clause }: Named & { readonly clause: string },
    @Query('asAt') day?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    if (recordId(clause) === null) throw new NotFoundError(`${version} has no such clause.`);
    const asked = { code, asAt, output, version, clause };
    const project = found((await this.ask.run(request, CLAUSE_PAGE, asked)).project, code, version);
    const standing = having(project.output.outputVersion, 'clause', `${version} has no such clause.`);
    const back = versionPath(code, output, version);
    const gone: Offers = (operation, text, given, about = '') =>
      asAt === null && mayOnPageOf(actorOfRequest(request), operation, code)
        ? [{ text, href: formPath(operation, given, back), about }]
        : [];
    const model = clausePage(project, standing, asAt, offersTo(request, asAt), gone);
    this.pages.send(request, reply, 'outputs/clause.njk', { title: `${model.name}, ${standing.code}` }, model);
  }

  @Get(':output/versions/:version/import')
  async importForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() named: Named): Promise<void> {
    requireMay(actorOfRequest(request), 'importClauses');
    await this.drawImport(request, reply, named, null, null, []);
  }

  @Post(':output/versions/:version/import')
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
    const { id } = (await this.importGround(request, named)).output.outputVersion;
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
  private async read(
    request: FastifyRequest,
    question: typeof PREVIEW_IMPORT | typeof IMPORT,
    input: object,
  ): Promise<Preview> {
    try {
      return { ...NOTHING_READ, ...(await this.ask.send(request, question, input)).answer };
    } catch (error) {
      return { ...NOTHING_READ, problems: refusedWith(error) };
    }
  }

  private async drawImport(
    request: FastifyRequest,
    reply: FastifyReply,
    named: Named,
    sent: SentDocument | null,
    preview: Preview | null,
    errors: ReturnType<typeof importErrors>,
  ): Promise<void> {
    const model = importPage(await this.importGround(request, named), sent, preview, errors);
    const frame = { title: 'Import a document', ...(errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'outputs/import.njk', frame, model);
  }

  private async importGround(request: FastifyRequest, { code, output, version }: Named): Promise<ImportGround> {
    const asked = { code, output, version };
    const { project } = await this.ask.run(request, IMPORT_GROUND, asked);
    return found(project, code, version);
  }

  private async outputNamed(
    request: FastifyRequest,
    code: string,
    output: string,
    asAt: string | null,
  ): Promise<OutputProject> {
    const { project } = await this.ask.run(request, OUTPUT, { code, asAt, output });
    return having(project, 'output', `${code} has no output ${output} on this day.`);
  }
}

const NOTHING_READ = { placed: null, unplaced: null };

/** The answer with its version. @throws NotFoundError where the address names none */
function found<P extends MayHaveVersion>(project: P, code: string, version: string): HavingVersion<P> {
  if (!project.output?.outputVersion) throw new NotFoundError(`${code} has no version ${version} on this day.`);
  return project as HavingVersion<P>;
}
