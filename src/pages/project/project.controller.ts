import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { PROJECT_PAGE } from './project.graphql.js';
import { projectPage } from './project-page.js';

/** The page of a project. */
@Controller()
@UseFilters(PageErrorFilter)
export class ProjectController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('projects/:code')
  async project(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') day?: string,
    @Query('after') after?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { data } = await this.ask.list(
      request,
      PROJECT_PAGE,
      { code, asAt },
      after ?? null,
      ({ project }) => project.milestones,
    );
    const { project } = data;
    const model = projectPage(project, asAt, offersTo(request, asAt), { here: request.url, after: after ?? null });
    this.pages.send(request, reply, 'project/project.njk', { title: project.title }, model);
  }
}
