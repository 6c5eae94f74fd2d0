import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Config } from '../config/config.js';
import { type RequestContext } from './context.js';
import { AppError } from './errors.js';
import { asksForSchema, checkCost } from './limits.js';
import { refuseUndeclared } from './undeclared-variables.js';

/** Watches each GraphQL request: its cost, who may read the schema, and under which number its errors are known. */
@Plugin()
export class RequestPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly listener: GraphQLRequestListener<RequestContext>;

  constructor(config: Config) {
    this.listener = {
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        if (operation) refuseUndeclared(operation, request.variables);
        if (asksForSchema(document)) requireSchemaReader(contextValue, config.demo);
        checkCost(schema, document, request.operationName ?? undefined, request.variables ?? {}, config.limits);
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors, contextValue }) => {
        // formatError, which writes the log and has no context, finds it there
        for (const error of errors) error.extensions['id'] = contextValue.requestId;
        return Promise.resolve();
      },
    };
  }

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve(this.listener);
  }
}

/** @throws AppError UNAUTHENTICATED for the public, outside the demonstration */
export function requireSchemaReader(context: RequestContext, demo: boolean): void {
  if (demo || context.actor.personId !== null) return;
  throw new AppError(
    'UNAUTHENTICATED',
    'The schema is open to holders of an access token: send it as "Authorization: Bearer <token>".',
  );
}
