import type { Paper as Model } from '../../src/documents/model.js';
import type { PaperContent } from '../../src/board-papers/content.js';
import { sealOf } from '../../src/board-papers/seal.js';
import type { SealedFacts } from '../../src/board-papers/sealed-facts.js';
import { sha256Of } from '../../src/platform/record/content-hash.js';
import { asAdmin } from '../support/database.js';
import { startPaperApp, type PaperApp } from './paper-app.js';

/** A sentence of the fourth composer, and how it has read since the fifth. */
const [THEN, NOW] = ['The risk register is still empty.', 'No risks have been identified yet.'];
const CHECK = `{ verifyBoardPaper(reference: "10/23") {
  ok brokenParts differences { label sealed now } rewordings { figure label sealed now } } }`;

interface Sealed {
  readonly id: string;
  readonly facts: SealedFacts;
  readonly model: Model;
  readonly seal: string;
  readonly revision: string;
  readonly textId: string;
  readonly content: PaperContent;
}

describe('A paper that an earlier version of the tracker wrote and sealed', () => {
  let on: PaperApp;
  const past = (then: Parameters<typeof asAdmin>[1]) =>
    asAdmin(on.app.databaseUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await then(client);
    });
  const check = async () => (await on.app.query(null, CHECK)).verifyBoardPaper;
  const page = async () => {
    const text = await (await fetch(`${on.app.url}/board-papers/10%2F23/verify`)).text();
    return text.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
  };

  beforeAll(async () => {
    on = await startPaperApp();
    await on.report('M1', { reportedOn: '2010-01-25', forecastDate: '2010-02-12', narrative: 'Comments are late.' });
    await on.issued('10/23');
    await past(async (client) => {
      const { rows } = await client.query<Sealed>(`
        SELECT i.id, i.facts, i.model, i.seal_sha256 AS seal, i.revision, t.id AS "textId", t.content
        FROM board_paper_issue i JOIN board_paper_text t ON t.content_sha256 = i.content_sha256`);
      const { rows: files } = await client.query<{ format: string; sha256: string }>(
        'SELECT format, sha256 FROM board_paper_file',
      );
      const [row] = rows;
      const said = JSON.stringify(row!.content);
      expect(said).toContain(NOW);
      const content = JSON.parse(said.replaceAll(NOW, THEN)) as PaperContent;
      const facts = { ...row!.facts, composer: 4 };
      const model = JSON.parse(JSON.stringify(row!.model).replaceAll(NOW, THEN)) as Model;
      const [contentSha256, factsSha256, modelSha256] = [content, facts, model].map((one) => sha256Of(one));
      const hashes = { contentSha256: contentSha256!, factsSha256: factsSha256!, modelSha256: modelSha256! };
      const seal = sealOf({ ...hashes, files, attachments: [] });
      await client.query('UPDATE board_paper_text SET content = $1, content_sha256 = $2 WHERE id = $3', [
        JSON.stringify(content),
        contentSha256,
        row!.textId,
      ]);
      await client.query(
        `UPDATE board_paper_issue SET facts = $1, facts_sha256 = $2, model = $3, model_sha256 = $4, content_sha256 = $5,
          seal_sha256 = $6 WHERE id = $7`,
        [JSON.stringify(facts), factsSha256, JSON.stringify(model), modelSha256, contentSha256, seal, row!.id],
      );
      await client.query('UPDATE journal_entry SET reason = replace(reason, $1, $2) WHERE revision = $3', [
        row!.seal,
        seal,
        row!.revision,
      ]);
    });
  });
  afterAll(() => on.app.stop());

  it('still verifies, and says which sentences would be worded differently today', async () => {
    expect(await check()).toEqual({
      ok: true,
      brokenParts: [],
      differences: [],
      rewordings: [{ figure: expect.any(String) as string, label: 'Paragraph 4.1.1', sealed: THEN, now: NOW }],
    });
  });

  it('shows on its page what would be worded differently, and that the record has not changed', async () => {
    const text = await page();
    expect(text).toContain('Yes. Each of its');
    expect(text).toContain('The record behind the paper has not changed.');
    expect(text).toContain(`Paragraph 4.1.1 As issued: “${THEN}” Today: “${NOW}”`);
  });

  it('no longer verifies once the record behind it was changed, and says what changed, not what is worded otherwise', async () => {
    const change = (day: string) =>
      past(async (client) => {
        await client.query(`UPDATE plan_report SET forecast_on = $1 WHERE narrative = 'Comments are late.'`, [day]);
      });
    await change('2010-02-11');
    try {
      const found = await check();
      expect(found).toMatchObject({ ok: false, rewordings: [] });
      expect(found.differences).toContainEqual({
        label: 'A fact behind the paper',
        sealed: '2010-02-12',
        now: '2010-02-11',
      });
      expect(await page()).not.toContain('would be worded differently');
    } finally {
      await change('2010-02-12');
    }
    expect(await check()).toMatchObject({ ok: true });
  });
});

describe('A paper that this version wrote', () => {
  let on: PaperApp;
  beforeAll(async () => {
    on = await startPaperApp();
    await on.report('M1', { reportedOn: '2010-01-25', forecastDate: '2010-02-12', narrative: 'Comments are late.' });
    await on.issued('10/23');
  });
  afterAll(() => on.app.stop());

  it('would read the same today', async () => {
    expect((await on.app.query(null, CHECK)).verifyBoardPaper).toMatchObject({ ok: true, rewordings: [] });
  });
});
