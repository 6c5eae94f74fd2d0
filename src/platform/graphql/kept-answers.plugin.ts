import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type RequestContext } from './context.js';
import { type AnswerKey, type Data, KeptAnswers } from './kept-answers.service.js';

/** The text of an answer under way, by its data: one that is kept is not written again. */
const texts = new WeakMap<Data, string>();

/** Answers queries over HTTP with what is kept, and keeps what is answered again. */
@Plugin()
export class KeptAnswersPlugin implements ApolloServerPlugin<RequestContext> {
  constructor(private readonly kept: KeptAnswers) {}

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let key: AnswerKey | null = null;
    let found = false;
    return Promise.resolve({
      responseForOperation: ({ contextValue, schema, operation, queryHash, request, response }) => {
        if (queryHash === undefined) return Promise.resolve(null);
        key = this.kept.keyOf(contextValue.actor, schema, operation, queryHash, request.variables ?? {});
        const text = key === null ? undefined : this.kept.text(key);
        found = text !== undefined;
        if (text === undefined) return Promise.resolve(null);
        const data = {}; // stands for the text, which is all that is sent
        texts.set(data, text);
        return Promise.resolve({ http: response.http, body: { kind: 'single', singleResult: { data } } });
      },
      willSendResponse: ({ response }) => {
        if (key === null || found || response.body.kind !== 'single') return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        if (data && !errors) texts.set(data, this.kept.keepText(key, data));
        return Promise.resolve();
      },
    });
  }
}

/** An answer as text; one that is kept is not written again. */
export function answerText(value: { readonly data?: unknown; readonly errors?: unknown }): string {
  const known = value.errors === undefined && value.data ? texts.get(value.data as Data) : undefined;
  return known === undefined ? `${JSON.stringify(value)}\n` : `{"data":${known}}\n`;
}
