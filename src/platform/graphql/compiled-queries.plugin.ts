import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type DocumentNode, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Store } from '../memory/store.js';
import { Stores } from '../memory/stores.service.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { type RequestContext } from './context.js';
import { type ErrorFormatter, errorFormatter, formattedErrors } from './format-error.js';
import { codeWeight } from './document-weight.js';
import { asksForSchema } from './limits.js';

interface Compiled {
  readonly query: CompiledQuery;
  readonly bytes: number;
}

/**
 * Runs queries that are asked again as code made for them, which costs about half. Only holders of a token can have a
 * question compiled, and only by asking it twice; both stores are bounded. It is executed once, errors or none: what
 * GraphQL's own execution is left with are variables that do not fit, for which nothing has been executed.
 */
@Plugin()
export class CompiledQueriesPlugin implements ApolloServerPlugin<RequestContext> {
  /** Questions that were asked once, by their hash. */
  private readonly asked: Store<true>;
  private readonly compiled: Store<Compiled>;
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: async ({ schema, document, operation, contextValue, queryHash, request }) => {
      if (operation.operation !== OperationTypeNode.QUERY || contextValue.actor.personId === null) return null;
      const query = this.of(`${queryHash} ${operation.name?.value ?? ''}`, schema, document, request.operationName);
      const result = await query?.query(undefined, contextValue, request.variables ?? {});
      if (!result || !('data' in result)) return null;
      const { errors, http } = formattedErrors(result.errors ?? [], contextValue.requestId, this.format);
      const singleResult = { data: result.data ?? null, ...(errors.length > 0 && { errors }) };
      return { http, body: { kind: 'single', singleResult } };
    },
  };

  private readonly format: ErrorFormatter;

  constructor(config: Config, log: Log, stores: Stores) {
    this.format = errorFormatter(config.limits, log);
    this.asked = stores.open('questions asked once', { share: 1, noMore: true });
    this.compiled = stores.open('questions as code', { share: 4, noMore: true, weigh: ({ bytes }) => bytes });
  }

  /** How many questions are kept as code. */
  get size(): number {
    return this.compiled.use.entries;
  }

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve(this.listener);
  }

  /** The question as code, from the second time it is asked on. */
  private of(key: string, schema: GraphQLSchema, document: DocumentNode, name?: string | null): CompiledQuery | null {
    const known = this.compiled.get(key);
    if (known) return known.query;
    if (!this.asked.get(key)) {
      this.asked.keep(key, true);
      return null;
    }
    if (asksForSchema(document)) return null;
    const made = compileQuery(schema, document, name ?? undefined);
    if (!isCompiledQuery(made)) return null;
    this.compiled.keep(key, { query: made, bytes: codeWeight(document) });
    return made;
  }
}
