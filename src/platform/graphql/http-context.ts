import { type FastifyRequest } from 'fastify';
import { type RequestContext } from './context.js';
import { keyOfHeader } from './idempotency-key.js';

/** The context of a request that came by HTTP; the authentication hook has put its actor there. */
export function httpContext(request: FastifyRequest): RequestContext {
  if (request.actor === null) throw new Error('this request has not been authenticated');
  return {
    actor: request.actor,
    requestId: request.id,
    payer: request.payer,
    signal: request.givenUp,
    idempotencyKey: keyOfHeader(request.headers['idempotency-key']),
    writes: request.writes,
    req: request,
  };
}
