/** Decides how comments, their outcomes and the exercises that gather them are said on pages, and where their pages are. */
import { withDay } from '../frame/as-at.js';
import { projectPath } from '../frame/project-parts.js';
import { sayEnum } from '../frame/words.js';

export interface Tag {
  readonly text: string;
  readonly tag: string;
}

const OUTCOMES: Readonly<Record<string, readonly [text: string, colour: string]>> = {
  ACCEPTED: ['Accepted', 'green'],
  ACCEPTED_IN_PART: ['Accepted in part', 'turquoise'],
  NOT_ACCEPTED: ['Not accepted', 'red'],
  NOTED: ['Noted', 'blue'],
  OUT_OF_SCOPE: ['Out of scope', 'grey'],
};

/** The outcomes in the order of the record, for filters and headings. */
export const OUTCOME_NAMES = Object.entries(OUTCOMES).map(([value, [text]]) => ({ value, text }));

/** What came of a comment as a tag; null: it waits for an outcome. */
export function outcomeTag(outcome: string | null): Tag {
  if (outcome === null) return { text: 'No outcome yet', tag: 'govuk-tag--orange' };
  const [text, colour] = OUTCOMES[outcome] ?? [sayEnum(outcome), 'grey'];
  return { text, tag: `govuk-tag--${colour}` };
}

export function outcomeWords(outcome: string): string {
  return OUTCOMES[outcome]?.[0] ?? sayEnum(outcome);
}

const REPORTS: Readonly<Record<string, Tag>> = {
  NOT_PUBLISHED: { text: 'Not published', tag: 'govuk-tag--grey' },
  PUBLISHED: { text: 'Published', tag: 'govuk-tag--green' },
  WITHDRAWN: { text: 'Withdrawn', tag: 'govuk-tag--red' },
};

/** Whether the public may read the report on an exercise. */
export function reportTag(state: string): Tag {
  return REPORTS[state] ?? { text: sayEnum(state), tag: 'govuk-tag--grey' };
}

const EXERCISES: Readonly<Record<string, Tag>> = {
  NOT_DATED: { text: 'Not dated', tag: 'govuk-tag--grey' },
  TO_OPEN: { text: 'To open', tag: 'govuk-tag--blue' },
  OPEN: { text: 'Open', tag: 'govuk-tag--green' },
  CLOSED: { text: 'Closed', tag: 'govuk-tag--grey' },
};

/** Whether an exercise takes comments. */
export function exerciseTag(state: string): Tag {
  return EXERCISES[state] ?? { text: sayEnum(state), tag: 'govuk-tag--grey' };
}

/** The page of all comments, with some of them chosen. */
export function feedbackPath(
  project: string,
  chosen: Readonly<Record<string, string>> = {},
  asAt: string | null = null,
): string {
  const query = new URLSearchParams(chosen).toString();
  return withDay(`${projectPath(project, 'feedback')}${query === '' ? '' : `?${query}`}`, asAt);
}

export function itemPath(project: string, item: string, asAt: string | null = null): string {
  return withDay(projectPath(project, `feedback/items/${encodeURIComponent(item)}`), asAt);
}

export function exercisePath(project: string, exercise: string, asAt: string | null = null): string {
  return withDay(projectPath(project, `feedback/exercises/${encodeURIComponent(exercise)}`), asAt);
}

const PERMISSIONS: Readonly<Record<string, string>> = {
  NAMED: 'Comments and name',
  ANONYMOUS: 'Comments, not the name',
  WITHHELD: 'Neither',
};

/** What of a comment may be published. */
export const permissionWords = (permission: string): string => PERMISSIONS[permission] ?? permission;
