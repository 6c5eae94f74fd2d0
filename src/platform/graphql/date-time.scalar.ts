import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parse(value: unknown): Date {
  if (typeof value === 'string' && SHAPE.test(value)) {
    const read = new Date(value);
    if (!Number.isNaN(read.getTime())) return read;
  }
  throw new GraphQLError('A time is an ISO 8601 instant with its offset, such as 2010-01-26T09:30:00Z.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** An instant in UTC; a Date inside, ISO 8601 outside. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
