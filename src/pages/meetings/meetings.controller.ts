import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { may } from '../../platform/auth/policy.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { placeOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Table } from '../frame/table.js';
import { actionFilter, actionPage, actionsPage } from './actions-page.js';
import { decisionFilter, decisionPage, decisionsPage } from './decisions-page.js';
import { meetingPage } from './meeting-page.js';
import {
  ACTION_BY_CODE,
  ACTIONS,
  BODY,
  DECISION,
  DECISIONS,
  MEETING,
  MEETINGS,
  NOTICES,
  PROGRAMMES,
  PROMISES,
} from './meetings.graphql.js';
import { bodyPage, meetingsPage } from './meetings-page.js';
import { officeOffersTo } from './office-offers.js';
import { promisesPage, promiseState } from './promises-page.js';

/** The pages of meetings, actions, decisions and promises. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class MeetingsController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('meetings')
  async meetings(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const data = await this.ask.run(request, MEETINGS, { asAt });
    const model = meetingsPage(data, asAt, officeOffersTo(request, asAt));
    this.pages.send(request, reply, 'meetings/meetings.njk', { title: 'Meetings' }, model);
  }

  @Get('meetings/:code')
  async meeting(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const { meeting } = await this.ask.run(request, MEETING, { code, asAt });
    const actor = actorOfRequest(request);
    const seesNotices = asAt === null && may(actor, 'paperNotices');
    const notices = seesNotices ? (await this.ask.run(request, NOTICES, { code })).paperNotices : [];
    const model = meetingPage(meeting, asAt, officeOffersTo(request, asAt), { reader: actor.personId, notices });
    this.pages.send(request, reply, 'meetings/meeting.njk', { title: model.title }, model);
  }

  @Get('bodies/:code')
  async body(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const at = placeOf(request.url, query);
    const { data, list } = await this.ask.list(
      request,
      BODY,
      { code, asAt: at.asAt },
      at.after,
      ({ body }) => body.past,
    );
    const model = bodyPage(
      data.body,
      list,
      at,
      officeOffersTo(request, at.asAt),
      may(actorOfRequest(request), 'setHouseStyle'),
    );
    this.pages.send(request, reply, 'meetings/body.njk', { title: model.name }, model);
  }

  @Get('actions')
  async actions(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const at = placeOf(request.url, query);
    const filters = {
      state: fieldOf(query, 'state'),
      open: fieldOf(query, 'open'),
      overdue: fieldOf(query, 'overdue'),
      owner: fieldOf(query, 'owner'),
      meeting: fieldOf(query, 'meeting'),
      project: fieldOf(query, 'project'),
      mine: fieldOf(query, 'mine'),
    };
    const { data, list } = await this.ask.list(
      request,
      ACTIONS,
      { asAt: at.asAt, filter: actionFilter(filters) },
      at.after,
      ({ actions }) => actions,
    );
    const model = actionsPage(data, list, filters, at, officeOffersTo(request, at.asAt));
    this.sendList(request, reply, 'Actions', '/actions', model, model.tables.actions);
  }

  @Get('actions/:code')
  async action(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const { actions } = await this.ask.run(request, ACTION_BY_CODE, {
      code,
      asAt,
    });
    const [action] = actions.nodes;
    if (!action) throw new NotFoundError(`There is no action ${code} that you may read.`);
    const model = actionPage(action, asAt, officeOffersTo(request, asAt));
    this.pages.send(request, reply, 'meetings/action.njk', { title: `Action ${code}` }, model);
  }

  @Get('decisions')
  async decisions(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const at = placeOf(request.url, query);
    const filters = {
      body: fieldOf(query, 'body'),
      project: fieldOf(query, 'project'),
      from: askedDay(fieldOf(query, 'from')),
      to: askedDay(fieldOf(query, 'to')),
    };
    const { data, list } = await this.ask.list(
      request,
      DECISIONS,
      { asAt: at.asAt, filter: decisionFilter(filters) },
      at.after,
      ({ decisions }) => decisions,
    );
    const model = decisionsPage(data, list, filters, at, officeOffersTo(request, at.asAt));
    this.sendList(request, reply, 'Decisions', '/decisions', model, model.tables.decisions);
  }

  @Get('decisions/:code')
  async decision(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query('asAt') given?: string,
  ): Promise<void> {
    const asAt = askedDay(given);
    const { decision } = await this.ask.run(request, DECISION, { code, asAt });
    const model = decisionPage(decision, asAt, officeOffersTo(request, asAt));
    this.pages.send(request, reply, 'meetings/decision.njk', { title: `Decision ${code}` }, model);
  }

  @Get('promises')
  async promises(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const at = placeOf(request.url, query);
    const { programmes } = await this.ask.run(request, PROGRAMMES);
    const programme = programmes.find(({ code }) => code === fieldOf(query, 'programme')) ?? programmes[0];
    if (!programme) throw new NotFoundError('There is no programme that you may read.');
    const state = promiseState(fieldOf(query, 'state'));
    const { data, list } = await this.ask.list(
      request,
      PROMISES,
      { programme: programme.code, asAt: at.asAt, state },
      at.after,
      ({ promises }) => promises,
    );
    const asked = { programme, programmes, state };
    const model = promisesPage(data, list, asked, at, officeOffersTo(request, at.asAt));
    this.sendList(request, reply, 'Promises', '/promises', model, model.tables.promises);
  }

  private sendList(
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    path: string,
    model: Readonly<Record<string, unknown>> & { readonly tables: Readonly<Record<string, Table>> },
    list: Table,
  ): void {
    this.pages.send(request, reply, 'meetings/list.njk', { title }, { ...model, path, list });
  }
}
