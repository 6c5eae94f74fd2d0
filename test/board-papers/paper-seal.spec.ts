import { createHash } from 'node:crypto';
import type { RecordVerification } from '../../src/platform/record/chain/verify-record.type.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

interface Verification {
  readonly ok: boolean;
  readonly figuresChecked: number;
  readonly differences: readonly { figure: string; sealed: string; now: string | null }[];
  readonly files: readonly { format: string; sha256: string; ok: boolean }[];
  readonly brokenParts: readonly string[];
}

const VERIFY = `query($r: String!) { verifyBoardPaper(reference: $r) {
  ok figuresChecked differences { figure sealed now } files { format sha256 ok } brokenParts } }`;

describe('A sealed board paper', () => {
  let on: PaperApp;
  let paper: Paper;

  const verify = async (): Promise<Verification> => {
    const { body } = await on.app.gql<{ verifyBoardPaper: Verification }>(null, VERIFY, { r: '10/23' });
    return body.data.verifyBoardPaper;
  };
  /** Changes the database past its own triggers, as nobody should, and puts it back after `then`. */
  const tampered = async (change: string, undo: string, then: () => Promise<void>): Promise<void> => {
    const past = (text: string) =>
      asAdmin(on.app.databaseUrl, async (client) => {
        await client.query('SET session_replication_role = replica');
        await client.query(text);
      });
    await past(change);
    try {
      await then();
    } finally {
      await past(undo);
    }
  };

  beforeAll(async () => {
    on = await startPaperApp();
    await on.report('M1', { reportedOn: '2010-01-25', forecastDate: '2010-02-12', narrative: 'Comments are late.' });
    paper = await on.issued('10/23');
  });

  afterAll(() => on.app.stop());

  it('is served as the very bytes that were sealed, with their hash as tag', async () => {
    for (const file of paper.issue!.files) {
      const answer = await fetch(`${on.app.url}${file.url}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect([answer.status, answer.headers.get('etag'), bytes.length]).toEqual([200, `"${file.sha256}"`, file.bytes]);
      expect(answer.headers.get('content-disposition')).toContain(`filename="paper-10-23.${file.format}"`);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const [docx] = paper.issue!.files;
    const again = await fetch(`${on.app.url}${docx!.url}`, { headers: { 'if-none-match': `"${docx!.sha256}"` } });
    expect(again.status).toBe(304);
  });

  it('lets its web page load and run nothing', async () => {
    const answer = await fetch(`${on.app.url}/papers/10-23.html`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toContain('Draft: not for publication');
  });

  it('prints the mark of the record that it was issued from, which the record still contains', async () => {
    const mark = paper.issue!.recordMark!;
    expect(mark).toMatch(/^\d+:[0-9a-f]{64}$/u);
    const [revision, hash = ''] = mark.split(':');
    const printed = `${revision}: ${hash.match(/.{8}/gu)!.join(' ')}`;
    const markdown = await (await fetch(`${on.app.url}/papers/10-23.md`)).text();
    expect(markdown).toContain(`**Fingerprint:** ${printed}`);
    const { body } = await on.app.gql<{ verifyRecord: RecordVerification }>(
      ADMIN_TOKEN,
      'query($m: String!) { verifyRecord(expected: $m) { faults { kind } } }',
      { m: printed }, // as somebody types it from the paper
    );
    expect(body.data.verifyRecord.faults.map(({ kind }) => kind)).not.toContain('HEAD_DIFFERS');
    const page = await fetch(`${on.app.url}/papers/10-23.html`);
    expect(await page.text()).toContain(printed);
  });

  it('verifies against the record it was made from', async () => {
    const found = await verify();
    expect(found).toMatchObject({ ok: true, differences: [], brokenParts: [] });
    expect(found.figuresChecked).toBe(paper.figures.length);
    expect(found.files.map((file) => file.sha256)).toEqual(paper.issue!.files.map((file) => file.sha256));
  });

  it('still verifies after fifty later changes, which show in the next draft only', async () => {
    for (let n = 0; n < 46; n++) {
      const day = String((n % 20) + 1).padStart(2, '0');
      await on.report(n % 2 ? 'M1' : 'M2', {
        reportedOn: '2010-01-26',
        forecastDate: `2010-04-${day}`,
        narrative: `Change ${n}`,
      });
    }
    const { body } = await on.app.gql<{ project: { version: number; plan: { version: number } } }>(
      on.cast.lead,
      '{ project(code: "ALPHA") { version plan { version } } }',
    );
    const terms = { projectCode: 'ALPHA', title: 'Another title', expectedVersion: body.data.project.version };
    await on.app.saved(on.cast.lead, 'amendProject', terms, 'project { id }');
    const changes = [{ reviseItem: { code: 'M1', title: 'Agreed at last' } }, { withdrawItem: { code: 'T2' } }];
    await on.app.saved(
      on.cast.lead,
      'revisePlan',
      { projectCode: 'ALPHA', expectedVersion: body.data.project.plan.version, changes },
      'project { id }',
    );
    const person = {
      personId: on.cast.personIds['Dora Director'],
      name: 'Dora Married',
      post: 'Another post',
      expectedVersion: 0,
    };
    const people = await on.app.gql<{ people: { id: string; version: number }[] }>(
      on.cast.secretary,
      '{ people { id version } }',
    );
    const dora = people.body.data.people.find((one) => one.id === person.personId)!;
    await on.app.saved(on.cast.secretary, 'amendPerson', { ...person, expectedVersion: dora.version }, 'person { id }');

    expect(await verify()).toMatchObject({ ok: true, differences: [], brokenParts: [] });
    const next = await on.draft('10/24');
    expect(next.figures.find((figure) => figure.id === 'ALPHA.title')!.text).toBe('Another title');
    const sealed = (await on.read(null, '10/23'))!;
    expect(sealed.figures).toEqual(paper.figures);
    expect(sealed.blocks.map((block) => block.text)).toEqual(paper.blocks.map((block) => block.text));
  });

  it('is checked for more people at once than there are sessions of the database', async () => {
    const found = await Promise.all(Array.from({ length: 8 }, verify)); // of five: each reading has to do with its own
    expect(found.map(({ ok }) => ok)).toEqual(Array(8).fill(true));
  });

  it('tells the next paper what has moved since', async () => {
    on.app.clock.set('2010-02-23');
    const next = await on.draft('10/40', { meetingDate: '2010-02-23' });
    const previous = next.blocks.find((block) => block.id === 'consideration.previous')!;
    expect(previous.text).toBe(
      'Paper 10/23 gave the background to this project. This paper reports what has changed since.',
    );
    const late = next.blocks.find((block) => block.id === 'ALPHA.M1.late')!;
    expect(late.markup).toContain('“[Agreed at last]{#ALPHA.M1.title}” was due on');
    expect(late.markup).toContain(
      '(paper [10/23]{#paper.10-23.reference} gave [12\u00a0February]{#ALPHA.M1.told.10-23.day})',
    );
    expect(next.figures.find((figure) => figure.id === 'ALPHA.M1.told.10-23.day')).toMatchObject({
      value: '2010-02-12',
      source: { label: 'Date of M1 of paper 10/23' },
    });
    on.app.clock.set('2010-01-26');
  });

  const ONE_BYTE = `UPDATE board_paper_file SET bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) WHERE format = 'pdf'`;
  const figure = (from: string, to: string, column: string): string =>
    `UPDATE board_paper_issue SET ${column} = replace(${column}::text, '${from}', '${to}')::jsonb`;

  it('shows a single changed byte of a file', async () => {
    await tampered(ONE_BYTE, ONE_BYTE, async () => {
      const found = await verify();
      expect(found.ok).toBe(false);
      expect(found.files.filter((file) => !file.ok).map((file) => file.format)).toEqual(['pdf']);
    });
  });

  it('shows a figure changed in the sealed model', async () => {
    const [from, to] = ['12\u00a0February\u00a02010', '11\u00a0February\u00a02010'];
    await tampered(figure(from, to, 'model'), figure(to, from, 'model'), async () => {
      const found = await verify();
      expect(found).toMatchObject({ ok: false, brokenParts: ['the model'] });
      expect(found.differences).toContainEqual({ figure: 'ALPHA.M1.forecast', sealed: from, now: to });
    });
  });

  it('shows a figure changed in the sealed facts', async () => {
    const [from, to] = ['"value": "2010-02-12"', '"value": "2010-02-11"'];
    await tampered(figure(from, to, 'facts'), figure(to, from, 'facts'), async () => {
      const found = await verify();
      expect(found.ok).toBe(false);
      expect(found.brokenParts).toContain('the facts');
      expect(found.differences).toContainEqual({
        figure: 'ALPHA.M1.forecast',
        sealed: '2010-02-11',
        now: '2010-02-12',
      });
    });
  });

  it('shows a report changed in the record behind it', async () => {
    const change = (day: string) =>
      `UPDATE plan_report SET forecast_on = '${day}' WHERE narrative = 'Comments are late.'`;
    const other = await startAgain(on);
    try {
      await tampered(change('2010-02-11'), change('2010-02-12'), async () => {
        // by the instance that has read the record before, too
        for (const instance of [other, on.app]) {
          const { body } = await instance.gql<{ verifyBoardPaper: Verification }>(null, VERIFY, { r: '10/23' });
          expect(body.data.verifyBoardPaper).toMatchObject({ ok: false, brokenParts: [] });
          expect(body.data.verifyBoardPaper.differences).toContainEqual({
            figure: 'ALPHA.M1.forecast',
            sealed: '12\u00a0February\u00a02010',
            now: '11\u00a0February\u00a02010',
          });
        }
      });
    } finally {
      await other.stop();
    }
  });

  it('shows hashes rewritten to fit changed bytes: the seal and the journal do not fit them', async () => {
    const rewrite = `${ONE_BYTE}; UPDATE board_paper_file SET sha256 = encode(sha256(bytes), 'hex')`;
    await tampered(rewrite, rewrite, async () => {
      expect(await verify()).toMatchObject({ ok: false, brokenParts: ['the seal'] });
    });
  });

  it('shows a chain that was made again after it was issued', async () => {
    const [revision] = paper.issue!.recordMark!.split(':');
    const flip = (to: string) => `UPDATE journal_chain SET sha256 = '${to}' WHERE revision = ${revision}`;
    await tampered(flip('0'.repeat(64)), flip(paper.issue!.recordMark!.split(':')[1]!), async () => {
      expect(await verify()).toMatchObject({ ok: false, brokenParts: ['the record that it was issued from'] });
    });
  });

  it('verifies again once everything is put back', async () => {
    expect(await verify()).toMatchObject({ ok: true });
  });
});

/** A second server on the same database, which has kept nothing in memory yet. */
function startAgain(on: PaperApp): Promise<TestApp> {
  return startTestApp({ today: '2010-01-26', databaseUrl: on.app.databaseUrl });
}
