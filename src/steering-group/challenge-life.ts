/** Decides through which states advice and challenges go, and what each act of a thread makes of them. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const CHALLENGE_KINDS = ['ADVICE', 'CHALLENGE'] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

export const CHALLENGE_STATES = ['OPEN', 'ANSWERED', 'ESCALATED', 'CLOSED', 'WITHDRAWN'] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** Which state may follow which. While it is OPEN it can be escalated only once its answer is overdue. */
export const CHALLENGE_LIFE: Lifecycle<ChallengeState> = {
  OPEN: ['ANSWERED', 'ESCALATED', 'WITHDRAWN'],
  ANSWERED: ['CLOSED', 'ESCALATED', 'WITHDRAWN'],
  ESCALATED: ['CLOSED', 'WITHDRAWN'],
  CLOSED: [],
  WITHDRAWN: [],
};

/** The states in which somebody owes an answer. */
export const AWAITING: readonly ChallengeState[] = ['OPEN', 'ESCALATED'];

export const OUTCOMES = ['ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What may be done about a challenge once it is raised; each is one row of its thread. */
export const ACTS = [
  'ASSIGNED',
  'ANSWERED',
  'SATISFIED',
  'NOT_SATISFIED',
  'ESCALATED',
  'ANSWERED_FINALLY',
  'WITHDRAWN',
] as const;
export type Act = (typeof ACTS)[number];

/** The state that an act leads to; null: it leaves the state as it is. */
export const LEADS_TO: Readonly<Record<Act, ChallengeState | null>> = {
  ASSIGNED: null,
  ANSWERED: 'ANSWERED',
  SATISFIED: 'CLOSED',
  NOT_SATISFIED: null,
  ESCALATED: 'ESCALATED',
  ANSWERED_FINALLY: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
};

/** The state after standing acts, given in order. */
export function stateAfter(acts: readonly Act[]): ChallengeState {
  return acts.reduce<ChallengeState>((state, act) => LEADS_TO[act] ?? state, 'OPEN');
}

/** Working days that an answer may take where nobody sets a date: a convention of this tracker. */
export const ANSWER_WORKING_DAYS = 10;
