import fc from 'fast-check';
import { type ListOrder, pageOf } from '../../../src/platform/graphql/connection.js';

interface Row {
  readonly code: string;
  readonly day: string;
}

const byCode = (a: Row, b: Row): number => a.code.localeCompare(b.code, 'en', { numeric: true });
const rising = (a: Row, b: Row): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : byCode(a, b));
const falling = (a: Row, b: Row): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : byCode(a, b));

const key = ({ code }: Row): string => code;
const by = ({ day }: Row): string => day;
const LISTS: readonly [string, (a: Row, b: Row) => number, ListOrder<Row> | ((row: Row) => string)][] = [
  ['by code', byCode, key],
  ['by day', rising, { key, by }],
  ['latest first', falling, { key, by, latestFirst: true }],
];

const rows = fc
  .uniqueArray(fc.record({ number: fc.nat(200), day: fc.integer({ min: 1, max: 6 }) }), {
    selector: ({ number }) => number,
    maxLength: 40,
  })
  .map((each) => each.map(({ number, day }): Row => ({ code: `R${number}`, day: `2010-01-0${day}` })));

describe('a page of a list', () => {
  it('says where it begins and ends, and what lies before and after it', () => {
    const all = ['R1', 'R2', 'R10'].map((code) => ({ code, day: '' }));
    const first = pageOf(all, 2, null, key);
    expect(first.nodes.map(key)).toEqual(['R1', 'R2']);
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[1]?.cursor,
    });
    const second = pageOf(all, 2, first.pageInfo.endCursor, key);
    expect(second.nodes.map(key)).toEqual(['R10']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(pageOf<Row>([], 2, null, key).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each(LISTS)('%s goes on behind a cursor, whichever rows have left the list since', (_, sort, order) => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (unsorted, at, left) => {
        fc.pre(unsorted.length > 0);
        const all = [...unsorted].sort(sort);
        const row = all[at % all.length]!;
        const cursor = pageOf(all, 100, null, order).edges.find(({ node }) => node === row)!.cursor;
        const now = all.filter((_each, index) => left[index] !== true);
        const next = pageOf(now, 100, cursor, order).nodes;
        expect(next).toEqual(now.filter((each) => sort(each, row) > 0));
      }),
      { seed: 20100126, numRuns: 300 },
    );
  });

  it.each([
    'R1',
    'e30',
    '%%%',
    Buffer.from('["R1"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses %j, which is no cursor', (after) => {
    const all = [{ code: 'R1', day: '' }];
    expect(() => pageOf(all, 1, after, key)).toThrow('after is no cursor of this list');
  });
});
