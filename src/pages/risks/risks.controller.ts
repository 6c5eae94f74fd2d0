import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { placeOf } from '../frame/asked.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { missingPage } from './missing-page.js';
import { registerChoice } from './register-choice.js';
import { registerPage } from './register-page.js';
import { riskPage } from './risk-page.js';
import { GAPS, REGISTER, RISK } from './risks.graphql.js';
import { having } from '../frame/having.js';

/** The pages of a project's risks. */
@Controller('projects/:code/risks')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class RisksController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async register(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const { here, asAt, after } = placeOf(request.url, query);
    const choice = registerChoice(query);
    const asked = { code, asAt, ...choice };
    const { data, list } = await this.ask.list(request, REGISTER, asked, after, ({ project }) => project.risks);
    const whole = { ...data, project: { ...data.project, risks: list } };
    const model = registerPage(whole, choice, here, after, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'risks/register.njk', { title: `Risks of ${data.project.title}` }, model);
  }

  @Get('missing')
  async missing(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const { here, asAt, after } = placeOf(request.url, query);
    const { data, list } = await this.ask.list(request, GAPS, { code, asAt }, after, ({ project }) => project.riskGaps);
    const project = { ...data.project, riskGaps: list };
    const model = missingPage(project, here, after, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'risks/missing.njk', { title: 'Missing from the risk register' }, model);
  }

  @Get(':risk')
  async risk(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('risk') risk: string,
    @Query('asAt') day?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const answer = await this.ask.run(request, RISK, { code, asAt, risk });
    const project = having(answer.project, 'risk', `There is no risk ${risk} on this register.`);
    const model = riskPage(project, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'risks/risk.njk', { title: `${risk} ${project.risk.title}` }, model);
  }
}
