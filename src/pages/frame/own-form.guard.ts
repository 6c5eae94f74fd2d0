import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isFormProof } from '../../platform/auth/session-cookie.js';
import { AppError } from '../../platform/graphql/errors.js';

/**
 * Stands before every form: lets through only what one of our own pages sent. A form of a session carries its proof; one
 * sent without a session must come, as the browser itself says, from this site.
 */
@Injectable()
export class OwnFormGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Body?: { proof?: unknown } }>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const site = request.headers['sec-fetch-site'];
    const elsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
    const proven = request.session === null || isFormProof(request.body?.proof, request.session);
    if (!elsewhere && proven) return true;
    throw new AppError(
      'FORBIDDEN',
      'This form did not come from a page of yours. Go back, load the page again and send it anew.',
    );
  }
}
