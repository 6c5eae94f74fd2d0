import pg from 'pg';
import type { Hosts } from './hosts.js';

/** How a session is reached: pg's own settings, and what pg does not know. */
export interface SessionConfig extends pg.ClientConfig {
  /** Several servers, of which the one that takes writes is meant; pg's own settings name the first. */
  readonly hosts?: Hosts;
  /** False: the next statement may come to another session of the server, to which no statement is known by a name. */
  readonly names?: boolean;
}

/** A session with the database, wherever it is. */
export class Session extends pg.Client {
  private readonly hosts: Hosts | undefined;
  readonly names: boolean;

  constructor(config: SessionConfig) {
    super(config);
    this.hosts = config.hosts;
    this.names = config.names ?? true;
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: ((error: Error) => void) | ((error: null, client: pg.Client) => void)): void;
  override connect(callback?: (...told: never[]) => void): Promise<pg.Client> | void {
    const connected = this.reach();
    if (callback === undefined) return connected;
    const tell = callback as (error: Error | null, client?: pg.Client) => void;
    connected.then((client) => tell(null, client), tell);
  }

  private async reach(): Promise<pg.Client> {
    if (this.hosts) {
      const { host, port } = new pg.Client({ connectionString: await this.hosts.writable() });
      Object.assign(this, { host, port });
    }
    return super.connect();
  }
}

/** Takes the names off statements, whoever sends them. pg declares many forms of one method. */
Object.defineProperty(Session.prototype, 'query', {
  value(this: Session, statement: unknown, ...rest: unknown[]): unknown {
    const { query } = pg.Client.prototype as unknown as { readonly query: (...args: unknown[]) => unknown };
    return query.call(this, this.names ? statement : withoutName(statement), ...rest);
  },
});

function withoutName(statement: unknown): unknown {
  const named = typeof statement === 'object' && statement !== null && 'name' in statement && !('submit' in statement);
  return named ? { ...statement, name: undefined } : statement;
}
