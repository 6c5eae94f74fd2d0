import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { Config } from '../config/config.js';
import { priceOf } from '../rates/prices.js';
import { RequestBudget } from '../rates/request-budget.service.js';
import { type RequestContext } from './context.js';
import { AppError } from './errors.js';
import { asksForSchema, checkCost } from './limits.js';
import { traceOperation } from '../telemetry/request-telemetry.js';
import { refuseUndeclared } from './undeclared-variables.js';

/** Watches each GraphQL request: its cost, who may read the schema, and under which number its errors are known. */
@Plugin()
export class RequestPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly listener: GraphQLRequestListener<RequestContext>;

  constructor(config: Config, budget: RequestBudget) {
    this.listener = {
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        if (operation) traceOperation(operation);
        refuseUndeclared(requireOperation(document, operation, request.operationName), request.variables);
        if (asksForSchema(document)) requireSchemaReader(contextValue, config.demo);
        checkCost(schema, document, request.operationName ?? undefined, request.variables ?? {}, config.limits);
        if (operation && contextValue.payer) budget.spend(contextValue.payer, priceOf(document, operation));
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

/** The operation that is to run. @throws AppError BAD_USER_INPUT where it is not said which, or is none that HTTP carries */
function requireOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
  name: string | null | undefined,
): OperationDefinitionNode {
  if (!operation) {
    const names = document.definitions.map((one) => ('name' in one ? (one.name?.value ?? '') : '')).filter(Boolean);
    const asked = name ? `There is no operation ${name} in this document.` : 'This document holds several operations.';
    throw new AppError('BAD_USER_INPUT', `${asked} Give as operationName one of: ${names.join(', ')}.`);
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return operation;
  throw new AppError(
    'BAD_USER_INPUT',
    'A subscription is carried by a web socket at /graphql, by the protocol graphql-transport-ws.',
  );
}

/** @throws AppError UNAUTHENTICATED for the public, outside the demonstration */
export function requireSchemaReader(context: RequestContext, demo: boolean): void {
  if (demo || context.actor.personId !== null) return;
  throw new AppError(
    'UNAUTHENTICATED',
    'The schema is open to holders of an access token: send it as "Authorization: Bearer <token>".',
  );
}
