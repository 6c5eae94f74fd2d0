import { enumOf } from '../../platform/graphql/enum-of.js';
import type { PromiseKind, PromiseState } from './promise.js';
import type { UndertakingState } from './undertaking-states.js';

export const PromiseKindEnum = enumOf<PromiseKind>('PromiseKind', 'What kind of record a promise is about.', {
  MILESTONE: 'A milestone of the plan.',
  COMMITMENT: 'Something promised to a stakeholder.',
  ACTION: 'An action from a meeting.',
  COMMUNICATION: 'A communication, such as a press release.',
  OTHER: 'The end of a project, or an undertaking noted on a paragraph of a paper.',
});

export const PromiseStateEnum = enumOf<PromiseState>('PromiseState', 'What became of a promise.', {
  KEPT: 'Done by the day promised.',
  MOVED: 'Done later than promised, or now due on another day, or on none.',
  MISSED: 'The day has passed, it is not done, and the record gives no later one.',
  WITHDRAWN: 'Released by somebody, or no longer there.',
  OPEN: 'Still to come as promised.',
});

export const PromiseOutcomeEnum = enumOf<UndertakingState>(
  'PromiseOutcome',
  'What is reported of an undertaking noted by hand.',
  {
    OPEN: 'Nothing came of it yet after all; only a correction says so.',
    KEPT: 'It was done.',
    MOVED: 'It is due on another day, or on one not known yet.',
    WITHDRAWN: 'It is given up.',
  },
);
