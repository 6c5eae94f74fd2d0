/** Decides how a commitment goes from made to kept, moved or let go. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const COMMITMENT_STATES = ['OPEN', 'CHANGED', 'DISCHARGED', 'RELEASED'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Which state may follow which. CHANGED is open still, with another due date. */
export const COMMITMENT_LIFE: Lifecycle<CommitmentState> = {
  OPEN: ['CHANGED', 'DISCHARGED', 'RELEASED'],
  CHANGED: ['CHANGED', 'DISCHARGED', 'RELEASED'],
  DISCHARGED: [],
  RELEASED: [],
};

/** The states of a commitment that is still to be kept. */
export const STILL_OPEN: readonly CommitmentState[] = ['OPEN', 'CHANGED'];
