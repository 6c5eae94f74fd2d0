import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type DocumentNode, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { type RequestContext } from './context.js';
import { asksForSchema } from './limits.js';

/** Questions remembered as asked once, and questions kept as code. */
const REMEMBERED = 1_000;
const COMPILED = 100;

/**
 * Runs queries that are asked again as code made for them, which costs about half. Only holders of a token can have a
 * question compiled, and only by asking it twice; both stores are bounded. Whatever does not come out clean is left to
 * GraphQL's own execution, so that errors have one form.
 */
@Plugin()
export class CompiledQueriesPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly asked = new LRUCache<string, true>({ max: REMEMBERED });
  private readonly compiled = new LRUCache<string, CompiledQuery>({ max: COMPILED });
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: async ({ schema, document, operation, contextValue, queryHash, request, response }) => {
      if (operation.operation !== OperationTypeNode.QUERY || contextValue.actor.personId === null) return null;
      const query = this.of(`${queryHash} ${request.operationName ?? ''}`, schema, document, request.operationName);
      const result = await query?.query(undefined, contextValue, request.variables ?? {});
      if (!result || result.errors) return null;
      return { http: response.http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
    },
  };

  /** How many questions are kept as code. */
  get size(): number {
    return this.compiled.size;
  }

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve(this.listener);
  }

  /** The question as code, from the second time it is asked on. */
  private of(key: string, schema: GraphQLSchema, document: DocumentNode, name?: string | null): CompiledQuery | null {
    const known = this.compiled.get(key);
    if (known) return known;
    if (!this.asked.has(key)) {
      this.asked.set(key, true);
      return null;
    }
    if (asksForSchema(document)) return null;
    const made = compileQuery(schema, document, name ?? undefined);
    if (!isCompiledQuery(made)) return null;
    this.compiled.set(key, made);
    return made;
  }
}
