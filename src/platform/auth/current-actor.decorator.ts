import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type RequestContext } from '../graphql/context.js';
import { type Actor } from './actor.js';

/** Who asks: of a resolver method by GraphQL, of a controller method by HTTP. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context));

/** The actor that the authentication hook put into the request. */
export function actorOf(context: ExecutionContext): Actor {
  if (context.getType<GqlContextType>() === 'graphql') {
    return GqlExecutionContext.create(context).getContext<RequestContext>().actor;
  }
  const { actor } = context.switchToHttp().getRequest<{ actor: Actor | null }>();
  if (actor === null) throw new Error('this path has no actor: it is open before authentication');
  return actor;
}
