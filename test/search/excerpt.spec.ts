import { excerptOf, markedWhole, type ExcerptPart, MARK_BEGINS, MARK_ENDS } from '../../src/search/excerpt.js';
import { entryOf } from '../../src/search/entry.js';
import { isWhole, lookFrom, placesBehind, WHOLE } from '../../src/search/index-plan.js';
import { typedCodes } from '../../src/search/typed.js';

/** A text with its found words in square brackets. */
const marked = (text: string): string => text.replaceAll('[', MARK_BEGINS).replaceAll(']', MARK_ENDS);
const plain = (text: string): string => text.replaceAll(/[[\]]/gu, '');
const shown = (parts: readonly ExcerptPart[]): string =>
  parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
const fill = (count: number): string => 'lorem ipsum '.repeat(count).trim();

describe('an excerpt', () => {
  it.each([
    ['a short text, whole', 'The [protocol] binds.', 'The [protocol] binds.'],
    ['a text without a found word, from its beginning', 'Nothing here.', 'Nothing here.'],
    ['passages, with a dash between them', 'One [protocol]\nTwo', 'One [protocol] – Two'],
    ['letters of two code units', '😀 [protocol] 😀', '😀 [protocol] 😀'],
    ['nothing at all', '', ''],
  ])('shows %s', (_, text, wanted) => {
    expect(shown(excerptOf(plain(text), marked(text)))).toBe(wanted);
  });

  it('shows the place that has most of the found words, between whole words', () => {
    const text = `[protocol] ${fill(60)} end. [Behaviour] [protocol] of [partners] ${fill(60)}`;
    const found = shown(excerptOf(plain(text), marked(text)));
    expect(found).toMatch(/^… .*\[Behaviour\] \[protocol\] of \[partners\].* …$/u);
    expect(found.length).toBeLessThan(350);
    expect(found).not.toMatch(/… (?:orem|psum)|(?:lore|ipsu) …$/u);
  });

  it('marks nothing where the two texts are not the same after all', () => {
    expect(shown(excerptOf('abc', marked('[abcd]')))).toBe('abc');
  });

  it('gives back the letters of the text, not those that were searched in their place', () => {
    expect(shown(markedWhole('Café', marked('[Cafe]')))).toBe('[Café]');
  });
});

describe('an entry of the index', () => {
  const found = {
    kind: 'RISK' as const,
    id: '0',
    code: 'R1',
    title: 'T',
    text: ['a'],
    on: null,
    audience: { projectId: 'p' },
  };

  it('has a stamp that changes with each word, code, date and audience, and with nothing else', () => {
    const stamp = (more: object) => entryOf('risks', { ...found, ...more }, 'p').entry.stamp;
    const all = [
      {},
      { title: 'U' },
      { text: ['b'] },
      { code: 'R2' },
      { on: '2010-01-01' },
      { audience: { projectId: 'q' } },
    ];
    expect(new Set(all.map(stamp)).size).toBe(all.length);
    expect(stamp({})).toBe(stamp({ text: ['a', null, ''] }));
    expect(stamp({ later: { id: '1', read: () => Promise.resolve([]) } })).not.toBe(stamp({}));
  });

  it('keeps its words within bounds, and nothing that is no text', () => {
    const text = ['x\u0000y\uE000z', '\ud800 half', 'e\u0301', 'w'.repeat(300_000)];
    const { entry } = entryOf('risks', { ...found, text, title: '😀'.repeat(400) }, 'p');
    expect(entry.body.length).toBeLessThanOrEqual(100_000);
    expect(entry.body.slice(0, 20)).toMatch(/^x y z\n\s*half\né\nw/u);
    expect(entry.title.length).toBeLessThanOrEqual(300);
  });
});

describe('what is behind', () => {
  const target = { revision: 10, layout: 2 };
  const at = (place: string, revision: number, layout = 2) => ({ place, revision, layout });
  it.each([
    ['an empty index', [], {}, ['', 'a', 'b'], 10],
    ['a whole one at the same write', [at(WHOLE, 10), at('', 10), at('a', 3), at('b', 9)], {}, [], 10],
    ['a whole one before a write to a', [at(WHOLE, 9), at('', 9), at('a', 3), at('b', 9)], { a: 10 }, ['', 'a'], 9],
    ['one that was left half done', [at(WHOLE, 5), at('', 10), at('a', 10), at('b', 5)], { a: 10, b: 9 }, ['b'], 5],
    ['a new project', [at(WHOLE, 9), at('', 9), at('a', 3)], {}, ['', 'b'], 9],
    ['an earlier layout', [at(WHOLE, 10, 1), at('', 10, 1), at('a', 10, 1), at('b', 9)], {}, ['', 'a'], 9],
    ['a record that was put back', [at(WHOLE, 12), at('', 12), at('a', 12), at('b', 4)], {}, ['', 'a'], 4],
  ] as const)('of %s', (_, rows, touched, wanted, from) => {
    expect(placesBehind(['a', 'b'], rows, new Map(Object.entries(touched)), target)).toEqual(wanted);
    expect(lookFrom(rows, target)).toBe(from);
    expect(isWhole(rows, target)).toBe(
      rows.some((row) => row.place === WHOLE && row.revision === 10 && row.layout === 2),
    );
  });
});

describe('a typed code', () => {
  it.each([
    ['m3', [['M3', null]]],
    [
      ' cfps  m3 ',
      [
        ['CFPS M3', null],
        ['M3', 'CFPS'],
      ],
    ],
    ['10/23', [['10/23', null]]],
  ] as const)('%s', (text, wanted) => {
    expect(typedCodes(text).map(({ code, projectCode }) => [code, projectCode])).toEqual(wanted);
  });
});
