import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { exercisePage } from './exercise-page.js';
import { argumentsOf, chosenIn } from './feedback-filters.js';
import { EXERCISE, FEEDBACK, ITEM } from './feedback.graphql.js';
import { feedbackPage } from './feedback-page.js';
import { itemPage } from './item-page.js';
import { having } from '../frame/having.js';

/** The pages of feedback. */
@Controller('projects/:code/feedback')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class FeedbackController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const [asAt, after] = [askedDay(fieldOf(query, 'asAt')), fieldOf(query, 'after') || null];
    const chosen = chosenIn(query);
    const { data, list } = await this.ask.list(
      request,
      FEEDBACK,
      { code, asAt, ...argumentsOf(chosen) },
      after,
      ({ project }) => project.feedbackItems,
    );
    const place = { here: request.url, asAt, after };
    const model = feedbackPage({ ...data.project, feedbackItems: list }, chosen, place, offersTo(request, asAt));
    this.pages.send(request, reply, 'feedback/feedback.njk', { title: 'Feedback' }, model);
  }

  @Get('items/:item')
  async item(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('item') item: string,
    @Query('asAt') day?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const answer = await this.ask.run(request, ITEM, { code, asAt, item });
    const project = having(answer.project, 'feedbackItem', `${code} has no comment ${item} on this day.`);
    const model = itemPage(project, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'feedback/item.njk', { title: model.name }, model);
  }

  @Get('exercises/:exercise')
  async exercise(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('exercise') exercise: string,
    @Query('asAt') day?: string,
    @Query('after') cursor?: string,
  ): Promise<void> {
    const [asAt, after] = [askedDay(day), cursor ?? null];
    const { data, list } = await this.ask.list(
      request,
      EXERCISE,
      { code, asAt, exercise },
      after,
      ({ project }) => project.feedbackRespondents,
    );
    const project = having(data.project, 'feedbackExercise', `${code} has no exercise ${exercise} on this day.`);
    const place = { here: request.url, asAt, after };
    const model = exercisePage({ ...project, feedbackRespondents: list }, place, offersTo(request, asAt));
    this.pages.send(request, reply, 'feedback/exercise.njk', { title: model.name }, model);
  }
}
