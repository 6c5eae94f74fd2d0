import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead, requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from '../programme/effective-date.js';
import { RegisterService } from '../programme/register.service.js';
import { exercisesAt } from './exercise-snapshot.js';
import { ExerciseService } from './exercise.service.js';
import { FeedbackViewService } from './feedback-view.service.js';
import type { ImportContext, ReadFile } from './import-file.js';
import { ImportReadingService } from './import-reading.service.js';
import type { ImportFeedbackInput } from './import.input.js';
import type { FeedbackImportPreview, ImportFeedbackPayload } from './import.type.js';

/** How many comments a preview shows. */
const SAMPLE = 10;

/** Takes files of responses in whole, or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly views: FeedbackViewService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
    private readonly reading: ImportReadingService,
    private readonly exercises: ExerciseService,
  ) {}

  /** Takes in a file. */
  async importFeedback(actor: Actor, input: ImportFeedbackInput): Promise<ImportFeedbackPayload> {
    const read = await this.reading.read(input, await this.context(actor, 'importFeedback', input));
    return this.exercises.write(actor, 'importFeedback', { ...input, read });
  }

  /** What a file holds and every fault of it; saves nothing. */
  async previewFeedbackImport(actor: Actor, input: ImportFeedbackInput): Promise<FeedbackImportPreview> {
    try {
      const context = await this.context(actor, 'previewFeedbackImport', input);
      const file = await this.reading.read(input, context);
      return preview(file, [...stale(input, context), ...file.problems]);
    } catch (error) {
      if (error instanceof Refusal) return preview(null, error.problems);
      throw error;
    }
  }

  private async context(
    actor: Actor,
    operation: 'importFeedback' | 'previewFeedbackImport',
    input: ImportFeedbackInput,
  ): Promise<ImportContext> {
    const { revision } = actor;
    const id = recordId(input.exerciseId);
    const identity = (await this.views.exercises(revision)).find((row) => row.id === id);
    const unknown = refuse(
      'NOT_FOUND',
      'There is no such feedback exercise that you may read.',
      ['input', 'exerciseId'],
      input.exerciseId,
    );
    if (!identity || !mayRead(actor, identity.projectId)) throw unknown;
    const { projectId } = identity;
    requireMay(actor, operation, projectId);
    const status = await this.register.pointFor(projectId, { asAt: null, revision });
    const point = { asAt: pastDate(input.effectiveOn, status.asAt, this.clock.today()), revision };
    const rows = await this.views.of(projectId, revision);
    const exercise = exercisesAt(rows, projectId, point).find((each) => each.id === id);
    if (!exercise) throw unknown;
    return { projectId, point, exercise, rows };
  }
}

/** What the import itself would refuse on: that somebody has changed the exercise since. */
function stale({ expectedVersion }: ImportFeedbackInput, { exercise }: ImportContext): Problem[] {
  if (exercise.version === expectedVersion) return [];
  const message = `Somebody else has changed ${exercise.code} since you opened it. Open it again.`;
  return [{ code: 'VERSION_CONFLICT', message, path: ['input', 'expectedVersion'], subject: exercise.code }];
}

function preview(file: ReadFile | null, problems: readonly Problem[]): FeedbackImportPreview {
  const read = file?.read ?? null;
  const rows = read?.rows ?? null;
  return {
    problems: [...problems],
    sha256: file?.sha256 ?? '',
    separator: read?.separator ?? null,
    encoding: read?.encoding ?? null,
    sheet: read?.sheet ?? null,
    sheets: [...(read?.sheets ?? [])],
    headingRows: read?.headingRows ?? 0,
    notes: [...(read?.notes ?? [])],
    header: [...(read?.headings ?? [])],
    rows: read?.rowCount ?? 0,
    items: rows?.items.length ?? 0,
    blanks: rows?.blanks ?? 0,
    respondents: rows?.respondents.length ?? 0,
    sample: (rows?.items ?? []).slice(0, SAMPLE).map(({ line, text, question, respondent, day }) => {
      const by = rows?.respondents[respondent];
      const { name = null, type = 'NOT_STATED', permission = 'WITHHELD' } = by ?? {};
      return { line, text, question, day, respondent: name, type, permission };
    }),
  };
}
