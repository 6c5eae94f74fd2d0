import { contrast, styleFaults, type HouseStyle } from '../../../src/board-papers/house-style/house-style.js';
import { checkLogo } from '../../../src/board-papers/house-style/logo.js';
import { fitsScheme, nextReference, schemeFault } from '../../../src/board-papers/house-style/reference-scheme.js';
import { SHIPPED_STYLES } from '../../../src/board-papers/house-style/shipped-styles.js';
import { pdfOf } from '../attachments/files.js';
import { BOARD, logoOf } from './styles.js';

describe('the scheme of references', () => {
  it.each([
    ['YY/N', 2010, ['10/22', '10/9', '09/40'], '10/23'],
    ['YY/N', 2010, ['10/23 revised'], '10/24'],
    ['YY/N', 2011, ['10/22'], '11/1'],
    ['YYYY/NN', 2010, [], '2010/01'],
    ['YYYY/NN', 2010, ['2010/09', '2010/114'], '2010/115'],
    ['SC.NNN', 2010, ['SC.041'], 'SC.042'],
  ])('%s in %i after %j gives %s', (scheme, year, taken, next) => {
    expect(schemeFault(scheme)).toBeNull();
    expect(nextReference(scheme, year, taken)).toBe(next);
    expect(fitsScheme(next, scheme)).toBe(true);
    expect(fitsScheme(`${next} revised`, scheme)).toBe(true);
  });

  it.each(['YY', 'N/N', 'YY/YYYY/N'])('%s makes none', (scheme) => {
    expect(schemeFault(scheme)).not.toBeNull();
  });

  it('tells a reference that it does not make', () => {
    expect([fitsScheme('AB-1', 'YY/N'), fitsScheme('10/x', 'YY/N'), fitsScheme('2010/1', 'YYYY/NN')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a house style', () => {
  const codes = (style: HouseStyle): string[] => styleFaults(style).map(({ code }) => code);

  it('that is shipped may stand', () => {
    for (const style of Object.values(SHIPPED_STYLES)) expect(codes(style)).toEqual([]);
  });

  it.each<[string, Partial<HouseStyle>, string[]]>([
    ['headings too light to read', { colours: { ...BOARD.colours, accent: '88AACC' } }, ['CONTRAST_TOO_LOW']],
    ['a dark head of tables', { colours: { ...BOARD.colours, header: '333333' } }, ['CONTRAST_TOO_LOW']],
    ['a colour by name', { colours: { ...BOARD.colours, rule: 'BLUE' } }, ['COLOUR_UNKNOWN']],
    [
      'a cover without the day',
      { cover: BOARD.cover.filter(({ kind }) => kind !== 'MEETING') },
      ['COVER_LINE_MISSING'],
    ],
    ['the reference twice', { cover: [...BOARD.cover, BOARD.cover[1]!] }, ['COVER_LINE_TWICE']],
    [
      'a text that is none',
      { cover: [...BOARD.cover, { kind: 'TEXT', label: 'Author', text: null }] },
      ['COVER_TEXT_NEEDED'],
    ],
    ['a language of no such form', { language: 'english' }, ['LANGUAGE_UNKNOWN']],
    ['references without a number', { referenceScheme: 'YY' }, ['SCHEME_UNKNOWN']],
  ])('with %s may not', (_, more, found) => {
    expect(codes({ ...BOARD, ...more })).toEqual(found);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
  });
});

describe('a logo', () => {
  it.each<[string, string, Buffer, object]>([
    ['a picture', 'logo.png', logoOf(), { logo: { kind: 'PNG', width: 120, height: 60 } }],
    ['a PDF', 'logo.pdf', pdfOf(), { fault: { code: 'FILE_TYPE' } }],
    ['a picture under another name', 'logo.jpg', logoOf(), { fault: { code: 'FILE_NAME_MISLEADS' } }],
    ['a picture cut short', 'logo.png', logoOf().subarray(0, 60), { fault: { code: 'FILE_DAMAGED' } }],
    ['a picture of too many pixels', 'logo.png', logoOf(2_001, 2), { fault: { code: 'FILE_TOO_LARGE' } }],
    ['a large file', 'logo.png', Buffer.alloc(50_000), { fault: { code: 'FILE_TOO_LARGE' } }],
  ])('is looked at: %s', (_, name, bytes, found) => {
    expect(checkLogo({ name, bytes })).toMatchObject(found);
  });
});
