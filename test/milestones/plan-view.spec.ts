import { compareBaselines, snapshotOf } from '../../src/milestones/baseline-comparison.js';
import { consequencesOf } from '../../src/milestones/consequences.js';
import { foldProgress, type BaselineRow, type PlanRecord, type PlanReport } from '../../src/milestones/plan-record.js';
import type { PlanChange } from '../../src/milestones/plan-change.types.js';
import { planView } from '../../src/milestones/plan-view.js';
import { APPROVED, newId, NOTHING, planned, reported, TERMS, TWO_STEPS } from './plan-builder.js';

const at = (asAt: string, revision = 99) => ({ asAt, revision });

function withBaseline(record: PlanRecord, revision = 2): PlanRecord {
  const baseline: BaselineRow = {
    ...APPROVED,
    id: newId(),
    effectiveOn: '2010-01-04',
    revision,
    corrects: null,
    citation: null,
    assumed: false,
    name: 'Baseline 1',
    reason: 'First',
    decisionId: null,
    proposalId: null,
    note: 'Director',
    snapshot: snapshotOf(planView(record, TERMS, at('2010-01-04'))),
  };
  return { ...record, baselines: [...record.baselines, baseline] };
}

const base = withBaseline(planned(NOTHING, TWO_STEPS));
const statusOf = (record: PlanRecord, code: string, asAt: string) =>
  planView(record, TERMS, at(asAt)).items.find((status) => status.item.code === code)!;

describe('what the reports of one item say together', () => {
  const fold = (...said: Partial<PlanReport>[]) =>
    foldProgress(said.map((each, index) => reported(base, 'T1', `2010-01-1${index}`, each).reports[0]!));

  it.each([
    ['nothing reported is nothing said', [], null],
    [
      'a later forecast replaces an earlier one',
      [{ forecastOn: '2010-02-01' }, { forecastOn: '2010-02-03' }],
      { forecastFinish: '2010-02-03' },
    ],
    [
      'a narrative leaves the forecast as it was',
      [{ forecastOn: '2010-02-01' }, { narrative: 'All well.' }],
      { forecastFinish: '2010-02-01' },
    ],
    [
      'remaining work replaces a forecast',
      [{ forecastOn: '2010-02-01' }, { remainingDays: 3 }],
      { forecastFinish: null, remainingDays: 3, remainingAsAt: '2010-01-11' },
    ],
    [
      'a forecast replaces remaining work',
      [{ remainingDays: 3 }, { forecastOn: '2010-02-01' }],
      { forecastFinish: '2010-02-01', remainingDays: null, remainingAsAt: null },
    ],
    [
      'per cent replace days left',
      [{ remainingDays: 3 }, { percentComplete: 40 }],
      { remainingDays: null, percentComplete: 40, remainingAsAt: '2010-01-11' },
    ],
    [
      'days left replace per cent',
      [{ percentComplete: 40 }, { remainingDays: 3 }],
      { remainingDays: 3, percentComplete: null, remainingAsAt: '2010-01-11' },
    ],
    [
      'a forecast leaves what is done as it was, and counts on',
      [{ percentComplete: 40 }, { forecastOn: '2010-02-01' }],
      { forecastFinish: '2010-02-01', percentComplete: 40, remainingAsAt: null },
    ],
    [
      'a start stays known once it is reported',
      [{ actualStartOn: '2010-01-05' }, { remainingDays: 3 }],
      { actualStart: '2010-01-05', remainingDays: 3 },
    ],
  ] as [string, Partial<PlanReport>[], object | null][])('%s', (_, said, expected) => {
    if (expected === null) expect(fold(...said)).toBeNull();
    else expect(fold(...said)).toMatchObject(expected);
  });
});

