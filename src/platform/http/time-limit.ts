import { type FastifyReply, type FastifyRequest } from 'fastify';
import { timeIsUp } from '../record/write-scope.js';
import { answerError } from './error.filter.js';
import { type Log } from './log.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the answer is written as it is sent, and may take as long as that lasts once it has begun. */
    streams?: boolean;
  }
}

/**
 * Gives a request its time, whatever its path: when that is up it is answered, truly as to what it saved, and given up. So is a request
 * whose sender hangs up before the answer. Fastify's own limit ends where the body of a request has been read.
 */
export function keepTime(request: FastifyRequest, reply: FastifyReply, limitMs: number, log: Log): void {
  const ending = new AbortController();
  request.givenUp = ending.signal;
  request.writes = [];
  const timer = setTimeout(() => {
    if (reply.raw.headersSent && request.routeOptions.config.streams === true) return; // it goes on as fast as it is taken
    ending.abort();
    if (reply.raw.headersSent) reply.raw.destroy();
    else answerError(timeIsUp(request.writes), request, reply, log);
  }, limitMs).unref();
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) ending.abort();
  });
}
