import { ragOf, worstRag, type RagInput } from '../../src/milestones/rag.js';

const BASE: RagInput = {
  asAt: '2010-01-26',
  actualFinish: null,
  finish: '2010-02-26',
  unknownBecause: [],
  unknownReason: null,
  baselineFinish: '2010-02-26',
  due: '2010-02-26',
  slipWorkingDays: 0,
  totalFloat: 3,
  wordFrom: '2010-01-20',
  amberDays: 2,
  redDays: 10,
  staleDays: 28,
};

describe('the RAG status of a milestone', () => {
  it.each<[string, Partial<RagInput>, string, string]>([
    ['on the day of the baseline it is on track', {}, 'ON_TRACK', 'as in the baseline, 26 February 2010'],
    ['earlier than the baseline it is on track', { slipWorkingDays: -1 }, 'ON_TRACK', '1 working day earlier'],
    ['a slip within tolerance is on track', { slipWorkingDays: 1 }, 'ON_TRACK', '1 working day later'],
    ['a slip of the amber tolerance is amber', { slipWorkingDays: 2 }, 'AMBER', 'amber begins at 2 working days'],
    ['a slip just short of red is amber', { slipWorkingDays: 9 }, 'AMBER', '9 working days later'],
    ['a slip of the red tolerance is red', { slipWorkingDays: 10 }, 'RED', 'red begins at 10 working days'],
    ['too late for what depends on it, it is amber', { totalFloat: -1 }, 'AMBER', '1 working day too late'],
    ['just short of red by what depends on it, it is amber', { totalFloat: -9 }, 'AMBER', '9 working days too late'],
    [
      'too late by the red tolerance for its deadline or what depends on it, it is red, baseline or not',
      { totalFloat: -130, slipWorkingDays: null, baselineFinish: null },
      'RED',
      '130 working days too late for what depends on it; red begins at 10 working days',
    ],
    [
      'without a baseline it is on track and says so',
      { slipWorkingDays: null, baselineFinish: null },
      'ON_TRACK',
      'no baseline',
    ],
    [
      'reported as done it is complete, however late',
      { actualFinish: '2010-01-25', slipWorkingDays: 20 },
      'COMPLETE',
      'Done on 25 January 2010',
    ],
    ['due yesterday and not done it is overdue', { due: '2010-01-25' }, 'OVERDUE', 'Due on 25 January 2010'],
    ['due today it is not overdue', { due: '2010-01-26' }, 'ON_TRACK', 'Forecast'],
    ['overdue goes before red', { due: '2010-01-25', slipWorkingDays: 30 }, 'OVERDUE', 'not reported as done'],
    ['silence of the tolerance is not stale', { wordFrom: '2009-12-29' }, 'ON_TRACK', 'Forecast'],
    ['silence beyond the tolerance is stale', { wordFrom: '2009-12-28' }, 'STALE', 'for 29 days'],
    ['stale goes before amber', { wordFrom: '2009-12-28', slipWorkingDays: 5 }, 'STALE', '5 working days later'],
    [
      'red goes before stale and mentions the silence',
      { wordFrom: '2009-12-28', slipWorkingDays: 10 },
      'RED',
      'Nothing has been reported for 29 days',
    ],
    [
      'without any date it is unknown, with the reason given',
      { finish: null, unknownReason: 'The meeting has no date.' },
      'UNKNOWN',
      'No date can be given: The meeting has no date.',
    ],
    [
      'waiting for something undated it is unknown and names it',
      { finish: null, unknownBecause: ['T2', 'T9'] },
      'UNKNOWN',
      'it waits for T2, T9',
    ],
  ])('%s', (_, change, rag, words) => {
    const status = ragOf({ ...BASE, ...change });
    expect(status.rag).toBe(rag);
    expect(status.reason).toContain(words);
  });

  it('takes the worst of several', () => {
    expect(worstRag(['COMPLETE', 'AMBER', 'ON_TRACK'])).toBe('AMBER');
    expect(worstRag(['RED', 'OVERDUE'])).toBe('OVERDUE');
    expect(worstRag(['COMPLETE', 'COMPLETE'])).toBe('COMPLETE');
    expect(worstRag([])).toBe('COMPLETE');
  });
});
