/** Decides who is told of an error by a page: somebody with a browser, where the program has pages. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppError } from '../graphql/errors.js';

/** Shows an error as a page. @param known null: nobody planned it, and only the request's number may be told */
export type ErrorPage = (request: FastifyRequest, reply: FastifyReply, known: AppError | null) => void;

declare module 'fastify' {
  interface FastifyInstance {
    /** How errors are shown to people; not there in a program without pages. */
    errorPage?: ErrorPage;
  }
}

/** Whether a request comes from somebody who reads pages; programs ask for JSON, or do not say. */
export function asksForPage({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /\btext\/html\b/u.test(headers.accept ?? '');
}
