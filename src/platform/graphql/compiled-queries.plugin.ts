import { type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type RequestContext } from './context.js';
import { KnownQuestions } from './known-questions.service.js';

/** Has queries that holders of a token ask again run as code, where they are looked at once more on their way. */
@Plugin()
export class CompiledQueriesPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: async ({ schema, document, operation, contextValue, queryHash, request, source }) => {
      if (contextValue.actor.personId === null || queryHash === undefined) return null;
      const asked = { text: source, hash: queryHash, name: request.operationName ?? null };
      const question = this.questions.again({ ...asked, schema, document, operation });
      const answer = question && (await this.questions.answer(question, contextValue, request.variables ?? {}));
      if (!answer) return null; // GraphQL's own execution says which variable does not fit
      this.questions.pass(question);
      const { data, errors, http } = answer;
      return { http, body: { kind: 'single', singleResult: { data, ...(errors.length > 0 && { errors }) } } };
    },
  };

  constructor(private readonly questions: KnownQuestions) {}

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve(this.listener);
  }
}
