import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, NotFoundError } from '../../platform/graphql/errors.js';
import { Drafts } from '../frame/drafts.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PAGE_CSP } from '../frame/page-policy.js';
import { PageRenderer, proofFor, sendText } from '../frame/page-renderer.service.js';

/** Where one comes back to what was typed before the sign-in ended. */
@Controller('typed')
@UseFilters(PageErrorFilter)
export class TypedController {
  constructor(
    private readonly drafts: Drafts,
    private readonly pages: PageRenderer,
  ) {}

  @Get(':id')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    if (request.session === null) throw new AppError('UNAUTHENTICATED', 'Sign in to see what you typed.');
    const form = await this.drafts.find(request, id);
    if (form === 'SOMEBODY_ELSES') {
      const frame = { title: 'This was typed by somebody else', status: 403 };
      this.pages.send(request, reply, 'sign-in/typed-by-other.njk', frame, { path: request.url });
      return;
    }
    if (form === null) throw new NotFoundError('What you typed is no longer kept here. It is kept for a day.');
    const html = await this.drafts.drawn(request, form, proofFor(request));
    if (html === null) {
      const typed = form.fields.map(([, value]) => value).filter((value) => value.trim() !== '');
      this.pages.send(request, reply, 'sign-in/typed.njk', { title: 'What you typed' }, { typed });
      return;
    }
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_CSP });
    await sendText(request, reply, html);
  }
}
