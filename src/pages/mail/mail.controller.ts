import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Recipients } from '../../platform/mail/recipients.service.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/record/refusal.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';

const WHAT = {
  DIGEST: 'the daily digest',
  DUE_TODAY: 'messages about tasks due today',
  PAPERS_ISSUED: 'messages about papers of your meetings',
} as const;
const UNKNOWN = 'This link is not known, or belongs to an address that was removed.';

/**
 * The pages that messages lead to, open to whoever has their secret, signed in or not. Opening one only shows a button, so that
 * a program that looks at links does nothing; mail programs send the form themselves (RFC 8058), from no page of ours.
 */
@Controller('mail')
@UseFilters(PageErrorFilter)
export class MailController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly recipients: Recipients,
  ) {}

  @Get('confirm/:secret')
  toConfirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.send(request, reply, 'mail/confirm.njk', { title: 'Confirm your e-mail address' });
  }

  @Post('confirm/:secret')
  async confirm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<void> {
    const title = 'Your e-mail address is confirmed';
    try {
      await this.recipients.confirm(secret);
      this.pages.send(request, reply, 'mail/confirm.njk', { title }, { done: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = error.problems.map(({ message }) => ({ text: message }));
      this.pages.send(
        request,
        reply,
        'mail/confirm.njk',
        { title: 'Confirm your e-mail address', status: 422 },
        { errors },
      );
    }
  }

  @Get('stop/:secret')
  async toStop(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<void> {
    const found = await this.recipients.stoppable(secret);
    if (found === null) throw new NotFoundError(UNKNOWN);
    const model = { what: WHAT[found.topic], done: found.endedAt !== null };
    this.pages.send(request, reply, 'mail/stop.njk', { title: 'Stop e-mail' }, model);
  }

  @Post('stop/:secret')
  async stop(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<void> {
    const found = await this.recipients.stop(secret);
    if (found === null) throw new NotFoundError(UNKNOWN);
    const model = { what: WHAT[found.topic], done: true };
    this.pages.send(request, reply, 'mail/stop.njk', { title: 'E-mail stopped' }, model);
  }
}
