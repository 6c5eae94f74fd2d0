/** Decides how the state of a project is said and shown. */
import type { ProjectState } from '../../programme/closing/project-states.js';
import { day } from './words.js';

const WORDS: Readonly<Record<ProjectState, { readonly text: string; readonly classes: string }>> = {
  OPEN: { text: 'Open', classes: 'govuk-tag--green' },
  CLOSED: { text: 'Closed', classes: 'govuk-tag--grey' },
  ARCHIVED: { text: 'Archived', classes: 'govuk-tag--grey' },
};

/** The tag of a state. */
export const stateTag = (state: ProjectState) => WORDS[state];

/** "Closed on 31 May 2010", "Archived on 1 June 2012", "Open". */
export function stateWords(state: ProjectState, since: string | null): string {
  const { text } = WORDS[state];
  return state === 'OPEN' || since === null ? text : `${text} on ${day(since)}`;
}
