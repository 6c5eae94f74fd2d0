import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { planned } from '../graphql/trouble.js';
import { Refusal } from '../record/refusal.js';
import { asksForPage } from './error-page.js';
import { Log } from './log.js';

/**
 * Where errors of resolvers and controllers end. A refused mutation becomes an answer with its problems and
 * `saved: false`; what else a resolver throws goes on to GraphQL's own error list; a controller's becomes a JSON answer.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() !== 'graphql') {
      const http = host.switchToHttp();
      answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
      return undefined;
    }
    const { operation } = GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>();
    const mutation = operation.operation === OperationTypeNode.MUTATION;
    if (mutation && error instanceof Refusal) return { problems: error.problems, saved: false };
    return error instanceof Error ? error : new Error(String(error)); // an Error that is returned counts as thrown
  }
}

/**
 * Answers a browser with a page, and everybody else with the same shape of errors that GraphQL has; what nobody planned goes to
 * the log under the request's id.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  if (reply.sent) return;
  const known = planned(error);
  if (known === null) log.lines.error({ err: error, requestId: request.id }, 'unplanned error');
  const page = asksForPage(request) ? request.server.errorPage : undefined;
  if (page) {
    page(request, reply, known);
    return;
  }
  if (known !== null) {
    if (typeof known.details['retryAfter'] === 'number') reply.header('retry-after', known.details['retryAfter']);
    void reply.code(known.status).send({ errors: [{ message: known.message, extensions: known.details }] });
    return;
  }
  const extensions = { code: 'INTERNAL_SERVER_ERROR', id: request.id };
  void reply.code(500).send({ errors: [{ message: maskedMessage(request.id), extensions }] });
}

/** What a caller is told of an error that nobody planned. */
export function maskedMessage(id: string): string {
  return `Something went wrong on our side. Quote ${id} when you ask about it.`;
}
