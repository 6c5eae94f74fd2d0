import { type Block, type Paper } from '../../src/documents/model.js';
import { archiveCopyOf, renderPaper } from '../../src/documents/render.js';
import { withFonts } from '../../src/documents/svg-fonts.js';
import { fixturePaper, heading, note, paragraph, t } from './fixture-paper.js';
import { itWith, run, temporaryFolder } from './tools.js';
import { pdfObjects } from './written.js';

const WORDS = [
  'καλημέρα',
  'Привет',
  'שלום עולם',
  'مرحبا بالعالم',
  '开放政府',
  'ひらがな',
  '✓ ⚠ ⇒',
  '\u{1f680}',
] as const;
const SENTENCE = 'يجتمع الفريق غدا.';
const CHART = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="40" font-family="Arimo, Arial, sans-serif">
<text x="5" y="20">مجلس المدينة, 北京, ☑</text></svg>`;

const paper = (blocks: readonly Block[]): Paper => ({ ...fixturePaper(), appendices: [], blocks });
const MANY = paper([
  heading('a', 1, 'Heading: 你好'),
  paragraph('words', [t(WORDS.join(', ')), note(t('حاشية'))]),
  paragraph('from-right', [t(SENTENCE)], [[{ ...t('مهم'), bold: true }], [{ ...t('开放'), italic: true }]]),
  { kind: 'figure', id: 'f', caption: 'Plan', alt: 'A plan', svg: CHART },
]);
/** Without the marks that say in which direction a stretch was written. */
const plain = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
const FONTS = ['Arimo', 'NotoEmoji', 'NotoNaskhArabic', 'NotoSansHans', 'NotoSansSymbols2'];

/** The families of a PDF, and whether each is embedded, a part, and with its characters named. */
function fontsOf(file: string): readonly string[] {
  const lines = run('pdffonts', [file]).trim().split('\n').slice(2);
  for (const line of lines) expect(line).toMatch(/ yes +yes +yes +\d+ +\d+$/u);
  return [...new Set(lines.map((line) => /^[A-Z]{6}\+(\w+)/u.exec(line)?.[1] ?? line))].sort();
}

describe('a character that Arimo lacks', () => {
  const folder = temporaryFolder();

  itWith('pdftotext', 'is drawn in PDF, and its words can be copied', async () => {
    const file = folder.write('many.pdf', (await renderPaper(MANY, ['pdf'])).pdf);
    const text = plain(run('pdftotext', ['-layout', file, '-']));
    for (const words of [...WORDS, SENTENCE.slice(0, -1), 'حاشية', '你好', 'مجلس المدينة', '北京'])
      expect(text).toContain(words);
  });

  itWith('pdftotext', 'is drawn from right to left where its script is, its full stop last', async () => {
    const file = folder.write('order.pdf', (await renderPaper(MANY, ['pdf'])).pdf);
    const words = [...run('pdftotext', ['-bbox', file, '-']).matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]+)</gu)];
    const drawn = words.map(([, x, text]) => ({ x: Number(x), signs: plain(text!) })); // signs as they lie on the page
    const leftOf = (word: string): number | undefined => drawn.find(({ signs }) => signs.includes(word))?.x;
    const mirrored = (word: string): number | undefined => leftOf(Array.from(word).reverse().join(''));
    for (const [first, second] of ['يجتمع الفريق', 'الفريق غدا', 'שלום עולם'].map((two) => two.split(' ')))
      expect(mirrored(first!)).toBeGreaterThan(mirrored(second!)!);
    expect(leftOf('Heading:')).toBeLessThan(leftOf('你好')!);
    expect(drawn.map(({ signs }) => signs).join(' ')).toContain(Array.from('غدا.').reverse().join(''));
  });

  itWith('pdffonts', 'is drawn with fonts of our own alone, each embedded in part, in charts too', async () => {
    expect(fontsOf(folder.write('fonts.pdf', (await renderPaper(MANY, ['pdf'])).pdf))).toEqual(FONTS);
    expect(fontsOf(folder.write('archive.pdf', await Promise.resolve(archiveCopyOf(MANY))))).toEqual(FONTS);
  });

  itWith('pdffonts', 'brings no font into a paper that has none', async () => {
    const file = folder.write('plain.pdf', (await renderPaper(fixturePaper(), ['pdf'])).pdf);
    expect(fontsOf(file)).toEqual(['Arimo']);
  });

  it('leaves the PDF accessible and the same each time', async () => {
    const [one, two] = [await renderPaper(MANY, ['pdf', 'docx']), await renderPaper(MANY, ['pdf', 'docx'])];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    expect(Buffer.compare(one.docx, two.docx)).toBe(0);
    expect(pdfObjects(one.pdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(one.pdf.length).toBeLessThan(200_000);
  });

  it.each([
    ['Plan & dates', 'Plan & dates'],
    ['שלום', 'שלום'],
    ['See 北京 now', `See <tspan font-family="'Noto Sans S Chinese'">北京</tspan> now`],
    ['مجلس المدينة', `<tspan font-family="'Noto Naskh Arabic'">مجلس المدينة</tspan>`],
    ['✓\ufe0f ✗', `<tspan font-family="'Noto Sans Symbols 2'">✓\ufe0f ✗</tspan>`],
    ['अ', 'अ'],
  ])('is named with its font in a drawing: %s', (words, expected) => {
    expect(withFonts(`<svg><title>北</title><text x="1">${words}</text></svg>`)).toBe(
      `<svg><title>北</title><text x="1">${expected}</text></svg>`,
    );
  });
});
