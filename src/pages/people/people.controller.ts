import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import type { SearchKind } from '../../search/search-face.js';
import { searchKindEnum } from '../../search/search-kinds.js';
import { Ask } from '../frame/ask.service.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { named, type Organisation, organisationFacts, partsOf, type Person, personFacts } from './party-page.js';
import { ORGANISATION, PERSON } from './people.graphql.js';

/** The pages of people and of organisations of the register. */
@Controller()
@UseFilters(PageErrorFilter)
export class PeopleController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('people/:id')
  async person(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<void> {
    const { asked, after, at } = this.asked(request, id, query, 'person');
    const { data, list } = await this.ask.list(request, PERSON, asked, after, ({ involvements }) => involvements);
    const person = named<Person>(data.node);
    if (!person) throw none('person');
    const facts = personFacts(person, may(actorOfRequest(request), 'addPerson'));
    this.pages.send(
      request,
      reply,
      'people/party.njk',
      { title: person.name },
      { ...partsOf(person.name, list, at), ...facts },
    );
  }

  @Get('organisations/:id')
  async organisation(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<void> {
    const { asked, after, at } = this.asked(request, id, query, 'organisation');
    const { data, list } = await this.ask.list(request, ORGANISATION, asked, after, ({ involvements }) => involvements);
    const found = named<Organisation>(data.node);
    if (!found) throw none('organisation');
    const facts = organisationFacts(found);
    this.pages.send(
      request,
      reply,
      'people/party.njk',
      { title: found.name },
      { ...partsOf(found.name, list, at), ...facts },
    );
  }

  private asked(request: FastifyRequest, id: string, query: unknown, what: string) {
    if (recordId(id) === null) throw none(what);
    const kinds = Object.keys(searchKindEnum()) as SearchKind[];
    const kind = askedOf(kinds, fieldOf(query, 'kind'));
    const after = fieldOf(query, 'after') || null;
    const at = { here: request.url, after, kind: kind ?? '', kinds };
    return { asked: { id, kinds: kind === null ? null : [kind] }, after, at };
  }
}

const none = (what: string) => new NotFoundError(`There is no such ${what}.`);
