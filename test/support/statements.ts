import pg from 'pg';
import { SINCE } from '../../src/platform/events/journal-listener.js';

let collecting: string[] | null = null;
let counted = false;

/**
 * What comes in its own time and belongs to nobody's question: reading what others wrote, and saying what requests spent.
 * By the text, since a statement that goes by way of a pooler has no name.
 */
const inItsOwnTime = (text: string): boolean => text === SINCE || /^\s*INSERT INTO \S*rate_limit\S* VALUES/u.test(text);

/**
 * The text of every SQL statement, ours and TypeORM's, that this process sends while `work` runs, but for those by which
 * the server keeps up with the journal.
 * @returns what `work` gave, and the statements in the order they were sent
 */
export async function statementsDuring<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: readonly string[] }> {
  countAll();
  const statements: string[] = [];
  collecting = statements;
  try {
    return { result: await work(), statements };
  } finally {
    collecting = null;
  }
}

/** Puts itself before the one method that every statement goes through, whoever sends it. */
function countAll(): void {
  if (counted) return;
  counted = true;
  const send = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')?.value as (...args: unknown[]) => unknown;
  Object.defineProperty(pg.Client.prototype, 'query', {
    configurable: true,
    writable: true,
    value(this: pg.Client, ...args: unknown[]): unknown {
      const [statement] = args as [string | { readonly text: string }];
      const text = typeof statement === 'string' ? statement : statement.text;
      if (!inItsOwnTime(text)) collecting?.push(text);
      return send.apply(this, args);
    },
  });
}
