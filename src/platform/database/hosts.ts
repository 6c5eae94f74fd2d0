import pg from 'pg';

/** Milliseconds that a server is given to answer before the next one is asked. */
const PATIENCE_MS = 3_000;

/** What is done before anybody works with another server than before. */
export type OnMoved = (session: pg.Client) => Promise<void>;

/** Several servers, of which one at a time takes writes: which it is may change at any moment. */
export class Hosts {
  private current = 0;
  private known = false;
  private finding: Promise<string> | null = null;
  onMoved: OnMoved = () => Promise.resolve();

  constructor(private readonly addresses: readonly string[]) {}

  /**
   * The address of the server that takes writes; the one that did last is asked first.
   * @throws Error that says of each server why it is not the one
   */
  writable(): Promise<string> {
    this.finding ??= this.find().finally(() => (this.finding = null));
    return this.finding;
  }

  private async find(): Promise<string> {
    const refusals: string[] = [];
    for (let step = 0; step < this.addresses.length; step++) {
      const at = (this.current + step) % this.addresses.length;
      const refusal = await this.ask(at);
      if (refusal === null) return this.addresses[at]!;
      refusals.push(refusal);
    }
    throw Object.assign(new Error(`no server takes writes: ${refusals.join('; ')}`), { code: 'ECONNREFUSED' });
  }

  /** @returns why it is not the one; null: it is */
  private async ask(at: number): Promise<string | null> {
    const session = new pg.Client({
      connectionString: this.addresses[at]!,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    session.on('error', () => undefined); // the statement in hand fails by itself
    const name = `${session.host}:${session.port}`;
    try {
      await session.connect();
      const { rows } = await session.query<{ writes: boolean }>(
        `SELECT current_setting('transaction_read_only') = 'off' AS writes`,
      );
      if (rows[0]?.writes !== true) return `${name} can only be read`;
      if (this.known && at !== this.current) await this.onMoved(session);
      this.current = at;
      this.known = true;
      return null;
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      await session.end().catch(() => undefined);
    }
  }
}
