import type { ConductState } from '../../src/adoption/adoption-states.js';
import type { ConductReport } from '../../src/adoption/conduct.entity.js';
import { conductFault, conductView, stepsOpenTo } from '../../src/adoption/conduct-view.js';
import { id, NOW } from './fixture.js';

const [RAISER, OTHER, THIRD] = [id(1), id(2), id(3)] as const;
const step = (n: number, state: ConductState, memberId: string, more: Partial<ConductReport> = {}): ConductReport => ({
  id: id(100 + n),
  effectiveOn: `2010-01-${10 + n}`,
  revision: n,
  corrects: null,
  citation: null,
  assumed: false,
  challengeId: id(50),
  state,
  personId: id(9),
  memberId,
  aboutId: state === 'RAISED' ? OTHER : null,
  clauseKeys: [],
  text: `step ${n}`,
  proposalId: null,
  ...more,
});
const identities = [{ id: id(50), adoptionId: id(40), code: 'C1', revision: 1, version: 1 }];
const after = (...reports: ConductReport[]) => conductView({ identities, reports }, id(40), NOW)[0]!;
const raised = step(1, 'RAISED', RAISER);
const answered = step(2, 'ANSWERED', OTHER);
const proposed = step(3, 'PROPOSED', RAISER);

describe('A challenge between partners', () => {
  it.each([
    ['raised: the raiser may take it back', after(raised), RAISER, ['WITHDRAWN']],
    ['raised: the other answers', after(raised), OTHER, ['ANSWERED']],
    ['raised: a third member does nothing', after(raised), THIRD, []],
    ['answered: both sides may propose', after(raised, answered), OTHER, ['ANSWERED', 'PROPOSED']],
    ['answered: the raiser may propose too', after(raised, answered), RAISER, ['PROPOSED', 'WITHDRAWN']],
    ['proposed: its own side cannot agree', after(raised, answered, proposed), RAISER, ['PROPOSED', 'WITHDRAWN']],
    ['proposed: the other side can', after(raised, answered, proposed), OTHER, ['ANSWERED', 'PROPOSED', 'RESOLVED']],
    ['proposed: a third member does nothing', after(raised, answered, proposed), THIRD, []],
    [
      'resolved: it is over',
      after(raised, answered, proposed, step(4, 'RESOLVED', OTHER, { proposalId: id(103) })),
      OTHER,
      [],
    ],
    ['withdrawn: it is over', after(raised, step(2, 'WITHDRAWN', RAISER)), RAISER, []],
  ])('%s', (_, challenge, member, open) => {
    expect(stepsOpenTo(challenge, member)).toEqual(open);
  });

  it.each([
    ['STEP_NOT_OPEN', after(raised), 'RESOLVED', OTHER],
    ['NOT_YOURS_TO_ANSWER', after(raised), 'ANSWERED', THIRD],
    ['NOT_YOURS_TO_WITHDRAW', after(raised), 'WITHDRAWN', OTHER],
    ['NOT_A_PARTY', after(raised, answered), 'PROPOSED', THIRD],
    ['OWN_PROPOSAL', after(raised, answered, proposed), 'RESOLVED', RAISER],
  ] as const)('is refused a step with %s', (code, challenge, to, member) => {
    expect(conductFault(challenge, to, { memberId: member, corrects: null })?.problems[0]?.code).toBe(code);
  });

  it('has the proposal that was agreed to, and none once an answer came after it', () => {
    const later = step(5, 'PROPOSED', OTHER, { revision: 5 });
    expect(after(raised, answered, proposed).proposal?.id).toBe(id(103));
    expect(after(raised, answered, proposed, step(4, 'ANSWERED', OTHER)).proposal).toBeNull();
    const resolved = after(raised, answered, proposed, later, step(6, 'RESOLVED', RAISER, { proposalId: id(105) }));
    expect([resolved.state, resolved.proposal?.id]).toEqual(['RESOLVED', id(105)]);
  });

  it('keeps a corrected answer in its history', () => {
    const corrected = step(3, 'ANSWERED', OTHER, { corrects: id(102), effectiveOn: '2010-01-12' });
    const challenge = after(raised, answered, corrected);
    expect([challenge.answer?.id, challenge.history.length]).toEqual([id(103), 3]);
  });

  it('is seen in its own partnership alone', () => {
    expect(conductView({ identities, reports: [raised] }, id(41), NOW)).toEqual([]);
  });
});
