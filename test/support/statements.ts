import pg from 'pg';

let collecting: string[] | null = null;
let counted = false;

/** What comes in its own time and belongs to nobody's question: reading what others wrote, and telling what requests spent. */
const IN_ITS_OWN_TIME: readonly string[] = ['events-since', 'rate_limit:rlflx-upsert'];

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
      const [statement] = args as [string | { readonly text: string; readonly name?: string }];
      if (typeof statement === 'string') collecting?.push(statement);
      else if (!IN_ITS_OWN_TIME.includes(statement.name ?? '')) collecting?.push(statement.text);
      return send.apply(this, args);
    },
  });
}
