import { PdfFailedError, PdfUnavailableError } from '../../src/documents/paper-errors.js';
import { number } from '../../src/documents/number.js';
import { typstCandidates, typstPackage } from '../../src/documents/typst-package.js';
import { countBodyPages, writeArchivePdf, writePdf } from '../../src/documents/write-pdf.js';
import { fixturePaper, heading, paragraph, t } from './fixture-paper.js';
import { itWith, run, temporaryFolder } from './tools.js';
import { pdfObjects, written } from './written.js';

describe('the PDF of a paper', () => {
  const folder = temporaryFolder();

  it('is tagged, names itself PDF/UA-1, and says its language and title', async () => {
    const objects = pdfObjects(await written('pdf'));
    expect(objects).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(objects).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(objects).toMatch(/\/Lang\s*\(en-GB\)/);
    expect(objects).toMatch(/\/DisplayDocTitle true/);
    expect(objects).toMatch(/\/StructTreeRoot \d+ 0 R/);
  });

  it('has a structure element for each heading, list, table, header cell, note and figure', async () => {
    const objects = pdfObjects(await written('pdf'));
    const count = (tag: string): number => [...objects.matchAll(new RegExp(`/S\\s*/${tag}\\b`, 'g'))].length;
    expect({
      H1: count('H1'),
      H2: count('H2'),
      Table: count('Table'),
      TH: count('TH'),
      TR: count('TR'),
      Note: count('Note'),
      Figure: count('Figure'),
    }).toEqual({
      H1: 5 + 2,
      H2: 3 + 1,
      Table: 2,
      TH: 5 + 4,
      TR: 6 + 15,
      Note: 4,
      Figure: 1,
    });
    expect(count('L')).toBe(4);
    const words = Array.from('Gantt chart of Joint project')
      .map((character) => `00${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .join('');
    expect(objects.includes(`/Alt <FEFF${words}`)).toBe(true);
  });

  it('is written for an archive as PDF/A-2a, tagged, with its colours defined, the same each time', () => {
    const bytes = writeArchivePdf(number(fixturePaper()));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/u);
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/u);
    expect(text).toMatch(/\/OutputIntents? ?\[?/u);
    expect(text).toMatch(/\/GTS_PDFA1/u);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/EmbeddedFile/u);
    expect(Buffer.compare(bytes, writeArchivePdf(number(fixturePaper())))).toBe(0);
  });

  itWith('pdfinfo', 'is read as an archive copy by Poppler: tagged, open, without scripts', async () => {
    const file = folder.write('archive.pdf', await Promise.resolve(writeArchivePdf(number(fixturePaper()))));
    const said = run('pdfinfo', [file]);
    for (const line of [/Tagged: +yes/u, /Encrypted: +no/u, /JavaScript: +no/u, /Metadata Stream: +yes/u])
      expect(said).toMatch(line);
  });

  itWith('pdffonts', 'has every font of its archive copy within it', async () => {
    const file = folder.write('archive-fonts.pdf', await Promise.resolve(writeArchivePdf(number(fixturePaper()))));
    const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/u); // embedded, a part of it, with its characters named
  });

  itWith('pdfinfo', 'is read as tagged by Poppler, headings with their numbers', async () => {
    const file = folder.write('paper.pdf', await written('pdf'));
    expect(run('pdfinfo', [file])).toMatch(/Tagged: +yes/);
    const headings = [...run('pdfinfo', ['-struct-text', file]).matchAll(/H[12] "([^"]*)"/g)].map(([, text]) => text);
    expect(headings).toEqual(
      expect.arrayContaining(['1. Issue', '3.2 Progress on the protocol with Manchester City Council']),
    );
  });

  itWith('pdftotext', 'shows every number that number() gives', async () => {
    const file = folder.write('numbers.pdf', await written('pdf'));
    const text = run('pdftotext', ['-layout', file, '-'])
      .split('\n')
      .map((line) => line.trim());
    const paper = number(fixturePaper());
    for (const block of [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)])
      if (block.kind === 'paragraph')
        expect(text.filter((line) => line.startsWith(`${block.number} `))).toHaveLength(1);
  });

  it('is as long as its body is counted, where it has no appendices', () => {
    const paper = fixturePaper();
    const objects = pdfObjects(writePdf(number({ ...paper, appendices: [] })));
    const pages = [...objects.matchAll(/\/Type\s*\/Page\b/g)].length;
    expect(countBodyPages(number(paper))).toBe(pages);
  });

  it('is refused with the words of the compiler where it complains', () => {
    const paper = number({ ...fixturePaper(), blocks: [heading('a', 1, 'A'), paragraph('b', [t('अ')])] });
    const details = [expect.stringContaining('अ') as string];
    expect(() => writePdf(paper)).toThrow(PdfFailedError);
    expect(() => writePdf(paper)).toThrow(expect.objectContaining({ details }));
  });

  it('is written again after a refusal', async () => {
    expect((await written('pdf')).length).toBeGreaterThan(10_000);
  });

  it('is written by the compiler for the C library that the machine has', () => {
    expect([typstCandidates('linux', 'x64'), typstCandidates('linux', 'x64', true)]).toEqual([
      ['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'],
      ['@myriaddreamin/typst-ts-node-compiler-linux-x64-musl'],
    ]);
  });

  it('says clearly where no compiler fits the machine', () => {
    const missing = typstCandidates('aix', 'ppc64');
    expect(() => typstPackage(missing)).toThrow(PdfUnavailableError);
    expect(() => typstPackage(missing)).toThrow(/Word, ODT, HTML and Markdown are available/);
  });
});
