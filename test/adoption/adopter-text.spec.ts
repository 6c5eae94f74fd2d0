import fc from 'fast-check';
import type { AdoptionClause } from '../../src/adoption/adoption.entity.js';
import { adopterText, clausesInForce, valuesOf } from '../../src/adoption/adopter-text.js';
import { versionHash } from '../../src/outputs/version-hash.js';
import { added, clausesOf, id, LINES, omitted, reworded, said } from './fixture.js';

const base = clausesOf(LINES);
const text = (...statements: AdoptionClause[]) => adopterText(base, statements);
/** The text as its readers see it, a line for each clause. */
const lines = (...statements: AdoptionClause[]): string[] =>
  clausesInForce(text(...statements)).map((clause) => `${clause.number ?? '-'} ${clause.text}`);

const WHOLE = ['1 Share', '- Partners share.', '1.1 Share plans early', '1.2 Share money fairly', '2 Listen'];
const LISTEN = ['- Everyone:', '2.1 Listen to all'];

describe('An adopter’s own text', () => {
  it.each<[string, AdoptionClause[], string[]]>([
    ['is that of the version where nothing was said', [], [...WHOLE, ...LISTEN]],
    [
      'has a reworded clause in the adopter’s words',
      [reworded(21, 7, 'Hear all')],
      [...WHOLE, '- Everyone:', '2.1 Hear all'],
    ],
    [
      'closes the gap that an omitted clause leaves in the numbers',
      [omitted(21, 3)],
      ['1 Share', '- Partners share.', '1.1 Share money fairly', '2 Listen', ...LISTEN],
    ],
    [
      'has an addition after the clause it follows',
      [added(21, 60, 3, 'Share news')],
      [
        '1 Share',
        '- Partners share.',
        '1.1 Share plans early',
        '1.2 Share news',
        '1.3 Share money fairly',
        '2 Listen',
        ...LISTEN,
      ],
    ],
    [
      'has additions after one clause in the order in which they were made',
      [added(21, 60, 7, 'First'), added(22, 61, 7, 'Second')],
      [...WHOLE, ...LISTEN, '2.2 First', '2.3 Second'],
    ],
    [
      'has an addition after another addition',
      [added(21, 60, 7, 'First'), added(22, 61, 60, 'Within'), added(23, 62, 7, 'Last')],
      [...WHOLE, ...LISTEN, '2.2 First', '2.3 Within', '2.4 Last'],
    ],
    [
      'keeps what follows an addition that was taken back',
      [
        said(21, 60, { addition: true, treatment: 'OMITTED', note: 'No.', afterKey: id(7), kind: 'CLAUSE' }),
        added(22, 61, 60, 'Stays'),
      ],
      [...WHOLE, ...LISTEN, '2.2 Stays'],
    ],
    [
      'can have a section of its own',
      [added(21, 60, 7, 'Learn', { kind: 'HEADING' }), added(22, 61, 60, 'Learn together')],
      [...WHOLE, ...LISTEN, '3 Learn', '3.1 Learn together'],
    ],
    ['keeps a clause of which KEPT was said again', [said(21, 7, { treatment: 'KEPT' })], [...WHOLE, ...LISTEN]],
    [
      'has what follows a clause that is gone at its end',
      [added(21, 60, 99, 'Homeless')],
      [...WHOLE, ...LISTEN, '2.2 Homeless'],
    ],
    ['leaves out a whole section', [omitted(21, 5), omitted(22, 6), omitted(23, 7)], WHOLE.slice(0, 4)],
  ])('%s', (_, statements, expected) => {
    expect(lines(...statements)).toEqual(expected);
  });

  it.each<[string, AdoptionClause[], string[]]>([
    ['a heading is omitted while its clauses stand', [omitted(21, 5)], ['SECTION_NOT_EMPTY']],
    ['an addition follows a clause that is not there', [added(21, 60, 99, 'x')], ['ADDITION_UNPLACED']],
    [
      'additions follow one another in a circle',
      [added(21, 60, 61, 'x'), added(22, 61, 60, 'y')],
      ['ADDITION_UNPLACED', 'ADDITION_UNPLACED'],
    ],
    ['a clause that was reworded is not in the version', [reworded(21, 99, 'x')], ['CLAUSE_GONE']],
  ])('says so where %s', (_, statements, codes) => {
    expect(text(...statements).problems.map((problem) => problem.code)).toEqual(codes);
  });

  it('keeps omitted clauses in their place, without a number', () => {
    const { clauses, counts } = text(omitted(21, 3), reworded(22, 7, 'Hear all'), added(23, 60, 7, 'More'));
    expect(clauses.map(({ number, treatment }) => `${number ?? '-'} ${treatment}`)).toEqual([
      '1 KEPT',
      '- KEPT',
      '- OMITTED',
      '1.1 KEPT',
      '2 KEPT',
      '- KEPT',
      '2.1 REWORDED',
      '2.2 ADDED',
    ]);
    expect(counts).toEqual({ KEPT: 5, REWORDED: 1, OMITTED: 1, ADDED: 1 });
  });

  it('states a value in each heading', () => {
    expect(valuesOf(text()).map((value) => value.text)).toEqual(['Share', 'Listen']);
  });

  it('has the version’s own hash exactly where nothing was changed', () => {
    const hash = (...statements: AdoptionClause[]) => versionHash(clausesInForce(text(...statements)), []);
    const canonical = versionHash(base, []);
    expect(hash()).toBe(canonical);
    expect(hash(said(21, 7, { treatment: 'KEPT' }))).toBe(canonical);
    for (const change of [omitted(21, 7), reworded(21, 7, 'Hear all'), added(21, 60, 7, 'More')]) {
      expect(hash(change)).not.toBe(canonical);
    }
  });

  it('counts every clause of the version once, whatever was said', () => {
    const anything = fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
      .chain((keys) =>
        fc.tuple(
          ...keys.map((key) =>
            fc.constantFrom(
              omitted(20 + key, key),
              reworded(20 + key, key, 'Otherwise'),
              added(30 + key, 60 + key, key, 'Own'),
            ),
          ),
        ),
      );
    fc.assert(
      fc.property(anything, (statements) => {
        const { clauses, counts } = text(...statements);
        expect(counts.KEPT + counts.REWORDED + counts.OMITTED).toBe(base.length);
        expect(counts.ADDED).toBe(statements.filter((row) => row.addition).length);
        expect(new Set(clauses.map((clause) => clause.key)).size).toBe(clauses.length);
        const fromVersion = clauses.filter((clause) => clause.canonical !== null).map((clause) => clause.key);
        expect(fromVersion).toEqual(base.map((clause) => clause.originId));
      }),
    );
  });
});
