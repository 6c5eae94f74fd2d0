import fc from 'fast-check';
import { numbered } from '../../src/outputs/clause-numbers.js';
import type { ClauseSnapshot } from '../../src/outputs/clauses-snapshot.js';
import { compareVersions, longestRising, wordRuns } from '../../src/outputs/compare-versions.js';

/** Clauses from words such as "#A x y=z": # is a heading; what stands before = is the origin, behind it the words. */
const version = (words: string): ClauseSnapshot[] =>
  numbered(
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const [originId = '', text = originId] = word.replace('#', '').split('=');
        return { id: `${originId}!`, originId, kind: word.startsWith('#') ? 'HEADING' : 'CLAUSE', text } as const;
      }),
  ) as unknown as ClauseSnapshot[];
const told = (from: string, to: string): string =>
  compareVersions(version(from), version(to))
    .filter(({ change }) => change !== 'UNCHANGED')
    .map(({ change, originId }) => `${change} ${originId}`)
    .join(', ');

describe('two versions compared', () => {
  it.each([
    ['nothing differs', '#A x y', '#A x y', ''],
    ['a clause is reworded', '#A x y', '#A x=z y', 'REWORDED x'],
    ['a clause is added, and moves none of those after it', '#A x y', '#A q x y', 'ADDED q'],
    ['a clause is removed, and stands where it stood', '#A x y', '#A y', 'REMOVED x'],
    ['the first of all is removed', '#A x #B y', '#B y', 'REMOVED A, REMOVED x'],
    ['the fewest count as moved', '#A u v w x', '#A x u v w', 'MOVED x'],
    ['a clause goes to another section in the same order', '#A x #B y', '#A #B x y', 'MOVED x'],
    ['a clause is moved and reworded', '#A x y z', '#A y z x=q', 'MOVED_AND_REWORDED x'],
    ['a section goes before another and its clauses with it', '#A x #B y z', '#B y z #A x', 'MOVED A, MOVED x'],
    ['everything differs', '#A x', '#B y', 'REMOVED A, REMOVED x, ADDED B, ADDED y'],
  ])('%s', (_, from, to, expected) => {
    expect(told(from, to)).toBe(expected);
  });

  const clauses = fc
    .uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
    .map((letters) => letters.join(' '));

  it('tells of every clause of either version once', () => {
    fc.assert(
      fc.property(clauses, clauses, (from, to) => {
        const origins = compareVersions(version(from), version(to)).map((one) => one.originId);
        expect([...origins].sort()).toEqual([...new Set([...from, ...to].filter((each) => each !== ' '))].sort());
      }),
    );
  });

  it('marks words so that either text can be read back from them', () => {
    const sentence = fc
      .array(fc.constantFrom('be', 'open', 'and', 'honest,', 'always.', 'Open', '–', 'naïve'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (from, to) => {
        const runs = wordRuns(from, to);
        const read = (without: string) =>
          runs
            .filter(({ mark }) => mark !== without)
            .map(({ text }) => text)
            .join('');
        expect(read('REMOVED')).toBe(to);
        expect(read('ADDED').split(/\s+/u).filter(Boolean)).toEqual(from.split(' ').filter(Boolean));
      }),
      { numRuns: 500 },
    );
  });

  it('shows texts with nothing in common as one in place of the other', () => {
    const many = (word: string) => Array.from({ length: 1_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(wordRuns(many('a'), many('b')).map(({ mark }) => mark)).toEqual(['REMOVED', 'ADDED']);
  });

  it('finds a longest run that keeps its order', () => {
    expect(longestRising([3, 0, 1, 4, 2])).toHaveLength(3);
    expect(longestRising([])).toEqual([]);
  });
});
