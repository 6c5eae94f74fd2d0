import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import type { MailState } from '../../platform/mail/messages.type.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { MESSAGES } from './mail.graphql.js';
import { messagesTable, STATE_CHOICES } from './messages-page.js';

/** The page by which administrators see which messages went out, and which did not. */
@Controller('administration/mail')
@UseFilters(PageErrorFilter)
export class MessagesController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly config: Config,
  ) {}

  @Get()
  async messages(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') from?: string,
    @Query('state') state?: string,
  ): Promise<void> {
    const after = from || null;
    const chosen = STATE_CHOICES.some(({ value }) => value === state) ? (state as MailState) : null;
    const states = chosen === null ? null : [chosen];
    const { list } = await this.ask.list(request, MESSAGES, { states }, after, ({ mailMessages }) => mailMessages);
    const place = { here: request.url, after, isNarrowed: chosen !== null };
    this.pages.send(
      request,
      reply,
      'mail/messages.njk',
      { title: 'E-mail' },
      {
        area: 'administration',
        back: { href: '/administration', text: 'Administration' },
        on: this.config.mail !== null,
        from: this.config.mail?.from?.address,
        filters: [{ name: 'state', label: 'Status', kind: 'select', value: chosen ?? '', choices: STATE_CHOICES }],
        tables: { messages: messagesTable(list, place, offersTo(request, null)) },
      },
    );
  }
}
