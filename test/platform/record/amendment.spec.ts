import fc from 'fast-check';
import { amended, type Amendment } from '../../../src/platform/record/amendment.js';
import { type Dated, inForce } from '../../../src/platform/record/in-force.js';
import { type Change, list, maybe, needed } from '../../../src/platform/record/terms.js';

interface Terms {
  readonly title: string;
  readonly contact: string | null;
  readonly tags: string[];
}
type Row = Dated & Terms;

const TERMS = { title: needed<string>(), contact: maybe<string>(), tags: list<string>() };
const KEYS = ['title', 'contact', 'tags'] as const;
const LAST = 9;
const dayOf = (day: number): string => `2010-01-${String(day + 10)}`;

/** A record of one thing that is amended, as the tables keep it. */
class Thing {
  readonly rows: Row[];
  revision = 1;

  constructor(day: number, terms: Terms) {
    this.rows = [{ id: 'r1', effectiveOn: dayOf(day), revision: 1, corrects: null, ...terms }];
  }

  /** @returns the problems; undefined: it was not there */
  amend(day: number, change: Change<Terms>, faults?: Amendment<Terms>['faults']) {
    const amendment = { code: 'P1', effectiveOn: dayOf(day), revision: this.revision, terms: TERMS, change };
    const result = amended(this.rows, { ...amendment, ...(faults && { faults }) });
    if (!result || result.problems.length) return result?.problems;
    this.revision += 1;
    const { revision } = this;
    for (const [index, { row, effectiveOn, corrects }] of result.rows.entries()) {
      // the database's ids say nothing of the order in which rows were written
      this.rows.push({ ...row, id: `r${revision}-${9 - index}`, effectiveOn, corrects, revision });
    }
    return [];
  }

  at(day: number, revision = this.revision): Terms | undefined {
    const row = inForce(this.rows, { asAt: dayOf(day), revision }).at(-1);
    return row && { title: row.title, contact: row.contact, tags: row.tags };
  }

  everyDay(revision = this.revision): (Terms | undefined)[] {
    return Array.from({ length: LAST + 1 }, (_, day) => this.at(day, revision));
  }
}

const text = (value: unknown): string => JSON.stringify(value ?? null);

/** The law, said over days instead of rows. @returns null where a later day says something else */
function expected(days: readonly (Terms | undefined)[], day: number, change: Change<Terms>): unknown[] | null {
  const after: Record<string, unknown>[] = days.map((terms) => ({ ...terms }));
  for (const key of KEYS) {
    if (!(key in change) || text(change[key]) === text(days[day]?.[key])) continue;
    let until = day + 1;
    while (until <= LAST && text(days[until]?.[key]) === text(days[until - 1]?.[key])) until += 1;
    if (until <= LAST && text(days[until]?.[key]) !== text(change[key])) return null;
    for (let each = day; each < until; each += 1) after[each]![key] = change[key];
  }
  return after;
}

const TITLE = fc.constantFrom('a', 'b', 'c');
const CONTACT = fc.constantFrom(null, 'x', 'y');
const TAGS = fc.constantFrom<string[]>([], ['1'], ['1', '2']);
const STEP = fc.record({
  day: fc.integer({ min: 0, max: LAST }),
  change: fc.record({ title: TITLE, contact: CONTACT, tags: TAGS }, { requiredKeys: [] }),
});
const HISTORY = fc.record({
  first: fc.record({ title: TITLE, contact: CONTACT, tags: TAGS }),
  steps: fc.array(STEP, { minLength: 1, maxLength: 12 }),
});

describe('amendments of random histories', () => {
  it('what was saved is read from its day until the term is spoken of again, and nothing else changes', () => {
    let saved = 0;
    let refused = 0;
    fc.assert(
      fc.property(HISTORY, ({ first, steps }) => {
        const thing = new Thing(1, first);
        for (const { day, change } of steps) {
          const before = thing.everyDay();
          const rows = thing.rows.length;
          const wanted = before[day] === undefined ? undefined : expected(before, day, change);
          const problems = thing.amend(day, change);
          if (wanted === undefined) expect(problems).toBeUndefined();
          else if (wanted === null) {
            expect(problems).not.toEqual([]);
            expect(thing.rows).toHaveLength(rows);
            refused += 1;
          } else {
            expect(problems).toEqual([]);
            expect(thing.everyDay().map(text)).toEqual(wanted.map((each, on) => text(before[on] && each)));
            expect(thing.everyDay(thing.revision - 1)).toEqual(before); // what was known before it stays as it was
            saved += 1;
          }
        }
      }),
      { numRuns: 2_000 },
    );
    expect(saved).toBeGreaterThan(2_000);
    expect(refused).toBeGreaterThan(500);
  });
});

describe('an amendment', () => {
  const begun = (): Thing => new Thing(0, { title: 'First', contact: 'Clerk', tags: [] });

  it('carries what a later statement did not speak of', () => {
    const thing = begun();
    thing.amend(5, { title: 'Second' });
    expect(thing.amend(2, { contact: 'Deputy' })).toEqual([]);
    expect([1, 3, 6].map((day) => thing.at(day))).toEqual([
      { title: 'First', contact: 'Clerk', tags: [] },
      { title: 'First', contact: 'Deputy', tags: [] },
      { title: 'Second', contact: 'Deputy', tags: [] },
    ]);
  });

  it('is refused with the day and the field where a later statement says something else: CHANGED_LATER', () => {
    const thing = begun();
    thing.amend(5, { title: 'Second' });
    expect(thing.amend(2, { title: 'Other', contact: null })).toEqual([
      {
        code: 'CHANGED_LATER',
        message:
          'The title of P1 changed again on 15 January 2010, so this cannot hold from 12 January 2010 on. Enter 15 January 2010 or a later date.',
        path: ['input', 'title'],
        subject: 'r2-9',
      },
    ]);
    expect(thing.at(3)).toEqual({ title: 'First', contact: 'Clerk', tags: [] });
  });

  it('may say early what a later statement says already', () => {
    const thing = begun();
    thing.amend(5, { title: 'Second' });
    expect(thing.amend(2, { title: 'Second' })).toEqual([]);
    expect(thing.rows).toHaveLength(3);
  });

  it('is not there before the thing was', () => {
    expect(new Thing(3, { title: 'First', contact: null, tags: [] }).amend(2, { title: 'x' })).toBeUndefined();
  });

  it('is asked on every day on which it would hold whether the terms can be so', () => {
    const thing = begun();
    thing.amend(5, { tags: ['only with a contact'] });
    const faults: Amendment<Terms>['faults'] = ({ tags, contact }) =>
      tags.length && contact === null
        ? [{ code: 'CANNOT_BE_EMPTY', message: 'Give a contact.', path: ['input', 'contact'], subject: null }]
        : [];
    expect(thing.amend(2, { contact: null }, faults)).toEqual([
      {
        code: 'CANNOT_BE_EMPTY',
        message: 'From 15 January 2010: Give a contact.',
        path: ['input', 'contact'],
        subject: null,
      },
    ]);
    expect(thing.rows).toHaveLength(2);
  });
});
