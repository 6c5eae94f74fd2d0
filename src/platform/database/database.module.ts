import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Config } from '../config/config.js';
import { connect } from './connect.js';
import { addressesOf } from './host-addresses.js';
import { Replicas } from './replicas.js';
import { type DatabaseLists, openDatabase, type OpenedDatabase } from './open-database.js';
import type { OnMoved } from './hosts.js';
import { Sql } from './sql.js';

/** How to reach the database with a single client; bound to the one that was opened. */
export class DatabaseAddress {
  constructor(
    readonly client: OpenedDatabase['client'],
    /** Whether the program is to work as a role of its own, which owns nothing. */
    readonly ownRole: boolean,
    /** Whether the program's other sessions come from a pool, by which nothing stays with a session. */
    readonly pooled: boolean,
    private readonly hosts: OpenedDatabase['hosts'],
  ) {}

  /** Does this before anybody works with another server than before, where several are named. */
  beforeMoving(onMoved: OnMoved): void {
    for (const hosts of this.hosts) hosts.onMoved = onMoved;
  }
}

/** The database: opened, migrated, and closed after everything that uses it. */
@Global()
@Module({})
export class DatabaseModule {
  /** @param lists the entities and migrations of every domain, in the order of their making */
  static forRoot(config: Config, lists: DatabaseLists): DynamicModule {
    const logger = new Logger('Database');
    let opening: Promise<OpenedDatabase> | undefined;
    const open = () => (opening ??= openDatabase(config, lists, (message) => logger.warn(message)));
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: async () => ({ ...(await open()).options, retryAttempts: 0 }),
          dataSourceFactory: async () => connect(await open()),
        }),
      ],
      providers: [
        Sql,
        {
          provide: Replicas,
          useFactory: () =>
            new Replicas({
              addresses: config.databaseReplicaUrl === null ? [] : addressesOf(config.databaseReplicaUrl),
              sessions: config.databasePool,
              onTrouble: (message) => logger.warn(message),
            }),
        },
        {
          provide: DatabaseAddress,
          useFactory: async () => {
            const { client, ownRole, pooled, hosts } = await open();
            return new DatabaseAddress(client, ownRole, pooled, hosts);
          },
        },
      ],
      exports: [Sql, DatabaseAddress],
    };
  }
}
