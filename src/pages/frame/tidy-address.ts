/** Decides which requests are sent on to the tidy form of their address. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codeInCapitals, tidyAddress } from './address.js';

/** The interface for programs, whose questions are taken as they are. */
const PROGRAMS = '/graphql';

/**
 * Sends whoever asks by a form's own address, or by a project's code in small letters, to the tidy form of the address, which
 * can be kept and sent. A hook of Fastify's, since Nest hands a middleware the address without the part that its route took.
 */
export function toTidyAddress(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const page = request.method === 'GET' && request.routeOptions.url !== PROGRAMS;
  const tidy = page ? (codeInCapitals(request.url) ?? tidyAddress(request.url)) : null;
  if (tidy === null) next();
  else void reply.redirect(tidy, 303);
}
