/** Decides what a file of responses is read against, and whether it was taken in before. */
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { ReadResponses, ResponsesFile } from './csv/read-responses.js';
import type { ExerciseSnapshot } from './exercise-snapshot.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { ImportFeedbackInput } from './import.input.js';

/** A file as read, with all that is wrong with it. */
export interface ReadFile {
  readonly sha256: string;
  readonly outputVersionId: string | null;
  readonly problems: readonly Problem[];
  readonly read: ReadResponses;
  /** What it was read against: the same again gives the same. */
  readonly known: ResponsesFile['known'];
}

/** What a file is read against, all of it at one point of the record. */
export interface ImportContext {
  readonly projectId: string;
  readonly point: RecordPoint;
  readonly exercise: ExerciseSnapshot;
  /** Every import ever recorded, of whichever day. */
  readonly rows: FeedbackRows;
}

/** How somebody says that the file is to be read. */
export function said(input: ImportFeedbackInput): Omit<ResponsesFile, 'bytes' | 'known'> {
  const { separator, sheet, headingRows, columns } = input;
  return {
    separator: separator ?? null,
    sheet: sheet ?? null,
    headingRows: headingRows ?? null,
    columns: {
      texts: columns.texts,
      respondentId: columns.respondentId ?? null,
      respondent: columns.respondent ?? null,
      organisation: columns.organisation ?? null,
      type: columns.type ?? null,
      permission: columns.permission ?? null,
      themes: columns.themes ?? null,
      clause: columns.clause ?? null,
      day: columns.day ?? null,
    },
  };
}

/** The refusal of a file whose very bytes the project has taken in before. */
export function alreadyImported({ rows, projectId }: ImportContext, sha256: string): Problem[] {
  const exercises = new Map(
    rows.exercises.filter((row) => row.projectId === projectId).map((row) => [row.id, row.code]),
  );
  const former = rows.imports.find((row) => row.sha256 === sha256 && exercises.has(row.exerciseId));
  if (!former) return [];
  const message = `This very file was imported before: as ${former.fileName}, on ${former.effectiveOn}, into ${exercises.get(former.exerciseId) ?? ''}. Nothing is taken twice.`;
  return [{ code: 'ALREADY_IMPORTED', message, path: ['input', 'content'], subject: former.id }];
}
