/** Decides whether an erasure may be asked for and answered, and what stands in its way. */
import { refuse } from '../platform/record/refusal.js';
import type { SubjectKind } from './find-rows.js';

/** Shorter texts stand in too many words. */
const SHORTEST = 4;

/** Whom a request names. */
export interface Named {
  readonly personId?: string | null;
  readonly respondentId?: string | null;
}

/** The one person or respondent that a request names. @throws Refusal where it names none, or both */
export function subjectNamed({ personId, respondentId }: Named): { readonly kind: SubjectKind; readonly id: string } {
  const [person, respondent] = [personId ?? null, respondentId ?? null];
  if (person !== null && respondent === null) return { kind: 'PERSON', id: person };
  if (person === null && respondent !== null) return { kind: 'RESPONDENT', id: respondent };
  throw refuse('BAD_USER_INPUT', 'Name one person, or one respondent.', ['input', 'personId']);
}

/** @throws Refusal where a text is too short to be looked for */
export function requireLong(texts: readonly string[]): void {
  const short = texts.find((text) => text.length < SHORTEST);
  if (short === undefined) return;
  const message = `“${short}” is too short: it would be found in other words. Enter ${SHORTEST} characters or more.`;
  throw refuse('BAD_USER_INPUT', message, ['input', 'texts'], short);
}

/** What is known of a person’s access before anything of theirs is erased. */
export interface Acting {
  readonly roles: number;
  readonly representations: number;
}

/** What has to be done first, in words. */
export function before({ roles, representations }: Acting): string[] {
  return [
    ...(roles > 0 ? ['The person still has a role. Withdraw it first.'] : []),
    ...(representations > 0 ? ['The person still acts for an organisation. Withdraw that first.'] : []),
  ];
}

/** @throws Refusal where the person still has a role */
export function requireIdle(acting: Acting, path: string[]): void {
  const [first] = before(acting);
  if (first !== undefined) throw refuse('STILL_ACTS', first, path);
}

/** A request that waits, or was answered. */
export interface Waiting {
  readonly code: string;
  readonly requestedBy: string;
  readonly subjectId: string;
  readonly answered: boolean;
}

/** @throws Refusal where this person may not answer the request, or it has been answered */
export function requireAnother(request: Waiting, actorId: string | null): void {
  if (request.answered) throw refuse('STEP_NOT_OPEN', `${request.code} has been answered.`, ['input', 'erasureId']);
  if (isAnother(request.requestedBy, request.subjectId, actorId)) return;
  const message = `Another person than asked for ${request.code} has to answer it.`;
  throw refuse('ANOTHER_MUST_CONFIRM', message, ['input', 'erasureId']);
}

/** What is looked for beside the names: the respondent’s own words, where they are long enough to be nobody else’s. */
export function copiesOf(words: readonly string[]): string[] {
  return [...new Set(words.map((text) => text.trim()).filter((text) => text.length >= 20))];
}

/** Whether a reader may confirm or refuse a request. */
export function mayAnswer(
  request: { readonly requestedById: string; readonly subjectId: string; readonly outcome: string | null },
  readerId: string | null,
): boolean {
  return request.outcome === null && isAnother(request.requestedById, request.subjectId, readerId);
}

const isAnother = (requestedBy: string, subjectId: string, personId: string | null): boolean =>
  personId !== null && personId !== requestedBy && personId !== subjectId;
