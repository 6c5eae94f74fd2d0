import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { askedPart, changesPage, LONGEST_LIST, SHORT } from './changes-page.js';
import { rowsFor } from '../frame/table.js';
import { programmePage } from './programme-page.js';
import { NEXT_MEETINGS, PACK, PACK_IN_SHORT, PROGRAMME } from './programme.graphql.js';
import { beforeMeetings } from './next-meeting.js';
import { FIRST_TASKS } from '../tasks/tasks.graphql.js';
import { firstTasks } from '../tasks/tasks-page.js';

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
    const { projects, ended } = await this.ask.run(request, PROGRAMME, asked);
    const packs = await Promise.all(
      projects.map(({ code }) => this.ask.run(request, PACK_IN_SHORT, { code, ...asked, first: SHORT })),
    );
    const { me } = await this.ask.run(request, FIRST_TASKS);
    const shown = packs.map(({ reviewPack }) => reviewPack);
    const actor = actorOfRequest(request);
    const prepares = asked.asAt === null && (may(actor, 'composeBoardPaper') || may(actor, 'clearBoardPaper'));
    const bodies = prepares ? (await this.ask.run(request, NEXT_MEETINGS)).bodies : [];
    const model = programmePage({ projects, ended }, shown, firstTasks(me.tasks), asked);
    this.pages.send(
      request,
      reply,
      'programme/programme.njk',
      { title: 'Programme' },
      { ...model, meetings: beforeMeetings(bodies), maySetUp: may(actor, 'startProject') },
    );
  }

  @Get('projects/:code/changes')
  async changes(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') day?: string,
    @Query('since') from?: string,
    @Query('part') asked?: string,
  ): Promise<void> {
    const [asAt, part] = [askedDay(day), askedPart(asked)];
    const variables = { code, asAt, since: askedDay(from), part, most: LONGEST_LIST + 1, rows: rowsFor(request.url) };
    const { reviewPack: pack, project } = await this.ask.run(request, PACK, variables);
    const model = changesPage(pack, asAt, part, offersTo(request, asAt), project.id, request.url);
    this.pages.send(request, reply, 'programme/changes.njk', { title: `Changes: ${pack.projectTitle}` }, model);
  }
}
