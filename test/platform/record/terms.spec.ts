import { Refusal } from '../../../src/platform/record/refusal.js';
import {
  called,
  firstOf,
  idList,
  list,
  maybe,
  maybeId,
  needed,
  saidOf,
  type TermsOf,
  wordsOf,
} from '../../../src/platform/record/terms.js';

interface Terms {
  title: string;
  start: string;
  contact: string | null;
  ownerId: string | null;
  sponsorIds: string[];
  notes: string[];
  days: number;
}
const TERMS: TermsOf<Terms> = {
  title: needed<string>(),
  start: called('startOn', needed<string>()),
  contact: maybe<string>(),
  ownerId: maybeId(),
  sponsorIds: idList(),
  notes: list<string>(),
  days: needed(10),
};
const ID = '11111111-1111-4111-8111-111111111111';

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code, path }) => [code, path.join('.')]);
    throw error;
  }
  return [];
}

describe('what an input says of the terms', () => {
  it('leaves out what it leaves out, and clears what may be empty', () => {
    expect(saidOf(TERMS, { contact: null, sponsorIds: null, other: 1 })).toEqual({ contact: null, sponsorIds: [] });
  });

  it('keeps the record’s own ids', () => {
    expect(saidOf(TERMS, { ownerId: `${ID}@2010-01-26`, sponsorIds: [`${ID}@2010-01-26~3`] })).toEqual({
      ownerId: ID,
      sponsorIds: [ID],
    });
  });

  it('is refused at each field that it clears and that may not be empty: CANNOT_BE_EMPTY', () => {
    expect(problemsOf(() => saidOf(TERMS, { title: null, startOn: null, days: null }))).toEqual([
      ['CANNOT_BE_EMPTY', 'input.title'],
      ['CANNOT_BE_EMPTY', 'input.startOn'],
      ['CANNOT_BE_EMPTY', 'input.days'],
    ]);
  });

  it('begins a new thing where nothing is said', () => {
    expect(firstOf(TERMS, { title: 'A', startOn: '2010-01-04' })).toEqual({
      ...{ title: 'A', start: '2010-01-04', contact: null, ownerId: null, sponsorIds: [], notes: [], days: 10 },
    });
    expect(problemsOf(() => firstOf(TERMS, { title: 'A' }))).toEqual([['CANNOT_BE_EMPTY', 'input.startOn']]);
    expect(problemsOf(() => firstOf(TERMS, { title: 'A', startOn: '2010-01-04', days: null }))).toEqual([
      ['CANNOT_BE_EMPTY', 'input.days'],
    ]);
  });

  it.each([
    ['targetEnd', 'target end'],
    ['ownerId', 'owner'],
    ['outputVersionIds', 'output versions'],
    ['title', 'title'],
  ])('calls %s the %s', (field, words) => {
    expect(wordsOf(field)).toBe(words);
  });
});
