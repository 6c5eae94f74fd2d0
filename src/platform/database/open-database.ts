import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { type Config } from '../config/config.js';
import { DatabaseLog } from './database-log.js';
import { runningEmbedded, startEmbedded } from './embedded/supervisor.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How one role of the database is reached. */
export interface Sessions {
  readonly options: PostgresOptions;
  /** The same database for a single client of pg: the migration lock, the listener. */
  readonly client: pg.ClientConfig;
}

/** A database that can be connected to, and what ends it when the server is ours. */
export interface OpenedDatabase extends Sessions {
  /** What to call it in a message. */
  readonly name: string;
  /** The owner of the tables, who alone makes and changes them. */
  readonly owner: Sessions;
  /** Whether the program works as a role of its own, which has no more rights than it needs; else as the owner. */
  readonly ownRole: boolean;
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
  Partial<Pick<Config, 'databaseOwnerUrl'>>;

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
  if (config.databaseUrl !== null) {
    const at = (url: string): Sessions => ({
      options: { ...common(config, lists, onTrouble), url },
      client: { connectionString: url, keepAlive: true },
    });
    return {
      name: 'The database that DATABASE_URL names',
      ...at(config.databaseUrl),
      owner: at(config.databaseOwnerUrl ?? config.databaseUrl),
      ownRole: config.databaseOwnerUrl != null,
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
    migrations: lists.migrations,
    onTrouble: tell,
    close: () => {
      closing = true;
      return server.stop();
    },
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
      options: '-c jit=off', // compiling costs half a second where a statement takes a tenth
      keepAlive: true,
    },
  } satisfies PostgresOptions;
}
