import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ADOPTER_KINDS, ADOPTION_STATES } from '../../adoption/adoption-states.js';
import { mayOnPageOf } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { askedDay } from '../frame/as-at.js';
import { Ask } from '../frame/ask.service.js';
import { askedOf, placeOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import type { Listed } from '../frame/table.js';
import { adoptionPage } from './adoption-page.js';
import {
  ADOPTION,
  ADOPTIONS,
  CONDUCT,
  CONDUCT_IN_SHORT,
  MY_PARTNERSHIPS,
  OWN,
  OWN_TEXT,
  TENDER,
} from './adoption.graphql.js';
import { adoptionsPage } from './adoptions-page.js';
import { type Waiting, partnershipPage, partnershipsPage, partnershipTextPage } from './partnerships-page.js';
import { tenderPage } from './tender-page.js';

/** The pages of adoption: for readers of the project, and for people of member organisations. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class AdoptionController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('projects/:code/adoption')
  async adoptions(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = {
      ...placeOf(request.url, query),
      state: askedOf(ADOPTION_STATES, fieldOf(query, 'state')),
      kind: askedOf(ADOPTER_KINDS, fieldOf(query, 'kind')),
    };
    const { data, list } = await this.ask.list(
      request,
      ADOPTIONS,
      { code, ...asked },
      asked.after,
      ({ project }) => project.adoptions,
    );
    const model = adoptionsPage(data.project, list, asked, offersTo(request, asked.asAt));
    this.pages.send(request, reply, 'adoption/adoptions.njk', { title: `Adoption: ${data.project.title}` }, model);
  }

  @Get('projects/:code/adoption/:adoption')
  async adoption(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('adoption') adoption: string,
    @Query() query: unknown,
  ): Promise<void> {
    const { asAt, ...at } = placeOf(request.url, query);
    const leads = asAt === null && mayOnPageOf(actorOfRequest(request), 'reportAdoption', code);
    const whole = fieldOf(query, 'text') === 'whole';
    const asked = { asAt, leads, whole, ...at };
    const { data, list } = await this.ask.list(
      request,
      ADOPTION,
      { code, adoption, asAt, changed: !whole },
      asked.after,
      ({ project }) => project.adoption?.clauses ?? NONE,
    );
    const found = data.project.adoption;
    if (!found) throw new NotFoundError(`There is no adoption ${adoption} in ${code}.`);
    const files = data.adoptedProtocol?.files ?? [];
    const model = adoptionPage(data.project, found, list, files, asked, offersTo(request, asAt));
    this.pages.send(request, reply, 'adoption/adoption.njk', { title: `${found.code} ${found.name}` }, model);
  }

  @Get('projects/:code/adoption/:adoption/tenders/:tender')
  async tender(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Param('adoption') adoption: string,
    @Param('tender') tender: string,
    @Query('asAt') day: unknown,
  ): Promise<void> {
    const asAt = askedDay(day);
    const { project } = await this.ask.run(request, TENDER, { code, adoption, tender, asAt });
    const adopter = project.adoption;
    if (!adopter?.tender) throw new NotFoundError(`There is no tender ${tender} of ${adoption} in ${code}.`);
    const model = tenderPage(project, adopter, adopter.tender, asAt, offersTo(request, asAt));
    const title = `${adopter.tender.code} ${adopter.tender.title}`;
    this.pages.send(request, reply, 'adoption/tender.njk', { title }, model);
  }

  @Get('my-partnerships')
  async partnerships(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown) {
    const { here, after } = placeOf(request.url, query);
    const { list } = await this.ask.list(request, MY_PARTNERSHIPS, {}, after, ({ myPartnerships }) => myPartnerships);
    const challenges = await Promise.all(list.nodes.map(({ id }) => this.waitingIn(request, id)));
    const model = partnershipsPage(list, challenges.flat(), here, after);
    this.pages.send(request, reply, 'adoption/partnerships.njk', { title: 'Your partnerships' }, model);
  }

  @Get('my-partnerships/:id')
  async partnership(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = placeOf(request.url, query);
    const { found } = await this.own(request, id);
    const { list } = await this.ask.list(
      request,
      CONDUCT,
      { adoptionId: found.id },
      asked.after,
      ({ conductChallenges }) => conductChallenges,
    );
    const model = partnershipPage(found, list, asked, offersTo(request, null));
    this.pages.send(request, reply, 'adoption/partnership.njk', { title: found.name }, model);
  }

  @Get('my-partnerships/:id/text')
  async text(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<void> {
    const asked = placeOf(request.url, query);
    const { found, before } = await this.own(request, id);
    const { list } = await this.ask.list(
      request,
      OWN_TEXT,
      { before },
      asked.after,
      ({ myPartnerships }) => myPartnerships.nodes[0]?.clauses ?? NONE,
    );
    const model = partnershipTextPage(found, list, asked, offersTo(request, null));
    this.pages.send(request, reply, 'adoption/partnership-text.njk', { title: `Text of ${found.name}` }, model);
  }

  private async waitingIn(request: FastifyRequest, adoptionId: string): Promise<Waiting[]> {
    const { conductChallenges } = await this.ask.run(request, CONDUCT_IN_SHORT, { adoptionId });
    return conductChallenges.nodes.map((one) => ({ ...one, adoptionId }));
  }

  /** A partnership of one's own, and the one that stands before it in the list. */
  private async own(request: FastifyRequest, id: string) {
    const { myPartnerships } = await this.ask.run(request, OWN);
    const place = myPartnerships.nodes.findIndex((each) => each.id === id);
    const found = myPartnerships.nodes[place];
    if (!found) throw new NotFoundError('There is no such partnership of yours.');
    return { found, before: myPartnerships.nodes[place - 1]?.id ?? null };
  }
}

const NONE: Listed<never> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
