import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { httpContext } from './http-context.js';
import { KeptAnswers } from './kept-answers.service.js';
import { KnownQuestions } from './known-questions.service.js';
import { traceOperation } from '../telemetry/request-telemetry.js';
import { plainlyAsked } from './plainly-asked.js';

/** By which type an answer leaves, by what its asker takes; whoever takes something else is answered by Apollo. */
const TYPES: Readonly<Record<string, string | undefined>> = {
  '': 'application/json; charset=utf-8',
  '*/*': 'application/json; charset=utf-8',
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json,application/json;q=0.9': 'application/graphql-response+json; charset=utf-8',
};

/**
 * Answers questions that are known, as Apollo would. Apollo and its plugins parse and check each question; of one that was let
 * through before, for somebody with a token, and that they would let through whatever its variables, nothing is left to
 * find out but who asks and what the variables are. Anything else about a request has it go Apollo's way.
 */
@Injectable()
export class QuickAnswers {
  constructor(
    private readonly questions: KnownQuestions,
    private readonly kept: KeptAnswers,
  ) {}

  /** The text of the answer, its head set; null: it has to go Apollo's way. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const type = TYPES[request.headers.accept ?? ''];
    const asked = plainlyAsked(request.method, request.headers['content-type'], request.body);
    if (type === undefined || asked === null || request.actor === null || request.actor.personId === null) return null;
    const question = this.questions.sure(asked);
    if (question === null) return null;
    traceOperation(question.operation);
    const { variables } = asked;
    if (!Object.keys(variables).every((name) => question.declared.has(name))) return null;
    const key = this.kept.keyOf(request.actor, question.schema, question.operation, question.hash, variables);
    const kept = key === null ? undefined : this.kept.text(key);
    if (kept !== undefined) return answered(reply, type, `{"data":${kept}}`);
    const answer = await this.questions.answer(question, httpContext(request), variables);
    if (answer === null) return null;
    const { data, errors, http } = answer;
    for (const [name, value] of http.headers) reply.header(name, value);
    if (errors.length > 0 || data === null) return answered(reply, type, JSON.stringify({ errors, data }));
    return answered(reply, type, `{"data":${key === null ? JSON.stringify(data) : this.kept.keepText(key, data)}}`);
  }
}

function answered(reply: FastifyReply, type: string, text: string): string {
  reply.header('content-type', type);
  return `${text}\n`;
}
