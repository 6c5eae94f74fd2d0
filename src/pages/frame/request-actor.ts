/** Decides who asks for a page. */
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';

/** The actor that the authentication hook put into the request. */
export function actorOfRequest(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Error('this path has no actor: it is open before authentication');
  return request.actor;
}
