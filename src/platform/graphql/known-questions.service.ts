import { type HTTPGraphQLHead } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import type { Store } from '../memory/store.js';
import { Stores } from '../memory/stores.service.js';
import { priceOf } from '../rates/prices.js';
import { tellFaultsOfProperties } from './compiled-faults.js';
import { type RequestContext } from './context.js';
import { codeWeight } from './document-weight.js';
import { type ErrorFormatter, errorFormatter, formattedErrors } from './format-error.js';
import { asksForSchema, hasConditions } from './limits.js';

/** A question as it is sent, by which it is known again. */
export interface Asked {
  readonly text: string;
  /** Which of its operations; null: it has one. */
  readonly name: string | null;
}

/** The same once it was parsed and let through. */
export interface LetThrough extends Asked {
  /** A hash of the text. */
  readonly hash: string;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A question as code. */
export interface KnownQuestion extends LetThrough {
  readonly query: CompiledQuery;
  readonly bytes: number;
  /** The variables that it declares. */
  readonly declared: ReadonlySet<string>;
  /** Whether it is let through whatever its variables: it asks for as much each time, and takes the one point of every request. */
  readonly always: boolean;
}

/** What a question was answered. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** What its errors say of the answer's head. */
  readonly http: HTTPGraphQLHead;
}

/**
 * Keeps queries that are asked again as code made for them, which costs about half. Only holders of a token can have a
 * question compiled, and only by asking it twice; both stores are bounded.
 */
@Injectable()
export class KnownQuestions {
  /** Those that passed every check and were answered: one whose variables never fitted was never weighed. */
  private readonly passed = new WeakSet<KnownQuestion>();
  /** Questions that were asked once, by their hash. */
  private readonly asked: Store<true>;
  private readonly compiled: Store<KnownQuestion>;
  private readonly format: ErrorFormatter;

  constructor(config: Config, log: Log, stores: Stores) {
    tellFaultsOfProperties();
    this.format = errorFormatter(config.limits, log);
    this.asked = stores.open('questions asked once', { share: 1, noMore: true });
    this.compiled = stores.open('questions as code', { share: 4, noMore: true, weigh: ({ bytes }) => bytes });
  }

  /** How many questions are kept as code. */
  get size(): number {
    return this.compiled.use.entries;
  }

  /** A question that was compiled before. */
  known(asked: Asked): KnownQuestion | null {
    const found = this.compiled.get(keyOf(asked));
    return found?.name === asked.name ? found : null;
  }

  /** A question that is let through whatever its variables: it was weighed and answered before, and weighs the same each time. */
  sure(asked: Asked): KnownQuestion | null {
    const question = this.known(asked);
    return question?.always && this.passed.has(question) ? question : null;
  }

  /** Notes that a question was answered after all checks. */
  pass(question: KnownQuestion): void {
    this.passed.add(question);
  }

  /** A question that was let through, as code from the second time on; null: not yet, or it is none to be compiled. */
  again(question: LetThrough): KnownQuestion | null {
    const known = this.known(question);
    if (known) return known;
    const { schema, document, operation, name, hash } = question;
    if (operation.operation !== OperationTypeNode.QUERY) return null;
    const once = `${hash} ${name ?? ''}`;
    if (!this.asked.get(once)) {
      this.asked.keep(once, true);
      return null;
    }
    if (asksForSchema(document)) return null;
    const query = compileQuery(schema, document, name ?? undefined);
    if (!isCompiledQuery(query)) return null;
    const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
    const always = !hasConditions(document) && priceOf(document, operation) === 0;
    const made = { ...question, query, declared, always, bytes: codeWeight(document) };
    this.compiled.keep(keyOf(question), made);
    return made;
  }

  /** Answers a question, executing it once, errors or none; null: its variables do not fit, for which nothing has been executed. */
  async answer(
    { query }: KnownQuestion,
    context: RequestContext,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Answer | null> {
    const result = await query.query(undefined, context, variables);
    if (!('data' in result)) return null;
    const { errors, http } = formattedErrors(result.errors ?? [], context.requestId, this.format);
    return { data: result.data ?? null, errors, http };
  }
}

const keyOf = ({ text, name }: Asked): string => `${name ?? ''}\n${text}`;
