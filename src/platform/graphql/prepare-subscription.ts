/** Decides whether what a socket asks for may run: a valid subscription within the limits that hold for HTTP. */

import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Config, type Limits } from '../config/config.js';
import { type RequestContext } from './context.js';
import { AppError, plannedError } from './errors.js';
import { asksForSchema, checkCost, limitRules, tooManyTokens } from './limits.js';
import { requireSchemaReader } from './request.plugin.js';
import { refuseUndeclared } from './undeclared-variables.js';

export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** @returns what to run, or why not */
export function prepareSubscription(
  schema: GraphQLSchema,
  asked: Asked,
  config: Config,
  contextValue: RequestContext,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = read(asked.query, config.limits);
    const errors = validate(schema, document, [...specifiedRules, ...limitRules(config.limits)]);
    if (errors.length > 0)
      return errors.map((error) => plannedError(error) ?? faultOf(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new AppError(
        'BAD_USER_INPUT',
        'A socket carries subscriptions; send queries and mutations by POST to /graphql.',
      );
    }
    if (asksForSchema(document)) requireSchemaReader(contextValue, config.demo);
    refuseUndeclared(operation, asked.variables);
    const variableValues = { ...asked.variables };
    const operationName = asked.operationName ?? undefined;
    checkCost(schema, document, operationName, variableValues, config.limits);
    return {
      schema,
      document,
      variableValues,
      contextValue,
      ...(operationName === undefined ? {} : { operationName }),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [plannedError(error) ?? error];
    throw error;
  }
}

function read(query: string, limits: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw tooManyTokens(error, limits) ?? faultOf(error, 'GRAPHQL_PARSE_FAILED');
  }
}

/** A fault of the document, with the code that it has over HTTP. */
function faultOf(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { source: error.source, positions: error.positions, extensions: { code } });
}
