import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { COMMUNICATION_KINDS, COMMUNICATION_STATES } from '../../stakeholders/communication-life.js';
import { POSITIONS, TREATMENTS } from '../../stakeholders/engagement-grid.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { askedOf, askedYes, placeOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { commitmentPage } from './commitment-page.js';
import { COMMITMENT, COMMITMENTS } from './commitments.graphql.js';
import { commitmentsPage } from './commitments-page.js';
import { communicationPage } from './communication-page.js';
import { COMMUNICATION, COMMUNICATIONS } from './communications.graphql.js';
import { communicationsPage } from './communications-page.js';
import { stakeholderPage } from './stakeholder-page.js';
import { DEALINGS, STAKEHOLDER, STAKEHOLDERS } from './stakeholders.graphql.js';
import { stakeholdersPage } from './stakeholders-page.js';

/** The pages of stakeholders, of what was promised to them and of what is said in public. */
@Controller('projects/:code')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class StakeholdersController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('stakeholders')
  async stakeholders(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = {
      ...placeOf(request.url, query),
      treatment: askedOf(TREATMENTS, fieldOf(query, 'treatment')),
      position: askedOf(POSITIONS, fieldOf(query, 'position')),
      active: askedYes(fieldOf(query, 'active')),
    };
    const { data, list } = await this.ask.list(
      request,
      STAKEHOLDERS,
      { code, ...asked },
      asked.after,
      ({ project }) => project.stakeholders,
    );
    const model = stakeholdersPage(data.project, list, asked, offersTo(request, asked.asAt));
    const title = `Stakeholders: ${data.project.title}`;
    this.pages.send(request, reply, 'stakeholders/stakeholders.njk', { title }, model);
  }

  @Get('stakeholders/:stakeholder')
  async stakeholder(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('stakeholder') stakeholder: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = placeOf(request.url, query);
    const { asAt } = asked;
    const { project } = await this.ask.run(request, STAKEHOLDER, { code, stakeholder, asAt });
    const found = project.stakeholder;
    if (!found) throw new NotFoundError(`There is no stakeholder ${stakeholder} in ${code}.`);
    const { data, list } = await this.ask.list(
      request,
      DEALINGS,
      { code, asAt, stakeholderId: found.id },
      asked.after,
      ({ project: dealings }) => dealings.engagementLog,
    );
    const model = stakeholderPage(project, found, data.project, list, asked, offersTo(request, asAt));
    const title = `${found.code} ${found.name}`;
    this.pages.send(request, reply, 'stakeholders/stakeholder.njk', { title }, model);
  }

  @Get('commitments')
  async commitments(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = {
      ...placeOf(request.url, query),
      open: askedYes(fieldOf(query, 'open')),
    };
    const { data, list } = await this.ask.list(
      request,
      COMMITMENTS,
      { code, ...asked },
      asked.after,
      ({ project }) => project.commitments,
    );
    const model = commitmentsPage(data.project, list, asked, offersTo(request, asked.asAt));
    const title = `Commitments: ${data.project.title}`;
    this.pages.send(request, reply, 'stakeholders/commitments.njk', { title }, model);
  }

  @Get('commitments/:commitment')
  async commitment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('commitment') commitment: string,
    @Query('asAt') day: unknown,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { project } = await this.ask.run(request, COMMITMENT, { code, commitment, asAt });
    const found = project.commitment;
    if (!found) throw new NotFoundError(`There is no commitment ${commitment} in ${code}.`);
    const model = commitmentPage(project, found, asAt, offersTo(request, asAt));
    const title = `${found.code} ${found.what}`;
    this.pages.send(request, reply, 'stakeholders/commitment.njk', { title }, model);
  }

  @Get('communications')
  async communications(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = {
      ...placeOf(request.url, query),
      state: askedOf(COMMUNICATION_STATES, fieldOf(query, 'state')),
      kind: askedOf(COMMUNICATION_KINDS, fieldOf(query, 'kind')),
    };
    const { data, list } = await this.ask.list(
      request,
      COMMUNICATIONS,
      { code, ...asked },
      asked.after,
      ({ project }) => project.communications,
    );
    const model = communicationsPage(data.project, list, asked, offersTo(request, asked.asAt));
    const title = `Communications: ${data.project.title}`;
    this.pages.send(request, reply, 'stakeholders/communications.njk', { title }, model);
  }

  @Get('communications/:communication')
  async communication(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('communication') communication: string,
    @Query('asAt') day: unknown,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { project } = await this.ask.run(request, COMMUNICATION, { code, communication, asAt });
    const found = project.communication;
    if (!found) throw new NotFoundError(`There is no communication ${communication} in ${code}.`);
    const model = communicationPage(project, found, asAt, offersTo(request, asAt));
    const title = `${found.code} ${found.title}`;
    this.pages.send(request, reply, 'stakeholders/communication.njk', { title }, model);
  }
}
