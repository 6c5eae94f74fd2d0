import { movesOf, type Placed } from '../../../src/pages/papers/moves.js';

const block = (id: string, level: number | null = null, appendix: string | null = null): Placed => {
  const kind = id === 'summary' ? 'TABLE' : level === null ? 'PARAGRAPH' : 'HEADING';
  return { id, number: id, appendix, kind, level };
};

const PAPER = [
  block('summary'),
  block('1', 1),
  block('1.1'),
  block('2', 1),
  block('2.1', 2),
  block('2.1.1'),
  block('2.2', 2),
  block('2.2.1'),
  block('A.1', null, 'A'),
  block('A.2', null, 'A'),
];

describe('where a block can go', () => {
  it.each<[string, string | null, string | null, string]>([
    ['summary', null, null, 'a table before the first heading goes down within the body'],
    ['1.1', null, '2', 'the first paragraph goes below the next heading, not before the first'],
    ['2.1.1', '2', '2.2', 'a paragraph goes up above its heading'],
    ['2.2.1', '2.1.1', null, 'the last one goes up alone'],
    ['2', 'summary', null, 'a section goes up as a whole'],
    ['2.1', '1.1', '2.2.1', 'a part of a section goes down with what stands below it'],
    ['2.2', '2', null, 'a part of a section goes up before the one before it'],
    ['A.1', null, 'A.2', 'in an appendix it stays there'],
    ['A.2', null, null, 'the second of an appendix cannot go before the first: nothing says what to follow'],
  ])('%s: up after %s, down after %s: %s', (id, up, down) => {
    const moves = movesOf(PAPER, id);
    expect([moves.up, id === 'summary' ? null : moves.down]).toEqual([up, down]);
  });

  it('is never into itself, and never into another part of the paper', () => {
    const { after } = movesOf(PAPER, '2');
    expect(after.map(({ id }) => id)).toEqual(['summary', '1']);
    expect(movesOf(PAPER, 'A.1').after.map(({ id }) => id)).toEqual(['A.2']);
    expect(movesOf(PAPER, 'gone')).toEqual({ up: null, down: null, after: [] });
  });
});
