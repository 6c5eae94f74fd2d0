import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { searchKindEnum } from '../../search/search-kinds.js';
import type { SearchKind } from '../../search/search-face.js';
import { Ask } from '../frame/ask.service.js';
import { askedDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { PROJECTS, SEARCH } from './search.graphql.js';
import { namedPage, RESULTS, searchPage, textError, typedText } from './search-page.js';

/** The page of the search, for everybody. */
@Controller('search')
@UseFilters(PageErrorFilter)
export class SearchController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async search(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const kinds = Object.keys(searchKindEnum()) as SearchKind[];
    const after = fieldOf(query, 'after') || null;
    const filters = {
      q: typedText(fieldOf(query, 'q')),
      kind: askedOf(kinds, fieldOf(query, 'kind')) ?? '',
      project: fieldOf(query, 'project'),
      from: askedDay(fieldOf(query, 'from')),
      to: askedDay(fieldOf(query, 'to')),
    } as const;
    const { q: text, kind, project, from, to } = filters;
    const asked = {
      text,
      kinds: kind === '' ? null : [kind],
      project: project || null,
      from,
      to,
      first: RESULTS,
      after,
    };
    const open = text !== '' && textError(text) === null;
    const results = open ? (await this.ask.run(request, SEARCH, asked)).search : null;
    const page = results && namedPage(results, filters);
    if (page) {
      void reply.redirect(page, 303);
      return;
    }
    const projects = await this.projects(request);
    const model = searchPage({ results, projects, kinds }, filters, { here: request.url, after });
    const title = text === '' ? 'Search' : `${text} – Search`;
    this.pages.send(request, reply, 'search/search.njk', { title, status: model.error ? 400 : 200 }, model);
  }

  /** The projects to choose from: those that the reader may read. */
  private async projects(request: FastifyRequest) {
    return may(actorOfRequest(request), 'projects') ? (await this.ask.run(request, PROJECTS)).projects : [];
  }
}
