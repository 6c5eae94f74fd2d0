import { Body, Controller, Get, type OnModuleInit, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayOnPageOf, requireMay } from '../../../platform/auth/policy.js';
import { NotFoundError } from '../../../platform/graphql/errors.js';
import { recordId } from '../../../platform/record/view-id.js';
import { Ask } from '../../frame/ask.service.js';
import { fieldOf } from '../../frame/fields-of.js';
import { LongWork } from '../../frame/long-work.service.js';
import { OwnFormGuard } from '../../frame/own-form.guard.js';
import { PageErrorFilter } from '../../frame/page-error.filter.js';
import type { PageError } from '../../frame/page-problems.js';
import { PageRenderer } from '../../frame/page-renderer.service.js';
import { projectPath } from '../../frame/project-parts.js';
import { actorOfRequest } from '../../frame/request-actor.js';
import { isShownAgain } from '../../frame/typed-form.js';
import { GONE, Uploads } from '../../frame/uploads.service.js';
import {
  importPlanPage,
  type PlanImportAnswer,
  planImportErrors,
  planImportInput,
  type SentPlan,
  sentPlan,
} from './import-plan-page.js';
import { IMPORT_PLAN, IMPORT_PLAN_BASIS, PLAN_FILE, PREVIEW_PLAN_IMPORT } from './import.graphql.js';

/** What was made of a file, as it is kept while somebody waits for it. */
interface ReadPlan {
  readonly code: string;
  readonly sent: SentPlan;
  readonly answer: PlanImportAnswer | null;
  readonly errors: readonly PageError[];
}

const FORMATS = { xml: 'MSPDI', xlsx: 'XLSX', csv: 'CSV' } as const;

/** The page on which a plan is brought in from a file, and from which it is taken out as one. */
@Controller('projects/:code/plan')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class ImportPlanController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<ReadPlan>('imported-plan', (request, reply, { code, sent, answer, errors }) =>
      this.draw(request, reply, code, sent, answer, errors),
    );
  }

  @Get('files/:ending')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { code, ending }: { readonly code: string; readonly ending: string },
  ): Promise<void> {
    const format = Object.entries(FORMATS).find(([name]) => name === ending)?.[1];
    if (!format) throw new NotFoundError('There is no such file of a plan. Choose one on the page of the plan.');
    const { file } = await this.ask.run(request, PLAN_FILE, { code, format });
    reply.headers({
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
    });
    await reply.send(Buffer.from(file.content, 'base64'));
  }

  @Get('import')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    await this.draw(request, reply, code, null, null, []);
  }

  /** First shows what the file would do; sent again with `take`, it is saved. */
  @Post('import')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { project } = await this.ask.run(request, IMPORT_PLAN_BASIS, { code });
    requireMay(actorOfRequest(request), 'importPlan', recordId(project.id) ?? '');
    const sent = sentPlan(body, await this.uploads.kept(request, body));
    const file = sent.upload === '' ? null : await this.uploads.find(request, sent.upload);
    if (isShownAgain(body) || !file) {
      const text = sent.upload === '' ? 'Choose a file' : GONE;
      const errors = isShownAgain(body) ? [] : [{ text, field: 'file', href: '#file' }];
      await this.draw(request, reply, code, sent, null, errors);
      return;
    }
    const input = planImportInput(code, Number(fieldOf(body, 'version')), sent, file.bytes);
    const take = fieldOf(body, 'take') !== '';
    await this.work.run(request, reply, 'Bring a plan in', async () => {
      const answer = await this.answer(request, take, input);
      if (answer.saved) return { to: `${projectPath(code, 'plan')}?done=planFile` };
      const errors = answer.imported === null || take ? planImportErrors(answer.problems) : [];
      return { page: 'imported-plan', state: { code, sent, answer, errors } satisfies ReadPlan };
    });
  }

  private answer(request: FastifyRequest, take: boolean, input: object): Promise<PlanImportAnswer> {
    const nothing = { saved: false, imported: null, consequences: null };
    return this.ask.attempt<PlanImportAnswer>(request, take ? IMPORT_PLAN : PREVIEW_PLAN_IMPORT, input, nothing);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    sent: SentPlan | null,
    answer: PlanImportAnswer | null,
    errors: readonly PageError[],
  ): Promise<void> {
    const { project } = await this.ask.run(request, IMPORT_PLAN_BASIS, { code });
    const mayImport = mayOnPageOf(actorOfRequest(request), 'importPlan', project.code);
    const model = importPlanPage(project, sent, answer, errors, mayImport, this.uploads.largest);
    const frame = { title: 'Plan as a file', ...(errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'plan/import/import-plan.njk', frame, model);
  }
}
