import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessEventKind } from '../../platform/auth/events/access-event.entity.js';
import { recordId } from '../../platform/record/view-id.js';
import { Ask } from '../frame/ask.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { accessTable, EVENT_WORDS } from './access-page.js';
import { EVENTS } from './access.graphql.js';

/** The page by which administrators see who came in, and who tried. */
@Controller()
@UseFilters(PageErrorFilter)
export class AccessController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('account/access-events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') after?: string,
    @Query('kind') kind?: string,
    @Query('person') person?: string,
  ): Promise<void> {
    const choices = Object.entries(EVENT_WORDS).map(([value, text]) => ({ value, text }));
    const chosen = choices.some(({ value }) => value === kind) ? (kind as AccessEventKind) : null;
    const kinds = chosen === null ? null : [chosen];
    const personId = recordId(person ?? '');
    const { list } = await this.ask.list(
      request,
      EVENTS,
      { kinds, personId },
      after || null,
      ({ accessEvents }) => accessEvents,
    );
    this.pages.send(
      request,
      reply,
      'access/access.njk',
      { title: 'Access events' },
      {
        area: 'account',
        back: { href: '/account', text: 'Your account' },
        keep: { person: personId },
        filters: [{ name: 'kind', label: 'Event', kind: 'select', value: chosen ?? '', choices }],
        tables: { access: accessTable(list, request.url, after || null) },
      },
    );
  }
}
