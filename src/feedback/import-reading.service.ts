import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Problem, Refusal, refuse } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { type CsvTable, readCsv } from './csv/csv-table.js';
import { importProblems } from './csv/import-problems.js';
import { type ImportedRows, importedRows } from './csv/import-rows.js';
import type { ExerciseStanding } from './exercise-standing.js';
import type { FeedbackImport } from './feedback-exercise.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { FeedbackStandings } from './feedback-view.js';
import type { ImportFeedbackInput } from './import.input.js';
import { bindingFaults, boundVersion } from './item-faults.js';
import { VersionClausesService } from './version-clauses.service.js';

/** A file as read, with all that is wrong with it. */
export interface ReadFile {
  readonly sha256: string;
  readonly table: CsvTable | null;
  /** Null: something is wrong. */
  readonly rows: ImportedRows | null;
  readonly outputVersionId: string | null;
  readonly problems: readonly Problem[];
}

/** What a file is read against, all of it at one point of the record. */
export interface ImportGround {
  readonly projectId: string;
  readonly point: RecordPoint;
  readonly standings: FeedbackStandings;
  readonly exercise: ExerciseStanding;
  /** Every import ever recorded, of whichever day. */
  readonly rows: FeedbackRows;
}

/** Reads a file of responses: the same for a preview as for the import itself. */
@Injectable()
export class ImportReadingService {
  constructor(private readonly clauses: VersionClausesService) {}

  /** What the file holds, or every fault that keeps it out. */
  async read(input: ImportFeedbackInput, ground: ImportGround): Promise<ReadFile> {
    const bytes = bytesOf(input.content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { exercise, standings, projectId, point } = ground;
    const outputVersionId = boundVersion(exercise, input.outputVersionId && recordId(input.outputVersionId));
    const { ids, byNumber } = await this.clauses.of(projectId, outputVersionId, point);
    const binding = { outputVersionId, clauseId: null, respondentId: null };
    const before = [
      ...alreadyImported(ground, sha256),
      ...bindingFaults(exercise, binding, ids, standings.byId.respondents),
    ];
    const base = { sha256, outputVersionId };
    const csv = readCsv(bytes, input.separator ?? null);
    if ('faults' in csv)
      return { ...base, table: null, rows: null, problems: [...before, ...importProblems(csv.faults)] };
    const { table } = csv;
    const { texts, respondent, organisation, type, permission, themes, clause } = input.columns;
    const inUse = standings.themes.filter((theme) => !theme.terms.retired);
    const read = importedRows(
      table,
      {
        texts,
        respondent: respondent ?? null,
        organisation: organisation ?? null,
        type: type ?? null,
        permission: permission ?? null,
        themes: themes ?? null,
        clause: clause ?? null,
      },
      {
        themes: new Map(inUse.map((theme) => [theme.code, theme.id])),
        clauses: byNumber,
        defaultType: input.defaultType ?? 'NOT_STATED',
        defaultPermission: input.defaultPermission ?? 'WITHHELD',
      },
    );
    if ('faults' in read) return { ...base, table, rows: null, problems: [...before, ...importProblems(read.faults)] };
    return { ...base, table, rows: read.rows, problems: before };
  }
}

/** The bytes that base64 stands for. */
function bytesOf(content: string): Buffer {
  const packed = content.replace(/\s+/gu, '');
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.toString('base64').replace(/=+$/u, '') === packed.replace(/=+$/u, '')) return bytes;
  throw refuse('NOT_BASE64', 'content is no base64. Encode the bytes of the file anew.', ['input', 'content']);
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
export function sound({ rows, problems }: ReadFile): ImportedRows {
  if (rows === null || problems.length) throw new Refusal(problems);
  return rows;
}
