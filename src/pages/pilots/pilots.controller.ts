import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AUTHORITY_TYPES, PILOT_STATES } from '../../pilots/pilot-states.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { askedOf, placeOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Listed } from '../frame/table.js';
import { pilotPage } from './pilot-page.js';
import { PILOT, PILOTS } from './pilots.graphql.js';
import { pilotsPage } from './pilots-page.js';

/** The pages of pilot authorities. */
@Controller('projects/:code/pilots')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class PilotsController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async pilots(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = {
      ...placeOf(request.url, query),
      state: askedOf(PILOT_STATES, fieldOf(query, 'state')),
      type: askedOf(AUTHORITY_TYPES, fieldOf(query, 'type')),
    };
    const { data, list } = await this.ask.list(
      request,
      PILOTS,
      { code, ...asked },
      asked.after,
      ({ project }) => project.pilots,
    );
    const model = pilotsPage(data.project, list, asked, offersTo(request, asked.asAt));
    this.pages.send(request, reply, 'pilots/pilots.njk', { title: `Pilots: ${data.project.title}` }, model);
  }

  @Get(':pilot')
  async pilot(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('pilot') pilot: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = placeOf(request.url, query);
    const { data, list } = await this.ask.list(
      request,
      PILOT,
      { code, pilot, asAt: asked.asAt },
      asked.after,
      ({ project }) => project.pilot?.feedback ?? NONE,
    );
    const { project } = data;
    if (!project.pilot) throw new NotFoundError(`There is no pilot ${pilot} in ${code}.`);
    const model = pilotPage(project, project.pilot, list, asked, offersTo(request, asked.asAt));
    const title = `${project.pilot.code} ${project.pilot.name}`;
    this.pages.send(request, reply, 'pilots/pilot.njk', { title }, model);
  }
}

const NONE: Listed<never> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
