import { type DraggedPlan, draggedChanges } from '../../src/pages/plan/drag/dragged.js';

const TASK: DraggedPlan['tasks'][number] = {
  ...{
    code: 'T4',
    title: 'Draft',
    kind: 'TASK',
    durationDays: 9,
    actualFinish: null,
    constraint: null,
    calendar: null,
  },
  ...{ start: '2010-03-22', finish: '2010-03-26', startReason: 'set by hand', dateReason: 'set by hand' },
  pinned: { start: '2010-03-22', finish: '2010-03-26' },
};
const MILESTONE: DraggedPlan['milestones'][number] = {
  ...{ code: 'M2', title: 'Published', kind: 'MILESTONE', forecastDate: '2010-03-30', actualDate: null },
  ...{ dateReason: 'set by hand', constraint: null, calendar: null, pinned: { start: null, finish: '2010-03-30' } },
};
const PLAN: DraggedPlan = {
  version: 1,
  calendar: {
    weekend: [6, 7],
    holidays: [{ name: 'Easter', from: '2010-04-02', to: '2010-04-05' }],
    closures: [],
    worked: [],
  },
  calendars: [],
  tasks: [TASK, { ...TASK, code: 'T5', pinned: null }],
  milestones: [MILESTONE],
};
const changeOf = (code: string, start: string | null, finish: string | null) =>
  draggedChanges(PLAN, [{ code, start, finish }]).changes[0];

describe('a bar whose dates are set by hand', () => {
  it.each([
    ['moved by a week it keeps its working days', '2010-03-29', null, '2010-03-29', '2010-04-06'],
    ['moved to an earlier week, too', '2010-03-15', null, '2010-03-15', '2010-03-19'],
    ['stretched it starts where it did', null, '2010-03-31', '2010-03-22', '2010-03-31'],
    ['moved and stretched it has both', '2010-03-23', '2010-03-31', '2010-03-23', '2010-03-31'],
  ])('%s', (_, start, finish, newStart, newFinish) => {
    const change = changeOf('T4', start, finish);
    expect(change?.change).toEqual({ reviseItem: { code: 'T4', pinned: { start: newStart, finish: newFinish } } });
  });

  it('is said in words, and stands in the cells of the grid', () => {
    expect(changeOf('T4', '2010-03-29', null)).toMatchObject({
      words: 'T4 is set by hand to 29 March 2010 to 6 April 2010. Until now: 22 March 2010 to 26 March 2010.',
      cells: { pinnedStart: '29 March 2010', pinnedFinish: '6 April 2010' },
    });
  });

  it('has one date where it is a milestone', () => {
    expect(changeOf('M2', '2010-04-01', null)).toMatchObject({
      change: { reviseItem: { code: 'M2', pinned: { finish: '2010-04-01' } } },
      words: 'M2 is set by hand to 1 April 2010. Until now: 30 March 2010.',
      cells: { pinnedFinish: '1 April 2010' },
    });
  });

  it('is any other bar where nothing is set by hand', () => {
    expect(changeOf('T5', '2010-03-29', null)?.change).toEqual({
      reviseItem: { code: 'T5', constraint: { kind: 'START_NO_EARLIER_THAN', date: '2010-03-29' } },
    });
  });
});
