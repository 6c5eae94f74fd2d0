import { fontHas } from '../../src/documents/fonts.js';
import { type Block, type Paper } from '../../src/documents/model.js';
import { paperProblems } from '../../src/documents/paper-problems.js';
import { fixturePaper, heading, note, paragraph, t } from './fixture-paper.js';

const first = heading('issue', 1, 'Issue');
const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  ...fixturePaper(),
  appendices: [],
  ...more,
  blocks: [first, ...blocks],
});
const found = (of: Paper) =>
  paperProblems(of, fontHas).map(({ code, subject, path }) => [code, subject, path.join('.')]);
const table = (cells: number): Block => ({
  kind: 'table',
  id: 't',
  caption: 'T',
  columns: [{ title: 'A', width: 1 }],
  rows: [Array.from({ length: cells }, () => ({ runs: [] }))],
});
const figure = (svg: string): Block => ({ kind: 'figure', id: 'f', caption: 'F', alt: 'A line', svg });

describe('what stands in the way of a paper', () => {
  it('is nothing for the fixture paper', () => {
    expect(paperProblems(fixturePaper(), fontHas)).toEqual([]);
  });

  it('CHARACTER_NOT_IN_FONT names the character and the block', () => {
    const problems = paperProblems(paper([paragraph('mcc-1', [t('Owner: अ and \u{13000}')])]), fontHas);
    expect(problems.map((problem) => problem.message)).toEqual([
      'The character "अ" (U+0905) in paragraph "mcc-1" is not in the paper\'s font. Replace it.',
      'The character "\u{13000}" (U+13000) in paragraph "mcc-1" is not in the paper\'s font. Replace it.',
    ]);
  });

  it.each<[string, Paper, readonly (readonly string[])[]]>([
    [
      'CHARACTER_NOT_IN_FONT in a picture',
      paper([figure('<svg width="9" height="9"><text>अ</text></svg>')]),
      [['CHARACTER_NOT_IN_FONT', 'f', 'blocks.1.svg']],
    ],
    [
      'CHARACTER_NOT_IN_FONT in a footnote',
      paper([paragraph('p', [t('a'), note(t('अ'))])]),
      [['CHARACTER_NOT_IN_FONT', 'p', 'blocks.1.runs']],
    ],
    ['BLOCK_ID_REPEATED', paper([paragraph('issue', [t('a')])]), [['BLOCK_ID_REPEATED', 'issue', 'blocks.1']]],
    [
      'BODY_STARTS_WITHOUT_HEADING',
      { ...paper([]), blocks: [paragraph('p', [t('a')])] },
      [['BODY_STARTS_WITHOUT_HEADING', 'p', 'blocks.0']],
    ],
    [
      'BODY_STARTS_WITHOUT_HEADING after a summary',
      { ...paper([]), blocks: [table(1), paragraph('p', [t('a')]), first] },
      [['BODY_STARTS_WITHOUT_HEADING', 'p', 'blocks.1']],
    ],
    [
      'BODY_STARTS_WITHOUT_HEADING with a heading of the second level after a summary',
      { ...paper([]), blocks: [table(1), heading('h', 2, 'H')] },
      [['BODY_STARTS_WITHOUT_HEADING', 'h', 'blocks.1']],
    ],
    ['nothing where a summary stands before the first heading', { ...paper([]), blocks: [table(1), first] }, []],
    ['TABLE_ROW_UNEVEN', paper([table(2)]), [['TABLE_ROW_UNEVEN', 't', 'blocks.1.rows.0']]],
    [
      'FIGURE_SIZE_MISSING',
      paper([figure('<svg viewBox="0 0 9 9"/>')]),
      [['FIGURE_SIZE_MISSING', 'f', 'blocks.1.svg']],
    ],
    ['TEXT_EMPTY of a paragraph', paper([paragraph('p', [t('  ')])]), [['TEXT_EMPTY', 'p', 'blocks.1.runs']]],
    ['TEXT_EMPTY of a bullet', paper([paragraph('p', [t('a')], [[]])]), [['TEXT_EMPTY', 'p', 'blocks.1.bullets.0']]],
    [
      'TEXT_EMPTY of a footnote',
      paper([paragraph('p', [t('a'), note()])]),
      [['TEXT_EMPTY', 'p', 'blocks.1.footnotes.0']],
    ],
    [
      'TEXT_EMPTY of the words for a picture',
      paper([{ ...figure('<svg width="9" height="9"/>'), alt: '' } as Block]),
      [['TEXT_EMPTY', 'f', 'blocks.1.alt']],
    ],
    ['TEXT_EMPTY of the title', paper([], { title: '' }), [['TEXT_EMPTY', '', 'title']]],
    [
      'TOO_MANY_APPENDICES',
      paper([], { appendices: Array.from({ length: 27 }, (_, i) => ({ id: `a${i}`, title: 'A', blocks: [] })) }),
      [['TOO_MANY_APPENDICES', '', 'appendices']],
    ],
    ['an empty cell is no problem', paper([table(1)]), []],
  ])('%s', (_, of, expected) => {
    expect(found(of)).toEqual(expected);
  });
});

describe('the fonts of a paper', () => {
  it.each<[string, boolean]>([
    ['a', true],
    ['é', true],
    ['•', true],
    ['…', true],
    ['\u00a0', true],
    ['\ufffd', true],
    ['\u200f', true],
    ['Я', true],
    ['שלום', true],
    ['مرحبا', true],
    ['李', true],
    ['✓', true],
    ['\u{1f600}', true],
    ['\ufe0f', true],
    ['अ', false],
    ['\u{13000}', false],
  ])('have %s: %s', (character, has) => {
    expect(Array.from(character).every((each) => fontHas(each.codePointAt(0)!))).toBe(has);
  });
});
