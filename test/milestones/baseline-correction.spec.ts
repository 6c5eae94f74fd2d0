import { BASELINE_TERMS, baselineCorrection, baselinesAt } from '../../src/milestones/baseline-correction.js';
import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import type { BaselineRow } from '../../src/milestones/plan-record.js';
import { planView } from '../../src/milestones/plan-view.js';
import { Refusal } from '../../src/platform/record/refusal.js';
import { saidOf } from '../../src/platform/record/terms.js';
import { APPROVED, NOTHING, planned, TERMS, TWO_STEPS } from './plan-builder.js';

const snapshot = snapshotOf(planView(planned(NOTHING, TWO_STEPS), TERMS, { asAt: '2010-01-04', revision: 99 }));

function row(id: string, revision: number, more: Partial<BaselineRow> = {}): BaselineRow {
  return {
    ...{
      id,
      revision,
      effectiveOn: '2010-01-04',
      corrects: null,
      citation: null,
      assumed: false,
      ...APPROVED,
      snapshot,
    },
    ...{ name: `Baseline of ${id}`, reason: 'First', decisionId: 'd1', note: null, proposalId: null },
    ...more,
  };
}

const FIRST = row('a', 2);
const SECOND = row('b', 5);
const RIGHT = row('c', 7, {
  corrects: 'a',
  name: FIRST.name,
  reason: 'The group asked.',
  recordedBy: 'Another director',
});
const AGAIN = row('d', 9, { corrects: 'c', name: FIRST.name, reason: 'The board asked.' });

describe('a baseline of which something wrong was said', () => {
  const at = (revision: number, asAt = '2010-02-01') => baselinesAt([FIRST, SECOND, RIGHT, AGAIN], { asAt, revision });

  it('keeps its place, its name and its dates; the last correction says the rest', () => {
    expect(at(9).map(({ id, revision, reason }) => [id, revision, reason])).toEqual([
      ['a', 2, 'The board asked.'],
      ['b', 5, 'First'],
    ]);
    expect(at(9)[0]).toMatchObject({ name: FIRST.name, snapshot, effectiveOn: '2010-01-04' });
    expect(at(9)[0]!.history.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('is as it was known before that', () => {
    expect(at(8)[0]).toMatchObject({ reason: 'The group asked.' });
    expect(at(6)[0]).toMatchObject({ reason: 'First' });
    expect(at(4)).toHaveLength(1);
    expect(at(9, '2010-01-03')).toEqual([]);
  });

  const OLD = row('old', 1, { decisionId: null, note: 'The director, by letter' });
  it.each<[string, BaselineRow[], string, object, object | string]>([
    ['takes another reason', [FIRST], 'a', { takenBecause: 'So' }, { reason: 'So', decisionId: 'd1', corrects: 'a' }],
    [
      'takes another decision and keeps the rest',
      [FIRST],
      'a',
      { decision: 'd2' },
      { reason: 'First', decisionId: 'd2' },
    ],
    ['takes nothing else, where another director answers for it', [FIRST], 'a', {}, { reason: 'First', snapshot }],
    ['has its note cleared', [row('n', 2, { note: 'x' })], 'n', { note: null }, { note: null }],
    ['has always a reason', [FIRST], 'a', { takenBecause: null }, 'CANNOT_BE_EMPTY takenBecause'],
    ['has always something that it rests on', [OLD], 'old', { note: null }, 'CANNOT_BE_EMPTY note'],
    ['is not another project\u2019s', [FIRST], 'b', {}, 'NOT_FOUND corrects'],
    ['is not put right twice', [FIRST, RIGHT], 'a', {}, 'ALREADY_CORRECTED corrects'],
    [
      'is put right again by its correction',
      [FIRST, RIGHT],
      'c',
      { note: 'y' },
      { reason: 'The group asked.', note: 'y' },
    ],
  ])('%s', (_, own, corrects, input, expected) => {
    const made = (): unknown => {
      try {
        return baselineCorrection(own, corrects, saidOf(BASELINE_TERMS, input));
      } catch (error) {
        if (error instanceof Refusal) return error.problems.map(({ code, path }) => `${code} ${path.at(-1)}`).join();
        throw error;
      }
    };
    if (typeof expected === 'string') expect(made()).toBe(expected);
    else expect(made()).toMatchObject(expected);
  });
});
