import { compose } from '../../src/board-papers/compose.js';
import { runsOf } from '../../src/board-papers/content.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { plainText } from '../../src/board-papers/prose.js';
import { nameOfMeeting } from '../../src/meetings/meeting-name.js';
import { articleBefore, theName, theNameFirst } from '../../src/platform/words/the-name.js';
import { reportFixture } from '../board-papers/report-fixture.js';
import { SITUATIONS } from '../board-papers/situations.js';
import { doubledWords } from './doubled-words.js';
import { shippedTexts } from './shipped-texts.js';

/** Where the record holds the name of a body, a team or a framework. */
const NAMES: readonly string[] = ['body', 'bodyName', 'name', 'team', 'framework', 'adopter'];

/** The same facts, had everybody begun those names with an article. */
function withArticles<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withArticles) as T;
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(([name, part]) => {
    const isName = NAMES.includes(name) && typeof part === 'string' && !/^the\s/iu.test(part);
    return [name, isName ? `The ${part}` : withArticles(part as unknown)];
  });
  return Object.fromEntries(parts) as T;
}

const saidIn = (facts: PaperFacts): string[] =>
  compose(facts).body.flatMap(({ block }) =>
    block.kind === 'paragraph'
      ? [block.runs, ...(block.bullets ?? [])].map(plainText)
      : [
          runsOf(block)
            .map((run) => (run.kind === 'text' ? run.text : ''))
            .join(' '),
        ],
  );

describe('the article before a name', () => {
  it.each([
    ['Board', 'the Board', 'The Board', 'the '],
    ['The Board', 'the Board', 'The Board', ''],
    [' the Board ', 'the Board', 'The Board', ''],
    ['Our Board', 'our Board', 'Our Board', ''],
    ['Theatre Trust', 'the Theatre Trust', 'The Theatre Trust', 'the '],
  ])('of “%s” is there once', (name, inside, first, before) => {
    expect([theName(name), theNameFirst(name), articleBefore(name)]).toEqual([inside, first, before]);
    expect(doubledWords(nameOfMeeting(name, '2010-01-26'))).toEqual([]);
  });
});

describe('words that stand twice', () => {
  it.each([
    ['It went to the The Board.', 1],
    ['We saw a a risk of of it.', 2],
    ['It is at the\u00a0the end.', 1],
    ['See Appendix A. A paper says that that is so.', 0],
    ['The theme of the Board is on the agenda.', 0],
    ['in-in and by the by', 0],
  ])('“%s”: %i', (text, count) => expect(doubledWords(text)).toHaveLength(count));

  it('are in no text of the program', () => {
    const texts = Object.values(shippedTexts()).flat();
    expect(texts.flatMap(({ at, text }) => doubledWords(text).map((one) => `${at}: ${one}`))).toEqual([]);
  });

  it.each(SITUATIONS)('are in no paper of names with an article: %s', (_, facts) => {
    const said = saidIn(withArticles(facts));
    expect(said.join(' ')).toMatch(/The Board/u);
    expect(said.flatMap(doubledWords)).toEqual([]);
  });

  it('are in no committee report of such names', () => {
    const said = saidIn(withArticles(reportFixture()));
    expect(said.join(' ')).toContain('before the Standards Committee');
    expect(said.flatMap(doubledWords)).toEqual([]);
  });
});
