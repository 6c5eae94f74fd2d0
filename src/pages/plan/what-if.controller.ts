import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayOnPageOf, requireMay } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors } from '../frame/page-problems.js';
import type { Refused } from '../frame/refused.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { projectPath } from '../frame/project-parts.js';
import { isShownAgain } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import type { Consequences } from './item-words.js';
import { PREVIEW_PLAN, PREVIEW_REPORT, REVISE_PLAN, WHAT_IF } from './plan.graphql.js';
import { type WhatIf, linksOf, type Outcome, triedItem, whatIfPage } from './what-if-page.js';
import { fieldOfWay, isTried, type Trial, trialOf, type TriedItem, type TypedTry, typedTry } from './what-if.js';

/** Any question that a what-if asks. */
type Trying = typeof REVISE_PLAN | typeof PREVIEW_PLAN | (typeof PREVIEW_REPORT)[keyof typeof PREVIEW_REPORT];

interface Answer extends Refused {
  readonly consequences: Consequences | null;
}

const NOTHING: Outcome = { errors: [], consequences: null };

/** What-if on a plan: something is moved, what moves with it is shown, nothing is saved until a lead says so. */
@Controller('projects/:code/plan/what-if')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class WhatIfController {
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
    const typed = typedTry(query);
    const project = await this.asked(request, code);
    this.draw(request, reply, project, typed, await this.outcome(request, project, typed));
  }

  /** Records the change of the plan that was tried. */
  @Post()
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'revisePlan');
    const typed = typedTry(body);
    const project = await this.asked(request, code);
    const reason = fieldOf(body, 'reason').trim();
    const item = triedItem(project, typed.item);
    const trial = item && trialOf(item, linksOf(project, item.code), typed);
    if (!trial || !('changes' in trial) || isShownAgain(body)) {
      this.draw(request, reply, project, typed, await this.outcome(request, project, typed), reason);
      return;
    }
    const expectedVersion = Number(fieldOf(body, 'version'));
    const input = { projectCode: code, expectedVersion, changes: trial.changes, ...(reason && { reason }) };
    const answer = await this.answer(request, REVISE_PLAN, input);
    if (answer.saved) void reply.redirect(`${projectPath(code, 'plan')}?done=planChange`, 303);
    else this.draw(request, reply, project, typed, refused(typed, answer), reason);
  }

  private async asked(request: FastifyRequest, code: string): Promise<WhatIf> {
    return (await this.ask.run(request, WHAT_IF, { code })).project;
  }

  private async outcome(request: FastifyRequest, project: WhatIf, typed: TypedTry): Promise<Outcome> {
    if (typed.item === '') return NOTHING;
    const item = triedItem(project, typed.item);
    if (!item) {
      const text = `The plan has no task or milestone ${typed.item}. Choose another`;
      return { errors: [{ text, href: '#item', field: 'item' }], consequences: null };
    }
    const trial = trialOf(item, linksOf(project, item.code), typed);
    const impossible = 'errors' in trial && trial.errors.some(({ field }) => field === 'how');
    if (typed.how === '' || !(impossible || isTried(typed))) return NOTHING;
    if ('errors' in trial) return { errors: trial.errors, consequences: null };
    const answer = await this.previewed(request, project, item, trial);
    return answer.consequences ? { errors: [], consequences: answer.consequences } : refused(typed, answer);
  }

  private async previewed(
    request: FastifyRequest,
    { code, plan }: WhatIf,
    item: TriedItem,
    trial: Exclude<Trial, { readonly errors: unknown }>,
  ): Promise<Answer> {
    if ('changes' in trial) {
      const input = { projectCode: code, expectedVersion: plan.version, changes: trial.changes };
      return this.answer(request, PREVIEW_PLAN, input);
    }
    const task = item.kind === 'TASK';
    const about = { [task ? 'taskId' : 'milestoneId']: item.id, expectedVersion: item.version };
    return this.answer(request, PREVIEW_REPORT[task ? 'task' : 'milestone'], { ...about, ...trial.report });
  }

  private answer(request: FastifyRequest, question: Trying, input: object): Promise<Answer> {
    return this.ask.attempt<Answer>(request, question, input, { saved: false, consequences: null });
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    project: WhatIf,
    typed: TypedTry,
    outcome: Outcome,
    reason = '',
  ): void {
    const actor = actorOfRequest(request);
    const item = triedItem(project, typed.item);
    const report = mayOnPageOf(actor, item?.kind === 'TASK' ? 'reportTask' : 'reportMilestone', project.code);
    const rights = { plan: mayOnPageOf(actor, 'revisePlan', project.code), report };
    const model = whatIfPage(project, typed, outcome, rights, offersTo(request, null));
    const frame = { title: 'What if…', ...(outcome.errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'plan/what-if.njk', frame, { ...model, reason });
  }
}

/** What the interface has against it, told at the field that was typed into. */
function refused(typed: TypedTry, { problems }: Answer): Outcome {
  const field = fieldOfWay(typed.how);
  return { errors: pageErrors(problems).map(({ text }) => ({ text, href: `#${field}`, field })), consequences: null };
}
