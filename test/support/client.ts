import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** An answer as it came over the wire; `T` is the shape that a test expects of its data. */
export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly body: { readonly data: T; readonly errors?: readonly AnsweredError[] };
  /** The code of each error, in their order. */
  readonly codes: readonly string[];
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly subject: string | null;
}

/** What a mutation gives, and what was selected of the thing. */
export interface Payload {
  readonly saved: boolean;
  readonly problems: Problem[];
  readonly [thing: string]: any;
}

/** What is read of each thing that an operation gives: the selection itself, or selections by the name of a type. */
export type Reads = string | Readonly<Record<string, string>>;
type Values = Readonly<Record<string, unknown>>;

/** Asks the program over HTTP. A token of null asks as the public. */
export interface Client {
  /** The answer as it came. */
  gql<T = any>(token: string | null, document: string, variables?: Values): Promise<GraphqlAnswer<T>>;
  /** The data of an answer; throws where there are errors. */
  query<T = any>(token: string | null, document: string, variables?: Values): Promise<T>;
  /** What an operation with an input gives, saved or refused; throws where there are errors. */
  run(token: string | null, operation: string, input: object, reads?: Reads): Promise<Payload>;
  /** What a mutation gives; throws where it was not saved. */
  saved<T = any>(token: string | null, operation: string, input: object, reads?: Reads): Promise<T>;
}

/** @param schema of what listens at the address: it says what an operation takes and gives */
export function clientOf(url: string, schema: () => GraphQLSchema): Client {
  const client: Client = {
    gql: (token, document, variables = {}) => ask(url, token, document, variables),
    async query(token, document, variables) {
      const { body } = await client.gql(token, document, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    async run(token, operation, input, reads = '') {
      const data = await client.query(token, documentOf(schema(), operation, reads), { input });
      return data[operation];
    },
    async saved(token, operation, input, reads) {
      const payload = await client.run(token, operation, input, reads);
      if (!payload.saved) throw new Error(`${operation} was not saved: ${JSON.stringify(payload)}`);
      return payload as any;
    },
  };
  return client;
}

/** An operation with one input, as a document that also asks whether it was saved and what speaks against it. */
export function documentOf(schema: GraphQLSchema, operation: string, reads: Reads = ''): string {
  const change = schema.getMutationType()?.getFields()[operation];
  const field: GraphQLField<unknown, unknown> = change ?? schema.getQueryType()!.getFields()[operation]!;
  const given = getNamedType(field.type);
  if (!isObjectType(given)) throw new Error(`${operation} gives no payload`);
  const things = Object.values(given.getFields());
  const selection =
    typeof reads === 'string'
      ? [reads]
      : things.flatMap(({ name, type }) => {
          const read = reads[getNamedType(type).name];
          return read === undefined ? [] : [`${name} { ${read} }`];
        });
  if (things.some(({ name }) => name === 'saved')) selection.push('saved');
  const root = change ? 'mutation' : 'query';
  return `${root}($input: ${String(field.args[0]!.type)}) { ${operation}(input: $input) {
    problems { code message path subject } ${selection.join(' ')} } }`;
}

/** The codes of problems, each with the place in the input that it names. */
export function faults({ problems }: Pick<Payload, 'problems'>): string[] {
  return problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`.trim());
}

/** What a refusal is expected to look like. */
export const refusal = (code: string, ...field: string[]) => ({
  saved: false,
  problems: [{ code, path: ['input', ...field] }],
});

/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

async function ask<T>(url: string, token: string | null, query: string, variables: Values): Promise<GraphqlAnswer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as GraphqlAnswer<T>['body'];
  return { status: response.status, body, codes: (body.errors ?? []).map((error) => error.extensions.code) };
}
