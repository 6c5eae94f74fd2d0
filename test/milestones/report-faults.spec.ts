import { planFaults, MOST_ITEMS } from '../../src/milestones/plan-faults.js';
import { reportFaults, type ReportSaid } from '../../src/milestones/report-faults.js';
import { draft, NOTHING, planned, reported, TWO_STEPS } from './plan-builder.js';

const FIELDS = { forecast: 'forecastFinish', actualFinish: 'actualFinish' };
const SILENT: ReportSaid = {
  reportedOn: '2010-01-12',
  forecastOn: null,
  actualStartOn: null,
  actualFinishOn: null,
  remainingDays: null,
  percentComplete: null,
  confidence: null,
  judgement: null,
  narrative: null,
  corrects: null,
};

describe('when a report may not stand', () => {
  const unstarted = planned(NOTHING, TWO_STEPS);
  const started = reported(unstarted, 'T1', '2010-01-11', { actualStartOn: '2010-01-06' });
  const first = started.reports[0]!;
  const corrected = reported(started, 'T1', '2010-01-11', { corrects: first.id, actualStartOn: '2010-01-07' }, 11);
  const done = reported(started, 'T1', '2010-01-11', { actualFinishOn: '2010-01-11' }, 11);
  const task = started.items.find((item) => item.code === 'T1')!;

  it.each<[string, string, Partial<ReportSaid>, typeof started]>([
    ['EMPTY_REPORT', 'it says nothing', {}, started],
    ['FUTURE_DATE', 'its day is still to come', { reportedOn: '2010-01-13', narrative: 'x' }, started],
    ['ACTUAL_AFTER_REPORT', 'it was started after the day it speaks of', { actualStartOn: '2010-01-13' }, started],
    ['FINISH_BEFORE_START', 'it was done before it was started', { actualFinishOn: '2010-01-05' }, started],
    [
      'FINISH_BEFORE_START',
      'both are said at once',
      { actualStartOn: '2010-01-08', actualFinishOn: '2010-01-07' },
      started,
    ],
    ['REPORT_BEFORE_PLAN', 'it is older than the plan', { reportedOn: '2010-01-03', narrative: 'x' }, started],
    [
      'CORRECTION_OF_ANOTHER_DAY',
      'it corrects a report of another day',
      { corrects: first.id, narrative: 'x' },
      started,
    ],
    [
      'CORRECTED_ALREADY',
      'it corrects what was corrected',
      { reportedOn: '2010-01-11', corrects: first.id, narrative: 'x' },
      corrected,
    ],
    ['PROGRESS_SAID_TWICE', 'it says days and per cent', { remainingDays: 3, percentComplete: 40 }, started],
    ['PERCENT_AGAINST_DATES', 'all is done, and it has no finish', { percentComplete: 100 }, started],
    [
      'PERCENT_AGAINST_DATES',
      'less than all is done, and it has a finish',
      { percentComplete: 40, actualFinishOn: '2010-01-12' },
      started,
    ],
    ['PERCENT_AGAINST_DATES', 'it was done before', { percentComplete: 40 }, done],
    ['PERCENT_AGAINST_DATES', 'some is done, and it has no start', { percentComplete: 1 }, unstarted],
    [
      'PERCENT_AGAINST_DATES',
      'some was done before the start',
      { reportedOn: '2010-01-08', percentComplete: 1 },
      reported(unstarted, 'T1', '2010-01-11', { actualStartOn: '2010-01-11' }),
    ],
    ['NOT_FOUND', 'it corrects a report of something else', { corrects: 'nothing', narrative: 'x' }, started],
  ])('%s: %s', (code, _, said, record) => {
    const found = reportFaults({ ...SILENT, ...said }, task, record, '2010-01-12', FIELDS);
    expect(found.map((problem) => problem.code)).toEqual([code]);
  });

  it('stands where it says something of a day gone by', () => {
    const said = { ...SILENT, actualFinishOn: '2010-01-12', narrative: 'Done.' };
    expect(reportFaults(said, task, started, '2010-01-12', FIELDS)).toEqual([]);
  });

  it.each<[string, Partial<ReportSaid>, typeof started]>([
    ['some of what was begun is done', { percentComplete: 40 }, started],
    ['some is done of what begins in the same report', { percentComplete: 40, actualStartOn: '2010-01-08' }, unstarted],
    ['nothing is done', { percentComplete: 0 }, unstarted],
    ['all is done, and when', { percentComplete: 100, actualFinishOn: '2010-01-12' }, unstarted],
    ['some was done before the finish', { percentComplete: 40, reportedOn: '2010-01-08' }, done],
    [
      'the finish was a mistake',
      { percentComplete: 40 },
      reported(done, 'T1', '2010-01-11', { corrects: done.reports[1]!.id, narrative: 'Not yet.' }, 12),
    ],
  ])('stands where %s', (_, said, record) => {
    const item = record.items.find(({ code }) => code === 'T1')!;
    expect(reportFaults({ ...SILENT, ...said }, item, record, '2010-01-12', FIELDS)).toEqual([]);
  });

  it('measures a corrected start by the correction, not by what it corrects', () => {
    const said = { ...SILENT, reportedOn: '2010-01-11', corrects: first.id, actualFinishOn: '2010-01-05' };
    expect(reportFaults(said, task, started, '2010-01-12', FIELDS)).toEqual([]);
  });
});

describe('when a plan does not hold together', () => {
  it('PLAN_TOO_LARGE: it has more items than one project may have', () => {
    const [item] = planned(NOTHING, [{ addMilestone: { code: 'M1', title: 'One' } }]).items;
    const many = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({
      ...item!,
      itemId: `i${index}`,
      code: `M${index}`,
    }));
    expect(planFaults(many, [])).toMatchObject([{ code: 'PLAN_TOO_LARGE' }]);
    expect(planFaults(many.slice(1), [])).toEqual([]);
  });

  it('NO_CHANGE: a change says nothing', () => {
    expect(draft(NOTHING, [{}]).problems).toMatchObject([
      { code: 'NO_CHANGE', path: ['input', 'changes', '0', 'nothing'] },
    ]);
  });
});
