import { inStages } from '../../src/milestones/plan-order.js';

/** "T1<S1": T1 lies in S1. */
const read = (items: string): string =>
  inStages(items.split(' '), (item) => {
    const [code = '', stage = null] = item.split('<');
    return { code, stage };
  })
    .map(({ item, level }) => `${'.'.repeat(level)}${item.split('<')[0]}`)
    .join(' ');

describe('The order in which a plan is read', () => {
  it.each([
    ['as the plan has it', 'S1 T1<S1 M1<S1 S2 T2<S2', 'S1 .T1 .M1 S2 .T2'],
    ['with what was added last in its stage', 'S1 T1<S1 S2 T2<S2 T3<S1', 'S1 .T1 .T3 S2 .T2'],
    ['with what lies in no stage where it is', 'M0 S1 T1<S1 M9', 'M0 S1 .T1 M9'],
    ['with stages in stages', 'S1 S2<S1 T1<S2 T2<S1', 'S1 .S2 ..T1 .T2'],
    ['with what lies in a stage that is not there', 'T1<S9 T2', 'T1 T2'],
  ])('is %s', (_, items, expected) => expect(read(items)).toBe(expected));

  it('leaves out nothing of thousands', () => {
    const many = Array.from({ length: 4_000 }, (_, i) => (i < 100 ? `S${i}` : `T${i}<S${i % 100}`)).join(' ');
    expect(read(many).split(' ')).toHaveLength(4_000);
  });
});
