import { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { NotFoundError } from '../graphql/errors.js';
import { asksForPage } from './error-page.js';
import { securityHeaders } from './headers.js';

/** Answers an address that cannot be read, such as one with `%E0%A4%A` in it: nothing is there. No hook has seen it. */
export function badAddress(config: Config): (error: unknown, request: FastifyRequest, reply: FastifyReply) => void {
  const headers = securityHeaders(config.publicUrl?.startsWith('https:') === true);
  return (_error, request, reply) => {
    const known = new NotFoundError('There is nothing at this address. If you typed it, check it.');
    reply.headers(headers);
    request.actor = null;
    request.session = null;
    const page = asksForPage(request) ? request.server.errorPage : undefined;
    if (page) page(request, reply, known);
    else void reply.code(known.status).send({ errors: [{ message: known.message, extensions: known.details }] });
  };
}
