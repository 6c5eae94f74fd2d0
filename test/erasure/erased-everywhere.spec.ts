import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { backUp, restore } from '../../src/platform/backup/backup-command.js';
import { readConfig } from '../../src/platform/config/config.js';
import { VerifyRecordService } from '../../src/platform/record/chain/verify-record.service.js';
import { writeBundle } from '../../src/platform/record/chain/write-bundle.js';
import type { TestApp } from '../support/app.js';
import { asAdmin, emptyDatabase, programsRole, type TestDatabase } from '../support/database.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';
import { ownToken } from '../support/own-token.js';

const NAME = 'Steve Barrow';
const VERIFIER = path.resolve(import.meta.dirname, '../../src/platform/record/chain/verify-record.mjs');
const PEOPLE = '{ people { id name } roleGrants { id personId } }';
const CHECK = '{ verifyRecord { ok last erasedRows faults { kind revision } } }';
const PAPER = `{ verifyBoardPaper(reference: "10/23") { ok erasedParts brokenParts differences { label sealed now } files { ok } } }`;
const READS = `id code state nextStates subject texts reason requestedBy answeredBy erasedRows`;
/** What people read of the person, now and as at a day; it is in the memory of both instances before anything is erased. */
const READ = [
  '{ people { name post } allErasures(first: 5) { nodes { subject } } }',
  `{ projects(first: 5, asAt: "2010-01-20") { code smtLead { name } plan { milestones { title } } } }`,
  '{ projects(first: 5) { smtLead { name } risks(first: 20) { nodes { title } } actions(first: 50) { nodes { text ownerName } } } }',
  '{ boardPaper(reference: "10/23") { cover { markup } blocks { text } } }',
  `{ search(text: "Barrow", first: 20) { totalCount nodes { title } } }`,
];

/** Tables where a text stands in any column but bytes. */
async function holding(client: pg.Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [`%${text}%`]);
    if (rowCount !== 0) found.push(name);
  }
  return found;
}

