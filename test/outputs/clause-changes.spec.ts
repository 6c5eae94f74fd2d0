import { type ClauseChange, draftClauses } from '../../src/outputs/clause-changes.js';
import { citedAs, numbered } from '../../src/outputs/clause-numbers.js';
import { clauseFaults } from '../../src/outputs/clause.mapper.js';
import { keepIdentity } from '../../src/outputs/keep-identity.js';
import type { ClauseKind } from '../../src/outputs/output-kinds.js';

const KINDS: Readonly<Record<string, ClauseKind>> = { '#': 'HEADING', '=': 'STATEMENT', ':': 'LEAD_IN', '-': 'CLAUSE' };

/** Clauses from words such as "#A =a -x"; a clause's id is its letter. */
const text = (words: string) =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ id: word.slice(1), kind: KINDS[word[0]!]!, text: word.slice(1) }));
const words = (clauses: readonly { kind: ClauseKind; text: string }[]): string => {
  const sign = Object.fromEntries(Object.entries(KINDS).map(([key, kind]) => [kind, key]));
  return clauses.map(({ kind, text: own }) => `${sign[kind]!}${own}`).join(' ');
};
const revised = (from: string, ...changes: ClauseChange[]) => {
  let next = 0;
  const { clauses, problems } = draftClauses(text(from), changes, () => `new${++next}`);
  return problems.length ? problems.map((problem) => problem.code).join(' ') : words(clauses);
};

const AB = '#A =a -x -y #B =b -z';

describe('changes of a text', () => {
  it.each<[string, ClauseChange[], string]>([
    ['adds at the end where no place is given', [{ add: { kind: 'CLAUSE', text: 'q' } }], '#A =a -x -y #B =b -z -q'],
    ['adds after a clause', [{ add: { kind: 'CLAUSE', text: 'q', after: 'x' } }], '#A =a -x -q -y #B =b -z'],
    ['adds first', [{ add: { kind: 'HEADING', text: 'Q', after: null } }], '#Q #A =a -x -y #B =b -z'],
    [
      'adds after what it has just added',
      [{ add: { kind: 'HEADING', text: 'Q', name: 'q' } }, { add: { kind: 'CLAUSE', text: 'r', after: 'q' } }],
      '#A =a -x -y #B =b -z #Q -r',
    ],
    ['moves a clause', [{ move: { clauseId: 'x', after: 'z' } }], '#A =a -y #B =b -z -x'],
    ['moves a clause to the end', [{ move: { clauseId: 'x' } }], '#A =a -y #B =b -z -x'],
    [
      'moves a section with all that is in it to the front',
      [{ move: { clauseId: 'B', after: null } }],
      '#B =b -z #A =a -x -y',
    ],
    ['moves a section behind the whole of another', [{ move: { clauseId: 'A', after: 'B' } }], '#B =b -z #A =a -x -y'],
    ['moves a section to the end', [{ move: { clauseId: 'A' } }], '#B =b -z #A =a -x -y'],
    ['removes', [{ remove: { clauseId: 'x' } }, { remove: { clauseId: 'y' } }], '#A =a #B =b -z'],
    ['rewords, white space as single spaces', [{ reword: { clauseId: 'x', text: ' X \n' } }], '#A =a -X -y #B =b -z'],
    [
      'does nothing where one cannot be done',
      [{ remove: { clauseId: 'x' } }, { remove: { clauseId: 'x' } }],
      'CLAUSE_UNKNOWN',
    ],
    ['refuses to move behind nothing', [{ move: { clauseId: 'x', after: 'nobody' } }], 'CLAUSE_UNKNOWN'],
    ['refuses a section inside itself', [{ move: { clauseId: 'A', after: 'y' } }], 'MOVE_INTO_ITSELF'],
    ['refuses a clause before the first heading', [{ move: { clauseId: 'x', after: null } }], 'NO_HEADING'],
    ['refuses two statements of one section', [{ remove: { clauseId: 'B' } }], 'SECTION_SHAPE'],
    [
      'refuses a name given twice',
      ['q', 'r'].map((each) => ({ add: { kind: 'CLAUSE', text: each, name: 'n' } })),
      'NAME_TAKEN',
    ],
    ['refuses what changes nothing', [{ reword: { clauseId: 'x', text: 'x' } }], 'NOTHING_CHANGED'],
  ])('%s', (_, changes, expected) => {
    expect(revised(AB, ...changes)).toBe(expected);
  });

  it('names every change that cannot be done', () => {
    const { problems } = draftClauses(
      text(AB),
      [{ remove: { clauseId: '1' } }, { remove: { clauseId: '2' } }],
      () => '',
    );
    expect(problems.map((problem) => problem.path)).toEqual([
      ['input', 'changes', '0'],
      ['input', 'changes', '1'],
    ]);
  });

  it('marks as stated what has new words, and nothing else', () => {
    const changes = [{ reword: { clauseId: 'x', text: 'X', citation: 'c' } }, { move: { clauseId: 'y' } }];
    const { clauses } = draftClauses(text(AB), changes, () => '');
    expect(clauses.filter((clause) => clause.stated).map((clause) => clause.id)).toEqual(['x']);
  });

  it.each([
    [
      'TOO_MANY_CLAUSES',
      [
        { kind: 'HEADING' as const, text: 'A' },
        ...Array<{ kind: ClauseKind; text: string }>(1_000).fill({ kind: 'CLAUSE', text: 'x' }),
      ],
    ],
    ['CLAUSE_TOO_LONG', [{ kind: 'HEADING' as const, text: 'A'.repeat(4_001) }]],
  ])('has limits: %s', (code, clauses) => {
    expect(clauseFaults(clauses).map((fault) => fault.code)).toEqual([code]);
  });
});

