import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { type Config } from '../config/config.js';
import { DatabaseLog } from './database-log.js';
import { runningEmbedded, startEmbedded } from './embedded/supervisor.js';
import { addressesOf } from './host-addresses.js';
import { Hosts } from './hosts.js';
import { Session, type SessionConfig } from './session.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How one role of the database is reached. */
export interface Sessions {
  readonly options: PostgresOptions;
  /** The same for a session of its own, which keeps what it holds: the migration lock, the listener. */
  readonly client: SessionConfig;
}

/** A database that can be connected to, and what ends it when the server is ours. */
export interface OpenedDatabase extends Sessions {
  /** What to call it in a message. */
  readonly name: string;
  /** The owner of the tables, who alone makes and changes them. */
  readonly owner: Sessions;
  /** Whether the program works as a role of its own, which has no more rights than it needs; else as the owner. */
  readonly ownRole: boolean;
  /** Whether `options` name a pool that gives each transaction to any session of the server; `client` names the server itself. */
  readonly pooled: boolean;
  /** Where several servers are named, what finds the one that takes writes. */
  readonly hosts: readonly Hosts[];
  /** What the program's sessions are given once they are there, in place of settings at their start, which a pool refuses. */
  readonly defaults: Readonly<Record<string, string>>;
  /** All that the program knows, in the order of their making. */
  readonly migrations: DatabaseLists['migrations'];
  /** Told what whoever runs the program should know. */
  onTrouble(message: string): void;
  close(): Promise<void>;
}

export interface DatabaseLists {
  readonly entities: readonly NewableFunction[];
  readonly migrations: readonly NewableFunction[];
}

type Settings = Pick<Config, 'databaseUrl' | 'databasePool' | 'statementMs' | 'dataDir'> &
  Partial<Pick<Config, 'databaseOwnerUrl' | 'databaseDirectUrl'>>;

/** The role of the embedded server that the program works as. */
const PROGRAM_ROLE = 'tracker';

pg.types.setTypeParser(pg.types.builtins.DATE, (value: string) => value); // a calendar date stays the string it was

/**
 * Opens the database that DATABASE_URL names, or starts the embedded one in DATA_DIR.
 * @param onTrouble told about lost connections and restarts, which are survived
 * @param beside whether an embedded server that another process runs may be used, which only reading is safe for
 */
export async function openDatabase(
  config: Settings,
  lists: DatabaseLists,
  onTrouble: (message: string) => void = () => undefined,
  beside = false,
): Promise<OpenedDatabase> {
  const { databaseUrl, databaseOwnerUrl, databaseDirectUrl } = config;
  const defaults = sessionDefaults(config);
  if (databaseUrl !== null) {
    const pooled = databaseDirectUrl != null;
    const direct = databaseDirectUrl ?? databaseUrl;
    const program = at(config, lists, onTrouble, databaseUrl, pooled);
    const { client } = pooled ? at(config, lists, onTrouble, direct) : program;
    return {
      name: 'The database that DATABASE_URL names',
      options: program.options,
      client,
      owner: at(config, lists, onTrouble, databaseOwnerUrl ?? direct),
      ownRole: databaseOwnerUrl != null,
      pooled,
      hosts: [...new Set([program.client.hosts, client.hosts])].filter((hosts) => hosts !== undefined),
      defaults,
      migrations: lists.migrations,
      onTrouble,
      close: () => Promise.resolve(),
    };
  }
  let closing = false; // the server hangs up on connections that are just saying goodbye
  const tell = (message: string): void => (closing ? undefined : onTrouble(message));
  const server =
    (beside ? runningEmbedded(config.dataDir) : null) ??
    (await startEmbedded({
      dataDir: config.dataDir,
      onRestart: (error) => tell(error?.message ?? 'The embedded PostgreSQL ended by itself and was started again.'),
    }));
  const place = { host: server.host, port: server.port, database: 'postgres' };
  const as = (user: string): Sessions => ({
    options: { ...common(config, lists, tell), ...place, username: user },
    client: { ...place, user },
  });
  return {
    name: `The database in DATA_DIR ${config.dataDir}`,
    ...as(PROGRAM_ROLE),
    owner: as(server.user),
    ownRole: true,
    pooled: false,
    hosts: [],
    defaults,
    migrations: lists.migrations,
    onTrouble: tell,
    close: () => {
      closing = true;
      return server.stop();
    },
  };
}

/** How the database at an address is reached. @param pooled whether the address is that of a pool */
function at(
  config: Settings,
  lists: DatabaseLists,
  onTrouble: (message: string) => void,
  url: string,
  pooled = false,
): Sessions {
  const addresses = addressesOf(url);
  const [first = url] = addresses;
  const more = { ...(addresses.length > 1 && { hosts: new Hosts(addresses) }), ...(pooled && { names: false }) };
  const { extra, ...options } = common(config, lists, onTrouble);
  const { keepAlive, idleTimeoutMillis } = extra;
  const kept = pooled ? { keepAlive, idleTimeoutMillis } : extra;
  const own = Object.keys(more).length > 0 && { Client: Session };
  return {
    options: { ...options, url: first, extra: { ...kept, ...own, ...more } },
    client: { connectionString: first, keepAlive: true, ...more },
  };
}

/** What every session of the program has: no statement runs, and none waits inside a transaction, for ever. */
function sessionDefaults({ statementMs }: Settings): Readonly<Record<string, string>> {
  return {
    statement_timeout: `${statementMs}`,
    idle_in_transaction_session_timeout: `${2 * statementMs}`,
    jit: 'off', // compiling costs half a second where a statement takes a tenth
  };
}

function common(config: Settings, lists: DatabaseLists, onTrouble: (message: string) => void) {
  return {
    type: 'postgres',
    driver: pg,
    applicationName: 'programme-tracker',
    entities: [...lists.entities],
    migrations: [...lists.migrations],
    migrationsTransactionMode: 'each',
    migrationsRun: false, // connect() runs them under a lock
    logger: new DatabaseLog(onTrouble),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto', // gen_random_uuid(), in PostgreSQL itself since 13
    poolSize: config.databasePool,
    connectTimeoutMS: 10_000,
    poolErrorHandler: (error: Error) => onTrouble(`A database connection was lost: ${error.message}`),
    extra: {
      statement_timeout: config.statementMs,
      idle_in_transaction_session_timeout: 2 * config.statementMs,
      idleTimeoutMillis: 30_000,
      options: '-c jit=off',
      keepAlive: true,
    },
  } satisfies PostgresOptions;
}
