import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import pg from 'pg';

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * Traces each statement that a traced request sends to the database: its name, or its first word, how long it took, and the
 * code of its error; never its values. The driver offers no hook, so its one method is wrapped.
 * @returns what puts the driver's own method back
 */
export function traceStatements(tracer: Tracer): () => void {
  const { query: own } = pg.Client.prototype as unknown as { readonly query: Query };
  const traced: Query = function (...given) {
    if (trace.getActiveSpan() === undefined) return own.apply(this, given);
    const span = tracer.startSpan(nameOf(given[0]), {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.query.summary': nameOf(given[0]) },
    });
    const last = given.length - 1;
    const callback = given[last];
    if (typeof callback === 'function') {
      const within = context.active();
      given[last] = (error: unknown, result: unknown): void => {
        end(span, error);
        context.with(within, callback as (error: unknown, result: unknown) => void, undefined, error, result);
      };
      return own.apply(this, given);
    }
    const answer = own.apply(this, given);
    if (!(answer instanceof Promise)) {
      span.end(); // rows that come as a stream
      return answer;
    }
    return answer.then(
      (result: unknown) => {
        end(span, null);
        return result;
      },
      (error: unknown) => {
        end(span, error);
        throw error;
      },
    );
  };
  Object.assign(pg.Client.prototype, { query: traced });
  return () => Object.assign(pg.Client.prototype, { query: own });
}

function end(span: Span, error: unknown): void {
  if (error instanceof Error) {
    const { code } = error as { readonly code?: unknown };
    if (typeof code === 'string') span.setAttribute('db.response.status_code', code);
    span.setStatus({ code: SpanStatusCode.ERROR }); // not its message, which may quote a value
  }
  span.end();
}

/** A statement by the name that it has in the program, or by its first word. */
function nameOf(statement: unknown): string {
  const { name, text } =
    typeof statement === 'string' ? { name: undefined, text: statement } : (statement as Partial<pg.QueryConfig>);
  return name ?? /^\s*(\w{1,20})/u.exec(text ?? '')?.[1]?.toUpperCase() ?? 'statement';
}
