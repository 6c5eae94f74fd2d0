import { type DynamicModule, type Type } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { AppModule } from '../../src/app.module.js';
import { type Environment, readConfig } from '../../src/platform/config/config.js';
import { hashToken } from '../../src/platform/auth/token.js';
import { Sql } from '../../src/platform/database/sql.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { createLog } from '../../src/platform/http/log.js';
import { type Context, PlatformModule } from '../../src/platform/platform.module.js';
import { type Client, clientOf } from './client.js';
import { FixedClock } from './clock.js';
import { programsRole, testDatabase } from './database.js';
import { type Pooler, startPooler } from './pooler.js';

export interface TestApp extends Client {
  readonly app: NestFastifyApplication;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly sql: Sql;
  readonly clock: FixedClock;
  /** The address of its database, as the owner of the tables. */
  readonly databaseUrl: string;
  /** The lines of its log so far. */
  readonly log: readonly Record<string, unknown>[];
  schema(): GraphQLSchema;
  /** The instant of the last write, as the record has it. */
  now(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** yyyy-mm-dd; the clock stands at 09:30 UTC of this day until it is set. */
  readonly today?: string;
  readonly env?: Environment;
  /** Share this database with another instance, which drops it. */
  readonly databaseUrl?: string;
  /** False: the first administrator has only the token of the settings. */
  readonly ownToken?: boolean;
  /** What to start in place of the whole program. */
  readonly root?: (context: Context) => DynamicModule;
}

/** The access token of the first administrator of every test, one of their own making that does not end. */
export const ADMIN_TOKEN = 'ppt_the-first-administrator-of-a-test';

const OWN_TOKEN = `INSERT INTO access_token (id, person_id, name, hash, issued_by, issued_revision, created_at)
  SELECT gen_random_uuid(), person_id, 'test', $1, person_id, issued_revision, created_at
    FROM access_token WHERE kind = 'BOOTSTRAP' ON CONFLICT (hash) DO NOTHING`;

/** The whole program on a database of its own, listening on a free port. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl === undefined ? await testDatabase() : null;
  const databaseUrl = options.databaseUrl ?? database!.url;
  const env = {
    PORT: '0',
    DATABASE_POOL: '5',
    LOG_LEVEL: 'info',
    SEARCH_INDEX_SECONDS: '0', // whoever searches waits for the index, and nothing runs beside what a test counts
    BOOTSTRAP_TOKEN: 'ppt_the-first-token-of-a-test',
    ...options.env,
  };
  const config = readConfig({ ...(await addresses(databaseUrl)), ...env });
  const log: Record<string, unknown>[] = [];
  const lines = createLog(config, { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const clock = new FixedClock(options.today ?? '2010-01-26');
  const root = options.root ?? ((context: Context) => AppModule.forRoot(context));
  const app = await createApp(root({ config, clock, lines }), config, lines);
  await app.listen(config.port, config.host);
  const url = await app.getUrl();
  const schema = () => app.get(GraphQLSchemaHost, { strict: false }).schema;
  if (options.ownToken !== false) await app.get(Sql).rows('test-own-token', OWN_TOKEN, [hashToken(ADMIN_TOKEN)]);
  return {
    app,
    url,
    sql: app.get(Sql),
    clock,
    databaseUrl,
    log,
    schema,
    ...clientOf(url, schema),
    async now() {
      const [clock] = await app.get(Sql).rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
      return clock!.at.toISOString();
    },
    async stop() {
      await app.close();
      await database?.drop();
    },
  };
}

/** By the server that they stand before. */
const poolers = new Map<string, Promise<Pooler>>();

/** With TEST_POOLER=1 every instance works by way of PgBouncer in transaction mode. */
async function addresses(databaseUrl: string): Promise<Environment> {
  const direct = { DATABASE_URL: programsRole(databaseUrl), DATABASE_OWNER_URL: databaseUrl };
  if (process.env['TEST_POOLER'] !== '1') return direct;
  const { host, search } = new URL(databaseUrl);
  const pooler = poolers.get(host + search) ?? startPooler(databaseUrl);
  poolers.set(host + search, pooler);
  return { ...direct, DATABASE_URL: (await pooler).through(databaseUrl), DATABASE_DIRECT_URL: direct.DATABASE_URL };
}

/** The platform with a test's own resolvers and controllers in place of the domains. */
export function platformWith(name: string, parts: { resolvers?: Type[]; controllers?: Type[] }) {
  class TestDomain {}
  Object.defineProperty(TestDomain, 'name', { value: name });
  return (context: Context) => ({
    module: TestDomain,
    imports: [PlatformModule.forRoot(context, { entities: ENTITIES, migrations: MIGRATIONS })],
    providers: parts.resolvers ?? [],
    controllers: parts.controllers ?? [],
  });
}
