import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../platform/graphql/errors.js';
import { SetUp } from '../administration/set-up.service.js';
import { Ask } from '../frame/ask.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { TASKS } from './tasks.graphql.js';
import { tasksPage } from './tasks-page.js';

/** The page of a person's tasks. */
@Controller('tasks')
@UseFilters(PageErrorFilter)
export class TasksController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly setUp: SetUp,
  ) {}

  @Get()
  async tasks(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') from?: string,
  ): Promise<void> {
    if (actorOfRequest(request).personId === null) throw new AppError('UNAUTHENTICATED', 'Sign in to see your tasks.');
    const after = from ?? null;
    const { list } = await this.ask.list(request, TASKS, {}, after, ({ me }) => me.tasks);
    this.pages.send(
      request,
      reply,
      'tasks/tasks.njk',
      { title: 'Your tasks' },
      {
        ...tasksPage(list, request.url, after),
        setUpLeft: await this.setUp.left(request),
      },
    );
  }
}
