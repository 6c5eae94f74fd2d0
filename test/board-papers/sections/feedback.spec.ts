import type { FeedbackFacts } from '../../../src/board-papers/facts/feedback-facts.js';
import { exerciseFact, noFeedback, someFeedback } from '../domain-fixtures/feedback.js';
import { faults, said } from './printed.js';

const one = (items: number, more: Partial<FeedbackFacts> = {}, published = false): FeedbackFacts => {
  const open = more.open ?? 0;
  return { ...noFeedback, exercises: [exerciseFact(1, 'Seminar', { items, open, published })], items, ...more };
};

describe('What a paper says of feedback', () => {
  it.each<[string, FeedbackFacts, readonly string[]]>([
    ['nothing where none was sought', noFeedback, []],
    [
      'that nothing is on record one by one where nobody wrote it down',
      one(0),
      [
        'Feedback has been sought in one exercise, by seminar. No comment is on record one by one, so how many there were and what came of them is not known.',
      ],
    ],
    [
      'one comment without an outcome',
      one(1, { open: 1 }),
      [
        'Feedback has been sought in one exercise, by seminar. On record one by one is one comment.',
        'It has no outcome yet. No report of what was said and done has been published.',
      ],
    ],
    [
      'one comment that was noted',
      one(1, { byOutcome: [{ outcome: 'NOTED', items: 1 }] }, true),
      [
        'Feedback has been sought in one exercise, by seminar. On record one by one is one comment.',
        'An outcome has been given to one: one noted. Nothing was changed. The public can read one report of what was said and done.',
      ],
    ],
    [
      'that a change is still to be made',
      one(2, { open: 1, byOutcome: [{ outcome: 'ACCEPTED', items: 1 }], changeToCome: 1 }),
      [
        'Feedback has been sought in one exercise, by seminar. On record one by one are two comments.',
        'An outcome has been given to one: one accepted. Still open is one of “Seminar”, and a version is not published while a comment on it is open. Nothing has been changed yet: for one accepted comment the change is still to be made. No report of what was said and done has been published.',
      ],
    ],
    [
      'many, with what is open where and what was changed',
      someFeedback,
      [
        'Feedback has been sought in five exercises: one by action learning sets, one by online questionnaire, two by seminar and one by correspondence. On record one by one are 17 comments; of “Learning sets” and “Letters” none is.',
        'An outcome has been given to 13: five accepted, one accepted in part, three not accepted, three noted and one out of scope. Still open are three of “Questionnaire” and one of “Second seminar”, and a version is not published while a comment on it is open. Feedback has changed Protocol, Version 2 (three comments) and Checklist, Draft (one comment); for two accepted comments the change is still to be made. The public can read one report of what was said and done.',
      ],
    ],
    [
      'how many exercises have no comment on record where naming them would be too long',
      {
        ...one(1, { open: 1 }),
        exercises: [1, 2, 3, 4, 5].map((n) => exerciseFact(n, `Seminar ${n}`, { items: n === 1 ? 1 : 0 })),
      },
      [
        'Feedback has been sought in five exercises: five by seminar. On record one by one is one comment; of four exercises none is.',
        'It has no outcome yet. No report of what was said and done has been published.',
      ],
    ],
  ])('says %s', (_, feedback, lines) => {
    expect(said({ feedback }, 'CFPS.feedback')).toEqual(lines);
  });

  it('prints nothing without its source', () => {
    expect(faults({ feedback: someFeedback })).toEqual([]);
  });
});
