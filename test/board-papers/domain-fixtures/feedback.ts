/** Facts of feedback made by hand: enough of everything a paper can meet. */
import type { ExerciseFact, FeedbackFacts } from '../../../src/board-papers/facts/feedback-facts.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const noFeedback: FeedbackFacts = {
  exercises: [],
  items: 0,
  open: 0,
  byOutcome: [],
  changeToCome: 0,
  changed: [],
};

export function exerciseFact(n: number, title: string, more: Partial<ExerciseFact> = {}): ExerciseFact {
  return {
    recordId: uuid(3000 + n),
    reportId: uuid(3100 + n),
    citation: '10/23 ¶3.4.1',
    code: `X${n}`,
    title,
    channel: 'SEMINAR',
    items: 0,
    open: 0,
    published: false,
    ...more,
  };
}

/** Five exercises; comments accepted, noted and open; changes made and to come. */
export const someFeedback: FeedbackFacts = {
  exercises: [
    exerciseFact(1, 'Learning sets', { channel: 'ACTION_LEARNING_SET' }),
    exerciseFact(2, 'Questionnaire', { channel: 'ONLINE_QUESTIONNAIRE', items: 12, open: 3 }),
    exerciseFact(3, 'Seminar', { items: 4, published: true }),
    exerciseFact(4, 'Second seminar', { items: 1, open: 1 }),
    exerciseFact(5, 'Letters.', { channel: 'CORRESPONDENCE' }),
  ],
  items: 17,
  open: 4,
  byOutcome: [
    { outcome: 'ACCEPTED', items: 5 },
    { outcome: 'ACCEPTED_IN_PART', items: 1 },
    { outcome: 'NOT_ACCEPTED', items: 3 },
    { outcome: 'NOTED', items: 3 },
    { outcome: 'OUT_OF_SCOPE', items: 1 },
  ],
  changeToCome: 2,
  changed: [
    { recordId: uuid(3201), reportId: uuid(3301), citation: null, name: 'Protocol, Version 2', items: 3 },
    { recordId: uuid(3202), reportId: uuid(3302), citation: null, name: 'Checklist, Draft', items: 1 },
  ],
};
