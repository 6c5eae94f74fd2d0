/** Decides what the periods of retention ask of an officer: a review of each kind of which something is kept longer. */
import { countOf } from '../../tasks/whose.js';
import type { TaskFace, TaskFound } from '../../tasks/personal-task.js';
import type { RetentionPeriod } from './retention.type.js';

const KINDS = {
  REVIEW_DUE_FOR_ERASURE: 'Personal details that are kept longer than their period.',
} as const;

declare module '../../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

export interface RetentionView {
  readonly periods: readonly Pick<RetentionPeriod, 'kind' | 'what' | 'due' | 'firstDueOn'>[];
}

export const RETENTION_TASKS: TaskFace<RetentionView> = {
  kinds: KINDS,
  find: ({ periods }) =>
    periods.flatMap(({ kind, what, due, firstDueOn }): TaskFound[] => {
      if (firstDueOn === null) return [];
      return [
        {
          kind: 'REVIEW_DUE_FOR_ERASURE',
          title: `Review what is due for erasure: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
          why: `The period has ended for ${countOf(due, 'entry', 'entries')}.`,
          dueOn: firstDueOn,
          subject: { kind: 'RETENTION_PERIOD', id: kind, code: kind, title: what },
          operation: 'requestErasure',
          input: {},
        },
      ];
    }),
};
