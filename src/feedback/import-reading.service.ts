import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import { taskOf, WorkPool } from '../platform/work/work-pool.service.js';
import type { ImportedRows } from './csv/import-rows.js';
import type { ReadResponses, readResponses, ResponsesFile } from './csv/read-responses.js';
import { type ExerciseStanding, themesAt } from './exercise-standing.js';
import type { FeedbackImport } from './feedback-exercise.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { ImportFeedbackInput } from './import.input.js';
import { bindingFaults, boundVersion } from './item-faults.js';
import { VersionClausesService } from './version-clauses.service.js';

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
export interface ImportGround {
  readonly projectId: string;
  readonly point: RecordPoint;
  readonly exercise: ExerciseStanding;
  /** Every import ever recorded, of whichever day. */
  readonly rows: FeedbackRows;
}

const READ = taskOf<typeof readResponses>(new URL('./csv/read-responses.js', import.meta.url), 'readResponses');

/** Reads a file of responses: the same for a preview as for the import itself. */
@Injectable()
export class ImportReadingService {
  constructor(
    private readonly clauses: VersionClausesService,
    private readonly work: WorkPool,
    private readonly clock: Clock,
  ) {}

  /**
   * What the file holds, or every fault that keeps it out.
   * @param former the same file as it was read before: not read again where nothing has changed that it is read against
   */
  async read(input: ImportFeedbackInput, ground: ImportGround, former: ReadFile | null = null): Promise<ReadFile> {
    const bytes = bytesOf(input.content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { exercise, rows, projectId, point } = ground;
    const outputVersionId = boundVersion(exercise, input.outputVersionId && recordId(input.outputVersionId));
    const { ids, byNumber } = await this.clauses.of(projectId, outputVersionId, point);
    const binding = { outputVersionId, clauseId: null, respondentId: null };
    const before = [...alreadyImported(ground, sha256), ...bindingFaults(exercise, binding, ids, new Map())];
    const inUse = themesAt(rows, projectId, point).filter((theme) => !theme.terms.retired);
    const known: ResponsesFile['known'] = {
      themes: new Map(inUse.map((theme) => [theme.code, theme.id])),
      clauses: byNumber,
      defaultType: input.defaultType ?? 'NOT_STATED',
      defaultPermission: input.defaultPermission ?? 'WITHHELD',
      dayOrder: input.dayOrder ?? null,
      days: { first: exercise.history.map(({ effectiveOn }) => effectiveOn).sort()[0]!, last: this.clock.today() },
    };
    const read =
      former && isDeepStrictEqual(former.known, known)
        ? former.read
        : await this.work.run('long', READ, { bytes, ...said(input), known }, currentWriteScope().signal);
    return { sha256, outputVersionId, known, read, problems: [...before, ...read.problems] };
  }
}

/** How somebody says that the file is to be read. */
function said(input: ImportFeedbackInput): Omit<ResponsesFile, 'bytes' | 'known'> {
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

/** The bytes that base64 stands for. */
function bytesOf(content: string): Buffer {
  const packed = content.replace(/\s+/gu, '');
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.toString('base64').replace(/=+$/u, '') === packed.replace(/=+$/u, '')) return bytes;
  throw refuse('NOT_BASE64', 'The file did not arrive whole. Send it again; a program sends its bytes as base64.', [
    'input',
    'content',
  ]);
}

/** The refusal of a file whose very bytes the project has taken in before. */
function alreadyImported({ rows, projectId }: ImportGround, sha256: string): Problem[] {
  const exercises = new Map(
    rows.exercises.filter((row) => row.projectId === projectId).map((row) => [row.id, row.code]),
  );
  const former = rows.imports.find((row: FeedbackImport) => row.sha256 === sha256 && exercises.has(row.exerciseId));
  if (!former) return [];
  const message = `This very file was imported before: as ${former.fileName}, on ${former.effectiveOn}, into ${exercises.get(former.exerciseId) ?? ''}. Nothing is taken twice.`;
  return [{ code: 'ALREADY_IMPORTED', message, path: ['input', 'content'], subject: former.id }];
}

/** Throws the problems of a file, and gives its rows where there are none. */
export function sound({ read, problems }: ReadFile): ImportedRows {
  if (read.rows === null || problems.length) throw new Refusal(problems);
  return read.rows;
}
