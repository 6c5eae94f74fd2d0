import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { AppError } from '../graphql/errors.js';
import { actorOf } from './current-actor.decorator.js';
import { isOperation, requireMay } from './policy.js';

/** Stands before every query, mutation and subscription: what the policy does not name is refused to everybody. */
@Injectable()
export class PolicyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true; // controllers ask requireMay themselves
    const { fieldName } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    if (!isOperation(fieldName)) throw new AppError('FORBIDDEN', `${fieldName} is not open to anybody.`);
    requireMay(actorOf(context), fieldName);
    return true;
  }
}
