import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { renderPaper } from '../../src/documents/render.js';
import { writeExport } from '../../src/export/write-export.service.js';
import { writeBundle } from '../../src/platform/record/chain/write-bundle.js';
import { SHORT_PAPER } from '../board-papers/attachments/files.js';
import { logoOf } from '../board-papers/house-style/styles.js';
import { type PaperApp, startPaperApp } from '../board-papers/paper-app.js';
import { faults } from '../support/client.js';
import { asAdmin } from '../support/database.js';
import { LOADING_MS } from '../support/demonstration.js';

const NAME = 'Ann Example';
const VERIFIER = path.resolve(import.meta.dirname, '../../src/platform/record/chain/verify-record.mjs');
const FILES = `query($respondentId: ID, $personId: ID, $texts: [String!], $first: Int!, $after: String) {
  erasureFiles(respondentId: $respondentId, personId: $personId, texts: $texts, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } nodes { id title fileName bytes papers attachedBy attachedOn byThem search } } }`;
const PREVIEW = `query($input: RequestErasureInput!) { previewErasure(input: $input) {
  problems { code path } rows papers findings { what columns rows } } }`;
const PAPER = `query($r: String!) { boardPaper(reference: $r) { version attachments { id title sha256 url erased } } }`;
const VERIFY = `query($r: String!) { verifyBoardPaper(reference: $r) { ok erasedParts brokenParts attachments { ok } } }`;

