/** Decides the form in which an error leaves by GraphQL. */

import { randomUUID } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Limits } from '../config/config.js';
import { type Log } from '../http/log.js';
import { maskedMessage } from '../http/error.filter.js';
import { tooManyTokens } from './limits.js';
import { planned } from './trouble.js';

/** Codes that Apollo gives to faults of the request itself; their messages speak of the document alone. */
const APOLLO_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** Gives an error, beside the form that it would have without, the one in which it leaves. */
export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** A formatter for these limits. What nobody planned goes to the log, under the number that its caller is told. */
export function errorFormatter(limits: Limits, log: Log): ErrorFormatter {
  return (formatted, error) => {
    const place = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    const known = planned(error) ?? (error instanceof GraphQLError ? tooManyTokens(error, limits) : null);
    if (known !== null) {
      return { message: known.message, ...place, extensions: known.details };
    }
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && APOLLO_CODES.includes(code))
      return { message: formatted.message, ...place, extensions: { code } };
    const given = formatted.extensions?.['id'];
    const id = typeof given === 'string' ? given : randomUUID();
    const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.lines.error({ err, requestId: id, at: formatted.path?.join('.') }, 'unplanned error');
    return { message: maskedMessage(id), ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
  };
}

/** What an error may say of the answer's own head. */
interface Head {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** Errors of an execution that was not Apollo's, as Apollo would send them: each in its form, with status and headers. */
export function formattedErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  format: ErrorFormatter,
): { readonly errors: readonly GraphQLFormattedError[]; readonly http: HTTPGraphQLHead } {
  const http: HTTPGraphQLHead = { headers: new HeaderMap() };
  const sent = errors.map((error) => {
    const { message, locations, path } = error;
    // errors of compiled queries may have none, though the type has
    const { http: head, ...extensions } = (error.extensions as Record<string, unknown> | undefined) ?? {};
    const { status, headers } = (head ?? {}) as Head;
    if (status !== undefined) http.status = status;
    for (const [name, value] of headers ?? []) http.headers.set(name, value);
    const place = { ...(locations && { locations }), ...(path && { path }) };
    return format({ message, ...place, extensions: { ...extensions, id: requestId } }, error);
  });
  return { errors: sent, http };
}
