/** Decides how far an adopter may come, how a would-be partner may answer, and how a challenge between partners may go on. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const ADOPTER_KINDS = ['AUTHORITY', 'PARTNERSHIP'] as const;
export type AdopterKind = (typeof ADOPTER_KINDS)[number];

export const ADOPTION_STATES = ['CONSIDERING', 'ADOPTED', 'ADAPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

/** Which state may follow which. Whoever declined or withdrew may consider again. */
export const ADOPTION_LIFE: Lifecycle<AdoptionState> = {
  CONSIDERING: ['ADOPTED', 'ADAPTED', 'DECLINED', 'WITHDRAWN'],
  ADOPTED: ['CONSIDERING', 'WITHDRAWN'],
  ADAPTED: ['ADOPTED', 'CONSIDERING', 'WITHDRAWN'],
  DECLINED: ['CONSIDERING'],
  WITHDRAWN: ['CONSIDERING'],
};

/** The states of those who have taken the text up as their own. */
export const TAKEN_UP: readonly AdoptionState[] = ['ADOPTED', 'ADAPTED'];

/** What an adopter may do with a clause. An addition that is stated again as OMITTED falls out. */
export const TREATMENTS = ['KEPT', 'REWORDED', 'OMITTED', 'ADDED'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** How a would-be partner stands to the text: UNANSWERED is asked, with no answer by the day the tender closed. */
export const TENDERER_ANSWERS = ['ASKED', 'WILL_SIGN', 'WILL_NOT_SIGN', 'UNANSWERED'] as const;
export type TendererAnswer = (typeof TENDERER_ANSWERS)[number];
/** What can be reported; that nobody answered is found out. */
export const REPORTED_ANSWERS = ['WILL_SIGN', 'WILL_NOT_SIGN'] as const;
export type ReportedAnswer = (typeof REPORTED_ANSWERS)[number];

export const CONDUCT_STATES = ['RAISED', 'ANSWERED', 'PROPOSED', 'RESOLVED', 'WITHDRAWN'] as const;
export type ConductState = (typeof CONDUCT_STATES)[number];

/** How a challenge between partners goes on: answered, a resolution proposed by one side and agreed by the other. */
export const CONDUCT_LIFE: Lifecycle<ConductState> = {
  RAISED: ['ANSWERED', 'WITHDRAWN'],
  ANSWERED: ['ANSWERED', 'PROPOSED', 'WITHDRAWN'],
  PROPOSED: ['ANSWERED', 'PROPOSED', 'RESOLVED', 'WITHDRAWN'],
  RESOLVED: [],
  WITHDRAWN: [],
};
