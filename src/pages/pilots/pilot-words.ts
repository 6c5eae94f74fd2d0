/** Decides how the stages of pilots and the types of authority are said. */
import type { AuthorityType, PilotState } from '../../pilots/pilot-states.js';

interface Said {
  readonly text: string;
  readonly colour: string;
  /** What has to be done next. */
  readonly next: string;
}

const STATES: Readonly<Record<PilotState, Said>> = {
  IDENTIFIED: { text: 'Identified', colour: 'grey', next: 'Approach it, or invite it' },
  APPROACHED: { text: 'Approached', colour: 'grey', next: 'Invite it' },
  INVITED: { text: 'Invited', colour: 'yellow', next: 'Get its answer' },
  ACCEPTED: { text: 'Accepted', colour: 'green', next: 'Begin its pilot' },
  DECLINED: { text: 'Declined', colour: 'red', next: 'None: it declined' },
  PILOTING: { text: 'Piloting', colour: 'blue', next: 'Get its feedback' },
  FEEDBACK_RECEIVED: { text: 'Feedback received', colour: 'turquoise', next: 'Complete its pilot' },
  COMPLETED: { text: 'Completed', colour: 'green', next: 'None: its pilot is over' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'red', next: 'None: it withdrew' },
};

const TYPES: Readonly<Record<AuthorityType, string>> = {
  COUNTY: 'County council',
  DISTRICT: 'District council',
  UNITARY: 'Unitary authority',
  METROPOLITAN: 'Metropolitan district council',
  LONDON_BOROUGH: 'London borough council',
  CITY_OF_LONDON: 'City of London Corporation',
  ISLES_OF_SCILLY: 'Council of the Isles of Scilly',
  PARISH: 'Parish or town council',
  FIRE_AND_RESCUE: 'Fire and rescue authority',
  POLICE: 'Police authority',
  INTEGRATED_TRANSPORT: 'Integrated transport authority',
  NATIONAL_PARK: 'National park authority',
  GREATER_LONDON: 'Greater London Authority',
  BROADS: 'Broads Authority',
};

const choices = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Object.entries<string>(words).map(([value, text]) => ({ value, text }));

export const TYPE_CHOICES = choices(TYPES);
export const STATE_CHOICES = Object.entries(STATES).map(([value, { text }]) => ({ value, text }));

/** A state as a tag. */
export function stateTag(state: PilotState): { readonly text: string; readonly classes: string } {
  return { text: STATES[state].text, classes: `govuk-tag--${STATES[state].colour}` };
}

export const stateWords = (state: PilotState): string => STATES[state].text;

/** What has to be done next with a pilot at a stage. */
export const nextStep = (state: PilotState): string => STATES[state].next;

export const typeWords = (type: AuthorityType): string => TYPES[type];

/** The stages that may follow, for a form. */
export function stateChoices(next: readonly PilotState[]) {
  return next.map((state) => ({ value: state, text: STATES[state].text }));
}
