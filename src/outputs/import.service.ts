import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { sha256Of } from '../platform/record/content-hash.js';
import { Refusal } from '../platform/record/refusal.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import { taskOf, WorkPool } from '../platform/work/work-pool.service.js';
import { numbered } from './clause-numbers.js';
import { importFault } from './clause.rules.js';
import type { ClauseImportPayload, ClauseImportPreview } from './clause.type.js';
import type { ImportClausesInput } from './import.input.js';
import type { Placing } from './import/place-pieces.js';
import type { readSentDocument } from './import/read-document.js';
import { VersionFinder } from './version-finder.service.js';
import { textSettled } from './version-context.js';
import { VersionService } from './version.service.js';

const READ = taskOf<typeof readSentDocument>(new URL('./import/read-document.js', import.meta.url), 'readSentDocument');

/** Reads documents into the text of versions: whole, or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly versions: VersionService,
    private readonly finder: VersionFinder,
    private readonly work: WorkPool,
  ) {}

  /** Reads a document into a version and says what could not be placed. */
  async importClauses(actor: Actor, input: ImportClausesInput): Promise<ClauseImportPayload> {
    const placing = await this.read(actor, 'importClauses', input);
    const read = { ...input, placing, sourceSha256: sha256Of(sentBytes(input)) };
    return { ...(await this.versions.write(actor, 'importClauses', read)), ...shown(placing) };
  }

  /** What an import would place, and what not; saves nothing. */
  async previewClauseImport(actor: Actor, input: ImportClausesInput): Promise<ClauseImportPreview> {
    try {
      const placing = await this.read(actor, 'previewClauseImport', input);
      const version = await this.finder.snapshot(actor, input.versionId, input.effectiveOn ?? null);
      const fault = textSettled(version) ?? importFault(version, input);
      return { ...shown(placing), problems: fault?.problems ?? [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { problems: error.problems };
    }
  }

  /** Reads the document, for those who may import it; a stranger's costs nothing. */
  private async read(
    actor: Actor,
    operation: 'importClauses' | 'previewClauseImport',
    input: ImportClausesInput,
  ): Promise<Placing> {
    requireMay(actor, operation, await this.finder.projectId(actor, input.versionId));
    const { format, content, from = null } = input;
    const read = await this.work.run('long', READ, { format, content, from }, currentWriteScope().signal);
    if ('problems' in read) throw new Refusal(read.problems);
    return read.placing;
  }
}

function sentBytes({ format, content }: ImportClausesInput): Uint8Array {
  return Buffer.from(content, format === 'DOCX' ? 'base64' : 'utf8');
}

function shown({ placed, unplaced }: Placing): Pick<ClauseImportPayload, 'placed' | 'unplaced'> {
  const lines = numbered(placed).map(({ line, number, kind, text }) => ({ line, number, kind, text }));
  return { placed: lines, unplaced };
}
