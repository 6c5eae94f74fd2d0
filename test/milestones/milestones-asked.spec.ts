import { type MilestonesAsked, milestonesAsked } from '../../src/milestones/milestones-asked.js';
import type { Rag } from '../../src/milestones/rag.js';

const milestone = (code: string, rag: Rag, forecastDate: string | null, actualDate: string | null = null) => ({
  code,
  rag,
  late: rag === 'AMBER' || rag === 'OVERDUE',
  forecastDate,
  actualDate,
});

const PLAN = [
  milestone('M1', 'COMPLETE', '2010-01-04', '2010-01-05'),
  milestone('M2', 'UNKNOWN', null),
  milestone('M3', 'AMBER', '2010-03-01'),
  milestone('M4', 'ON_TRACK', '2010-02-01'),
  milestone('M5', 'OVERDUE', '2010-02-01'),
];

describe('milestones asked for', () => {
  const cases: [string, MilestonesAsked, string[]][] = [
    ['nothing is asked: all, in the order of the plan', {}, ['M1', 'M2', 'M3', 'M4', 'M5']],
    ['those to come', { complete: false }, ['M2', 'M3', 'M4', 'M5']],
    ['those reached', { complete: true }, ['M1']],
    ['those of two statuses', { rag: ['AMBER', 'OVERDUE'] }, ['M3', 'M5']],
    ['those that are late', { late: true }, ['M3', 'M5']],
    ['those that are not late', { late: false, complete: false }, ['M2', 'M4']],
    ['of no status at all: none', { rag: [] }, []],
    [
      'by date: reached ones by the day they were, undated ones last',
      { order: 'DATE' },
      ['M1', 'M4', 'M5', 'M3', 'M2'],
    ],
  ];
  it.each(cases)('%s', (_, asked, codes) => {
    expect(milestonesAsked(PLAN, asked).map(({ code }) => code)).toEqual(codes);
  });
});
