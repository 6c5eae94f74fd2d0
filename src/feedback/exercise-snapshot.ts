/** Decides how the exercises, respondents and themes of a project stand at one point of the record. */
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { RecordIdentity } from '../platform/record/identity.entity.js';
import { latestOfEach, type RecordPoint, inForce } from '../platform/record/in-force.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
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

export type ThemeSnapshot = Stated<FeedbackThemeStatement>;
export type RespondentSnapshot = Stated<FeedbackRespondentStatement>;

/** One exercise as it stands. */
export interface ExerciseSnapshot extends Stated<FeedbackExerciseStatement> {
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
export function themesAt(rows: FeedbackRows, projectId: string, point: RecordPoint): ThemeSnapshot[] {
  return atOnce(stated(rows.themes, rows.themeStatements, (row) => row.themeId, projectId, point));
}

/** The respondents of a project, in steps: there may be tens of thousands. */
export function respondentsAt(rows: FeedbackRows, projectId: string, point: RecordPoint): Steps<RespondentSnapshot[]> {
  return stated(rows.respondents, rows.respondentStatements, (row) => row.respondentId, projectId, point);
}

/** The exercises of a project. */
export function exercisesAt(rows: FeedbackRows, projectId: string, point: RecordPoint): ExerciseSnapshot[] {
  const imports = grouped(rows.imports, (row) => row.exerciseId);
  const publications = grouped(rows.publications, (row) => row.exerciseId);
  const own = atOnce(stated(rows.exercises, rows.exerciseStatements, (row) => row.exerciseId, projectId, point));
  return own.map((exercise) => {
    const taken = imports.get(exercise.id) ?? [];
    const published = publications.get(exercise.id) ?? [];
    const publication = inForce(published, point).at(-1) ?? null;
    const reportState = reportStateOf(publication);
    return {
      ...exercise,
      state: stateOn(exercise.terms, point.asAt),
      imports: inForce(taken, point),
      reportState,
      nextReportStates: REPORT_LIFE[reportState],
      publication,
      publications: known(published, point),
      version: Math.max(exercise.version, versionOf(point.revision, taken, published)),
    };
  });
}

/** How a report stands after the last that was done with it. */
export function reportStateOf(last: Pick<FeedbackPublication, 'published'> | null | undefined): ReportState {
  return last ? (last.published ? 'PUBLISHED' : 'WITHDRAWN') : 'NOT_PUBLISHED';
}

/** Whether an exercise takes comments on a day. */
export function stateOn(terms: Pick<FeedbackExerciseStatement, 'opensOn' | 'closesOn'>, day: string): ExerciseState {
  const { opensOn, closesOn } = terms;
  if (closesOn !== null && closesOn < day) return 'CLOSED';
  if (opensOn === null) return 'NOT_DATED';
  return opensOn > day ? 'TO_OPEN' : 'OPEN';
}

/** Things that are worked out in one step. */
export const A_STEP = 500;

function* stated<S extends FeedbackExerciseStatement | FeedbackThemeStatement | FeedbackRespondentStatement>(
  identities: readonly RecordIdentity[],
  statements: readonly S[],
  subjectOf: (row: S) => string,
  projectId: string,
  point: RecordPoint,
): Steps<Stated<S>[]> {
  const own = new Map(identities.filter((row) => row.projectId === projectId).map((row) => [row.id, row]));
  yield;
  const about = grouped(statements, subjectOf);
  yield;
  const latest = latestOfEach(statements, point, subjectOf);
  const found: Stated<S>[] = [];
  for (const [at, terms] of latest.entries()) {
    if (at % A_STEP === 0) yield;
    const identity = own.get(subjectOf(terms));
    if (!identity) continue;
    const { id, code } = identity;
    const all = about.get(id) ?? [];
    found.push({ id, code, terms, history: known(all, point), version: versionOf(point.revision, all) });
  }
  return found;
}
