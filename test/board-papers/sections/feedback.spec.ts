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
    ['nothing where no comment was written down', one(0), []],
    ['one comment without an answer', one(1, { open: 1 }), ['The one comment received has no answer yet.']],
    [
      'one comment that was noted',
      one(1, { byOutcome: [{ outcome: 'NOTED', items: 1 }] }, true),
      ['The one comment received has been answered.'],
    ],
    [
      'that a change is still to be made',
      one(2, { open: 1, byOutcome: [{ outcome: 'ACCEPTED', items: 1 }], changeToCome: 1 }),
      ['Of the two comments received, one has no answer yet. For one accepted comment the change is still to be made.'],
    ],
    [
      'many, with how many are open and what is still to be changed',
      someFeedback,
      [
        'Of the 17 comments received, four have no answer yet. For two accepted comments the changes are still to be made.',
      ],
    ],
    ['that each has been answered', one(5), ['Each of the five comments received has been answered.']],
    ['that none has been answered', one(5, { open: 5 }), ['None of the five comments received has been answered yet.']],
  ])('says %s', (_, feedback, lines) => {
    expect(said({ feedback }, 'CFPS.feedback')).toEqual(lines);
  });

  it('prints nothing without its source', () => {
    expect(faults({ feedback: someFeedback })).toEqual([]);
  });
});
