import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { type Config } from '../config/config.js';
import { DatabaseLog } from './database-log.js';
import { runningEmbedded, startEmbedded } from './embedded/supervisor.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** A database that can be connected to, and what ends it when the server is ours. */
export interface OpenedDatabase {
  /** What to call it in a message. */
  readonly name: string;
  readonly options: PostgresOptions;
  /** The same database for a single client of pg: the migration lock, the listener. */
  readonly client: pg.ClientConfig;
  /** All that the program knows, in the order of their making. */
  readonly migrations: DatabaseLists['migrations'];
  close(): Promise<void>;
}

export interface DatabaseLists {
  readonly entities: readonly NewableFunction[];
  readonly migrations: readonly NewableFunction[];
}

type Settings = Pick<Config, 'databaseUrl' | 'databasePool' | 'statementMs' | 'dataDir'>;

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
    const client = { connectionString: config.databaseUrl, keepAlive: true };
    return {
      name: 'The database that DATABASE_URL names',
      options: { ...common(config, lists, onTrouble), url: config.databaseUrl },
      client,
      migrations: lists.migrations,
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
  return {
    name: `The database in DATA_DIR ${config.dataDir}`,
    options: { ...common(config, lists, tell), ...place, username: server.user },
    client: { ...place, user: server.user },
    migrations: lists.migrations,
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
