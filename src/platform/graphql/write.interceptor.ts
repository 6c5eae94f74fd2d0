import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type FastifyRequest } from 'fastify';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Log } from '../http/log.js';
import type { Payload } from '../record/payload.type.js';
import { Refusal } from '../record/refusal.js';
import { SavedBefore } from '../record/write-keys.service.js';
import { inWriteScope, newWriteScope, type WriteScope } from '../record/write-scope.js';
import { type RequestContext } from './context.js';
import { keyOfOperation } from './idempotency-key.js';

/** What a controller writes itself, such as a sign-in, is given up with its request, too. */
function ofPath(context: ExecutionContext, next: CallHandler): Promise<unknown> {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const scope = newWriteScope(request.givenUp, null);
  request.writes.push(scope);
  return inWriteScope(scope, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
}

/**
 * Stands around every mutation. Lets the Recorder know how long its request is waited for and under which key it is saved
 * once, and sees to it that what was saved is never answered with an error, even where the answer cannot be put together.
 */
@Injectable()
export class WriteInterceptor implements NestInterceptor {
  constructor(private readonly log: Log) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return from(ofPath(context, next));
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.operation.operation !== OperationTypeNode.MUTATION) return next.handle();
    return from(this.written(graphql.getContext<RequestContext>(), info, next));
  }

  private async written(request: RequestContext, info: GraphQLResolveInfo, next: CallHandler): Promise<unknown> {
    const scope = newWriteScope(request.signal, keyOfOperation(request.idempotencyKey, info));
    request.writes.push(scope);
    try {
      const answer: unknown = await inWriteScope(scope, () => lastValueFrom(next.handle()));
      if (scope.revision !== null) request.actor = { ...request.actor, revision: scope.revision };
      if (answer !== null && typeof answer === 'object') Object.assign(answer, { revision: scope.revision });
      return answer;
    } catch (error) {
      return this.savedAllTheSame(error, scope, request.requestId);
    }
  }

  /** The answer where something was saved, now or by the same request before, and nothing more can be said. @throws else */
  private savedAllTheSame(error: unknown, scope: WriteScope, requestId: string): Payload {
    if (error instanceof SavedBefore) return { problems: [], saved: true, revision: error.revision };
    if (scope.state !== 'SAVED' || error instanceof Refusal) throw error;
    this.log.lines.error({ err: error, requestId, revision: scope.revision }, 'saved, but the answer failed');
    return { problems: [], saved: true, revision: scope.revision };
  }
}
