import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayOnPageOf } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { queryOf } from '../frame/address.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { type Offer, offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import type { Refused } from '../frame/refused.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { projectPath } from '../frame/project-parts.js';
import { day } from '../frame/words.js';
import { isShownAgain } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { type Consequences, type ItemReport, consequencesModel } from './item-words.js';
import { milestonePage } from './milestone-page.js';
import { MILESTONE, PREVIEW_REPORT, REPORT, TASK } from './plan.graphql.js';
import {
  drawnReport,
  linkedErrors,
  MILESTONE_REPORT,
  type ReportKind,
  reportOf,
  TASK_REPORT,
  type Typed,
  typedReport,
  type Corrected,
  correctedIn,
  correctionPath,
} from './report-form.js';
import { taskPage } from './task-page.js';

/** Any question that a report asks. */
type Reporting = (typeof REPORT | typeof PREVIEW_REPORT)[ReportKind['word']];

interface Answer extends Refused {
  readonly consequences: Consequences | null;
}

/** Which item is asked for, by its address. */
interface Which {
  readonly code: string;
  readonly item: string;
}

interface Said {
  readonly typed?: Typed;
  readonly corrected?: Corrected | null;
  readonly errors?: readonly PageError[];
  readonly consequences?: Consequences;
}

/** The pages of milestones and tasks, and the reports made there: first what one would do, then for the record. */
@Controller('projects/:code')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class ItemController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('milestones/:item')
  async milestone(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() which: Which,
    @Query() query: unknown,
  ): Promise<void> {
    await this.show(request, reply, MILESTONE_REPORT, which, query);
  }

  @Get('tasks/:item')
  async task(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() which: Which,
    @Query() query: unknown,
  ): Promise<void> {
    await this.show(request, reply, TASK_REPORT, which, query);
  }

  @Post('milestones/:item')
  async reportMilestone(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() which: Which,
    @Body() body: unknown,
  ): Promise<void> {
    await this.report(request, reply, MILESTONE_REPORT, which, body);
  }

  @Post('tasks/:item')
  async reportTask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() which: Which,
    @Body() body: unknown,
  ): Promise<void> {
    await this.report(request, reply, TASK_REPORT, which, body);
  }

  /** A report can be begun by address, such as from a what-if: what stands in it stands in the fields. */
  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: ReportKind,
    which: Which,
    query: unknown,
  ): Promise<void> {
    const asAt = askedDay(fieldOf(query, 'asAt'));
    this.draw(request, reply, kind, await this.asked(request, kind, which, asAt), asAt, {
      typed: typedReport(kind, query),
      corrected: correctedIn(query),
    });
  }

  /** First shows what the report would do; sent again with `confirm`, it is recorded. */
  private async report(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: ReportKind,
    which: Which,
    body: unknown,
  ): Promise<void> {
    const typed = typedReport(kind, body);
    const corrected = correctedIn(body);
    const found = await this.asked(request, kind, which, null);
    const answers = reportOf(kind, typed);
    const draw = (said: Said): void => {
      this.draw(request, reply, kind, found, null, { typed, corrected, ...said });
    };
    if (isShownAgain(body)) {
      draw({});
      return;
    }
    if (answers.errors.length) {
      draw({ errors: answers.errors });
      return;
    }
    const expectedVersion = Number(fieldOf(body, 'version'));
    const input = { [kind.idField]: found.item.id, expectedVersion, ...answers.input, ...(corrected ?? {}) };
    const confirmed = fieldOf(body, 'confirm') !== '';
    const answer = await this.answer(request, (confirmed ? REPORT : PREVIEW_REPORT)[kind.word], input);
    if (confirmed && answer.saved) {
      void reply.redirect(
        `${projectPath(which.code, `${kind.folder}/${encodeURIComponent(which.item)}`)}?done=planReport`,
        303,
      );
    } else if (!confirmed && answer.consequences) draw({ consequences: answer.consequences });
    else draw({ errors: pageErrors(answer.problems) });
  }

  private answer(request: FastifyRequest, question: Reporting, input: object): Promise<Answer> {
    return this.ask.attempt<Answer>(request, question, input, { saved: false, consequences: null });
  }

  private async asked(request: FastifyRequest, kind: ReportKind, { code, item }: Which, asAt: string | null) {
    const named = { code, asAt, item };
    const { project } =
      kind.word === 'task' ? await this.ask.run(request, TASK, named) : await this.ask.run(request, MILESTONE, named);
    const found = 'task' in project ? project.task : project.milestone;
    if (!found) throw new NotFoundError(`There is no ${kind.word} ${item} in this plan.`);
    return { project, item: found };
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: ReportKind,
    { project, item }: Awaited<ReturnType<ItemController['asked']>>,
    asAt: string | null,
    { typed = {}, corrected = null, errors = [], consequences }: Said,
  ): void {
    const may = asAt === null && mayOnPageOf(actorOfRequest(request), kind.operation, project.code);
    const isEnded = request.endedProjects?.has(project.code) ?? false; // what was reported before may still be put right
    const mayReport = may && (!isEnded || corrected !== null);
    const path = projectPath(project.code, `${kind.folder}/${encodeURIComponent(item.code)}`);
    const correct = (report: ItemReport): Offer[] => {
      const about = `the report of ${day(report.reportedOn)}`;
      return may ? [{ text: 'Correct', href: correctionPath(path, kind, report), about }] : [];
    };
    const isReported = queryOf(request.url, 'done') === 'planReport';
    const page = { project, links: project.itemLinks, asAt, isReported, offer: offersTo(request, asAt), correct };
    const model = 'durationDays' in item ? taskPage({ ...page, item }) : milestonePage({ ...page, item });
    const preview = consequences && consequencesModel(project.code, consequences);
    const frame = { title: `${item.code} ${item.title}`, ...(errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'plan/item.njk', frame, {
      ...model,
      preview,
      word: kind.word,
      mayReport: mayReport && preview === undefined,
      about: [...(mayReport && preview === undefined ? [{ text: 'Report', href: '#report' }] : []), ...model.about],
      corrected: corrected && { ...corrected, day: day(corrected.reportedOn) },
      fields: drawnReport(kind, typed, errors),
      errors: linkedErrors(kind, errors),
    });
  }
}
