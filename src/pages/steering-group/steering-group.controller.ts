import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Role } from '../../platform/auth/role.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { holds } from '../../steering-group/challenge-rights.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { placeOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { challengePage } from './challenge-page.js';
import { challengesPage, challengeVariables, myChallengesPage } from './challenges-page.js';
import { groupPage } from './group-page.js';
import { CHALLENGE, CHALLENGES, GROUP, MY_CHALLENGES } from './steering-group.graphql.js';

/** The pages of the steering group and challenges. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class SteeringGroupController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('projects/:code/steering-group')
  async group(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const { project } = await this.ask.run(request, GROUP, { code, asAt });
    const reader = actorOfRequest(request).personId;
    const model = groupPage(project, asAt, reader, offersTo(request, asAt));
    this.pages.send(request, reply, 'steering-group/group.njk', { title: `Steering group: ${project.title}` }, model);
  }

  @Get('projects/:code/challenges')
  async challenges(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const at = placeOf(request.url, query);
    const { asAt, after } = at;
    const filters = {
      state: fieldOf(query, 'state'),
      kind: fieldOf(query, 'kind'),
      answerer: fieldOf(query, 'answerer'),
      mine: fieldOf(query, 'mine'),
      overdue: fieldOf(query, 'overdue'),
    };
    const variables = { code, asAt, ...challengeVariables(filters) };
    const { data, list } = await this.ask.list(
      request,
      CHALLENGES,
      variables,
      after,
      ({ project }) => project.challenges,
    );
    const model = challengesPage(data, list, filters, at, offersTo(request, asAt));
    this.pages.send(request, reply, 'steering-group/challenges.njk', { title: model.heading }, model);
  }

  @Get('projects/:code/challenges/:challenge')
  async challenge(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('challenge') challenge: string,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const { project } = await this.ask.run(request, CHALLENGE, {
      code,
      challenge,
      asAt,
    });
    if (project.challenge === null) throw new NotFoundError(`There is no challenge ${challenge} to ${code}.`);
    const actor = actorOfRequest(request);
    const reader = { id: actor.personId, directs: holds(actor, Role.DIRECTOR, project.id) };
    const model = challengePage(project, project.challenge, asAt, reader, offersTo(request, asAt));
    const title = `${model.kind} ${model.code}: ${project.title}`;
    this.pages.send(request, reply, 'steering-group/challenge.njk', { title }, model);
  }

  @Get('my-challenges')
  async mine(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('share') given?: string,
    @Query('after') from?: string,
  ): Promise<void> {
    const share = given === 'RAISED_BY_ME' ? given : 'TO_ANSWER';
    const after = from ?? null;
    const { list } = await this.ask.list(request, MY_CHALLENGES, { share }, after, ({ myChallenges }) => myChallenges);
    const model = myChallengesPage(list, share, { here: request.url, after });
    this.pages.send(request, reply, 'steering-group/challenges.njk', { title: 'My challenges' }, model);
  }
}
