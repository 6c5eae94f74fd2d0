import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeExport } from '../../src/export/write-export.service.js';
import { office } from '../meetings/office.js';
import { type Outputs, startOutputs, TEXT } from '../outputs/outputs-app.js';

type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const READER = path.join(import.meta.dirname, 'read-export.py');
/** Of kinds that have drafts: whatever texts their rows hold. */
const DRAFTED = /^(output|communication)/u;
/** Texts of rows that are no words of anybody's: codes, states and hashes, and what the project is called. */
const NO_WORDS = /^([A-Z][A-Z_]*|[A-Z]+[\w.-]*\d|[0-9a-f]{64}|[0-9a-f-]{36}|\d{4}-\d{2}-\d{2})$/u;

describe('an export for the public', () => {
  let own: Outputs;
  let open: Tables;
  let whole: Tables;
  let answered: string;

  const exported = async (forPublic: boolean): Promise<Tables> => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'public-export-'));
    const file = path.join(folder, 'record.zip');
    const asked = { project: null, forPublic, program: '1', now: new Date('2010-06-30T09:30:00Z') };
    await pipeline(
      Readable.from(await writeExport({ connectionString: own.app.databaseUrl }, asked)),
      fs.createWriteStream(file),
    );
    const said = execFileSync('/usr/bin/python3', [READER, file, 'rows'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    fs.rmSync(folder, { recursive: true });
    return (JSON.parse(said) as { tables: Tables }).tables;
  };

  /** An output with one version; gives the version's code. */
  const written = async (title: string, changes: object[]): Promise<string> => {
    const plan = { projectCode: 'ALPHA', kind: 'PROTOCOL', title, effectiveOn: '2010-01-05' };
    const { code } = await own.done('planOutput', plan);
    const begun = await own.done('beginOutputVersion', {
      projectCode: 'ALPHA',
      outputCode: code,
      effectiveOn: '2010-01-06',
    });
    await own.done('reviseClauses', { ...(await own.about(begun.code, '2010-01-10')), changes });
    return begun.code;
  };

  const published = async (): Promise<void> => {
    const code = await written('A published text', TEXT);
    const clause = (await own.version(code)).clauses.nodes[3];
    const changes = [{ reword: { clauseId: clause.id, text: 'Share the minutes within a week' } }];
    await own.done('reviseClauses', { ...(await own.about(code, '2010-01-12')), changes });
    const { contentSha256 } = await own.version(code);
    for (const organisationId of own.sponsorIds) {
      const signed = { organisationId, contentSha256, signatory: 'A. Signatory, director' };
      await own.done('signOffVersion', { ...(await own.about(code, '2010-01-15')), ...signed });
    }
    await own.done('moveOutputVersion', { ...(await own.about(code, '2010-01-20')), state: 'AGREED' });
    await own.done('publishOutputVersion', await own.about(code, '2010-02-20'), own.cast.director);
    await own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-03-06' });
    const drafted = [
      { add: { kind: 'HEADING', text: 'Secret heading' } },
      { add: { kind: 'CLAUSE', text: 'Secret clause' } },
    ];
    await own.done('reviseClauses', { ...(await own.about('O1-V2', '2010-03-10')), changes: drafted });
  };

  const communications = async (): Promise<void> => {
    const reads = { Communication: 'id code version contentSha256' };
    const run = (operation: string, input: object, token?: string): Promise<any> =>
      own.done(operation, input, token, reads);
    for (const [title, last] of [
      ['An issued release', 'ISSUED'],
      ['Secret release', 'CLEARED'],
    ] as const) {
      const planned = { projectCode: 'ALPHA', title, kind: 'PRESS_RELEASE', audience: 'Secret audience' };
      let at = await run('planCommunication', { ...planned, effectiveOn: '2010-01-11' });
      const about = (effectiveOn: string) => ({ communicationId: at.id, expectedVersion: at.version, effectiveOn });
      at = await run('draftCommunication', { ...about('2010-01-12'), body: `Secret first words of ${title}` });
      at = await run('draftCommunication', {
        ...about('2010-01-13'),
        body: last === 'ISSUED' ? 'The words as issued' : 'Secret words',
      });
      at = await run('submitCommunication', { ...about('2010-01-14'), note: 'Secret note' });
      const { contentSha256 } = at;
      at = await run('clearCommunication', { ...about('2010-01-15'), contentSha256 }, own.cast.director);
      if (last === 'ISSUED') await run('issueCommunication', about('2010-01-16'));
    }
  };

  const closedItem = async (): Promise<void> => {
    const desk = office(own.app, own.cast);
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    const planned = { bodyCode: 'BOARD', meetsOn: '2010-01-25', code: 'BOARD-1', effectiveOn: '2010-01-04' };
    const { id: meetingId } = await desk.done('planMeeting', planned);
    const items = [
      { title: 'Secret item', kind: 'DECISION', access: 'CONFIDENTIAL' },
      { title: 'Open item', kind: 'DECISION', access: 'OPEN' },
    ];
    const set = await desk.about('setAgenda', 'BOARD-1', { items, effectiveOn: '2010-01-04' });
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-25' });
    for (const [index, word] of ['Secret', 'Open'].entries()) {
      const on = { meetingId, itemId: set.meeting.agenda[index].id };
      const action = await desk.done('raiseAction', { projectCode: 'ALPHA', text: `${word} action`, ...on });
      const reported = {
        actionId: action.id,
        expectedVersion: action.version,
        state: 'COMPLETE',
        note: `${word} note`,
      };
      await desk.done('reportAction', reported);
      const decided = { bodyCode: 'BOARD', title: `${word} decision`, text: `${word} text`, outcome: 'AGREED', ...on };
      await own.app.saved(own.cast.secretary, 'recordDecision', decided);
    }
  };

  beforeAll(async () => {
    own = await startOutputs();
    await published();
    await communications();
    await closedItem();
    [open, whole] = [await exported(true), await exported(false)];
    const clauses = 'clauses { number sectionNumber kind text }';
    const answer = await own.app.query(
      null,
      `{ publishedOutputs { nodes { code title purpose label ${clauses} parts { title label ${clauses} } } }
         issuedCommunications { nodes { title issuedBy text } } }`,
    );
    answered = JSON.stringify(answer);
  }, 120_000);
  afterAll(() => own.app.stop());

  const texts = (tables: Tables, which: RegExp): string[] =>
    Object.entries(tables)
      .filter(([name]) => which.test(name))
      .flatMap(([, rows]) => rows.flatMap((row) => Object.values(row)))
      .filter((value): value is string => typeof value === 'string' && !NO_WORDS.test(value));

  it('holds nothing of a closed item, of a draft or of what was not issued', () => {
    expect(texts(whole, /./u).filter((text) => text.includes('Secret')).length).toBeGreaterThan(12);
    expect(texts(open, /./u).filter((text) => text.includes('Secret'))).toEqual([]);
    expect(texts(open, /^(action|decision)/u)).toEqual(
      expect.arrayContaining(['Open action', 'Open note', 'Open decision', 'Open text']),
    );
  });

  it('of what has drafts holds the words that the public can read, and no others', () => {
    const words = texts(open, DRAFTED);
    expect(words).toEqual(expect.arrayContaining(['Share the minutes within a week', 'The words as issued']));
    expect(words.filter((text) => !answered.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });
});
