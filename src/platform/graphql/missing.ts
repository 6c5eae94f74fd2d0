/** Decides that what is not there, or not for whoever asks, is no error: a query answers null, a mutation a problem. */
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldMap,
  type GraphQLOutputType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from './context.js';
import { NotFoundError, plannedError } from './errors.js';

/**
 * Has the operations of a schema answer so, where their types have room for it: what may not be null keeps its error, and so
 * does a mutation whose answer has no problems. A preview keeps it too: what it is of stands in its input.
 */
export function answerForMissing(schema: GraphQLSchema): void {
  const queries = Object.entries(schema.getQueryType()?.getFields() ?? {});
  const asking = queries.filter(
    ([, { args, type }]) => !isNonNullType(type) && args.every(({ name }) => name !== 'input'),
  );
  answer(Object.fromEntries(asking), () => null);
  const writing = Object.entries(schema.getMutationType()?.getFields() ?? {}).filter(([, { type }]) => isPayload(type));
  answer(Object.fromEntries(writing), ({ message }) => ({
    saved: false,
    problems: [{ code: 'NOT_FOUND', message, path: ['input'], subject: null }],
  }));
}

function isPayload(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && ['saved', 'problems'].every((name) => name in named.getFields());
}

function answer(fields: GraphQLFieldMap<unknown, RequestContext>, instead: (error: NotFoundError) => unknown): void {
  for (const field of Object.values(fields)) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (source, args: Readonly<Record<string, unknown>>, context, info): Promise<unknown> => {
      const result: unknown = await resolve(source, args, context, info); // a failure too: the filter of errors returns it
      const planned = result instanceof Error ? plannedError(result) : null;
      const missing = planned instanceof NotFoundError && context.saysWhatIsMissing !== true;
      return missing ? instead(planned) : result;
    };
  }
}
