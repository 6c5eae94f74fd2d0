/** Decides as whom the pages of what was published are asked for: as the public, whoever looks, so that they show nothing else. */
import type { FastifyRequest } from 'fastify';
import { publicActor } from '../../platform/auth/actor.js';
import { actorOfRequest } from '../frame/request-actor.js';

/** The same request by somebody without an account. */
export function asPublic(request: FastifyRequest): FastifyRequest {
  const actor = publicActor(actorOfRequest(request).revision, request.id);
  return Object.create(request, { actor: { value: actor } }) as FastifyRequest;
}
