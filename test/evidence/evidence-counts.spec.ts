import { contradictions, gaps, listedCounts, type EvidenceCounts } from '../../src/evidence/evidence-counts.js';
import { longMonth } from '../../src/evidence/month.js';

const org = (n: number, interviews: number | null = null, individuals: number | null = null) => ({
  organisationId: `organisation ${n}`,
  interviews,
  individuals,
});
const orgs = (count: number) => Array.from({ length: count }, (_, index) => org(index));
const counts = (more: Partial<EvidenceCounts>): EvidenceCounts => ({
  interviews: null,
  individuals: null,
  organisations: null,
  participants: [],
  ...more,
});
const found = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => [code, ...path.slice(1)].join(' '));

describe('counts that cannot be true', () => {
  it.each<[string, Partial<EvidenceCounts>, string[]]>([
    ['none in an exercise of which nothing is known', {}, []],
    [
      'none in 13 interviews with 19 individuals from 12 organisations',
      { interviews: 13, individuals: 19, organisations: 12, participants: orgs(12) },
      [],
    ],
    ['none where more were interviewed than interviews were held', { interviews: 2, individuals: 9 }, []],
    [
      'none where fewer were interviewed than interviews were held: some were asked twice',
      { interviews: 9, individuals: 2 },
      [],
    ],
    ['a count below zero', { interviews: -1 }, ['COUNT_NEGATIVE interviews']],
    ['a share below zero', { participants: [org(1, null, -2)] }, ['COUNT_NEGATIVE participants 0 individuals']],
    ['more listed than said', { organisations: 2, participants: orgs(3) }, ['MORE_LISTED_THAN_SAID organisations']],
    ['one listed twice', { participants: [org(1), org(2), org(1)] }, ['LISTED_TWICE participants 2 organisationId']],
    ['interviews with nobody', { interviews: 3, individuals: 0 }, ['INTERVIEWS_WITHOUT_PEOPLE individuals']],
    ['not nobody in no interview', { interviews: 0, individuals: 0 }, []],
    [
      'shares that make more than the whole',
      { individuals: 5, participants: [org(1, null, 3), org(2, null, 3), org(3)] },
      ['PARTS_EXCEED_WHOLE individuals'],
    ],
    ['not shares that make the whole', { individuals: 6, participants: [org(1, null, 3), org(2, null, 3)] }, []],
    [
      'several at once',
      { interviews: 1, organisations: 1, participants: [org(1, 1), org(2, 1)] },
      ['MORE_LISTED_THAN_SAID organisations', 'PARTS_EXCEED_WHOLE interviews'],
    ],
  ])('are %s', (_, more, expected) => {
    expect(found(contradictions(counts(more)))).toEqual(expected);
  });
});

describe('counts that do not add up yet', () => {
  it.each<[string, Partial<EvidenceCounts>, string[]]>([
    ['none where as many are listed as are said', { individuals: 19, organisations: 12, participants: orgs(12) }, []],
    ['none where no organisation is listed at all', { organisations: 12 }, []],
    ['fewer listed than said', { organisations: 12, participants: orgs(11) }, ['ORGANISATIONS_NOT_LISTED']],
    [
      'fewer people than organisations',
      { individuals: 11, organisations: 12, participants: orgs(12) },
      ['FEWER_PEOPLE_THAN_ORGANISATIONS'],
    ],
    ['fewer people than are listed', { individuals: 1, participants: orgs(2) }, ['FEWER_PEOPLE_THAN_ORGANISATIONS']],
    [
      'shares that fall short of the whole though all are known',
      { interviews: 5, participants: [org(1, 2), org(2, 2)] },
      ['PARTS_FALL_SHORT'],
    ],
    ['not shares of which one is unknown', { interviews: 5, participants: [org(1, 2), org(2)] }, []],
  ])('are %s', (_, more, expected) => {
    expect(found(gaps(counts(more), 'E1'))).toEqual(expected);
  });
});

describe('counts as listed', () => {
  it('are the sums of the shares, and unknown where one share is', () => {
    expect(listedCounts([org(1, 2, 3), org(2, 1, 4)])).toEqual({ interviews: 3, individuals: 7, organisations: 2 });
    expect(listedCounts([org(1, 2), org(2, 1, 4)])).toEqual({ interviews: 3, individuals: null, organisations: 2 });
    expect(listedCounts([])).toEqual({ interviews: null, individuals: null, organisations: null });
  });
});

it('words a month', () => {
  expect(longMonth('2009-03').replaceAll('\u00a0', ' ')).toBe('March 2009');
  expect(longMonth('2010-11').replaceAll('\u00a0', ' ')).toBe('November 2010');
});
