import { type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Clock } from '../clock/clock.js';
import { type RequestContext } from './context.js';

type Data = Record<string, unknown>;

/** Characters of all answers kept, and of the largest that is. */
const ROOM = 32_000_000;
const LARGEST = 2_000_000;

/** The text of an answer, by its data: written once, sent as often as it is asked for. */
const texts = new WeakMap<Data, string>();

/**
 * Keeps the answers to queries. What a query answers hangs on the record, the day, the reader's rights and the question,
 * and on nothing else: whoever asks the same at the same revision gets the same. A write makes every kept answer unreachable,
 * since the next request begins at the next revision. Answers with errors are not kept, nor those of fields that look behind the record.
 */
@Plugin()
export class KeptAnswersPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly kept = new LRUCache<string, Data>({ maxSize: ROOM, maxEntrySize: LARGEST });

  constructor(private readonly clock: Clock) {}

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let key: string | null = null;
    let found = false;
    return Promise.resolve({
      responseForOperation: (request) => {
        if (!mayBeKept(request.operation, request.schema)) return Promise.resolve(null);
        key = this.keyOf(request);
        const data = this.kept.get(key);
        found = data !== undefined;
        if (data === undefined) return Promise.resolve(null);
        return Promise.resolve({ http: request.response.http, body: { kind: 'single', singleResult: { data } } });
      },
      willSendResponse: ({ response }) => {
        if (key === null || found || response.body.kind !== 'single') return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        if (data && !errors) {
          const text = JSON.stringify(data);
          texts.set(data, text);
          this.kept.set(key, data, { size: text.length });
        }
        return Promise.resolve();
      },
    });
  }

  private keyOf({ contextValue, queryHash, request }: GraphQLRequestContext<RequestContext>): string {
    const { personId, grants, revision } = contextValue.actor;
    const reader = JSON.stringify([personId, grants]);
    const question = JSON.stringify([queryHash, request.operationName ?? null, request.variables ?? {}]);
    return `${revision} ${this.clock.today()} ${reader} ${question}`;
  }
}

/** Queries, but for those with a field that its resolver marks `@Extensions({ alwaysAnew: true })`. */
function mayBeKept({ operation, selectionSet }: OperationDefinitionNode, schema: GraphQLSchema): boolean {
  if (operation !== OperationTypeNode.QUERY) return false;
  const fields = schema.getQueryType()?.getFields() ?? {};
  return selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions['alwaysAnew'] !== true,
  );
}

/** An answer as text; one that is kept is not written again. */
export function answerText(value: { readonly data?: unknown; readonly errors?: unknown }): string {
  const known = value.errors === undefined && value.data ? texts.get(value.data as Data) : undefined;
  return known === undefined ? `${JSON.stringify(value)}\n` : `{"data":${known}}\n`;
}
