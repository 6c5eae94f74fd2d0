/** Decides the addresses of a paper's page, and how its state is shown as a tag. */
import { withQuery } from '../frame/address.js';

const STATES: Readonly<Record<string, { readonly text: string; readonly colour: string }>> = {
  DRAFT: { text: 'Draft', colour: 'grey' },
  CLEARED: { text: 'Cleared', colour: 'blue' },
  ISSUED: { text: 'Issued', colour: 'green' },
  CONSIDERED: { text: 'Considered', colour: 'turquoise' },
  REPLACED: { text: 'Replaced', colour: 'orange' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'red' },
};

/** A state as a tag. */
export function stateTag(state: string): { text: string; classes: string } {
  const known = STATES[state];
  return { text: known?.text ?? state, classes: `govuk-tag--${known?.colour ?? 'grey'}` };
}

/** The address of a paper's page. */
export const paperPath = (reference: string): string => `/board-papers/${encodeURIComponent(reference)}`;

/** Where on the page the paragraph in hand stands, or the form that is open. */
export const IN_HAND = 'in-hand';

/** The page with something of it open. */
export function openPath(reference: string, open: Readonly<Record<string, string>>): string {
  return `${withQuery(paperPath(reference), open)}#${IN_HAND}`;
}
