import { enumOf } from '../platform/graphql/enum-of.js';
import type { Act, ChallengeKind, ChallengeState, Outcome } from './challenge-life.js';
import type { InvitationState } from './invitation-life.js';

export const InvitationStateEnum = enumOf<InvitationState>(
  'InvitationState',
  'How far the invitation to a seat on the steering group has come.',
  {
    TO_BE_INVITED: 'The invitation has not been made.',
    INVITED: 'Invited; no answer yet.',
    ACCEPTED: 'Has taken up the seat.',
    DECLINED: 'Does not want the seat.',
    STOOD_DOWN: 'Has given up the seat, or is no longer to be invited.',
  },
);

export const ChallengeKindEnum = enumOf<ChallengeKind>('ChallengeKind', 'What a reviewer puts to the project.', {
  ADVICE: 'Advice: something to be considered.',
  CHALLENGE: 'A challenge: something to be justified or changed.',
});

export const ChallengeStateEnum = enumOf<ChallengeState>('ChallengeState', 'How far advice or a challenge has come.', {
  OPEN: 'Awaits the answer of the person named.',
  ANSWERED: 'Answered; the challenger may say whether satisfied, or escalate.',
  ESCALATED: 'Awaits the final answer of the director.',
  CLOSED: 'Settled: the challenger was satisfied, or the director has answered.',
  WITHDRAWN: 'Withdrawn by who raised it.',
});

/** What a thread holds: its first row, and the acts that follow. */
export type ThreadAct = Act | 'RAISED';

export const ChallengeActEnum = enumOf<ThreadAct>('ChallengeAct', 'What was done about advice or a challenge.', {
  RAISED: 'It was raised.',
  ASSIGNED: 'Somebody was named to answer it by a day.',
  ANSWERED: 'The person named answered.',
  SATISFIED: 'The challenger was satisfied with the answer.',
  NOT_SATISFIED: 'The challenger was not satisfied with the answer.',
  ESCALATED: 'The challenger took it to the director.',
  ANSWERED_FINALLY: 'The director answered.',
  WITHDRAWN: 'The challenger withdrew it.',
});

export const ChallengeOutcomeEnum = enumOf<Outcome>('ChallengeOutcome', 'What an answer makes of what was wanted.', {
  ACCEPTED: 'It will be done.',
  ACCEPTED_IN_PART: 'Part of it will be done.',
  DECLINED: 'It will not be done.',
});

/** Which of all challenges somebody asks for as their own. */
export const CHALLENGE_SHARES = ['TO_ANSWER', 'RAISED_BY_ME'] as const;
export type ChallengeShare = (typeof CHALLENGE_SHARES)[number];

export const ChallengeShareEnum = enumOf<ChallengeShare>('ChallengeShare', 'Which challenges are the reader’s own.', {
  TO_ANSWER: 'Those that await an answer of the reader.',
  RAISED_BY_ME: 'Those that the reader raised.',
});

/** By what a project's challenges are sorted. */
export const CHALLENGE_SORTS = ['CODE', 'DUE'] as const;
export type ChallengeSort = (typeof CHALLENGE_SORTS)[number];

export const ChallengeSortEnum = enumOf<ChallengeSort>('ChallengeSort', 'By what challenges are sorted.', {
  CODE: 'By code.',
  DUE: 'Those whose answer is due first in front, then those that wait for no answer, by code.',
});
