import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, requireMay } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { ME } from '../sign-in/sign-in.graphql.js';
import { OVERVIEW, PROGRAMME_LIST, PROJECT_TERMS, SETTINGS } from './administration.graphql.js';
import { administrationPage } from './administration-page.js';
import { instancePage } from './instance-page.js';
import { projectsPage } from './register-page.js';
import { SetUp } from './set-up.service.js';
import { settingsPage } from './settings-page.js';

/** The overview of administration, its programmes and settings, and the steps by which an installation is set up. */
@Controller()
@UseFilters(PageErrorFilter)
export class AdministrationController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly setUpSteps: SetUp,
  ) {}

  @Get('set-up')
  async setUp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const steps = await this.setUpSteps.steps(request);
    const signedIn = actorOfRequest(request).personId !== null;
    const { signInName } = signedIn ? await this.ask.run(request, ME) : { signInName: null };
    const model = {
      area: 'administration',
      steps,
      left: steps.filter(({ done }) => !done).length,
      needsPassword: signedIn && signInName === null,
    };
    this.pages.send(request, reply, 'administration/set-up.njk', { title: 'Set up' }, model);
  }

  @Get('administration')
  async overview(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireMay(actorOfRequest(request), 'addPerson');
    const actor = actorOfRequest(request);
    const answer = await this.ask.run(request, OVERVIEW);
    const model = administrationPage(answer, offersTo(request, null), (what) => may(actor, what));
    this.pages.send(request, reply, 'administration/administration.njk', { title: 'Administration' }, model);
  }

  @Get('administration/projects')
  async projects(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireMay(actorOfRequest(request), 'addPerson');
    const model = projectsPage(await this.ask.run(request, PROGRAMME_LIST), offersTo(request, null));
    this.pages.send(request, reply, 'administration/projects.njk', { title: 'Programmes and projects' }, model);
  }

  @Get('administration/settings')
  async instance(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const model = instancePage(await this.ask.run(request, SETTINGS));
    this.pages.send(request, reply, 'administration/instance.njk', { title: 'Settings of this installation' }, model);
  }

  @Get('projects/:code/settings')
  async settings(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
  ): Promise<void> {
    const terms = await this.ask.run(request, PROJECT_TERMS, { project: code });
    const model = settingsPage(terms, offersTo(request, null));
    this.pages.send(
      request,
      reply,
      'administration/settings.njk',
      { title: `Settings: ${terms.project.title}` },
      model,
    );
  }
}
