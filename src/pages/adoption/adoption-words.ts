/** Decides how adoption, signatures, tenders and challenges between partners are said. */
import type {
  AdopterKind,
  AdoptionState,
  ConductState,
  TendererAnswer,
  Treatment,
} from '../../adoption/adoption-states.js';
import type { SigningState } from '../../adoption/signatures.js';
import { withDay } from '../frame/as-at.js';
import type { Choice } from '../frame/form-field.js';
import { projectPath } from '../frame/project-parts.js';
import type { OWN } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Tags<Value extends string> = Readonly<Record<Value, readonly [words: string, colour: string]>>;

const STATES: Tags<AdoptionState> = {
  CONSIDERING: ['Considering', 'yellow'],
  ADOPTED: ['Adopted wholly', 'green'],
  ADAPTED: ['Adapted', 'turquoise'],
  DECLINED: ['Declined', 'red'],
  WITHDRAWN: ['Withdrawn', 'red'],
};
const TREATMENTS: Tags<Treatment> = {
  KEPT: ['Kept', 'grey'],
  REWORDED: ['Reworded', 'yellow'],
  OMITTED: ['Left out', 'red'],
  ADDED: ['Added', 'turquoise'],
};
const SIGNING: Tags<SigningState> = {
  SIGNED: ['Signed', 'green'],
  VOID: ['Void', 'red'],
  UNSIGNED: ['Not signed', 'grey'],
};
const ANSWERS: Tags<TendererAnswer> = {
  ASKED: ['Asked', 'yellow'],
  WILL_SIGN: ['Will sign', 'green'],
  WILL_NOT_SIGN: ['Will not sign', 'red'],
  UNANSWERED: ['No answer in time', 'orange'],
};
const CONDUCT: Tags<ConductState> = {
  RAISED: ['Waiting for an answer', 'yellow'],
  ANSWERED: ['Answered', 'blue'],
  PROPOSED: ['Resolution proposed', 'turquoise'],
  RESOLVED: ['Resolved', 'green'],
  WITHDRAWN: ['Withdrawn', 'grey'],
};
const KINDS: Readonly<Record<AdopterKind, string>> = { AUTHORITY: 'One authority', PARTNERSHIP: 'Partnership' };

const tagOf =
  <Value extends string>(tags: Tags<Value>) =>
  (value: Value) => ({ text: tags[value][0], classes: `govuk-tag--${tags[value][1]}` });
const cellOf =
  <Value extends string>(tags: Tags<Value>) =>
  (value: Value) => ({ text: tags[value][0], tag: `govuk-tag--${tags[value][1]}` });

export const adoptionTag = tagOf(STATES);
export const adoptionCell = cellOf(STATES);
export const treatmentTag = tagOf(TREATMENTS);
export const signingCell = cellOf(SIGNING);
export const answerCell = cellOf(ANSWERS);
export const conductTag = tagOf(CONDUCT);
export const conductCell = cellOf(CONDUCT);

export const adoptionWords = (state: AdoptionState): string => STATES[state][0];
export const answerWords = (answer: TendererAnswer): string => ANSWERS[answer][0];
export const conductWords = (state: ConductState): string => CONDUCT[state][0];
export const kindWords = (kind: AdopterKind): string => KINDS[kind];
export const treatmentWords = (treatment: Treatment): string => TREATMENTS[treatment][0];

export const STATE_CHOICES: readonly Choice[] = Object.entries(STATES).map(([value, [text]]) => ({ value, text }));
export const KIND_CHOICES: readonly Choice[] = Object.entries(KINDS).map(([value, text]) => ({ value, text }));

/** The stages that may follow, for a form. */
export const stateChoices = (next: readonly AdoptionState[]): Choice[] =>
  next.map((state) => ({ value: state, text: STATES[state][0] }));

/** The version that an adopter goes by. */
export type GoesBy = NonNullable<AnswerTo<typeof OWN>['myPartnerships']['nodes'][number]['outputVersion']>;

export const goesBy = (version: GoesBy | null): string =>
  version ? `${version.outputTitle}: ${version.label}` : 'Not known';

/** How an adopter treats the clauses. */
export type Counts = NonNullable<AnswerTo<typeof OWN>['myPartnerships']['nodes'][number]['counts']>;

/** "3 reworded, 1 left out, 1 added"; where nothing was changed, that. */
export function changesWords(counts: Counts | null): string {
  if (counts === null) return 'No text yet';
  const parts = [
    [counts.reworded, 'reworded'],
    [counts.omitted, 'left out'],
    [counts.added, 'added'],
  ] as const;
  return parts.flatMap(([count, what]) => (count ? [`${count} ${what}`] : [])).join(', ') || 'Word for word';
}

/** "2 of 3 members". */
export function signedWords(members: readonly { readonly state: SigningState }[]): string {
  const signed = members.filter(({ state }) => state === 'SIGNED').length;
  return members.length
    ? `${signed} of ${members.length} ${members.length === 1 ? 'member' : 'members'}`
    : 'No members yet';
}

export const adoptionPath = (project: string, code: string, asAt: string | null): string =>
  withDay(projectPath(project, `adoption/${encodeURIComponent(code)}`), asAt);
export const tenderPath = (project: string, adoption: string, tender: string, asAt: string | null): string =>
  withDay(projectPath(project, `adoption/${encodeURIComponent(adoption)}/tenders/${encodeURIComponent(tender)}`), asAt);
export const partnershipPath = (id: string): string => `/my-partnerships/${encodeURIComponent(id)}`;
