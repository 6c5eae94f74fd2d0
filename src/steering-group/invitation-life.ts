/** Decides through which answers a seat on the steering group goes, and which of them its own representative may give. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const INVITATION_STATES = ['TO_BE_INVITED', 'INVITED', 'ACCEPTED', 'DECLINED', 'STOOD_DOWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Which may follow which. An organisation that declined or stood down may be asked again. */
export const INVITATION_LIFE: Lifecycle<InvitationState> = {
  TO_BE_INVITED: ['INVITED', 'STOOD_DOWN'],
  INVITED: ['ACCEPTED', 'DECLINED', 'STOOD_DOWN'],
  ACCEPTED: ['STOOD_DOWN'],
  DECLINED: ['INVITED'],
  STOOD_DOWN: ['INVITED'],
};

/** What a representative may report of the own seat; all else is the project lead's. */
export const OWN_ANSWERS: readonly InvitationState[] = ['ACCEPTED', 'DECLINED', 'STOOD_DOWN'];

/** Seats that are, or may still be, taken up. */
export const IN_PLAY: readonly InvitationState[] = ['TO_BE_INVITED', 'INVITED', 'ACCEPTED'];
