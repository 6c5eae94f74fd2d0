import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { renderPaper } from '../../../src/documents/render.js';
import { asAdmin } from '../../support/database.js';
import { type Answer, PAPER, startPaperApp, type PaperApp } from '../paper-app.js';
import { officeOf, pdfOf, SHORT_PAPER } from './files.js';

interface Attached {
  readonly id: string;
  readonly letter: string | null;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly url: string;
}
type WithFiles = Answer & { readonly boardPaper: { readonly attachments: readonly Attached[] } };

const ATTACHED = 'attachments { id letter title fileName kind bytes sha256 url }';
const VERIFY = `query($r: String!) { verifyBoardPaper(reference: $r) {
  ok attachments { fileName sha256 ok } brokenParts differences { figure } } }`;

describe('A file that is attached to a paper', () => {
  let on: PaperApp;
  let report: Buffer;

  beforeAll(async () => {
    on = await startPaperApp();
    report = Buffer.from((await renderPaper(SHORT_PAPER, ['docx'])).docx);
  });
  afterAll(() => on.app.stop());

  const send = async (token: string | null, operation: 'attachTo' | 'detachFrom', input: object): Promise<WithFiles> =>
    (await on.app.run(
      token,
      `${operation}BoardPaper`,
      input,
      `boardPaper { ${PAPER} ${ATTACHED} }`,
    )) as unknown as WithFiles;
  const attach = (reference: string, expectedVersion: number, bytes: Buffer, more: object = {}) =>
    send(on.cast.secretary, 'attachTo', {
      ...{ reference, expectedVersion, title: 'Research report', fileName: 'report.docx' },
      ...{ content: bytes.toString('base64'), ...more },
    });
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const get = (path: string, token: string | null, headers: Record<string, string> = {}) =>
    fetch(on.app.url + path, { headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) } });
  const verify = async (r: string) =>
    (await on.app.gql<{ verifyBoardPaper: Record<string, unknown> }>(null, VERIFY, { r })).body.data.verifyBoardPaper;

  it('becomes the first appendix, before the plan, and goes with everything that points at it', async () => {
    const draft = await on.draft('10/31');
    const { boardPaper: paper } = await attach('10/31', draft.version, report);
    expect(paper.attachments).toEqual([
      {
        id: hash(report).slice(0, 16),
        letter: 'A',
        title: 'Research report',
        fileName: 'report.docx',
        kind: 'WORD',
        bytes: report.length,
        sha256: hash(report),
        url: `/papers/10-31/attachments/${hash(report).slice(0, 16)}.docx`,
      },
    ]);
    const lines = paper.blocks.filter(({ id }) => id.startsWith('attachments.')).map(({ text }) => text);
    expect(lines).toEqual([
      'Appendix\u00a0A: Research report (a separate file)',
      expect.stringContaining('Appendix\u00a0B: Project plan'),
    ]);
    const stands = paper.blocks.find(({ id }) => id.startsWith('attachment.'))!;
    expect(stands.text).toContain('report.docx, a Word document of');
    expect(paper.blockers.filter(({ code }) => code === 'STALE')).toEqual([]);
    const removing = { reference: '10/31', expectedVersion: paper.version, edits: [{ remove: stands.id }] };
    const kept = await on.step(on.cast.secretary, 'edit', removing);
    expect(kept.problems.map(({ code }) => code)).toEqual(['STANDS_FOR_FILE']);
    const detached = await send(on.cast.secretary, 'detachFrom', {
      reference: '10/31',
      expectedVersion: paper.version,
      attachmentId: paper.attachments[0]!.id,
    });
    expect(detached.boardPaper.attachments).toEqual([]);
    expect(detached.boardPaper.blocks).toEqual(draft.blocks);
    const gone = await get(paper.attachments[0]!.url, on.cast.secretary);
    expect(gone.status).toBe(404);
    const again = await attach('10/31', detached.boardPaper.version, report);
    expect(again.boardPaper.attachments.length).toBe(1); // a file that was taken off can come back
  });

  it('is cleared with the text, sealed and issued with it, and named in every format', async () => {
    const draft = await on.draft('10/32');
    const cleared = await on.step(on.cast.director, 'clear', { reference: '10/32', expectedVersion: draft.version });
    expect(cleared.boardPaper!.state).toBe('CLEARED');
    const { boardPaper: paper } = await attach('10/32', cleared.boardPaper!.version, report);
    expect(paper.state).toBe('DRAFT'); // the director has not seen the file
    const anew = await on.step(on.cast.director, 'clear', { reference: '10/32', expectedVersion: paper.version });
    const issued = await on.step(on.cast.secretary, 'issue', {
      reference: '10/32',
      expectedVersion: anew.boardPaper!.version,
    });
    expect(issued.problems).toEqual([]);
    const text = async (format: string): Promise<string> => {
      const bytes = new Uint8Array(await (await get(`/papers/10-32.${format}`, null)).arrayBuffer());
      if (format === 'docx' || format === 'odt') {
        return Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('');
      }
      return new TextDecoder().decode(bytes);
    };
    for (const format of ['docx', 'odt', 'html', 'md']) {
      expect([format, await text(format)]).toEqual([
        format,
        expect.stringContaining('issued with this paper: report.docx'),
      ]);
    }
    expect(await text('md')).toContain('## Appendix\u00a0A: Research report');
    expect(await verify('10/32')).toEqual({
      ok: true,
      attachments: [{ fileName: 'report.docx', sha256: hash(report), ok: true }],
      brokenParts: [],
      differences: [],
    });
    const late = await attach('10/32', issued.boardPaper!.version, pdfOf(), { fileName: 'late.pdf' });
    expect(late.problems.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    const off = {
      reference: '10/32',
      expectedVersion: issued.boardPaper!.version,
      attachmentId: hash(report).slice(0, 16),
    };
    expect((await send(on.cast.secretary, 'detachFrom', off)).problems.map(({ code }) => code)).toEqual([
      'WRONG_STATE',
    ]);
  });

  it('is served to whoever may read the paper, to be saved, and runs nowhere', async () => {
    const path = `/papers/10-32/attachments/${hash(report).slice(0, 16)}.docx`;
    const answer = await get(path, null);
    expect(hash(Buffer.from(await answer.arrayBuffer()))).toBe(hash(report));
    const header = (name: string) => answer.headers.get(name);
    expect(header('content-disposition')).toBe(`attachment; filename="report.docx"; filename*=UTF-8''report.docx`);
    expect(header('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/u);
    expect([header('x-content-type-options'), header('cache-control')]).toEqual(['nosniff', 'public, no-cache']);
    expect((await get(path, null, { 'if-none-match': `"${hash(report)}"` })).status).toBe(304);
    const drafted = path.replace('10-32', '10-31');
    const statuses = async (one: string) =>
      Promise.all(
        [null, on.cast.lead, on.cast.director, on.cast.secretary].map(async (who) => (await get(one, who)).status),
      );
    expect(await statuses(drafted)).toEqual([404, 404, 200, 200]); // a draft, which the public does not see
    expect(await statuses(path.replace('.docx', '.pdf'))).toEqual([404, 404, 404, 404]);
  });

  it('is stored once for all papers, and a change of its bytes is found', async () => {
    const count = await on.app.sql.rows<{ n: number }>('n', 'SELECT count(*)::int AS n FROM board_paper_attached_file');
    expect(count).toEqual([{ n: 1 }]); // two papers have it
    const flip = `UPDATE board_paper_attached_file SET bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)`;
    const past = (text: string) =>
      asAdmin(on.app.databaseUrl, async (client) => {
        await client.query('SET session_replication_role = replica');
        await client.query(text);
      });
    await past(flip);
    const found = await verify('10/32');
    const draft = await on.draft('10/33');
    const { boardPaper: paper } = await attach('10/33', draft.version, report);
    const cleared = await on.step(on.cast.director, 'clear', { reference: '10/33', expectedVersion: paper.version });
    const issue = { reference: '10/33', expectedVersion: cleared.boardPaper!.version };
    const refused = await on.step(on.cast.secretary, 'issue', issue);
    await past(flip);
    expect(found).toMatchObject({ ok: false, attachments: [{ fileName: 'report.docx', ok: false }], brokenParts: [] });
    expect([refused.saved, refused.problems[0]!.code, refused.problems[0]!.message]).toEqual([
      false,
      'SEALING_FAILED',
      'Nothing was issued: the attached file report.docx is not as it was sent. Take it off and attach it again.',
    ]);
  });

  it.each([
    ['what may not be attached', officeOf('word/document.xml', { 'word/vbaProject.bin': 'x' }), {}, 'FILE_ACTIVE'],
    ['what is named otherwise than it is', pdfOf(), {}, 'FILE_NAME_MISLEADS'],
    ['what is there already', null, {}, 'ATTACHED_ALREADY'],
  ])('is refused with a reason, and nothing is saved: %s', async (_, bytes, more, code) => {
    const { version } = (await on.read(on.cast.secretary, '10/31'))!;
    const { saved, problems, boardPaper } = await attach('10/31', version, bytes ?? report, more);
    expect([saved, problems.map((one) => one.code), boardPaper.version]).toEqual([false, [code], version]);
    expect(problems[0]!.message.length).toBeGreaterThan(30);
  });

  it('is refused against a version that somebody else has changed', async () => {
    const { problems } = await attach('10/31', 1, pdfOf(), { fileName: 'a.pdf' });
    expect(problems.map((one) => one.code)).toEqual(['VERSION_CONFLICT']);
  });
});
