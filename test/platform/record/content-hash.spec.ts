import fc from 'fast-check';
import { canonical, hashing, sha256Of } from '../../../src/platform/record/content-hash.js';
import { atOnce } from '../../../src/platform/work/steps.js';

describe('the hash of a value', () => {
  it('is the same in steps as at once, whatever the value', () => {
    const value = fc.anything({
      withBigInt: false,
      values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
    });
    fc.assert(fc.property(value, (one) => expect(atOnce(hashing(one))).toBe(sha256Of(one))));
  });

  it('hangs on the content, not on the order of members', () => {
    expect(canonical({ b: [1, undefined, { d: null, c: undefined }], a: 'x' })).toBe(
      '{"a":"x","b":[1,null,{"d":null}]}',
    );
    expect(sha256Of({ a: 1, b: { c: 2, d: [3] } })).toBe(sha256Of({ b: { d: [3], c: 2 }, a: 1 }));
  });

  it('is worked out in many steps where the value is large', () => {
    const steps = hashing(Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'some words', of: [index] })));
    let turns = 0;
    while (!steps.next().done) turns += 1;
    expect(turns).toBeGreaterThan(10);
  });
});
