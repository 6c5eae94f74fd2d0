/** Decides how a report words channels, stages, respondents, outcomes and what was done. */
import type { FeedbackChannel, FeedbackStage, Outcome, RespondentType } from '../feedback-terms.js';

/** How people were heard. */
export const CHANNEL_WORDS: Readonly<Record<FeedbackChannel, string>> = {
  ACTION_LEARNING_SET: 'in action learning sets',
  ONLINE_QUESTIONNAIRE: 'by an online questionnaire',
  MEETING: 'at meetings',
  SEMINAR: 'at a seminar',
  PILOT: 'through a pilot',
  CORRESPONDENCE: 'by correspondence',
};

/** What the text was then. */
export const STAGE_WORDS: Readonly<Record<FeedbackStage, string>> = {
  CONCEPT: 'an idea',
  DRAFT: 'a draft',
  PILOT: 'being piloted',
};

export const TYPE_WORDS: Readonly<Record<RespondentType, string>> = {
  INDIVIDUAL: 'an individual',
  ORGANISATION: 'an organisation',
  OFFICER: 'an officer',
  ELECTED_MEMBER: 'an elected member',
  INDEPENDENT_MEMBER: 'an independent member',
  PARTNER: 'a partner',
  PILOT_AUTHORITY: 'a pilot authority',
  GROUP: 'a group',
  NOT_STATED: 'a respondent',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'Accepted',
  ACCEPTED_IN_PART: 'Accepted in part',
  NOT_ACCEPTED: 'Not accepted',
  NOTED: 'Noted',
  OUT_OF_SCOPE: 'Out of scope',
};

/** What was done about a comment. `changed` names the clause and version that it changed; null: nothing, or not yet. */
export function weDid(outcome: Outcome | null, changed: string | null): string {
  if (outcome === null) return 'Not decided yet.';
  const word = OUTCOME_WORDS[outcome];
  if (changed !== null) return `${word}: changed in ${changed}.`;
  const accepted = outcome === 'ACCEPTED' || outcome === 'ACCEPTED_IN_PART';
  return accepted ? `${word}: the change is still to be made.` : `${word}: nothing was changed.`;
}
