import { factDifferences } from '../../src/board-papers/fact-differences.js';
import { atOnce } from '../../src/platform/work/steps.js';
import type { ItemFact } from '../../src/board-papers/facts/facts.types.js';
import { afterTwoPapers, cfpsPlan, paperFixture, project } from './facts-fixture.js';

const found = (sealed: unknown, now: unknown) => atOnce(factDifferences(sealed, now));
const places = (sealed: unknown, now: unknown): readonly string[] => found(sealed, now).map(({ figure }) => figure);
/** As a seal keeps them: what is undefined is not there. */
const kept = <T>(facts: T): T => JSON.parse(JSON.stringify(facts)) as T;

describe('Facts behind a paper that an earlier composer wrote', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['equal ones agree', { a: [1, { b: 'x' }], c: null }, { a: [1, { b: 'x' }], c: null }, []],
    [
      'a changed date is found',
      { plan: { finish: '2010-05-28' } },
      { plan: { finish: '2010-06-01' } },
      ['facts.plan.finish'],
    ],
    [
      'a date that is gone is found',
      { plan: { finish: '2010-05-28' } },
      { plan: { finish: null } },
      ['facts.plan.finish'],
    ],
    [
      'a date that was not there is found',
      { plan: { finish: null } },
      { plan: { finish: '2010-06-01' } },
      ['facts.plan.finish'],
    ],
    ['a fact that nobody draws any more is found', { a: 1, b: 2 }, { a: 1 }, ['facts.b']],
    ['a fact that only a later version draws is not compared', { a: 1 }, { a: 1, margin: 3 }, []],
    ['nor one in an item of a list', { items: [{ a: 1 }] }, { items: [{ a: 1, waits: true }] }, []],
    ['a missing item is found', { items: [1, 2] }, { items: [1] }, ['facts.items']],
    ['an item more is found', { items: [1] }, { items: [1, 2] }, ['facts.items']],
    ['another order is found', { items: ['a', 'b'] }, { items: ['b', 'a'] }, ['facts.items.0', 'facts.items.1']],
    ['a whole that became nothing is found', { approval: { body: 'Board' } }, { approval: null }, ['facts.approval']],
    ['nothing that became a whole is found', { approval: null }, { approval: { body: 'Board' } }, ['facts.approval']],
    ['a fact left open agrees with none', { a: undefined }, { a: null }, []],
    ['a number is not its text', { a: 1 }, { a: '1' }, ['facts.a']],
  ])('%s', (_, sealed, now, expected) => {
    expect([...places(sealed, now)].sort()).toEqual([...expected].sort());
  });

  it('says what was sealed and what is drawn now', () => {
    expect(found({ a: '2010-05-28' }, { a: '2010-06-01' })).toEqual([
      { figure: 'facts.a', label: 'A fact behind the paper', sealed: '2010-05-28', now: '2010-06-01', reworded: false },
    ]);
    expect(found({ a: 1 }, {})).toMatchObject([{ sealed: '1', now: null }]);
    expect(found({ a: [1, 2] }, { a: [1] })).toMatchObject([{ sealed: '2 of them', now: '1 of them' }]);
  });

  it('names as many places as anybody reads', () => {
    const many = (value: number) => Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`k${n}`, value]));
    expect(found(many(1), many(2))).toHaveLength(50);
  });

  const treated = (more: object = {}) => project(20, 'CFPS', 'Joint checklists', { plan: cfpsPlan(more) });
  const facts = (more: object = {}) => {
    const one = treated(more);
    return kept(paperFixture({ projects: [one], ...afterTwoPapers(one) }));
  };

  it('agree for a whole paper, with facts that are drawn only now', () => {
    const items = cfpsPlan().items.map((one): ItemFact => ({ ...one, waits: false }));
    const before = facts();
    expect(found(before, facts({ items, margin: 0 }))).toEqual([]);
  });

  it.each<[string, (one: ItemFact) => ItemFact | null, string]>([
    ['a date', (one) => ({ ...one, finish: '2010-02-16' }), 'facts.projects.0.plan.items.4.finish'],
    ['a status', (one) => ({ ...one, rag: 'RED' }), 'facts.projects.0.plan.items.4.rag'],
    ['an item', () => null, 'facts.projects.0.plan.items'],
  ])('are found for a whole paper where %s changed', (_, change, place) => {
    const items = cfpsPlan().items.flatMap((one) => {
      const changed = one.code === 'M3' ? change(one) : one;
      return changed ? [changed] : [];
    });
    expect(places(facts(), facts({ items }))).toContain(place);
  });
});
