import { dueFaults, moveFaults } from '../../src/stakeholders/commitment-faults.js';
import { commitmentSummary, type Summarised } from '../../src/stakeholders/commitment-summary.js';

type Row = Summarised & { readonly code: string };

const row = (code: string, more: Partial<Summarised> = {}): Row => ({
  code,
  state: 'OPEN',
  open: true,
  overdue: false,
  dueOn: null,
  stateOn: null,
  ...more,
});
const closed = (code: string, state: 'DISCHARGED' | 'RELEASED', stateOn: string): Row =>
  row(code, { state, stateOn, open: false });

describe('commitments as a paper tells them', () => {
  const all = [
    row('C1'),
    row('C2', { dueOn: '2010-03-01' }),
    row('C3', { dueOn: '2010-01-20', overdue: true, state: 'CHANGED', stateOn: '2010-01-13' }),
    row('C4', { dueOn: '2010-03-01', state: 'CHANGED', stateOn: '2010-01-12' }),
    closed('C5', 'DISCHARGED', '2010-01-13'),
    closed('C6', 'DISCHARGED', '2010-01-12'),
    closed('C7', 'RELEASED', '2010-01-14'),
  ];
  const codes = (rows: readonly Row[]) => rows.map((each) => each.code);
  const summary = commitmentSummary(all, ({ stateOn }) => (stateOn ?? '') > '2010-01-12');

  it.each([
    ['open ones, the earliest due first and undated ones last', 'open', ['C3', 'C2', 'C4', 'C1']],
    ['overdue ones', 'overdue', ['C3']],
    ['those kept after the day, not on it', 'discharged', ['C5']],
    ['those let go after the day', 'released', ['C7']],
  ] as const)('are %s', (_, part, expected) => {
    expect(codes(summary[part])).toEqual(expected);
  });

  it('leave nothing open out and count nothing twice', () => {
    expect(summary.open.length + summary.discharged.length + summary.released.length).toBe(all.length - 1);
  });
});

describe('due dates', () => {
  const of = (problems: readonly { code: string }[]) => problems.map((each) => each.code);

  it('may not lie before the day on which they are agreed', () => {
    expect(of(dueFaults('2010-01-25', '2010-01-26'))).toEqual(['DUE_IN_THE_PAST']);
    expect(dueFaults('2010-01-26', '2010-01-26')).toEqual([]);
    expect(dueFaults(null, '2010-01-26')).toEqual([]);
  });

  it('move, or are left as they are', () => {
    expect(of(moveFaults('2010-02-01', '2010-02-01', 'C1'))).toEqual(['DUE_UNCHANGED']);
    expect(of(moveFaults(null, null, 'C1'))).toEqual(['DUE_UNCHANGED']);
    expect(moveFaults('2010-02-01', null, 'C1')).toEqual([]);
  });
});