const said = (text: string): typeof SHORT_PAPER => ({
  ...SHORT_PAPER,
  blocks: [SHORT_PAPER.blocks[0]!, { kind: 'paragraph', id: 'p', runs: [{ kind: 'text', text }] }],
});
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('attached files that hold the words of somebody', () => {
  let on: PaperApp;
  let respondentId: string;
  let erasureId: string;
  let files: Readonly<Record<'letter' | 'note' | 'other' | 'scan', Buffer>>;
  let etag: string;

  const ask = async (more: object = {}, token = on.cast.secretary) =>
    (await on.app.query(token, FILES, { respondentId, first: 50, ...more })).erasureFiles;
  const attach = async (reference: string, version: number, title: string, fileName: string, bytes: Buffer) => {
    const input = { reference, expectedVersion: version, title, fileName, content: bytes.toString('base64') };
    return on.app.run(on.cast.secretary, 'attachToBoardPaper', input, 'boardPaper { version }');
  };
  const get = (url: string, headers: Record<string, string> = {}) => fetch(on.app.url + url, { headers });
  const paper = async (r: string, token: string | null = null) => (await on.app.query(token, PAPER, { r })).boardPaper;
  const pastTheTracker = (statement: string) =>
    asAdmin(on.app.databaseUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(statement);
    });
  const verified = async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attached-'));
    const bundle = path.join(folder, 'record.gz');
    await writeBundle({ connectionString: on.app.databaseUrl }, fs.createWriteStream(bundle));
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, bundle], { encoding: 'utf8' });
    fs.rmSync(folder, { recursive: true });
    return [status, stdout] as const;
  };
  const input = (more: object = {}) => ({ respondentId, reason: 'Asked for by letter.', texts: [NAME], ...more });
  const chosen = () => [hash(files.letter), hash(files.note)];

  beforeAll(async () => {
    on = await startPaperApp();
    const exercise = await on.done(
      'recordFeedbackExercise',
      { projectCode: 'ALPHA', title: 'Letters', channel: 'SEMINAR', stage: 'DRAFT', method: 'By post.' },
      on.cast.lead,
      { FeedbackExercise: 'id' },
    );
    const respondent = {
      projectCode: 'ALPHA',
      exerciseId: exercise.id,
      type: 'OFFICER',
      permission: 'NAMED',
      name: NAME,
    };
    respondentId = (await on.done('recordFeedbackRespondent', respondent, on.cast.lead, { FeedbackRespondent: 'id' }))
      .id;
    const { pdf } = await renderPaper(said(`A letter from ${NAME}, who lives in Ash Court.`), ['pdf']);
    const { docx } = await renderPaper(said(`ANN\u00a0EXAMPLE rang on Monday.`), ['docx']);
    const { docx: other } = await renderPaper(said('Ann Examples are many.'), ['docx']);
    files = { letter: Buffer.from(pdf), note: Buffer.from(docx), other: Buffer.from(other), scan: logoOf() };
    let { version } = await on.draft('10/23');
    const sent: [string, string, Buffer][] = [
      ['A letter', 'letter.pdf', files.letter],
      ['A note', 'note.docx', files.note],
      ['Others', 'other.docx', files.other],
      ['A scan', 'scan.png', files.scan],
    ];
    for (const one of sent) version = ((await attach('10/23', version, ...one)) as any).boardPaper.version;
    const cleared = await on.step(on.cast.director, 'clear', { reference: '10/23', expectedVersion: version });
    const issued = { reference: '10/23', expectedVersion: cleared.boardPaper!.version };
    expect((await on.step(on.cast.secretary, 'issue', issued)).problems).toEqual([]);
  }, LOADING_MS);
  afterAll(() => on.app.stop());

  it('are found by what they say, and listed with who attached them', async () => {
    const { nodes, totalCount } = await ask();
    expect(totalCount).toBe(4);
    expect(nodes.map((one: { fileName: string; search: string }) => [one.fileName, one.search])).toEqual([
      ['scan.png', 'NO_TEXT'],
      ['other.docx', 'DOES_NOT_NAME'],
      ['note.docx', 'NAMES'],
      ['letter.pdf', 'NAMES'],
    ]);
    expect(nodes[3]).toMatchObject({
      ...{ id: hash(files.letter), title: 'A letter', bytes: files.letter.length, papers: ['10/23'], byThem: false },
      ...{ attachedBy: [expect.any(String)], attachedOn: expect.stringMatching(/^\d{4}-/u) },
    });
    const { people } = await on.app.query(on.cast.secretary, '{ people { id name } }');
    const by = people.find((one: { name: string }) => one.name === nodes[3].attachedBy[0]).id;
    const theirs = await ask({ respondentId: null, personId: by, texts: ['Nobody at all'] });
    expect(theirs.nodes.map((one: { byThem: boolean }) => one.byThem)).toEqual([true, true, true, true]);
  });

  it('come page by page, for officers alone', async () => {
    const first = await ask({ first: 3 });
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await ask({ first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map((one: { fileName: string }) => one.fileName)).toEqual(['letter.pdf']);
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const after of ['x', cursor('a', '99999999999'), cursor('a', '-1'), cursor('a\0', '1')])
      expect((await on.app.gql(on.cast.secretary, FILES, { respondentId, first: 3, after })).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
    expect((await on.app.gql(on.cast.lead, FILES, { respondentId, first: 3 })).codes).toEqual(['FORBIDDEN']);
  });

  it('are named by a request, whose preview shows what would go', async () => {
    const wrong = await on.app.run(on.cast.secretary, 'requestErasure', input({ files: ['f'.repeat(64)] }), 'saved');
    expect(faults(wrong)).toEqual(['NOT_FOUND files']);
    const { previewErasure } = await on.app.query(on.cast.secretary, PREVIEW, { input: input({ files: chosen() }) });
    expect(previewErasure).toMatchObject({ problems: [], papers: ['10/23'] });
    expect(previewErasure.findings).toContainEqual({ what: 'Files attached to papers', columns: ['content'], rows: 2 });
    const asked = await on.app.saved(
      on.cast.secretary,
      'requestErasure',
      input({ files: chosen() }),
      'erasure { id files }',
    );
    expect([...asked.erasure.files].sort()).toEqual([...chosen()].sort());
    erasureId = asked.erasure.id;
    const [letter] = (await paper('10/23')).attachments;
    const answer = await get(letter.url);
    etag = answer.headers.get('etag')!;
    expect([answer.status, hash(Buffer.from(await answer.arrayBuffer()))]).toEqual([200, letter.sha256]);
  });

  it('lose their content, while the paper says that they were there, and everything fits its hashes', async () => {
    await on.app.saved(on.cast.administrator, 'confirmErasure', { erasureId }, 'erasure { state }');
    const { attachments } = await paper('10/23');
    expect(attachments.map((one: { title: string; erased: boolean }) => [one.title, one.erased])).toEqual([
      ['A letter', true],
      ['A note', true],
      ['Others', false],
      ['A scan', false],
    ]);
    for (const headers of [{}, { 'if-none-match': etag }, { accept: 'text/html' }] as Record<string, string>[]) {
      const gone = await get(attachments[0].url, headers);
      expect([gone.status, (await gone.text()).includes('was erased because somebody asked for it')]).toEqual([
        404,
        true,
      ]);
    }
    expect((await get(attachments[2].url)).status).toBe(200);
    const { verifyBoardPaper } = await on.app.query(null, VERIFY, { r: '10/23' });
    expect(verifyBoardPaper).toMatchObject({ ok: true, brokenParts: [] });
    expect(verifyBoardPaper.erasedParts).toEqual(['the attached file letter.pdf', 'the attached file note.docx']);
    const check = '{ verifyRecord { erasedRows faults { kind revision } } }';
    const { verifyRecord } = await on.app.query(on.cast.administrator, check);
    expect(verifyRecord.faults).toEqual([{ kind: 'ROWS_CHANGED', revision: 1 }]); // the test’s own token, put in past the tracker
    expect(verifyRecord.erasedRows).toBeGreaterThan(2);
    expect((await ask()).nodes.map((one: { fileName: string }) => one.fileName)).toEqual(['scan.png', 'other.docx']);
  });

  it('are nowhere in the database, and the stand-alone program finds the record whole', async () => {
    const kept = await asAdmin(on.app.databaseUrl, async (client) => {
      const { rows } = await client.query<{ tab: string; col: string }>(
        `SELECT table_name AS tab, column_name AS col FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'bytea'`,
      );
      const found: string[] = [];
      for (const { tab, col } of rows) {
        const text = `SELECT 1 FROM ${tab} WHERE encode(sha256(${col}), 'hex') = ANY ($1)`;
        if ((await client.query(text, [chosen()])).rowCount) found.push(tab);
      }
      return [rows.length > 3, found];
    });
    expect(kept).toEqual([true, []]);
    await pastTheTracker(`DELETE FROM access_token WHERE name = 'test' AND kind = 'BEARER' AND issued_revision = 1`);
    expect(await verified()).toEqual([0, expect.stringMatching(/everything fits[^]*Words were erased from \d+ rows/u)]);
  });

  it.each([
    ['one that was erased is put back', 'letter', `'%PDF'::bytea`, `''::bytea`],
    ['another is emptied without an erasure', 'other', `''::bytea`, null],
  ] as const)('are missed by the stand-alone program where %s', async (_what, which, bytes, before) => {
    const set = (to: string) =>
      pastTheTracker(`UPDATE board_paper_attached_file SET bytes = ${to} WHERE sha256 = '${hash(files[which])}'`);
    await set(bytes);
    expect(await verified()).toEqual([1, expect.stringContaining('is not as it was made.')]);
    await set(before ?? `'\\x${files[which].toString('hex')}'::bytea`);
    expect((await verified())[0]).toBe(0);
  });

  it('are marked in an export for people', async () => {
    const asked = { project: null, forPublic: true, program: '1', now: new Date('2010-01-26T09:30:00Z') };
    const pieces = await buffer(Readable.from(await writeExport({ connectionString: on.app.databaseUrl }, asked)));
    const names = Object.keys(unzipSync(new Uint8Array(pieces)));
    const attached = names
      .filter((name) => name.includes('-attached/'))
      .map((name) => name.replace(/^.*\/[0-9a-f]{8}-/u, ''));
    expect(attached.sort()).toEqual(['letter.pdf.erased.txt', 'note.docx.erased.txt', 'other.docx', 'scan.png']);
  });

  it('are not attached again, and keep a revised paper back until they are taken off', async () => {
    await on.app.saved(
      on.cast.secretary,
      'reviseBoardPaper',
      { reference: '10/23', newReference: '10/23 revised', why: 'A file was erased' },
      'saved',
    );
    const { version, attachments } = await paper('10/23 revised', on.cast.secretary);
    expect(faults((await attach('10/23 revised', version, 'Again', 'again.pdf', files.letter)) as any)).toEqual([
      expect.stringMatching(/^(?:ATTACHED_ALREADY|FILE_ERASED)/u),
    ]);
    const { version: other } = await on.draft('10/24');
    expect(faults((await attach('10/24', other, 'Again', 'again.pdf', files.letter)) as any)).toEqual([
      'FILE_ERASED content',
    ]);
    const issue = async (expectedVersion: number) => {
      const cleared = await on.step(on.cast.director, 'clear', { reference: '10/23 revised', expectedVersion });
      const now = cleared.boardPaper!.version;
      return on.step(on.cast.secretary, 'issue', { reference: '10/23 revised', expectedVersion: now });
    };
    const kept = await issue(version);
    expect(kept.problems.map(({ code }) => code)).toEqual(['FILE_ERASED']);
    let now = (await paper('10/23 revised', on.cast.secretary)).version as number;
    for (const { id, erased } of attachments) {
      if (!erased) continue;
      const detach = { reference: '10/23 revised', expectedVersion: now, attachmentId: id };
      now = ((await on.app.run(on.cast.secretary, 'detachFromBoardPaper', detach, 'boardPaper { version }')) as any)
        .boardPaper.version;
    }
    expect((await issue(now)).problems).toEqual([]);
    expect((await on.app.query(null, VERIFY, { r: '10/23 revised' })).verifyBoardPaper).toMatchObject({ ok: true });
  });
});
