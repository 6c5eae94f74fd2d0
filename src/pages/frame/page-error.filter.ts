import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { maskedMessage } from '../../platform/http/error.filter.js';
import { Log } from '../../platform/http/log.js';
import { planned } from '../../platform/graphql/trouble.js';
import { PageRenderer } from './page-renderer.service.js';

/** Where errors of page controllers end: at the sign-in page, or on a page that says what is wrong. */
@Injectable()
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(
    private readonly pages: PageRenderer,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const known = planned(error);
    if (known?.code === 'UNAUTHENTICATED') {
      void reply.redirect(`/sign-in?next=${encodeURIComponent(request.method === 'GET' ? request.url : '/')}`, 303);
      return;
    }
    if (known === null) this.log.lines.error({ err: error, requestId: request.id }, 'unplanned error');
    if (typeof known?.details['retryAfter'] === 'number') reply.header('retry-after', known.details['retryAfter']);
    const titles: Readonly<Record<string, string>> = { NOT_FOUND: 'Page not found', FORBIDDEN: 'Not open to you' };
    const title = titles[known?.code ?? ''] ?? 'There is a problem';
    const message = known?.message ?? maskedMessage(request.id);
    this.pages.send(request, reply, 'frame/message.njk', { title, status: known?.status ?? 500 }, { message });
  }
}
