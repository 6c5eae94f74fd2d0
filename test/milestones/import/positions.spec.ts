import fc from 'fast-check';
import { placing } from '../../../src/milestones/import/positions.js';
import type { MatchedItem } from '../../../src/milestones/import/matched-items.js';

/** Items of a file in its order, by code; a number is the position of one that the plan has, null is a new one. */
function place(items: readonly (readonly [string, number | null])[]) {
  const matched = items.map(
    ([code, position]) =>
      ({ code, file: { key: code }, planned: position === null ? null : { position, parentId: null } }) as MatchedItem,
  );
  return placing(matched, new Map(), new Map());
}
const positions = (items: readonly (readonly [string, number | null])[]) => Object.fromEntries(place(items).positions);

describe('the places of items that come in', () => {
  it.each([
    [
      'stay where the order is that of the plan',
      [
        ['A', 10],
        ['B', 20],
        ['C', 20],
      ],
      {},
    ],
    [
      'are last for what is new at the end',
      [
        ['A', 10],
        ['B', null],
      ],
      {},
    ],
    [
      'are between its neighbours for what is new',
      [
        ['A', 10],
        ['N', null],
        ['B', 20],
      ],
      { N: 15 },
    ],
    [
      'change for the one that moved, and no other',
      [
        ['A', 10],
        ['C', 30],
        ['B', 20],
        ['D', 40],
      ],
      { C: 15 },
    ],
    [
      'change for one that comes first',
      [
        ['C', 30],
        ['A', 10],
        ['B', 20],
      ],
      { C: 4 },
    ],
    [
      'are all given again where there is no room',
      [
        ['A', 1],
        ['N', null],
        ['B', 2],
      ],
      { A: 1, N: 11, B: 21 },
    ],
  ] as const)('%s', (_what, items, given) => expect(positions(items)).toEqual(given));

  it('say behind which item each one comes that moved', () => {
    const { moved } = place([
      ['C', 30],
      ['A', 10],
      ['B', 20],
    ]);
    expect([...moved]).toEqual([['C', null]]);
  });

  it('make the order of the plan that of the file', () => {
    const file = fc
      .array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((position, at): [string, number | null] => [`T${String(at).padStart(2, '0')}`, position]));
    const anyOrder = file.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(anyOrder, (items) => {
        const given = positions(items);
        const last = Math.max(0, ...Object.values(given), ...items.map(([, position]) => position ?? 0));
        let next = last;
        const after = items.map(([code, position]) => [code, given[code] ?? position ?? (next += 10)] as const);
        const sorted = [...after].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
        const isNew = items.every(([, position]) => position === null);
        if (!isNew) expect(sorted.map(([code]) => code)).toEqual(items.map(([code]) => code));
      }),
    );
  });
});
