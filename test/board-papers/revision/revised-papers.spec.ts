import { createHash } from 'node:crypto';
import { itWith, run, temporaryFolder } from '../../documents/tools.js';
import { type Paper, type PaperApp, startPaperApp } from '../paper-app.js';

const MARK = 'state mark revises { reference why } replacedBy { reference } issue { files { url } }';
interface Marked {
  readonly state: string;
  readonly mark: string | null;
  readonly revises: { reference: string; why: string } | null;
  readonly replacedBy: { reference: string } | null;
  readonly issue: { readonly files: readonly { url: string }[] } | null;
}

describe('A paper that was issued', () => {
  let on: PaperApp;
  let former: Paper;
  const folder = temporaryFolder();

  beforeAll(async () => {
    on = await startPaperApp();
    former = await on.issued('10/23');
  });
  afterAll(() => on.app.stop());

  const revise = (reference: string, newReference: string, why = 'The date in paragraph 3.2.2 was wrong') =>
    on.app.run(on.cast.secretary, 'reviseBoardPaper', { reference, newReference, why }, 'boardPaper { version state }');
  const marked = async (reference: string): Promise<Marked> =>
    (await on.app.query(null, `query($r: String!) { boardPaper(reference: $r) { ${MARK} } }`, { r: reference }))
      .boardPaper;
  const get = (path: string) => fetch(on.app.url + path, { redirect: 'manual' });
  const issue = async (reference: string) => {
    const { version } = (await on.read(on.cast.secretary, reference))!;
    const cleared = await on.step(on.cast.director, 'clear', { reference, expectedVersion: version });
    const { problems } = await on.step(on.cast.secretary, 'issue', {
      reference,
      expectedVersion: cleared.boardPaper!.version,
    });
    expect(problems).toEqual([]);
  };

  it('counts until its revised paper is issued, which begins with the same text and says what it replaces', async () => {
    const { saved, problems } = await revise('10/23', '10/23 revised');
    expect([saved, problems]).toEqual([true, []]);
    const draft = (await on.read(on.cast.secretary, '10/23 revised'))!;
    expect(draft.blocks.map(({ text }) => text)).toEqual(former.blocks.map(({ text }) => text));
    expect([draft.state, (await marked('10/23')).mark]).toEqual(['DRAFT', null]);
    const twice = await revise('10/23', '10/23 second');
    expect(twice.problems.map(({ code }) => code)).toEqual(['REVISED_ALREADY']);
    const taken = await revise('10/23', '10/23');
    expect(taken.problems.map(({ code }) => code)).toEqual(['REVISED_ALREADY']);
    const edits = [{ setText: { block: 'issue.1', text: 'This corrects what we said.' } }];
    const edited = await on.step(on.cast.secretary, 'edit', {
      reference: '10/23 revised',
      expectedVersion: draft.version,
      edits,
    });
    expect(edited.problems).toEqual([]);
    expect((await get('/papers/10-23.md')).status).toBe(200);
    await issue('10/23 revised');
    const text = await (await get('/papers/10-23-revised.md')).text();
    expect(text.replaceAll('\u00a0', ' ')).toContain('Paper 10/23, issued on 26 January 2010');
    expect(text).toContain('The date in paragraph 3.2.2 was wrong');
    expect(await marked('10/23 revised')).toMatchObject({
      state: 'ISSUED',
      mark: null,
      revises: { reference: '10/23' },
    });
  });

  it('says from then on everywhere that it was replaced, and its sealed bytes stay', async () => {
    const said =
      'Paper 10/23 was replaced on 26\u00a0January\u00a02010 by paper 10/23 revised: The date in paragraph 3.2.2 was wrong.';
    const paper = await marked('10/23');
    expect([paper.state, paper.mark?.replaceAll(' ', '\u00a0')]).toEqual(['REPLACED', said.replaceAll(' ', '\u00a0')]);
    for (const file of former.issue!.files) {
      const notice = await get(file.url);
      expect([notice.status, notice.headers.get('location')]).toEqual([303, '/board-papers/10%2F23']);
      const sealed = await get(`${file.url}?sealed=1`);
      expect([sealed.status, sealed.headers.get('etag')]).toEqual([200, `"${file.sha256}"`]);
      expect(sealed.headers.get('content-disposition')).toContain('paper-10-23-replaced.');
    }
    expect(paper.issue!.files.map(({ url }) => url)).toEqual(former.issue!.files.map(({ url }) => `${url}?sealed=1`));
    const { verifyBoardPaper } = await on.app.query(
      null,
      '{ verifyBoardPaper(reference: "10/23") { ok mark brokenParts } }',
    );
    expect(verifyBoardPaper).toEqual({ ok: true, mark: paper.mark, brokenParts: [] });
    const { version } = (await on.read(on.cast.secretary, '10/23'))!;
    const considered = await on.step(on.cast.secretary, 'consider', {
      reference: '10/23',
      expectedVersion: version,
      decision: 'Noted.',
    });
    expect(considered.problems.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    const again = await revise('10/23', '10/23 once more');
    expect(again.problems[0]!.message).toBe(
      'Paper 10/23 has been replaced by a revised one. Nothing more can be done with it.',
    );
  });

  itWith('pdftotext', 'can be had as a copy with a sheet that says so, and a line on each page', async () => {
    const file = former.issue!.files.find(({ format }) => format === 'pdf')!;
    const [sealed, answer] = [await get(`${file.url}?sealed=1`), await get('/papers/10-23/marked.pdf')];
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="paper-10-23-replaced-copy.pdf"');
    const [was, copy] = [Buffer.from(await sealed.arrayBuffer()), Buffer.from(await answer.arrayBuffer())];
    expect(createHash('sha256').update(was).digest('hex')).toBe(file.sha256); // the sealed file is as it was
    const pages = (name: string, bytes: Buffer): readonly string[] =>
      run('pdftotext', ['-layout', folder.write(name, bytes), '-'])
        .split('\f')
        .slice(0, -1);
    const [issued, marked] = [pages('sealed.pdf', was), pages('marked.pdf', copy)];
    expect(marked).toHaveLength(issued.length + 1);
    const [cover, ...rest] = marked.map((page) => page.replace(/\s+/gu, ' '));
    expect(cover).toContain('Paper 10/23 was replaced on 26 January 2010 by paper 10/23 revised');
    expect(cover).toContain(file.sha256.match(/.{8}/gu)!.join(' '));
    for (const page of rest) expect(page).toContain('Paper 10/23 was replaced on 26 January 2010');
    for (const page of issued) expect(page).not.toContain('was replaced');
    expect((await get('/papers/10-23-revised/marked.pdf')).status).toBe(404);
    expect(await (await get('/board-papers/10%2F23')).text()).toContain('href="/papers/10-23/marked.pdf"');
  });

  it('is what later papers no longer look back to: they look to the revised one', async () => {
    const later = await on.draft('10/30');
    const previous = later.blocks.find(({ id }) => id === 'consideration.previous')!;
    expect(previous.text).toContain('Paper 10/23 revised gave the background');
    const verified = await on.app.query(
      null,
      '{ verifyBoardPaper(reference: "10/23 revised") { ok differences { figure } } }',
    );
    expect(verified.verifyBoardPaper).toEqual({ ok: true, differences: [] });
  });

  it('counts again where the revised paper is withdrawn, whose own mark is seen everywhere', async () => {
    const { version } = (await on.read(on.cast.secretary, '10/23 revised'))!;
    const reason = 'The correction was wrong.';
    await on.step(on.cast.secretary, 'withdraw', { reference: '10/23 revised', expectedVersion: version, reason });
    expect(await marked('10/23')).toMatchObject({ state: 'ISSUED', mark: null, replacedBy: null });
    const withdrawn = await marked('10/23 revised');
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(withdrawn.mark).toMatch(
      /^Paper 10\/23 revised was withdrawn on 26.January.2010: The correction was wrong\.$/u,
    );
    const notice = await get('/papers/10-23-revised.pdf');
    expect([notice.status, notice.headers.get('location')]).toEqual([303, '/board-papers/10%2F23%20revised']);
    const sealed = await get('/papers/10-23-revised.pdf?sealed=1');
    expect(sealed.headers.get('content-disposition')).toContain('paper-10-23-revised-withdrawn.pdf');
  });

  it('is not revised while it is a draft, and a confidential revision is not told to everybody', async () => {
    expect((await revise('10/30', '10/30 revised')).problems.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    await revise('10/23', '10/23 confidential', 'A secret reason');
    const { version } = (await on.read(on.cast.secretary, '10/23 confidential'))!;
    await on.step(on.cast.secretary, 'edit', {
      reference: '10/23 confidential',
      expectedVersion: version,
      edits: [{ setCover: { confidentiality: 'CONFIDENTIAL' } }],
    });
    const offers = (await on.read(on.cast.secretary, '10/23 confidential'))!.offers;
    expect(offers).toEqual([]);
    await issue('10/23 confidential');
    const paper = await marked('10/23');
    expect([paper.state, paper.replacedBy]).toEqual(['REPLACED', null]);
    expect(paper.mark).toMatch(/by a paper that is confidential\.$/u);
  });
});