describe('a person whose words and details are erased', () => {
  let app: TestApp;
  let other: TestApp;
  let asker: string;
  let answerer: string;
  let personId: string;
  let erasureId: string;
  const made: TestDatabase[] = [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erased-'));

  const readAll = async (on: TestApp): Promise<string> => {
    const answers = [];
    for (const document of READ) answers.push((await on.gql(asker, document)).body);
    for (const format of ['md', 'html']) answers.push(await (await fetch(`${on.url}/papers/10-23.${format}`)).text());
    return JSON.stringify(answers);
  };

  beforeAll(async () => {
    app = await startDemonstration();
    other = await startDemonstration({}, app.databaseUrl);
    const tokens = new Map((await app.app.get(DemoTokensService).renew()).map((one) => [one.role as string, one]));
    const administrator = tokens.get('ADMINISTRATOR')!;
    const { people, roleGrants } = await app.query(administrator.secret, PEOPLE);
    const idOf = (name: string): string => people.find((one: { name: string }) => one.name === name).id;
    personId = idOf(NAME);
    asker = await ownToken(app, idOf(tokens.get('SECRETARY')!.person));
    answerer = await ownToken(app, idOf(administrator.person));
    await app.saved(answerer, 'issueSignInLink', { personId, signInName: 'steve.barrow@example.org' }, 'saved');
    const said = 'Ask Steve  Barrow, whatever STEVE BARROW’S diary says.';
    const raised = { projectCode: 'CFPS', text: said, ownerName: NAME, effectiveOn: '2010-01-20' };
    await app.saved(asker, 'raiseAction', raised, 'saved');
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query(`INSERT INTO mail_message (id, kind, header_id, person_id, to_name, to_address, subject, secret, made_at, expires_at, state_at)
        VALUES (gen_random_uuid(), 'DIGEST', 'x', '${personId}', '${NAME}', 's@example.org', 'For ${NAME}', false, now(), now(), now())`);
      await client.query(
        `INSERT INTO page_store (id, kind, owner, content) VALUES (gen_random_uuid(), 'DRAFT', 'x', 'Dear steve  barrow')`,
      );
    });
    for (const { id, personId: of } of roleGrants) {
      if (of === personId) await app.saved(answerer, 'withdrawRole', { grantId: id }, 'saved');
    }
    for (const one of [app, other]) expect(await readAll(one)).toContain(NAME);
  }, LOADING_MS);
  afterAll(async () => {
    await other.stop();
    await app.stop();
    for (const database of made) await database.drop();
    fs.rmSync(folder, { recursive: true });
  });

  it('is asked for with a preview of what goes, which changes nothing', async () => {
    const { erasureTexts } = await app.query(asker, 'query($id: ID) { erasureTexts(personId: $id) }', { id: personId });
    expect(erasureTexts).toEqual([NAME, 'steve.barrow@example.org']);
    const input = { personId, reason: 'Asked for by letter.', texts: erasureTexts };
    const preview = `query($input: RequestErasureInput!) { previewErasure(input: $input) {
      subject rows papers before findings { what own columns rows entries } } }`;
    const { previewErasure } = await app.query(asker, preview, { input });
    expect(previewErasure).toMatchObject({ subject: NAME, papers: ['10/23'], before: [] });
    expect(previewErasure.findings.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['People', 'Entries of the journal', 'Issued papers', 'Texts of papers', 'Sign-in names']),
    );
    const { erasure } = await app.saved(asker, 'requestErasure', input, `erasure { ${READS} }`);
    expect(erasure).toMatchObject({ code: 'ER1', state: 'REQUESTED', nextStates: [] });
    erasureId = erasure.id;
    expect((await app.run(asker, 'requestErasure', input)).problems[0]!.code).toBe('ERASURE_UNDER_WAY');
    expect(await readAll(app)).toContain(NAME);
  });

  it('is not confirmed by who asked for it, nor erased past the confirmation by the program’s role', async () => {
    const { problems } = await app.run(asker, 'confirmErasure', { erasureId });
    expect(problems).toMatchObject([{ code: 'ANOTHER_MUST_CONFIRM' }]);
    await asAdmin(programsRole(app.databaseUrl), async (client) => {
      const erase = `SELECT erase_rows('${erasureId}', 'person_statement', ARRAY(SELECT ctid FROM person_statement), '{name}', '{}')`;
      await expect(client.query(erase)).rejects.toThrow('nobody else has confirmed');
      await expect(client.query('INSERT INTO erased_row SELECT * FROM erased_row')).rejects.toThrow(
        'permission denied',
      );
      await client.query(`SELECT set_config('tracker.erasing', pg_current_xact_id()::text, false)`);
      await expect(client.query(`UPDATE person_statement SET name = 'x'`)).rejects.toThrow('permission denied');
    });
  });

  it('goes from every table, file, index and memory of every instance', async () => {
    const { erasure } = await app.saved(answerer, 'confirmErasure', { erasureId }, `erasure { ${READS} }`);
    expect(erasure).toMatchObject({ state: 'CARRIED_OUT', subject: '[erased]', texts: ['[erased]'], nextStates: [] });
    expect(erasure.erasedRows).toBeGreaterThan(10);
    for (const one of [app, other]) {
      const read = await readAll(one);
      expect(read).not.toMatch(/barrow/iu);
      expect(read).toContain('[erased]');
    }
    expect(await asAdmin(app.databaseUrl, (client) => holding(client, 'barrow'))).toEqual([]);
  });

  it('leaves a record and papers that fit their hashes', async () => {
    const { verifyRecord } = await other.query(answerer, CHECK);
    expect(verifyRecord).toMatchObject({ faults: [{ kind: 'ROWS_CHANGED' }] }); // the test’s own token, put in past the tracker
    expect(verifyRecord.erasedRows).toBeGreaterThan(10);
    const { verifyBoardPaper } = await app.query(answerer, PAPER);
    expect(verifyBoardPaper).toMatchObject({ ok: true, brokenParts: [], differences: [] });
    expect(verifyBoardPaper.erasedParts).toEqual(expect.arrayContaining(['the text', 'the facts', 'the pdf file']));
  });

  it('is not in a backup made later, whose record fits, and which the stand-alone program finds whole', async () => {
    const file = path.join(folder, 'after.gz');
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(`DELETE FROM access_token WHERE name = 'test' AND kind = 'BEARER' AND issued_revision = 1`);
    });
    await backUp(readConfig({ DATABASE_URL: app.databaseUrl }), '0.1.0', file, new Date());
    const copy = await emptyDatabase();
    made.push(copy);
    await restore(readConfig({ DATABASE_URL: copy.url }), { entities: ENTITIES, migrations: MIGRATIONS }, file);
    expect(await asAdmin(copy.url, (client) => holding(client, 'barrow'))).toEqual([]);
    expect(await check(copy.url)).toEqual([]);
    const bundle = path.join(folder, 'record.gz');
    await writeBundle({ connectionString: copy.url }, fs.createWriteStream(bundle));
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, bundle], { encoding: 'utf8' });
    expect(stdout).toContain('everything fits');
    expect(stdout).toMatch(/Words were erased from \d+ rows, each as two people agreed/u);
    expect(status).toBe(0);
  });

  it.each([
    [
      'blanks a row without an erasure',
      `UPDATE plan_report SET narrative = '[erased]' WHERE id = (SELECT id FROM plan_report LIMIT 1)`,
    ],
    ['writes to a row that was erased', `UPDATE person_statement SET post = 'King' WHERE name = '[erased]'`],
    ['writes to an entry that was erased', `UPDATE journal_entry SET operation = 'x' WHERE actor_name = '[erased]'`],
    [
      'makes an erasure up',
      `INSERT INTO erased_row SELECT gen_random_uuid(), revision, request_id, 5, table_name, row_key, columns, before_sha256, after_sha256 FROM erased_row LIMIT 1`,
    ],
    ['takes an erasure out', `DELETE FROM erased_row WHERE table_name = 'person_statement'`],
  ])('is told from what somebody did who %s', async (_what, statement) => {
    const copy = await emptyDatabase();
    made.push(copy);
    const file = path.join(folder, 'after.gz');
    await restore(readConfig({ DATABASE_URL: copy.url }), { entities: ENTITIES, migrations: MIGRATIONS }, file);
    await asAdmin(copy.url, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(statement);
    });
    expect(await check(copy.url)).not.toEqual([]);
    const bundle = path.join(fs.mkdtempSync(path.join(folder, 'x')), 'record.gz');
    await writeBundle({ connectionString: copy.url }, fs.createWriteStream(bundle));
    expect(spawnSync(process.execPath, [VERIFIER, bundle]).status).toBe(1);
  });
});

/** What a check of a whole record finds. */
async function check(url: string): Promise<string[]> {
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    return (await new VerifyRecordService(dataSource).verify(1, null)).faults.map(({ message }) => message);
  } finally {
    await dataSource.destroy();
  }
}
