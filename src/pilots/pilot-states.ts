/** Decides through which states a pilot authority goes, and of which type an authority is. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const PILOT_STATES = [
  'IDENTIFIED',
  'APPROACHED',
  'INVITED',
  'ACCEPTED',
  'DECLINED',
  'PILOTING',
  'FEEDBACK_RECEIVED',
  'COMPLETED',
  'WITHDRAWN',
] as const;
export type PilotState = (typeof PILOT_STATES)[number];

/** Which state may follow which. Until it has completed or declined, a pilot may withdraw. */
export const PILOT_LIFE: Lifecycle<PilotState> = {
  IDENTIFIED: ['APPROACHED', 'INVITED', 'WITHDRAWN'],
  APPROACHED: ['INVITED', 'DECLINED', 'WITHDRAWN'],
  INVITED: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  ACCEPTED: ['PILOTING', 'WITHDRAWN'],
  DECLINED: [],
  PILOTING: ['FEEDBACK_RECEIVED', 'WITHDRAWN'],
  FEEDBACK_RECEIVED: ['COMPLETED', 'WITHDRAWN'],
  COMPLETED: [],
  WITHDRAWN: [],
};

/** The states of those who have agreed to pilot and have not withdrawn. */
export const TAKING_PART: readonly PilotState[] = ['ACCEPTED', 'PILOTING', 'FEEDBACK_RECEIVED', 'COMPLETED'];

/** The types of authority that Standards for England regulated in 2010, by its own list of whom it worked with. */
export const AUTHORITY_TYPES = [
  'COUNTY',
  'DISTRICT',
  'UNITARY',
  'METROPOLITAN',
  'LONDON_BOROUGH',
  'CITY_OF_LONDON',
  'ISLES_OF_SCILLY',
  'PARISH',
  'FIRE_AND_RESCUE',
  'POLICE',
  'INTEGRATED_TRANSPORT',
  'NATIONAL_PARK',
  'GREATER_LONDON',
  'BROADS',
] as const;
export type AuthorityType = (typeof AUTHORITY_TYPES)[number];
