import { alignmentFaults } from '../../src/outputs/alignment.js';
import type { ClauseSnapshot } from '../../src/outputs/clauses-snapshot.js';
import { coverageOf } from '../../src/outputs/coverage.js';
import type { Framework } from '../../src/outputs/frameworks/framework.js';
import { FRAMEWORKS, frameworkOf, inForce } from '../../src/outputs/frameworks/frameworks.js';
import type { OutputSignOff, OutputVersionReport } from '../../src/outputs/output.entity.js';
import { VERSION_LIFE, VERSION_STATES, type VersionState } from '../../src/outputs/output-kinds.js';
import { signOffsSnapshot } from '../../src/outputs/sign-offs.js';
import { versionHash } from '../../src/outputs/version-hash.js';
import { versionStates } from '../../src/outputs/version-state.js';

const dated = (n: number, effectiveOn: string) => ({
  id: `r${n}`,
  revision: n,
  effectiveOn,
  corrects: null,
  citation: null,
  assumed: false,
});
const LATER = { asAt: '2010-12-31', revision: 99 };

describe('the states of versions', () => {
  const report = (
    n: number,
    effectiveOn: string,
    state: VersionState,
    corrects: string | null = null,
  ): OutputVersionReport => ({
    ...dated(n, effectiveOn),
    ...{ versionId: 'v', state, note: null, override: null, corrects },
  });
  const states = (reports: OutputVersionReport[][], point = LATER) =>
    versionStates(reports, point).map(({ state, since }) => `${state} ${since ?? '-'}`);
  const out = (n: number, day: string) => report(n, day, 'PUBLISHED');

  it.each<[string, OutputVersionReport[][], typeof LATER, string[]]>([
    ['a version begins as a draft', [[]], LATER, ['DRAFT -']],
    [
      'it is what was last reported',
      [[report(1, '2010-01-01', 'AGREED'), out(2, '2010-02-01')]],
      LATER,
      ['PUBLISHED 2010-02-01'],
    ],
    [
      'a newer one published supersedes it from that day',
      [[out(1, '2010-01-01')], [out(2, '2010-03-01')]],
      LATER,
      ['SUPERSEDED 2010-03-01', 'PUBLISHED 2010-03-01'],
    ],
    [
      'the day before it was still out',
      [[out(1, '2010-01-01')], [out(2, '2010-03-01')]],
      { ...LATER, asAt: '2010-02-28' },
      ['PUBLISHED 2010-01-01', 'DRAFT -'],
    ],
    [
      'before the publication was recorded nobody knew',
      [[out(1, '2010-01-01')], [out(2, '2010-03-01')]],
      { ...LATER, revision: 1 },
      ['PUBLISHED 2010-01-01', 'DRAFT -'],
    ],
    [
      'a draft that was overtaken is superseded too',
      [[], [out(2, '2010-03-01')]],
      LATER,
      ['SUPERSEDED 2010-03-01', 'PUBLISHED 2010-03-01'],
    ],
    [
      'an older one published does not touch the newer',
      [[out(2, '2010-03-01')], []],
      LATER,
      ['PUBLISHED 2010-03-01', 'DRAFT -'],
    ],
    [
      'what was set aside stays so since that day',
      [[report(1, '2010-01-01', 'SUPERSEDED')], [out(2, '2010-03-01')]],
      LATER,
      ['SUPERSEDED 2010-01-01', 'PUBLISHED 2010-03-01'],
    ],
    [
      'a correction stands in the place of what it corrects',
      [[out(1, '2010-01-01'), report(2, '2010-01-05', 'PUBLISHED', 'r1')]],
      LATER,
      ['PUBLISHED 2010-01-05'],
    ],
  ])('%s', (_, reports, point, expected) => {
    expect(states(reports, point)).toEqual(expected);
  });

  it('end when published or superseded, and nothing but an agreed version is published', () => {
    expect(VERSION_STATES.filter((state) => VERSION_LIFE[state].length === 0)).toEqual(['PUBLISHED', 'SUPERSEDED']);
    expect(VERSION_STATES.filter((state) => VERSION_LIFE[state].includes('PUBLISHED'))).toEqual(['AGREED']);
  });

  it('offer to set a version aside only where a newer one is there', () => {
    const [former, newest] = versionStates([[], []], LATER);
    expect([former, newest].map((one) => one!.nextStates.includes('SUPERSEDED'))).toEqual([true, false]);
  });
});

