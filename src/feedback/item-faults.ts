/** Decides whether a comment may be bound, coded and answered as somebody asks. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { ExerciseSnapshot, RespondentSnapshot, ThemeSnapshot } from './exercise-snapshot.js';
import { ACCEPTING, type Outcome } from './feedback-terms.js';
import { codeWords } from '../platform/record/code-words.js';

const fault = (code: ProblemCode, message: string, field: string, subject: string | null): Problem => ({
  code,
  message,
  path: ['input', field],
  subject,
});

/** The version a comment is on: the one given, else the one version that the exercise is on. */
export function boundVersion(
  exercise: Pick<ExerciseSnapshot, 'terms'>,
  given: string | null | undefined,
): string | null {
  const [first, ...others] = exercise.terms.outputVersionIds;
  return given ?? (others.length === 0 ? (first ?? null) : null);
}

/** What a comment is bound to, as asked. */
export interface Binding {
  readonly outputVersionId: string | null;
  readonly clauseId: string | null;
  readonly respondentId: string | null;
}

/** Why a comment of an exercise may not be bound so. `clauses` are the ids of the clauses of the version. */
export function bindingFaults(
  exercise: Pick<ExerciseSnapshot, 'id' | 'code' | 'terms'>,
  { outputVersionId, clauseId, respondentId }: Binding,
  clauses: ReadonlySet<string>,
  respondents: ReadonlyMap<string, RespondentSnapshot>,
): Problem[] {
  const { code, terms } = exercise;
  const faults: Problem[] = [];
  if (outputVersionId === null && terms.outputVersionIds.length > 0) {
    const { length } = terms.outputVersionIds;
    const message = `${code} is on ${length === 1 ? 'a version' : `${length} versions`}. Say which version the comment is on.`;
    faults.push(fault('VERSION_NEEDED', message, 'outputVersionId', code));
  }
  if (outputVersionId !== null && !terms.outputVersionIds.includes(outputVersionId)) {
    const message = `${code} is not on this version. Name a version that it is on, or amend ${code}.`;
    faults.push(fault('VERSION_NOT_IN_EXERCISE', message, 'outputVersionId', outputVersionId));
  }
  if (clauseId !== null && !clauses.has(clauseId)) {
    const message = 'The version has no such clause. Select a clause of the same version.';
    faults.push(fault('CLAUSE_NOT_IN_VERSION', message, 'clauseId', clauseId));
  }
  if (respondentId === null) return faults;
  const respondent = respondents.get(respondentId);
  if (respondent?.terms.exerciseId !== exercise.id) {
    const message = `This person is not a respondent to ${code}. Record the respondent first.`;
    faults.push(fault('NOT_A_RESPONDENT', message, 'respondentId', respondentId));
  }
  return faults;
}

/** The ids of the themes that codes name, each once, in order; or why they cannot be given. */
export function namedThemes(
  codes: readonly string[],
  themes: readonly ThemeSnapshot[],
  had: readonly string[] = [],
): { readonly ids: string[]; readonly faults: Problem[] } {
  const faults: Problem[] = [];
  const ids = [...new Set(codes)].flatMap((code) => {
    const theme = themes.find((each) => each.code === code);
    if (!theme) {
      const message = `The code frame has no theme ${code}. Define it first, or take one that it has.`;
      faults.push(fault('THEME_UNKNOWN', message, 'themes', code));
    } else if (theme.terms.retired && !had.includes(theme.id)) {
      faults.push(fault('THEME_RETIRED', `Theme ${code} has been retired. Give another one.`, 'themes', code));
    }
    return theme ? [theme.id] : [];
  });
  return { ids, faults };
}

/** Why an outcome may not name a change so. `clauses` are the ids of the clauses of the changed version. */
export function outcomeFaults(
  { outcome, changedVersionId, changedClauseId }: OutcomeAsked,
  clauses: ReadonlySet<string>,
): Problem[] {
  if (changedVersionId === null && changedClauseId !== null) {
    const message = 'Select the version in which the clause changed.';
    return [fault('VERSION_NEEDED', message, 'changedVersionId', changedClauseId)];
  }
  if (changedVersionId === null) return [];
  if (!ACCEPTING.includes(outcome)) {
    const message = `A comment that is ${codeWords(outcome)} changes nothing. Leave the changed version blank, or report it as accepted or accepted in part.`;
    return [fault('CHANGE_WITHOUT_ACCEPTANCE', message, 'changedVersionId', changedVersionId)];
  }
  if (changedClauseId === null || clauses.has(changedClauseId)) return [];
  const message = 'The changed version has no such clause. Select a clause of that version.';
  return [fault('CLAUSE_NOT_IN_VERSION', message, 'changedClauseId', changedClauseId)];
}

export interface OutcomeAsked {
  readonly outcome: Outcome;
  readonly changedVersionId: string | null;
  readonly changedClauseId: string | null;
}
