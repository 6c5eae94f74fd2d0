import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';
import { backUp, restore } from '../../../src/platform/backup/backup-command.js';
import { type Config, readConfig } from '../../../src/platform/config/config.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { runMigrations } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { asAdmin, emptyDatabase, type TestDatabase } from '../../support/database.js';
import { demonstrationDatabase, LOADING_MS } from '../../support/demonstration.js';
import { everything } from '../../support/everything.js';

const LISTS = { entities: ENTITIES, migrations: MIGRATIONS };
const NOW = new Date('2026-11-30T09:00:00Z');
const DAYS = ['2010-01-12', '2010-01-26', '2010-05-31'];
/** What an instance answers of itself or of the moment. */
const OF_THE_MOMENT = ['serverTime', 'health'];

const at = (databaseUrl: string): Config => readConfig({ DATABASE_URL: databaseUrl });
const textOf = (file: string): string => gunzipSync(fs.readFileSync(file)).toString();
/** All but the first line, which says when the backup was made and by what. */
const bodyOf = (file: string): string => textOf(file).slice(textOf(file).indexOf('\n'));

describe('a backup', () => {
  let folder: string;
  let file: string;
  let original: TestDatabase;
  const made: TestDatabase[] = [];

  const empty = async (): Promise<TestDatabase> => {
    const database = await emptyDatabase();
    made.push(database);
    return database;
  };
  const tablesIn = (url: string): Promise<number> =>
    asAdmin(url, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
      );
      return rows[0]!.count;
    });

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'));
    file = path.join(folder, 'tracker.backup.gz');
    original = await demonstrationDatabase();
    const said = await backUp(at(original.url), '0.1.0', file, NOW);
    expect(said).toMatch(
      /^Backed up [\d,]+ rows of \d+ tables, as they were at 2026-11-30T09:00:00.000Z \(revision \d+/,
    );
  }, LOADING_MS);
  afterAll(async () => {
    for (const database of [...made, original]) await database.drop();
    fs.rmSync(folder, { recursive: true });
  });

  it('is read by its owner alone, and never written over', async () => {
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUp(at(original.url), '0.1.0', file, NOW)).rejects.toThrow('is there already');
  });

  it(
    'is restored into an empty database, whose answers are then the same at three dates',
    async () => {
      const copy = await empty();
      expect(await restore(at(copy.url), LISTS, file)).toContain('Every row was read back');
      const again = path.join(folder, 'again.gz');
      await backUp(at(copy.url), '0.1.0', again, NOW);
      expect(bodyOf(again) === bodyOf(file)).toBe(true);
      const answers = [];
      for (const { url } of [original, copy]) answers.push(await answersOf(url));
      expect(answers[0]!.size).toBeGreaterThan(20);
      for (const [question, answer] of answers[0]!)
        expect([question, answers[1]!.get(question)]).toEqual([question, answer]);
    },
    LOADING_MS,
  );

  it('brings back what guards the tables, and goes on counting where they ended', async () => {
    const copy = await empty();
    await restore(at(copy.url), LISTS, file);
    await asAdmin(copy.url, async (client) => {
      await expect(client.query(`UPDATE journal_entry SET reason = 'changed'`)).rejects.toThrow('append-only');
      const { rows } = await client.query<{ off: number }>(
        `SELECT count(*)::int AS off FROM pg_trigger WHERE tgenabled = 'D'`,
      );
      expect(rows[0]!.off).toBe(0);
    });
    const app = await startTestApp({ databaseUrl: copy.url });
    const { body } = await app.gql(ADMIN_TOKEN, '{ me { name } }');
    await app.gql('wrong', '{ me { name } }'); // a failed sign-in is an event, whose number the database gives out
    expect(body.errors).toBeUndefined();
    await app.stop();
  });

  it(
    'crosses from an embedded server to one of its own and back',
    async () => {
      const embedded = { ...readConfig({}), dataDir: path.join(folder, 'data') };
      expect(await restore(embedded, LISTS, file)).toContain('Every row was read back');
      const crossing = path.join(folder, 'crossing.gz');
      await backUp(embedded, '0.1.0', crossing, NOW);
      expect(bodyOf(crossing) === bodyOf(file)).toBe(true);
      const server = await empty();
      await restore(at(server.url), LISTS, crossing);
      await expect(restore(embedded, LISTS, file)).rejects.toThrow(
        /is not empty .*Name another in DATABASE_URL or DATA_DIR/,
      );
    },
    LOADING_MS,
  );

  it('of an earlier version is brought up to date by the next start', async () => {
    const earlier = await empty();
    await runMigrations(await openDatabase(at(earlier.url), LISTS), inTime(MIGRATIONS).slice(0, -3));
    const fresh = path.join(folder, 'earlier.gz');
    await backUp(at(earlier.url), '0.0.9', fresh, NOW);
    const later = await empty();
    await restore(at(later.url), LISTS, fresh);
    const app = await startTestApp({ databaseUrl: later.url });
    const names = await asAdmin(later.url, (client) => client.query<{ name: string }>('SELECT name FROM migrations'));
    expect(names.rows.map(({ name }) => name).sort()).toEqual(MIGRATIONS.map(({ name }) => name).sort());
    await app.stop();
  });

  describe('is refused, and leaves nothing behind,', () => {
    const spoilt = (name: string, bytes: Buffer): string => {
      const to = path.join(folder, name);
      fs.writeFileSync(to, bytes);
      return to;
    };
    const refusal = async (given: string): Promise<string> => {
      const database = await empty();
      const error: unknown = await restore(at(database.url), LISTS, given).catch((reason: unknown) => reason);
      expect(await tablesIn(database.url)).toBe(0);
      return error instanceof Error && error.name === 'StartError' ? error.message : String(error);
    };

    it.each([
      ['is no file of ours', () => Buffer.from('revision,what\n1,nothing\n'), 'no backup of the tracker'],
      ['is another compressed file', () => gzipSync('revision,what\n1,nothing\n'), 'no backup of the tracker'],
      ['is empty', () => Buffer.alloc(0), 'no backup of the tracker'],
      ['ends in the middle', () => fs.readFileSync(file).subarray(0, -200), 'This backup is not whole'],
      [
        'lacks its last line',
        () => gzipSync(textOf(file).replace(/-- end of backup .*\n$/u, '')),
        'This backup is not whole',
      ],
      [
        'has a changed word',
        () => gzipSync(textOf(file).replaceAll('Manchester City Council', 'Salford City Council')),
        'The rows of',
      ],
      ['lacks a row', () => gzipSync(textOf(file).replace(/(COPY "role_grant".*\n).*\n/u, '$1')), 'The rows of'],
      [
        'comes from a newer version',
        () => gzipSync(textOf(file).replace('"migrations":[', '"migrations":["Later1900000000000",')),
        'made by version 0.1.0 of the tracker, which is newer than this one',
      ],
    ])('where it %s', async (name, bytes, message) => {
      expect(bytes().equals(fs.readFileSync(file))).toBe(false);
      expect(await refusal(spoilt(name, bytes()))).toContain(message);
    });

    it('where a reference leads nowhere', async () => {
      const text = textOf(file).replace(/(COPY "journal_entry"[^\n]*\n)[^\n]*\n/u, '$1');
      expect(await refusal(spoilt('no-entry', gzipSync(text)))).toContain('violates foreign key constraint');
    });
  });
});

