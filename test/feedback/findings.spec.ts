import { exerciseFindings, publicationBlockers } from '../../src/feedback/exercise-findings.js';
import { basesOf } from '../../src/feedback/counts.js';
import { stateOn } from '../../src/feedback/exercise-snapshot.js';
import { openOn } from '../../src/feedback/open-on-version.js';
import { FeedbackRecord } from './rows.js';

const WINDOW = { name: 'the pre-election period', from: '2010-03-29', to: '2010-05-06' };

const findings = (more: Record<string, unknown>, respondents = 0): string[] => {
  const record = new FeedbackRecord();
  record.exercise('X1', more);
  for (let n = 1; n <= respondents; n++) record.respondent(`R${n}`, 'X1');
  const view = record.view();
  const [exercise] = view.exercises;
  return exerciseFindings(exercise!, basesOf(exercise!, view.respondents, view.items), [WINDOW]).map(
    ({ code }) => code,
  );
};

describe('An exercise', () => {
  it.each<[string, Record<string, unknown>, number, readonly string[]]>([
    ['without dates or numbers has nothing wrong with it', {}, 3, []],
    ['with as many respondents as were asked has nothing wrong with it', { asked: 3 }, 3, []],
    ['with more respondents than were asked does not add up', { asked: 2 }, 3, ['COUNTS_DISAGREE']],
    ['with more respondents than were counted does not add up', { asked: 9, responded: 2 }, 3, ['COUNTS_DISAGREE']],
    ['that ends before the window is well', { opensOn: '2010-03-01', closesOn: '2010-03-28' }, 0, []],
    [
      'that ends on its first day is in it',
      { opensOn: '2010-03-01', closesOn: '2010-03-29' },
      0,
      ['CONSULTS_IN_WINDOW'],
    ],
    ['that begins on its last day is in it', { opensOn: '2010-05-06' }, 0, ['CONSULTS_IN_WINDOW']],
    ['that begins after it is well', { opensOn: '2010-05-07' }, 0, []],
    ['without an end may reach into it', { opensOn: '2010-01-04' }, 0, ['CONSULTS_IN_WINDOW']],
  ])('%s', (_, more, respondents, expected) => {
    expect(findings(more, respondents)).toEqual(expected);
  });

  it.each<[string, string | null, string | null, string]>([
    ['nobody has dated', null, null, 'NOT_DATED'],
    ['is to open', '2010-01-27', null, 'TO_OPEN'],
    ['opens today', '2010-01-26', null, 'OPEN'],
    ['closes today', '2010-01-01', '2010-01-26', 'OPEN'],
    ['closed yesterday', null, '2010-01-25', 'CLOSED'],
  ])('that %s', (_, opensOn, closesOn, state) => {
    expect(stateOn({ opensOn, closesOn }, '2010-01-26')).toBe(state);
  });
});

describe('What keeps back', () => {
  const record = new FeedbackRecord();
  record.exercise('X1', { outputVersionIds: ['V1'] });
  for (let n = 1; n <= 60; n++) record.item(`F${n}`, 'X1', { outputVersionId: 'V1' });
  record.outcome('F60', 'NOTED');
  const view = record.view();

  it('a report names ten open comments and counts the others', () => {
    const [problem] = publicationBlockers(view.exercises[0]!, view.items, [], '2010-01-26');
    expect(problem).toMatchObject({ code: 'ITEMS_OPEN', subject: 'X1' });
    expect(problem!.message).toContain('F9, F10 and 49 more');
  });

  it('a report is the window on its first and last day', () => {
    const on = (day: string) => publicationBlockers(view.exercises[0]!, [], [WINDOW], day).map(({ code }) => code);
    expect(['2010-03-28', '2010-03-29', '2010-05-06', '2010-05-07'].map(on)).toEqual([
      [],
      ['RESTRICTED_WINDOW'],
      ['RESTRICTED_WINDOW'],
      [],
    ]);
  });

  it('a version names fifty open comments one by one and counts the others', () => {
    const problems = openOn(view, 'V1');
    expect(problems).toHaveLength(51);
    expect(problems[0]).toMatchObject({ code: 'FEEDBACK_OPEN', subject: 'F1' });
    expect(problems.at(-1)?.message).toBe('9 more comments on the version have no outcome.');
    expect(openOn(view, 'V2')).toEqual([]);
  });
});
