import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { bookmarksOf } from '../../../src/documents/pack/bookmarks.js';
import { renderPaper } from '../../../src/documents/render.js';
import { itWith, run, temporaryFolder } from '../../documents/tools.js';
import { office } from '../../meetings/office.js';
import { logoOf } from '../house-style/styles.js';
import { officeOf, SHORT_PAPER } from '../attachments/files.js';
import { type Answer, PAPER, startPaperApp, type PaperApp } from '../paper-app.js';

const OPEN_PACK = '/meeting-packs/BOARD-1-public.pdf';
const PACK = '/meeting-packs/BOARD-1.pdf';

describe('the pack of a meeting', () => {
  const folder = temporaryFolder();
  let on: PaperApp;
  let pack: Buffer;

  const get = (path: string, token: string | null) =>
    fetch(on.app.url + path, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const bytesOf = async (path: string, token: string): Promise<Buffer> => {
    const answer = await get(path, token);
    if (answer.status !== 200) throw new Error(await answer.text());
    return Buffer.from(await answer.arrayBuffer());
  };
  const attach = async (reference: string, version: number, title: string, fileName: string, bytes: Uint8Array) => {
    const content = Buffer.from(bytes).toString('base64');
    const input = { reference, expectedVersion: version, title, fileName, content };
    const answer = await on.app.run(on.cast.secretary, 'attachToBoardPaper', input, `boardPaper { ${PAPER} }`);
    return (answer as unknown as Answer).boardPaper!.version;
  };
  const issue = async (reference: string, version: number): Promise<void> => {
    const cleared = await on.step(on.cast.director, 'clear', { reference, expectedVersion: version });
    const { version: expectedVersion } = cleared.boardPaper!;
    const issued = await on.step(on.cast.secretary, 'issue', { reference, expectedVersion });
    if (!issued.saved) throw new Error(JSON.stringify(issued.problems));
  };

  beforeAll(async () => {
    on = await startPaperApp();
    const desk = office(on.app, on.cast);
    const day = { effectiveOn: '2010-01-04' };
    await desk.done('establishBody', { code: 'BOARD', name: 'Board of Standards', kind: 'DECIDING', ...day });
    await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-02-09', code: 'BOARD-1', ...day });
    const items = [
      { title: 'Staffing', kind: 'DECISION', access: 'CONFIDENTIAL', paperReference: '10/25' },
      { title: 'Partnerships', kind: 'DECISION', access: 'OPEN', paperReference: '10/23' },
      { title: 'Late news', kind: 'DECISION', access: 'OPEN', paperReference: '10/26' },
      { title: 'Budget', kind: 'DECISION', access: 'OPEN', paperReference: '10/99' },
    ];
    await desk.about('setAgenda', 'BOARD-1', { items, ...day });
    let { version } = await on.draft('10/23');
    const { pdf } = await renderPaper(SHORT_PAPER, ['pdf']);
    version = await attach('10/23', version, 'Research report', 'report.pdf', pdf);
    version = await attach('10/23', version, 'Costs', 'costs.xlsx', officeOf('xl/workbook.xml'));
    version = await attach('10/23', version, 'Map', 'map.png', logoOf(300, 200));
    await issue('10/23', version);
    await issue('10/25', (await on.draft('10/25', { confidentiality: 'CONFIDENTIAL' })).version);
    await desk.about('dispatchPapers', 'BOARD-1', { effectiveOn: '2010-01-26' });
    on.app.clock.set('2010-02-01');
    await issue('10/26', (await on.draft('10/26', { meetingDate: '2010-02-09', asAt: '2010-02-01' })).version);
    pack = await bytesOf(PACK, on.cast.secretary);
  });
  afterAll(() => on.app.stop());

  it('is one PDF with tags, the same each time, its bookmarks at the pages that the agenda names', async () => {
    expect(Buffer.compare(pack, await bytesOf(PACK, on.cast.secretary))).toBe(0);
    const document = await PDFDocument.load(pack, { updateMetadata: false });
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    const pages = new Map(document.getPages().map(({ ref }) => [ref, ref]));
    const places = document.getPages().map(({ ref }) => ref);
    const outline = bookmarksOf(document, pages).map((one): [string, number, string[]] => [
      one.title,
      places.indexOf(one.page),
      one.children.map(({ title }) => title.replaceAll('\u00a0', ' ')).filter((title) => title.startsWith('Appendix ')),
    ]);
    expect(outline.map(([title]) => title)).toEqual([
      'Agenda',
      'Item 2: Partnerships update (paper 10/23)',
      expect.stringMatching(/^Item 3: .*, supplement issued on 1\sFebruary\s2010$/u) as string,
      'Not for publication',
      'Item 1: Partnerships update (paper 10/25)',
    ]);
    const firsts = outline.map(([, page]) => page);
    expect([firsts[0], firsts[1]]).toEqual([0, 1]);
    expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
    expect(outline[1]![2]).toEqual(
      expect.arrayContaining(['Appendix A: Research report', 'Appendix B: Costs', 'Appendix C: Map']),
    );
  });

  it('is for those who read the meeting, and holds what each of them may read', async () => {
    expect((await get(PACK, null)).status).toBe(401);
    expect((await get('/meeting-packs/NONE.pdf', on.cast.secretary)).status).toBe(404);
    const pages = async (bytes: Buffer): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();
    const open = await bytesOf(OPEN_PACK, on.cast.secretary);
    expect(await pages(open)).toBeLessThan(await pages(pack));
    expect(await pages(await bytesOf(PACK, on.cast.reviewer))).toBe(await pages(open));
  });

  itWith(
    'pdftotext',
    'numbers its pages as a reader counts them, marks supplements, and puts what is exempt apart',
    async () => {
      const text = run('pdftotext', ['-layout', folder.write('pack.pdf', pack), '-']);
      const pages = text.split('\f').slice(0, -1);
      pages.forEach((page, index) => expect(page).toContain(`Pack page ${index + 1} of ${pages.length}`));
      const agenda = pages[0]!;
      const at = (words: string): number => {
        const [, number] = new RegExp(`${words}.*? (\\d+)\\s*$`, 'mu').exec(agenda) ?? [];
        return Number(number);
      };
      expect(pages[at('Paper 10/23: Partnerships update') - 1]).toMatch(/Item 2 .*Pack page/u);
      expect(pages[at('Appendix A: Research report') - 1]).toContain('JavaScript is a word that may be printed.');
      expect(pages[at('Appendix B: Costs') - 1]).toContain('costs.xlsx');
      expect(agenda).toMatch(/Paper 10\/26: .*supplement/u);
      expect(pages[at('Paper 10/26') - 1]).toContain('Item 3, supplement');
      expect(agenda).toContain('Paper 10/99: not issued yet');
      const sheet = pages.findIndex((page) => page.includes('The papers after this page are kept from the public.'));
      expect(at('Paper 10/25')).toBe(sheet + 2);
      expect(sheet).toBeGreaterThan(at('Paper 10/26'));
      const open = run('pdftotext', [
        '-layout',
        folder.write('open.pdf', await bytesOf(OPEN_PACK, on.cast.secretary)),
        '-',
      ]);
      expect(open).not.toMatch(/Staffing|10\/25/u);
      expect(open).toContain('An item that is not open to the public');
    },
  );

  itWith('pdfinfo', 'is opened by Poppler without a complaint about its structure', async () => {
    const said = run('pdfinfo', ['-struct', folder.write('whole.pdf', pack)]);
    expect(said).toContain('Document');
    expect(run('pdfinfo', [folder.write('whole.pdf', pack)])).toMatch(/Tagged:\s+yes/u);
    await Promise.resolve();
  });
});
