import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../calendar/date-range.js';

function parse(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A date is a real calendar day from 1900 to 2199 written yyyy-mm-dd, such as 2010-01-26.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A calendar date without time zone; a string inside as outside. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date, yyyy-mm-dd, without a time zone.',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