const inTime = (migrations: readonly NewableFunction[]): NewableFunction[] =>
  migrations.toSorted((a, b) => a.name.slice(-13).localeCompare(b.name.slice(-13)));

/** Every question that needs no argument, and everything of the projects on three days, with what is answered. */
async function answersOf(databaseUrl: string): Promise<Map<string, unknown>> {
  const limits = { LIMIT_TOKENS: '50000', LIMIT_COST: '10000000', LIMIT_DEPTH: '50', LIMIT_ALIASES: '1000' };
  const app: TestApp = await startTestApp({ databaseUrl, env: limits });
  const { schema } = app.app.get(GraphQLSchemaHost);
  const questions = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || field.args.some(isRequiredArgument) || OF_THE_MOMENT.includes(field.name)) return [];
    return [`{ ${field.name} ${everything(type, 3)} }`];
  });
  const project = everything(schema.getType('Project') as GraphQLObjectType, 4);
  for (const code of ['CFPS', 'MCC'])
    for (const day of DAYS) questions.push(`{ project(code: "${code}", asAt: "${day}") ${project} }`);
  const answers = new Map<string, unknown>();
  for (const question of questions) answers.set(question, (await app.gql(ADMIN_TOKEN, question)).body);
  await app.stop();
  return answers;
}
