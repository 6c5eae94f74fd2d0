/** Decides how the exercises, respondents and themes of a project stand at one point of the record. */
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { RecordIdentity } from '../platform/record/identity.entity.js';
import { latestOfEach, type RecordPoint, standing } from '../platform/record/standing.js';
import type { FeedbackExerciseStatement, FeedbackImport, FeedbackPublication } from './feedback-exercise.entity.js';
import type { FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import { type ExerciseState, REPORT_LIFE, type ReportState } from './feedback-terms.js';
import type { FeedbackThemeStatement } from './feedback-theme.entity.js';

/** Something that statements alone are made about. */
interface Stated<S> {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: S;
  /** Every statement known, oldest first. */
  readonly history: readonly S[];
  readonly version: number;
}

export type ThemeStanding = Stated<FeedbackThemeStatement>;
export type RespondentStanding = Stated<FeedbackRespondentStatement>;

/** One exercise as it stands. */
export interface ExerciseStanding extends Stated<FeedbackExerciseStatement> {
  readonly state: ExerciseState;
  readonly imports: readonly FeedbackImport[];
  readonly reportState: ReportState;
  readonly nextReportStates: readonly ReportState[];
  /** The publication or withdrawal in force; null: neither yet. */
  readonly publication: FeedbackPublication | null;
  /** Every publication and withdrawal known, oldest first. */
  readonly publications: readonly FeedbackPublication[];
}

/** The themes of a project. */
export function themesAt(rows: FeedbackRows, projectId: string, point: RecordPoint): ThemeStanding[] {
  return stated(rows.themes, rows.themeStatements, (row) => row.themeId, projectId, point);
}

/** The respondents of a project. */
export function respondentsAt(rows: FeedbackRows, projectId: string, point: RecordPoint): RespondentStanding[] {
  return stated(rows.respondents, rows.respondentStatements, (row) => row.respondentId, projectId, point);
}

/** The exercises of a project. */
export function exercisesAt(rows: FeedbackRows, projectId: string, point: RecordPoint): ExerciseStanding[] {
  const imports = grouped(rows.imports, (row) => row.exerciseId);
  const publications = grouped(rows.publications, (row) => row.exerciseId);
  const own = stated(rows.exercises, rows.exerciseStatements, (row) => row.exerciseId, projectId, point);
  return own.map((exercise) => {
    const taken = imports.get(exercise.id) ?? [];
    const published = publications.get(exercise.id) ?? [];
    const publication = standing(published, point).at(-1) ?? null;
    const reportState = publication === null ? 'NOT_PUBLISHED' : publication.published ? 'PUBLISHED' : 'WITHDRAWN';
    return {
      ...exercise,
      state: stateOn(exercise.terms, point.asAt),
      imports: standing(taken, point),
      reportState,
      nextReportStates: REPORT_LIFE[reportState],
      publication,
      publications: known(published, point),
      version: Math.max(exercise.version, versionOf(point.revision, taken, published)),
    };
  });
}

/** Whether an exercise takes comments on a day. */
export function stateOn(terms: Pick<FeedbackExerciseStatement, 'opensOn' | 'closesOn'>, day: string): ExerciseState {
  const { opensOn, closesOn } = terms;
  if (closesOn !== null && closesOn < day) return 'CLOSED';
  if (opensOn === null) return 'NOT_DATED';
  return opensOn > day ? 'TO_OPEN' : 'OPEN';
}

function stated<S extends FeedbackExerciseStatement | FeedbackThemeStatement | FeedbackRespondentStatement>(
  identities: readonly RecordIdentity[],
  statements: readonly S[],
  subjectOf: (row: S) => string,
  projectId: string,
  point: RecordPoint,
): Stated<S>[] {
  const own = new Map(identities.filter((row) => row.projectId === projectId).map((row) => [row.id, row]));
  const about = grouped(statements, subjectOf);
  return latestOfEach(statements, point, subjectOf).flatMap((terms) => {
    const identity = own.get(subjectOf(terms));
    if (!identity) return [];
    const { id, code } = identity;
    const all = about.get(id) ?? [];
    return [{ id, code, terms, history: known(all, point), version: versionOf(point.revision, all) }];
  });
}
