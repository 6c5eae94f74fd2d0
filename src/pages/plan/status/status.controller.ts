import { isDeepStrictEqual } from 'node:util';
import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../../platform/auth/policy.js';
import { recordId } from '../../../platform/record/view-id.js';
import { withQuery } from '../../frame/address.js';
import { Ask } from '../../frame/ask.service.js';
import { fieldOf } from '../../frame/fields-of.js';
import { OwnFormGuard } from '../../frame/own-form.guard.js';
import { PageErrorFilter } from '../../frame/page-error.filter.js';
import { PageRenderer } from '../../frame/page-renderer.service.js';
import type { Refused } from '../../frame/refused.js';
import { actorOfRequest } from '../../frame/request-actor.js';
import { isShownAgain } from '../../frame/typed-form.js';
import type { Consequences } from '../item-words.js';
import {
  isTyped,
  markOf,
  otherKind,
  refusedReports,
  reportedMeanwhile,
  type StatusReports,
  statusReports,
  typedInto,
  type TypedStatus,
  typedStatus,
} from './status-grid.js';
import {
  FILTER,
  NO_OUTCOME,
  shownAddress,
  type StatusChoice,
  type StatusOutcome,
  statusPage,
  type StatusProject,
  statusRows,
} from './status-page.js';
import { codesAsked } from './status-address.js';
import { PREVIEW_STATUS, SAVE_STATUS, STATUS_GRID } from './status.graphql.js';

/** What a button asks for that shows other rows. */
interface OtherRows {
  readonly choice: StatusChoice;
  readonly wanted: StatusChoice;
  readonly typed: TypedStatus;
  /** Which button. */
  readonly show: string;
}

interface Answer extends Refused {
  readonly consequences: Consequences | null;
}

/** The status grid: many milestones or tasks are reported on one screen, with one preview and one save. */
@Controller('projects/:code/plan/status')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class StatusController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const project = await this.asked(request, code);
    this.draw(request, reply, project, choiceOf(query), null, NO_OUTCOME);
  }

  /** First shows what the reports would do; sent again as they were previewed, with `confirm`, they are saved. */
  @Post()
  async report(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<void> {
    const project = await this.asked(request, code);
    const choice = choiceOf(query);
    const typed = typedStatus(choice.kind, body);
    if (isShownAgain(body)) {
      this.draw(request, reply, project, choice, typed, NO_OUTCOME);
      return;
    }
    const show = fieldOf(body, 'show');
    const wanted = show === FILTER ? choiceOf(body) : choice;
    if (show !== '' && !(show === FILTER && isTyped(typed) && isDeepStrictEqual(wanted, choice))) {
      this.showOthers(request, reply, project, { choice, wanted, typed, show });
      return;
    }
    const reports = statusReports(choice.kind, code, typed);
    const confirmed = fieldOf(body, 'confirm') !== '' && typed.previewed === markOf(reports);
    const rows = statusRows(project, choice, request.url, new Set(reports.codes));
    const meanwhile = reportedMeanwhile(choice.kind, rows, typed);
    const outcome = await this.outcome(
      request,
      choice,
      { ...reports, cells: [...reports.cells, ...meanwhile] },
      confirmed,
    );
    if (outcome === 'saved') {
      const saved = { done: 'planStatus', saved: String(reports.codes.length) };
      void reply.redirect(withQuery(request.url, saved), 303);
      return;
    }
    const changed = fieldOf(body, 'confirm') !== '' && !confirmed;
    this.draw(request, reply, project, choice, typed, { ...outcome, changed });
  }

  /** Shows other rows; what was typed stays in the form. */
  private showOthers(
    request: FastifyRequest,
    reply: FastifyReply,
    project: StatusProject,
    { choice, wanted, typed, show }: OtherRows,
  ): void {
    const error = otherKind(choice.kind, wanted.kind, typed);
    if (error) {
      this.draw(request, reply, project, choice, typed, { ...NO_OUTCOME, errors: [error] });
      return;
    }
    const here = shownAddress(request.url, wanted, show);
    if (!isTyped(typed)) {
      void reply.redirect(here, 303);
      return;
    }
    const rows = statusRows(project, wanted, here, new Set(typedInto(typed)));
    const cells = reportedMeanwhile(wanted.kind, rows, typed);
    this.draw(request, reply, project, wanted, typed, { ...NO_OUTCOME, cells }, here);
  }

  /** The project, for those who report on it. */
  private async asked(request: FastifyRequest, code: string): Promise<StatusProject> {
    requireMay(actorOfRequest(request), 'reportMilestones');
    const { project } = await this.ask.run(request, STATUS_GRID, { code });
    requireMay(actorOfRequest(request), 'reportMilestones', recordId(project.id) ?? '');
    return project;
  }

  private async outcome(
    request: FastifyRequest,
    { kind }: StatusChoice,
    reports: StatusReports,
    confirmed: boolean,
  ): Promise<StatusOutcome | 'saved'> {
    const { cells, errors, input } = reports;
    if (cells.length || errors.length) return { ...NO_OUTCOME, cells, errors };
    const { saved, consequences, problems } = await this.answer(request, kind, input, confirmed);
    if (saved) return 'saved';
    if (confirmed || consequences === null) return { ...NO_OUTCOME, ...refusedReports(kind, reports, problems) };
    return { ...NO_OUTCOME, consequences, mark: markOf(reports), count: reports.codes.length };
  }

  private answer(
    request: FastifyRequest,
    kind: StatusChoice['kind'],
    input: object,
    confirmed: boolean,
  ): Promise<Answer> {
    const question = (confirmed ? SAVE_STATUS : PREVIEW_STATUS)[kind];
    return this.ask.attempt<Answer>(request, question, input, { saved: false, consequences: null });
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    project: StatusProject,
    choice: StatusChoice,
    typed: TypedStatus | null,
    outcome: StatusOutcome,
    here = request.url,
  ): void {
    const model = statusPage(project, choice, typed, outcome, here);
    const frame = { title: 'Report progress', ...(model.errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'plan/status/status.njk', frame, model);
  }
}

function choiceOf(query: unknown): StatusChoice {
  const kind = fieldOf(query, 'kind') === 'tasks' ? 'tasks' : 'milestones';
  const only = codesAsked(fieldOf(query, 'only'));
  return { kind, stage: fieldOf(query, 'stage'), owner: fieldOf(query, 'owner'), only };
}
