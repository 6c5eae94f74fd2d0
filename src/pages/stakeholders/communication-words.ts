/** Decides how communications and their states are said. */
import {
  COMMUNICATION_KIND_LABELS,
  type CommunicationKind,
  type CommunicationState,
} from '../../stakeholders/communication-life.js';

const STATES: Readonly<Record<CommunicationState, readonly [words: string, colour: string, step: string]>> = {
  DRAFTING: ['Drafting', 'grey', 'Sent back to drafting'],
  IN_CLEARANCE: ['In clearance', 'yellow', 'Sent for clearance'],
  CLEARED: ['Cleared', 'blue', 'Cleared'],
  ISSUED: ['Issued', 'green', 'Issued'],
  WITHDRAWN: ['Withdrawn', 'red', 'Withdrawn'],
};

export const STATE_CHOICES = Object.entries(STATES).map(([value, [text]]) => ({ value, text }));
export const KIND_CHOICES = Object.entries(COMMUNICATION_KIND_LABELS).map(([value, text]) => ({ value, text }));

/** How far a communication has come, as a tag. */
export function communicationTag(state: CommunicationState): { readonly text: string; readonly classes: string } {
  const [text, colour] = STATES[state];
  return { text, classes: `govuk-tag--${colour}` };
}

/** What happened when it came to a state. */
export const stepWords = (state: CommunicationState): string => STATES[state][2];

export const kindWords = (kind: CommunicationKind): string => COMMUNICATION_KIND_LABELS[kind];