describe('a plan at one point of the record', () => {
  it('takes the later of the owner’s forecast and the network’s date, and shows both', () => {
    const later = reported(base, 'M1', '2010-01-12', { forecastOn: '2010-01-20' });
    expect(statusOf(later, 'M1', '2010-01-12')).toMatchObject({
      finish: '2010-01-20',
      ownerForecast: '2010-01-20',
      networkFinish: '2010-01-15',
    });
    const earlier = reported(base, 'M1', '2010-01-12', { forecastOn: '2010-01-13' });
    expect(statusOf(earlier, 'M1', '2010-01-12')).toMatchObject({
      finish: '2010-01-15',
      ownerForecast: '2010-01-13',
      networkFinish: '2010-01-15',
    });
  });

  it('counts slip in working days against the baseline in force', () => {
    const slipped = reported(base, 'M1', '2010-01-12', { forecastOn: '2010-01-20' });
    expect(statusOf(slipped, 'M1', '2010-01-12')).toMatchObject({
      baselineFinish: '2010-01-15',
      slipWorkingDays: 3,
      rag: 'AMBER',
    });
    expect(statusOf(slipped, 'M2', '2010-01-12')).toMatchObject({
      baselineFinish: '2010-01-29',
      finish: '2010-02-03',
      slipWorkingDays: 3,
    });
  });

  it('takes work left for the owner’s word on the finish: overdue only once that day has passed', () => {
    const said = reported(base, 'T1', '2010-01-14', { actualStartOn: '2010-01-04', remainingDays: 4 }); // to 19 January
    expect(statusOf(said, 'T1', '2010-01-19')).toMatchObject({
      baselineFinish: '2010-01-15',
      finish: '2010-01-19',
      rag: 'AMBER',
    });
    expect(statusOf(said, 'T1', '2010-01-20')).toMatchObject({ finish: '2010-01-20', rag: 'OVERDUE' });
  });

  it('keeps the owner’s judgement beside the derived status', () => {
    const judged = reported(base, 'M1', '2010-01-12', { forecastOn: '2010-01-20', judgement: 'GREEN' });
    expect(statusOf(judged, 'M1', '2010-01-12')).toMatchObject({ judgement: 'GREEN', rag: 'AMBER' });
  });

  it('gives a stage the worst status it holds, and completes it when all is done', () => {
    const slipped = reported(base, 'M1', '2010-01-12', { forecastOn: '2010-02-20' });
    expect(statusOf(slipped, 'S1', '2010-01-12')).toMatchObject({ rag: 'RED', actualFinish: null });
    const done = ['T1', 'M1', 'T2', 'M2'].reduce(
      (record, code) => reported(record, code, '2010-01-29', { actualFinishOn: '2010-01-29' }),
      base,
    );
    expect(statusOf(done, 'S1', '2010-01-29')).toMatchObject({ rag: 'COMPLETE', actualFinish: '2010-01-29' });
  });

  it('is the same on a past day whatever is reported later', () => {
    const before = planView(base, TERMS, at('2010-01-11', 5));
    const later = reported(
      reported(base, 'M1', '2010-01-12', { forecastOn: '2010-03-01' }),
      'M1',
      '2010-01-08',
      { forecastOn: '2010-04-01' },
      11,
    );
    expect(planView(later, TERMS, at('2010-01-11', 5))).toEqual(before);
  });

  it('says what a report moves', () => {
    const before = planView(base, TERMS, at('2010-01-12', 9));
    const after = planView(
      reported(base, 'M1', '2010-01-12', { forecastOn: '2010-01-20' }),
      TERMS,
      at('2010-01-12', 10),
    );
    const found = consequencesOf(before, after);
    expect(found.moved.map(({ code, workingDays }) => `${code} ${String(workingDays)}`)).toEqual([
      'S1 3',
      'M1 3',
      'T2 3',
      'M2 3',
    ]);
    expect(found.summary).toBe('2 milestones move; the project now finishes on 3 February 2010, 3 working days later.');
  });

  it('names what starts later though the finish holds', () => {
    const plan = planned(NOTHING, [
      { addTask: { code: 'A', title: 'First', duration: { days: 2 } } },
      {
        addTask: {
          code: 'B',
          title: 'Fixed end',
          duration: { unknown: 'nobody knows' },
          constraint: { kind: 'FINISH_FIXED', date: '2010-01-29' },
        },
      },
      { addLink: { from: 'A', to: 'B', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
    ]);
    const before = planView(plan, TERMS, at('2010-01-04', 9));
    const later = planned(plan, [{ reviseItem: { code: 'A', duration: { days: 5 } } }], '2010-01-04', 10);
    const found = consequencesOf(before, planView(later, TERMS, at('2010-01-04', 10)));
    expect(found.moved).toContainEqual(
      expect.objectContaining({ code: 'B', startFrom: '2010-01-06', startTo: '2010-01-11', workingDays: 0 }),
    );
    expect(found.summary).toBe('No milestone moves; the project still finishes on 29 January 2010.');
  });

  it.each([
    [
      'began to have one',
      [],
      [{ addTask: { code: 'A', title: 'All', duration: { days: 2 } } }],
      'the project now finishes on 5 January 2010',
    ],
    [
      'has one no longer',
      [{ addTask: { code: 'A', title: 'All', duration: { days: 2 } } }],
      [{ reviseItem: { code: 'A', duration: { unknown: 'nobody knows' } } }],
      'the project can no longer be dated',
    ],
    [
      'is known in part alone',
      [
        { addTask: { code: 'A', title: 'All', duration: { days: 2 } } },
        { addTask: { code: 'B', title: 'Open', duration: { unknown: 'nobody knows' } } },
      ],
      [{ reviseItem: { code: 'A', title: 'Everything' } }],
      'what can be dated of the project still finishes on 5 January 2010',
    ],
  ] as [string, PlanChange[], PlanChange[], string][])(
    'does not say that a project still finishes on a day whose finish %s',
    (_, first, then, words) => {
      const plan = planned(NOTHING, first);
      const later = planned(plan, then, '2010-01-04', 10);
      const found = consequencesOf(
        planView(plan, TERMS, at('2010-01-04', 9)),
        planView(later, TERMS, at('2010-01-04', 10)),
      );
      expect(found.summary).toContain(words);
    },
  );

  it('says that nothing moves where nothing does', () => {
    const view = planView(base, TERMS, at('2010-01-12', 9));
    expect(consequencesOf(view, view)).toMatchObject({
      moved: [],
      raised: [],
      resolved: [],
      summary: 'No milestone moves; the project still finishes on 29 January 2010.',
    });
  });
});

describe('the status of a plan without a baseline', () => {
  const tasks = (days: number, extra: PlanChange[] = []): PlanRecord =>
    planned(NOTHING, [{ addTask: { code: 'A', title: 'Work', duration: { days } } }, ...extra]);
  const link = { from: 'A', to: 'M', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } as const;

  it('is its tasks’ where it has no milestones', () => {
    const view = planView(tasks(10), TERMS, at('2010-01-04'));
    expect(view).toMatchObject({ rag: 'ON_TRACK', ragReason: 'On track: no task is late.' });
  });

  it.each([
    [103, 'AMBER', '1 working day after the target end of 31 May 2010'],
    [111, 'AMBER', '9 working days after the target end'],
    [112, 'RED', '10 working days after the target end'],
    [232, 'RED', '130 working days after the target end'],
  ])('of %i working days, 102 of which fit before the target end, is %s', (days, rag, words) => {
    const view = planView(tasks(days, [{ addMilestone: { code: 'M', title: 'Aside' } }]), TERMS, at('2010-01-04'));
    expect(view).toMatchObject({ rag });
    expect(view.ragReason).toContain(words);
    expect(view.items.find(({ item }) => item.code === 'A')).toMatchObject({ rag });
  });

  it('a milestone that misses its deadline by the red tolerance is red', () => {
    const deadline = [{ addMilestone: { code: 'M', title: 'Due', deadline: '2010-01-15' } }, { addLink: link }];
    expect(planView(tasks(19, deadline), TERMS, at('2010-01-04')).rag).toBe('AMBER');
    const late = planView(tasks(20, deadline), TERMS, at('2010-01-04'));
    expect(late).toMatchObject({ rag: 'RED', ragReason: 'Red: the only milestone is late (M).' });
  });
});

describe('two baselines compared', () => {
  it('names what was added, removed and moved, in working days', () => {
    const first = base.baselines[0]!.snapshot;
    const changed = planned(
      base,
      [
        { withdrawItem: { code: 'M1' } },
        { addMilestone: { code: 'M3', title: 'Shared' } },
        { reviseItem: { code: 'T2', duration: { days: 12 } } },
        { addLink: { from: 'T1', to: 'T2', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
      ],
      '2010-01-05',
      5,
    );
    const second = snapshotOf(planView(changed, TERMS, at('2010-01-05')));
    const found = compareBaselines(first, second).map(({ code, change, workingDays }) => [code, change, workingDays]);
    expect(found).toEqual([
      ['S1', 'MOVED', 2],
      ['T2', 'MOVED', 2],
      ['M2', 'MOVED', 2],
      ['M3', 'ADDED', null],
      ['M1', 'REMOVED', null],
    ]);
    expect(compareBaselines(first, first)).toEqual([]);
  });
});
