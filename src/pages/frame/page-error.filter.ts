import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../../platform/http/log.js';
import { planned } from '../../platform/graphql/trouble.js';
import { NoDayError } from './as-at.js';
import { ErrorPages } from './error-pages.service.js';

/** Where errors of page controllers end: on a page, whatever the browser says it takes. */
@Injectable()
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(
    private readonly errors: ErrorPages,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (error instanceof NoDayError && request.method === 'GET') {
      this.errors.askDayAgain(request, reply);
      return;
    }
    const known = planned(error);
    if (known === null) this.log.lines.error({ err: error, requestId: request.id }, 'unplanned error');
    if (typeof known?.details['retryAfter'] === 'number') reply.header('retry-after', known.details['retryAfter']);
    this.errors.show(request, reply, known);
  }
}
