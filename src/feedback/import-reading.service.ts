import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import { taskOf, WorkPool } from '../platform/work/work-pool.service.js';
import type { readResponses, ResponsesFile } from './csv/read-responses.js';
import { themesAt } from './exercise-snapshot.js';
import { alreadyImported, type ImportContext, type ReadFile, said } from './import-file.js';
import type { ImportFeedbackInput } from './import.input.js';
import { bindingFaults, boundVersion } from './item-faults.js';
import { versionClauses } from './version-clauses.js';

const READ = taskOf<typeof readResponses>(new URL('./csv/read-responses.js', import.meta.url), 'readResponses');

/** Reads a file of responses: the same for a preview as for the import itself. */
@Injectable()
export class ImportReadingService {
  constructor(
    private readonly outputs: OutputsViewService,
    private readonly work: WorkPool,
    private readonly clock: Clock,
  ) {}

  /**
   * What the file holds, or every fault that keeps it out.
   * @param former the same file as it was read before: not read again where nothing has changed that it is read against
   */
  async read(input: ImportFeedbackInput, context: ImportContext, former: ReadFile | null = null): Promise<ReadFile> {
    const bytes = bytesOf(input.content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { exercise, rows, projectId, point } = context;
    const outputVersionId = boundVersion(exercise, input.outputVersionId && recordId(input.outputVersionId));
    const { ids, byNumber } = versionClauses(await this.outputs.view(projectId, point), outputVersionId);
    const binding = { outputVersionId, clauseId: null, respondentId: null };
    const before = [...alreadyImported(context, sha256), ...bindingFaults(exercise, binding, ids, new Map())];
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
