import { type Block, type Paper } from '../../src/documents/model.js';
import { appendixLetter, number } from '../../src/documents/number.js';
import { type NumberedBlock } from '../../src/documents/numbered.js';
import { fixturePaper, heading, note, paragraph, t } from './fixture-paper.js';

const paper = (blocks: readonly Block[], appendices: Paper['appendices'] = []): Paper => ({
  ...fixturePaper(),
  blocks,
  appendices,
});
const h = (level: 1 | 2): Block => heading(`h${level}`, level, 'Heading');
const p = (): Block => paragraph('p', [t('Words.')]);
const numbers = (blocks: readonly NumberedBlock[]): string => blocks.map((block) => block.number).join(' ');

describe('the numbers of a paper', () => {
  it.each<[string, readonly Block[], string]>([
    ['a paragraph under a section is n.1.m', [h(1), p(), p()], '1. 1.1.1 1.1.2'],
    ['the sub-heading after such paragraphs is n.2', [h(1), p(), h(2), p(), p()], '1. 1.1.1 1.2 1.2.1 1.2.2'],
    ['without such paragraphs the first sub-heading is n.1', [h(1), h(2), p(), h(2), p()], '1. 1.1 1.1.1 1.2 1.2.1'],
    ['a section begins all again', [h(1), p(), h(2), p(), h(1), p()], '1. 1.1.1 1.2 1.2.1 2. 2.1.1'],
    ['a sub-heading may be empty', [h(1), h(2), h(2), p()], '1. 1.1 1.2 1.2.1'],
  ])('%s', (_, blocks, expected) => {
    expect(numbers(number(paper(blocks)).blocks)).toBe(expected);
  });

  it('follow the house form through the whole fixture paper', () => {
    const all = number(fixturePaper());
    const shown = all.blocks.filter((block) => block.kind !== 'table' && block.kind !== 'figure');
    expect(numbers(shown)).toBe(
      '1. 1.1.1 2. 2.1.1 3. 3.1.1 3.2 3.2.1 3.2.2 3.3 3.3.1 3.4 3.4.1 3.4.2 4. 4.1.1 4.1.2 5. 5.1.1',
    );
  });

  it('letter appendices and run their paragraphs through, headings without a number', () => {
    const blocks = [heading('x', 2, 'First'), p(), heading('y', 1, 'Second'), heading('z', 2, 'Below'), p()];
    const { appendices } = number(
      paper(
        [],
        [
          { id: 'a', title: 'One', blocks },
          { id: 'b', title: 'Two', landscape: true, blocks: [p()] },
        ],
      ),
    );
    expect(appendices.map(({ letter, anchor, landscape }) => [letter, anchor, landscape])).toEqual([
      ['A', 'appendix-a', false],
      ['B', 'appendix-b', true],
    ]);
    expect(appendices.map((appendix) => numbers(appendix.blocks))).toEqual([' A.1   A.2', 'B.1']);
    expect(appendices[0]?.blocks.map((block) => (block.kind === 'heading' ? block.outline : 0))).toEqual([
      2, 0, 2, 3, 0,
    ]);
  });

  it('count footnotes in reading order: text, bullets, tables row by row, then appendices', () => {
    const noted = (word: string) => [t(word), note(t(word))];
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: 'T',
      columns: [
        { title: 'A', width: 1 },
        { title: 'B', width: 1 },
      ],
      rows: [
        [{ runs: noted('c') }, { runs: noted('d') }],
        [{ runs: noted('e') }, { runs: [] }],
      ],
    };
    const { footnotes } = number(
      paper(
        [h(1), paragraph('x', noted('a'), [noted('b')]), table],
        [{ id: 'a', title: 'One', blocks: [paragraph('y', noted('f'))] }],
      ),
    );
    expect(footnotes.map((each) => [each.number, each.anchor, each.content[0]?.text])).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((word, i) => [i + 1, `fn${i + 1}`, word]),
    );
  });

  it('count tables and figures through the paper, each kind for itself', () => {
    const all = number(fixturePaper());
    const counted = [...all.blocks, ...all.appendices.flatMap((appendix) => appendix.blocks)].filter(
      (block) => block.kind === 'table' || block.kind === 'figure',
    );
    expect(counted.map((block) => [block.kind, block.number, block.anchor])).toEqual([
      ['table', 1, 'table-1'],
      ['table', 2, 'table-2'],
      ['figure', 1, 'figure-1'],
    ]);
  });

  it('give every block an anchor of its own that says its number', () => {
    const all = number(fixturePaper());
    const anchors = [
      ...all.blocks,
      ...all.appendices.flatMap((appendix) => [appendix, ...appendix.blocks]),
      ...all.footnotes,
    ].map((block) => block.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(all.blocks.find((block) => block.number === '3.2.1')?.anchor).toBe('p3-2-1');
    expect(anchors).toEqual(expect.arrayContaining(['s3', 's3-2', 'pa-1', 'appendix-b-1']));
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
  ])('letter %i is %s', (index, letter) => {
    expect(appendixLetter(index)).toBe(letter);
  });
});
