import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { placeOf } from '../frame/asked.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { evidencePage } from './evidence-page.js';
import { LIST, ONE } from './evidence.graphql.js';
import { evidenceChoice, evidenceListPage } from './list-page.js';
import { having } from '../frame/having.js';

/** The pages of what a project's work rests upon. */
@Controller('projects/:code/evidence')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class EvidenceController {
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
    const { here, asAt, after } = placeOf(request.url, query);
    const choice = evidenceChoice(query);
    const { data, list } = await this.ask.list(
      request,
      LIST,
      { code, asAt, ...choice },
      after,
      ({ project }) => project.evidence,
    );
    const project = { ...data.project, evidence: list };
    const model = evidenceListPage(project, choice, here, after, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'evidence/list.njk', { title: `Evidence of ${project.title}` }, model);
  }

  @Get(':evidence')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('evidence') evidence: string,
    @Query('asAt') day?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const answer = await this.ask.run(request, ONE, { code, asAt, evidence });
    const project = having(answer.project, 'pieceOfEvidence', `There is no evidence ${evidence} in this project.`);
    const { pieceOfEvidence } = project;
    const model = evidencePage(project, asAt, offersTo(request, asAt));
    this.pages.send(request, reply, 'evidence/evidence.njk', { title: `${evidence} ${pieceOfEvidence.title}` }, model);
  }
}
