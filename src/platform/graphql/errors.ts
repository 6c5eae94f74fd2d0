import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Every code an error may carry, with the HTTP status it has outside a GraphQL answer. A test keeps the documents and this equal. */
export const ERROR_STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_TOKENS: 400,
  TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  QUERY_TOO_COMPLEX: 400,
  TOO_MANY_REQUESTS: 429,
  PAYLOAD_TOO_LARGE: 413,
  REQUEST_TIMEOUT: 503,
  UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A planned error: the caller may read its message. Whatever else is thrown reaches the caller as a number only. */
export class AppError extends GraphQLError {
  override readonly name = 'AppError';
  readonly status: number;
  /** What the caller gets beside the message: the code, and what else was given. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    const status = ERROR_STATUS[code];
    // Apollo answers a refused document with this status and these headers
    super(message, { extensions: { ...more, code, http: { status, ...waitHeaders(more['retryAfter']) } } });
    this.status = status;
    this.details = { ...more, code };
  }
}

/** The header that says after how many seconds to try again; none where that is not known. */
function waitHeaders(seconds: unknown): { readonly headers?: Record<string, string> } {
  if (typeof seconds !== 'number') return {};
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return { headers: headers as unknown as Record<string, string> }; // Apollo reads a map, Nest's types want a record
}

/** What was asked for is not in the record, or not for this reader, who is not told which. */
export class NotFoundError extends AppError {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** A question that cannot be answered as asked; `path` says where in its arguments the fault lies, outermost first. */
export function badInput(message: string, path: readonly string[]): AppError {
  return new AppError('BAD_USER_INPUT', message, {
    problems: [{ code: 'BAD_USER_INPUT', message, path, subject: null }],
  });
}

/** The planned error behind an error that a library wrapped, if there is one. */
export function plannedError(error: unknown): AppError | null {
  let one = error;
  for (let depth = 0; depth < 5; depth++) {
    if (one instanceof AppError) return one;
    if (!(one instanceof GraphQLError)) return null;
    one = one.originalError;
  }
  return null;
}
