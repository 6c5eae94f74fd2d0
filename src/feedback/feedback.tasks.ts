/** Decides which comments a person is to answer. */
import { grouped } from '../platform/record/grouped.js';
import type { TaskFace, TaskFound } from '../tasks/personal-task.js';
import { brief, countOf, listedCodes } from '../tasks/whose.js';
import type { FeedbackSnapshots } from './feedback-view.js';

const KINDS = {
  ANSWER_FEEDBACK: 'Comments of an exercise that have no outcome yet.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

/** One task for an exercise, since it may bring thousands of comments. It leads to the first where there is one alone. */
export const FEEDBACK_TASKS: TaskFace<FeedbackSnapshots> = {
  kinds: KINDS,
  find: ({ items, exercises }, { project }) => {
    const open = grouped(
      items.filter(({ state }) => state === 'OPEN'),
      ({ terms }) => terms.exerciseId,
    );
    return exercises.flatMap(({ id, code, terms: { title } }): TaskFound[] => {
      const own = open.get(id) ?? [];
      const [first] = own;
      if (!first || !project) return [];
      const codes = own.map((item) => item.code);
      const about = `${countOf(own.length, 'comment')} from ${brief(title)}`;
      const single = own.length === 1;
      return [
        {
          kind: 'ANSWER_FEEDBACK',
          title: `Say what comes of ${about}: ${listedCodes(codes)}`,
          why: 'Everybody who commented is to be told what was done, and why.',
          dueOn: null,
          subject: single
            ? { kind: 'FEEDBACK_ITEM', id: first.id, code: first.code, title: brief(title) }
            : { kind: 'FEEDBACK_EXERCISE', id, code, title },
          operation: 'reportFeedbackOutcome',
          input: single ? { itemId: first.id, expectedVersion: first.version } : {},
        },
      ];
    });
  },
};
