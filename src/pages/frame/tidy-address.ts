/** Decides which requests are sent on to the tidy form of their address. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codeInCapitals, tidyAddress } from './address.js';

/** The interface for programs and files of one address, whose questions are taken as they are: what is blank there is not left out. */
const AS_ASKED = /^\/graphql$|\.\w+$/u;

/**
 * Sends whoever asks by a form's own address, or by a project's code in small letters, to the tidy form of the address, which
 * can be kept and sent. A hook of Fastify's, since Nest hands a middleware the address without the part that its route took.
 */
export function toTidyAddress(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const page = request.method === 'GET' && !AS_ASKED.test(request.routeOptions.url ?? '');
  const tidy = page ? (codeInCapitals(request.url) ?? tidyAddress(request.url)) : null;
  if (tidy === null) next();
  else void reply.redirect(tidy, 303);
}
