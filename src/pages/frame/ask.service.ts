import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
} from 'graphql';
import { AppError, badInput } from '../../platform/graphql/errors.js';
import type { RequestContext } from '../../platform/graphql/context.js';
import { keyOfForm } from '../../platform/graphql/idempotency-key.js';
import { KeptAnswers } from '../../platform/graphql/kept-answers.service.js';
import { documentWeight } from '../../platform/graphql/document-weight.js';
import type { Store } from '../../platform/memory/store.js';
import { Stores } from '../../platform/memory/stores.service.js';
import { priceOf } from '../../platform/rates/prices.js';
import { RequestBudget } from '../../platform/rates/request-budget.service.js';
import { asksForFile } from './address.js';
import { askedTable } from './downloads.js';
import { AFTER, listAt, MOST_AT_ONCE, placesIn, withList } from './file-lists.js';
import { type FileQuestion, fileQuestion } from './file-question.js';
import type { AnswerTo, Question } from './question.js';
import { actorOfRequest } from './request-actor.js';
import { type Refused, refusedWith } from './refused.js';
import type { Listed } from './table.js';
import { isShownAgain } from './typed-form.js';

/** Rows of a list on one page. */
const PAGE_SIZE = 50;
/** Rows of a file at most. */
const MOST_IN_FILE = 20_000;

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** Left out where a question takes none. */
type GivenTo<Given> = Record<string, never> extends Given ? [variables?: Given] : [variables: Given];

/** The variables of a question that is asked part by part. */
interface InParts {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What is known of the file that a request is for. */
export interface AskedFile {
  readonly columns: FileQuestion['columns'];
  /** How many of how many rows it has; null: all. */
  readonly cut: { readonly rows: number; readonly of: number } | null;
}

/**
 * Asks the GraphQL interface in process, under the rights of whoever asks for the page. A page can show and do nothing
 * that the interface would refuse.
 */
@Injectable()
export class Ask {
  private readonly parsed: Store<DocumentNode>;
  /** Requests that have written: what was answered before is no longer true for them. */
  private readonly written = new WeakSet<FastifyRequest>();
  /** The file that a request is for, once the question with its list has been asked. */
  private readonly files = new WeakMap<FastifyRequest['raw'], AskedFile>();
  /** Rows of a file at most. */
  mostInFile = MOST_IN_FILE;

  constructor(
    private readonly modules: ModuleRef,
    stores: Stores,
  ) {
    this.parsed = stores.open('questions of pages', { share: 2, weigh: documentWeight });
  }

  /** The schema of the interface. */
  get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  /**
   * What the interface answers; to a query, what it answered to the same reader at the same revision. Where the request is for
   * the file of a list in the document, that list comes whole.
   * @throws what the interface refuses the operation with
   */
  async run<Answer, Given>(
    request: FastifyRequest,
    question: Question<Answer, Given>,
    ...[variables]: GivenTo<Given>
  ): Promise<Answer> {
    return (await this.runText(request, question, { ...variables })) as Answer;
  }

  /** The same with an input as it was typed: the interface says what is wrong with it. */
  async send<Q extends Question>(request: FastifyRequest, question: Q, input: object): Promise<AnswerTo<Q>> {
    return (await this.runText(request, question, { input })) as AnswerTo<Q>;
  }

  /**
   * The same for a question whose answer is named `answer`. What the interface has against the input is among its problems.
   * @param nothing the answer of an input that is refused; also what the question does not ask for
   */
  async attempt<Answer extends Refused>(
    request: FastifyRequest,
    question: Question<{ readonly answer: Partial<Answer> & Pick<Answer, 'problems'> }>,
    input: object,
    nothing: Omit<Answer, 'problems'>,
  ): Promise<Answer> {
    try {
      return { ...nothing, ...(await this.send(request, question, input)).answer } as Answer;
    } catch (error) {
      return { ...nothing, problems: refusedWith(error) } as Answer;
    }
  }

  /** The same for a question that is written as it is asked, whose answer nobody knows beforehand. */
  async runText(request: FastifyRequest, document: string, variables: Variables): Promise<Data> {
    const table = askedTable(request.url);
    const file = table === null ? null : this.fileOf(document, table);
    if (file === null) return this.answered(request, this.documentOf(document), `page  ${document}`, variables);
    const name = `page ${table} ${document}`;
    const data = await this.answered(request, file.document, name, variables);
    return this.whole(request, { file, name }, data, variables);
  }