describe('numbers of clauses', () => {
  it('come from their place alone', () => {
    const given = numbered(text('#A =a :l -x -y #B -z #C'));
    expect(given.map((clause) => clause.number)).toEqual(['1', null, null, '1.1', '1.2', '2', '2.1', '3']);
    expect(given.map((clause) => clause.sectionNumber)).toEqual([1, 1, 1, 1, 1, 2, 2, 3]);
    expect(given.slice(0, 4).map(citedAs)).toEqual(['1', '1, statement', '1, lead-in', '1.1']);
  });
});

describe('a document in the place of a text', () => {
  const kept = (from: [string, ClauseKind, string][], to: [ClauseKind, string][]) => {
    let next = 0;
    const snapshot = from.map(([id, kind, own]) => ({ id, kind, text: own }));
    return keepIdentity(
      snapshot,
      to.map(([kind, own]) => ({ kind, text: own })),
      () => `new${++next}`,
    ).map(({ id, stated }) => `${id}${stated ? '*' : ''}`);
  };

  it.each<[string, [string, ClauseKind, string][], [ClauseKind, string][], string[]]>([
    [
      'what reads the same stays, wherever it stands',
      [
        ['1', 'CLAUSE', 'a b'],
        ['2', 'CLAUSE', 'c d'],
      ],
      [
        ['CLAUSE', 'c d'],
        ['CLAUSE', 'a b'],
      ],
      ['2', '1'],
    ],
    [
      'what is nearly the same is reworded',
      [['1', 'CLAUSE', 'share the minutes']],
      [['CLAUSE', 'Share minutes']],
      ['1*'],
    ],
    ['what is unlike is new', [['1', 'CLAUSE', 'share the minutes']], [['CLAUSE', 'be on time']], ['new1*']],
    ['what plays another part is new', [['1', 'CLAUSE', 'be fair']], [['HEADING', 'be fair']], ['new1*']],
    [
      'each stays once, the likest',
      [
        ['1', 'CLAUSE', 'a b c d'],
        ['2', 'CLAUSE', 'a b c'],
      ],
      [
        ['CLAUSE', 'a b c x'],
        ['CLAUSE', 'a b c d'],
      ],
      ['2*', '1'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(kept(from, to)).toEqual(expected);
  });
});
