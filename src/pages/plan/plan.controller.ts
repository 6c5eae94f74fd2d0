import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { projectPath } from '../frame/project-parts.js';
import { actorOfRequest } from '../frame/request-actor.js';
import {
  type AskedConsequences,
  type AskedMilestone,
  consequencesModel,
  milestonePage,
  type TypedReport,
} from './milestone-page.js';
import { type AskedPlan, planPage, ZOOMS } from './plan-page.js';
import { MILESTONE, PLAN, PREVIEW_REPORT, REPORT } from './plan.graphql.js';

interface Answer {
  readonly saved?: boolean;
  readonly problems: readonly { readonly message: string; readonly path: string[] }[];
  readonly consequences: AskedConsequences | null;
}

interface Said {
  readonly typed?: TypedReport;
  readonly errors?: readonly PageError[];
  readonly preview?: object;
  readonly done?: boolean;
}

/** The pages of projects' plans and their milestones. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class PlanController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('projects/:code/plan')
  async plan(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') day?: string,
    @Query('zoom') zoom?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { project } = await this.ask.run<{ project: AskedPlan }>(request, PLAN, { code, asAt });
    const model = planPage(project, asAt, ZOOMS.find((each) => each === zoom) ?? 'all', offersTo(request, asAt));
    this.pages.send(request, reply, 'plan/plan.njk', { title: `Plan: ${project.title}` }, model);
  }

  @Get('projects/:code/milestones/:milestone')
  async milestone(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('milestone') milestone: string,
    @Query('asAt') day?: string,
    @Query('done') done?: string,
  ): Promise<void> {
    await this.show(request, reply, code, milestone, askedDay(day), { done: done !== undefined });
  }

  /** First shows what the report would do; sent again with `confirm`, it is recorded. */
  @Post('projects/:code/milestones/:milestone')
  async report(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('milestone') milestone: string,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = {
      forecastDate: dateOf(body, 'forecastDate'),
      actualDate: dateOf(body, 'actualDate'),
      narrative: fieldOf(body, 'narrative').trim(),
    };
    const asked = await this.askedMilestone(request, code, milestone, null);
    const input = {
      milestoneId: asked.milestone.id,
      expectedVersion: Number(fieldOf(body, 'version')),
      ...(typed.forecastDate && { forecastDate: typed.forecastDate }),
      ...(typed.actualDate && { actualDate: typed.actualDate }),
      ...(typed.narrative && { narrative: typed.narrative }),
    };
    const wrong = (['forecastDate', 'actualDate'] as const).filter((field) => typed[field] && !askedDay(typed[field]));
    if (wrong.length) {
      const errors = wrong.map((field) => ({
        text: 'Enter a real date, such as 13 3 2010',
        href: `#${field}-day`,
        field,
      }));
      await this.show(request, reply, code, milestone, null, { typed, errors });
      return;
    }
    if (fieldOf(body, 'confirm') === '') {
      const { previewMilestoneReport: preview } = await this.ask.run<{ previewMilestoneReport: Answer }>(
        request,
        PREVIEW_REPORT,
        { input },
      );
      if (preview.consequences)
        await this.show(request, reply, code, milestone, null, {
          typed,
          preview: consequencesModel(preview.consequences),
        });
      else await this.show(request, reply, code, milestone, null, { typed, errors: pageErrors(preview.problems) });
      return;
    }
    const { reportMilestone } = await this.ask.run<{ reportMilestone: Answer }>(request, REPORT, { input });
    if (reportMilestone.saved)
      void reply.redirect(`${projectPath(code, `milestones/${encodeURIComponent(milestone)}`)}?done=1`, 303);
    else
      await this.show(request, reply, code, milestone, null, { typed, errors: pageErrors(reportMilestone.problems) });
  }

  private async askedMilestone(request: FastifyRequest, code: string, milestone: string, asAt: string | null) {
    interface Asked {
      readonly project: {
        readonly code: string;
        readonly title: string;
        readonly asAt: string;
        readonly plan: { readonly milestones: readonly AskedMilestone[] };
      };
    }
    const { project } = await this.ask.run<Asked>(request, MILESTONE, { code, asAt });
    const found = project.plan.milestones.find((each) => each.code === milestone);
    if (!found) throw new NotFoundError(`There is no milestone ${milestone} in this plan.`);
    return { project, milestone: found };
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    name: string,
    asAt: string | null,
    said: Said = {},
  ): Promise<void> {
    const { project, milestone } = await this.askedMilestone(request, code, name, asAt);
    const mayReport = asAt === null && may(actorOfRequest(request), 'reportMilestone');
    const model = { ...milestonePage(project, milestone, asAt, offersTo(request, asAt)), mayReport, ...said };
    const frame = { title: `${milestone.code} ${milestone.title}`, ...(said.errors?.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'plan/milestone.njk', frame, model);
  }
}

/** A date typed as day, month and year; empty where all three are. */
function dateOf(body: unknown, field: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => fieldOf(body, `${field}-${part}`).trim());
  if (!day && !month && !year) return '';
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