  /** An answer with the lists of a file whole, up to as many rows as a file has at most. */
  private async whole(
    request: FastifyRequest,
    { file: { lists, columns }, name }: { readonly file: FileQuestion; readonly name: string },
    answer: Data,
    variables: Variables,
  ): Promise<Data> {
    let data = answer;
    let [rows, all] = [0, 0];
    for (const { path, rest } of lists) {
      for (const place of placesIn(answer, path)) {
        let page = listAt(answer, place);
        const nodes = [...page.nodes];
        const room = this.mostInFile - rows;
        while (page.pageInfo.hasNextPage && nodes.length < room) {
          const asked = { ...variables, [AFTER]: page.pageInfo.endCursor };
          page = listAt(await this.answered(request, rest, `${name} ${path.join('.')}`, asked), place);
          nodes.push(...page.nodes);
        }
        nodes.splice(room);
        data = withList(data, place, { ...page, nodes });
        rows += nodes.length;
        all += page.totalCount;
      }
    }
    this.files.set(request.raw, { columns, cut: rows < all ? { rows, of: all } : null });
    return data;
  }

  /** @param name of the question among what is kept */
  private async answered(
    request: FastifyRequest,
    parsed: DocumentNode,
    name: string,
    variables: Variables,
  ): Promise<Data> {
    const actor = actorOfRequest(request);
    const operation = getOperationAST(parsed)!; // documents of ours hold one
    const writes = operation.operation === OperationTypeNode.MUTATION;
    if (writes && isShownAgain(request.body)) {
      throw new AppError('CONFLICT', 'A form that is shown again is not saved.');
    }
    if (writes) this.written.add(request);
    const answers = this.modules.get(KeptAnswers, { strict: false });
    const key = this.written.has(request) ? null : answers.keyOf(actor, this.schema, operation, name, variables);
    const known = key === null ? undefined : answers.data(key);
    if (known) return known;
    if (request.payer)
      this.modules.get(RequestBudget, { strict: false }).spend(request.payer, priceOf(parsed, operation));
    const result = await execute({
      schema: this.schema,
      document: parsed,
      variableValues: { ...variables },
      contextValue: {
        actor,
        requestId: request.id,
        signal: request.givenUp,
        idempotencyKey: keyOfForm(request.body, `${name} ${JSON.stringify(variables)}`),
        writes: request.writes,
        saysWhatIsMissing: true,
        req: request,
      } satisfies RequestContext,
    });
    const [error] = result.errors ?? [];
    const cause = error?.originalError;
    if (cause && !(cause instanceof GraphQLError && cause.extensions['code'] === undefined)) throw cause;
    if (error) throw badInput(`This cannot be asked: ${error.message}`, []);
    if (key !== null && result.data) answers.keepData(key, result.data);
    return result.data ?? {};
  }

  /**
   * One page of a list; where the address asks for a file, all of it, so that the file holds what the filters let through.
   * The document takes `$first: Int!` and `$after: String`.
   * @param listOf where the list stands in the answer
   */
  async list<Answer, Given extends InParts, Node>(
    request: FastifyRequest,
    question: Question<Answer, Given>,
    variables: Omit<Given, keyof InParts>,
    after: string | null,
    listOf: (data: Answer) => Listed<Node>,
  ): Promise<{ readonly data: Answer; readonly list: Listed<Node> }> {
    const whole = asksForFile(request.url);
    const first = whole ? MOST_AT_ONCE : PAGE_SIZE;
    const from = async (after: string | null): Promise<Answer> =>
      (await this.runText(request, question, { ...variables, first, after })) as Answer;
    const data = await from(whole ? null : after);
    let page = listOf(data);
    const nodes = [...page.nodes];
    while (whole && page.pageInfo.hasNextPage && nodes.length < this.mostInFile) {
      page = listOf(await from(page.pageInfo.endCursor));
      nodes.push(...page.nodes);
    }
    return { data, list: { ...page, nodes } };
  }

  /** What is known of the file that a request is for; null: none of its questions has a list for it. */
  fileFor(request: FastifyRequest): AskedFile | null {
    return this.files.get(request.raw) ?? null;
  }

  /** A document of ours with the facts that the file of a table holds; null: it has no list for it. */
  private fileOf(text: string, table: string): FileQuestion | null {
    return fileQuestion(this.documentOf(text), this.schema, table);
  }

  /** A document of ours, parsed. */
  documentOf(text: string): DocumentNode {
    const known = this.parsed.get(text);
    if (known) return known;
    const made = parse(text);
    this.parsed.keep(text, made);
    return made;
  }
}
