import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayOnPageOf } from '../../platform/auth/policy.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { planPage, ZOOMS } from './plan-page.js';
import { PLAN } from './plan.graphql.js';

/** The pages of projects' plans. */
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
    const { project } = await this.ask.run(request, PLAN, { code, asAt });
    const model = planPage(
      project,
      asAt,
      ZOOMS.find((each) => each === zoom) ?? 'all',
      offersTo(request, asAt),
      request.url,
      asAt === null &&
        mayOnPageOf(actorOfRequest(request), 'reportMilestones', project.code) &&
        !request.endedProjects?.has(project.code),
    );
    this.pages.send(request, reply, 'plan/plan.njk', { title: `Plan: ${project.title}` }, model);
  }
}