describe('signatures', () => {
  const signature = (
    n: number,
    organisationId: string,
    contentSha256: string,
    given = true,
    corrects: string | null = null,
  ): OutputSignOff => ({
    ...dated(n, `2010-01-0${n}`),
    ...{ versionId: 'v', signatory: 's', organisationId, contentSha256, given, corrects },
  });
  const snapshot = (rows: OutputSignOff[], point = LATER) => {
    const { signOffs, awaiting } = signOffsSnapshot(rows, 'now', ['A', 'B'], point);
    return `${signOffs.map((one) => one.state).join(' ')} / ${awaiting.join(' ')}`;
  };

  it.each<[string, OutputSignOff[], string]>([
    ['nobody has signed', [], ' / A B'],
    ['one has', [signature(1, 'A', 'now')], 'VALID / B'],
    ['all have', [signature(1, 'A', 'now'), signature(2, 'B', 'now')], 'VALID VALID / '],
    ['one signed another text', [signature(1, 'A', 'then')], 'TEXT_CHANGED / A B'],
    ['it has signed this one since', [signature(1, 'A', 'then'), signature(2, 'A', 'now')], 'REPLACED VALID / B'],
    ['it has taken it back', [signature(1, 'A', 'now'), signature(2, 'A', 'now', false)], 'REPLACED TAKEN_BACK / A B'],
    [
      'it was another that signed',
      [signature(1, 'A', 'now'), signature(2, 'B', 'now', true, 'r1')],
      'CORRECTED VALID / A',
    ],
    ['somebody signed whose badge is no longer on it', [signature(1, 'C', 'now')], 'VALID / A B'],
  ])('%s', (_, rows, expected) => {
    expect(snapshot(rows)).toBe(expected);
  });

  it('of a later day do not count before it', () => {
    expect(snapshot([signature(5, 'A', 'now')], { ...LATER, asAt: '2010-01-04' })).toBe(' / A B');
  });
});

describe('the hash of a text', () => {
  const clause = (text: string) => ({ kind: 'CLAUSE' as const, text });
  const base = versionHash([clause('a'), clause('b')], []);

  it.each([
    ['a word', versionHash([clause('a'), clause('c')], [])],
    ['the order', versionHash([clause('b'), clause('a')], [])],
    ['a kind', versionHash([clause('a'), { kind: 'STATEMENT', text: 'b' }], [])],
    ['where one clause ends', versionHash([clause('ab')], [])],
    ['a part', versionHash([clause('a'), clause('b')], ['x'])],
    ['a part that is missing', versionHash([clause('a'), clause('b')], [null])],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(base);
  });

  it('is the same for the same text', () => {
    expect(versionHash([clause('a'), clause('b')], [])).toBe(base);
    expect(base).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('frameworks of principles', () => {
  it.each<[string, string, string, boolean]>([
    ['the 1995 wording holds in 2010', 'SEVEN_PRINCIPLES_1995', '2010-01-26', true],
    ['it held in the year in which it was published', 'SEVEN_PRINCIPLES_1995', '1995-06-01', true],
    ['it held up to the new one', 'SEVEN_PRINCIPLES_1995', '2012-12-31', true],
    ['it did not in the month of the new one', 'SEVEN_PRINCIPLES_1995', '2013-01-15', false],
    ['the order of 2001 came into force on 6 April', 'GENERAL_PRINCIPLES_2001', '2001-04-05', false],
    ['the framework of 2007 came in June', 'CIPFA_SOLACE_2007', '2007-05-31', false],
    ['that of 2016 is another', 'CIPFA_SOLACE_2007', '2016-01-01', false],
  ])('%s', (_, code, day, expected) => {
    expect(inForce(frameworkOf(code as Framework['code']), day)).toBe(expected);
  });

  it('are numbered without a gap, and say where they come from', () => {
    for (const { principles, source, edition } of FRAMEWORKS) {
      expect(principles.map((each) => each.number)).toEqual(principles.map((_, index) => index + 1));
      expect([source, edition].every((text) => text.length > 20)).toBe(true);
    }
  });

  it('may be aligned to only while they hold', () => {
    const clauses = [{ id: 'c' }] as unknown as ClauseSnapshot[];
    const asked = [{ clauseId: 'c', framework: 'SEVEN_PRINCIPLES_1995' as const, principles: [1] }];
    expect(alignmentFaults(clauses, asked, '2010-01-26')).toEqual([]);
    expect(alignmentFaults(clauses, asked, '2020-01-01').map((fault) => fault.code)).toEqual([
      'FRAMEWORK_NOT_IN_FORCE',
    ]);
  });

  it('have a row for each principle, covered or not', () => {
    const aligned = {
      id: 'c',
      alignments: [{ framework: 'CIPFA_SOLACE_2007', principles: [2, 6] }],
    } as unknown as ClauseSnapshot;
    const rows = coverageOf(frameworkOf('CIPFA_SOLACE_2007'), [aligned]);
    expect(rows.map((row) => row.clauses.length)).toEqual([0, 1, 0, 0, 0, 1]);
    expect(coverageOf(frameworkOf('SEVEN_PRINCIPLES_1995'), [aligned]).every((row) => row.clauses.length === 0)).toBe(
      true,
    );
  });
});
