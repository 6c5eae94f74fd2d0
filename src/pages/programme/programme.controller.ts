import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { type AskedPack, changesPage } from './changes-page.js';
import { type AskedProject, programmePage } from './programme-page.js';
import { DRAFTS, MY_CHALLENGES, PACK, PROGRAMME } from './programme.graphql.js';
import { type AskedChallenges, type AskedDraft, moreToAnswer, waiting } from './waiting-page.js';

/** The first page, and what changed in each project. */
@Controller()
@UseFilters(PageErrorFilter)
export class ProgrammeController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('programme')
  async programme(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('asAt') day?: string,
    @Query('since') from?: string,
  ): Promise<void> {
    const asked = { asAt: askedDay(day), since: askedDay(from) };
    const { projects } = await this.ask.run<{ projects: AskedProject[] }>(request, PROGRAMME, asked);
    const packs = await Promise.all(projects.map(({ code }) => this.pack(request, code, asked)));
    const mine = await this.ask.run<AskedChallenges>(request, MY_CHALLENGES);
    const drafts = await this.ask.run<{ boardPapers: { nodes: AskedDraft[] } }>(request, DRAFTS);
    const mayClear = may(actorOfRequest(request), 'clearBoardPaper');
    const waits = waiting(mine, drafts.boardPapers.nodes, mayClear);
    const shown = packs.map(({ reviewPack }) => reviewPack);
    const model = programmePage(projects, shown, waits, moreToAnswer(mine), asked);
    this.pages.send(request, reply, 'programme/programme.njk', { title: 'Programme' }, model);
  }

  @Get('projects/:code/changes')
  async changes(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') day?: string,
    @Query('since') from?: string,
    @Query('part') part?: string,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { reviewPack: pack, project } = await this.pack(request, code, { asAt, since: askedDay(from) });
    const model = changesPage(pack, asAt, part ?? null, offersTo(request, asAt), project.id, request.url);
    this.pages.send(request, reply, 'programme/changes.njk', { title: `Changes: ${pack.projectTitle}` }, model);
  }

  private pack(
    request: FastifyRequest,
    code: string,
    asked: { readonly asAt: string | null; readonly since: string | null },
  ) {
    interface Asked {
      readonly reviewPack: AskedPack;
      readonly project: { readonly id: string };
    }
    return this.ask.run<Asked>(request, PACK, { code, ...asked });
  }
}
