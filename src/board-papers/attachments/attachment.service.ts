import { Injectable } from '@nestjs/common';
import { cleanText } from '../../documents/text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Config } from '../../platform/config/config.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import type { Write } from '../../platform/record/write.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { BoardPaperService } from '../board-paper.service.js';
import { plainSpaces } from '../figures.js';
import { PaperFactsService } from '../paper-facts.service.js';
import type { PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import { PaperWritingService } from '../paper-writing.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { attached, withAttachments } from './attached-edit.js';
import { AttachedFiles } from './attached-files.service.js';
import { attachmentId, type Attachment } from './attachment.js';
import type { AttachToBoardPaperInput, DetachFromBoardPaperInput } from './attachment.input.js';
import { boundFault, type AttachmentBounds } from './attachment-bounds.js';
import type { checkFile } from './check-file.js';

const CHECK = taskOf<typeof checkFile>(new URL('./check-file.js', import.meta.url), 'checkFile');

/** Attaches files to drafts and takes them off: an edit like any other, so that a cleared text becomes a draft again. */
@Injectable()
export class AttachmentService {
  private readonly bounds: AttachmentBounds;

  constructor(
    private readonly steps: PaperStepService,
    private readonly papers: BoardPaperService,
    private readonly facts: PaperFactsService,
    private readonly writing: PaperWritingService,
    private readonly files: AttachedFiles,
    private readonly work: WorkPool,
    { limits }: Config,
  ) {
    this.bounds = { files: limits.attachments, together: limits.attachmentBytes, each: limits.uploadBytes };
  }

  /** Attaches a file as an appendix; what it is, is decided by its content. */
  async attachToBoardPaper(actor: Actor, input: AttachToBoardPaperInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'attachToBoardPaper');
    await this.papers.readable(actor, input.reference); // a stranger's file is not looked at
    const bytes = Buffer.from(input.content, 'base64');
    const sent = { name: input.fileName, bytes };
    const checked = await this.work.run('long', CHECK, sent, currentWriteScope().signal);
    const title = plainSpaces(cleanText(input.title));
    const reason = `A file was attached to paper ${input.reference}: ${'name' in checked ? checked.name : 'none'}`;
    const kind = { operation: 'attachToBoardPaper', step: 'EDIT', reason } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      if ('problem' in checked) throw new Refusal([checked.problem]);
      const held = row.content.terms.attachments ?? [];
      const { kind: what, name: fileName, sha256 } = checked;
      const file: Attachment = { id: attachmentId(sha256), title, fileName, kind: what, size: bytes.length, sha256 };
      const fault = boundFault(held, file, this.bounds);
      if (fault) throw new Refusal([fault]);
      await this.files.keep(write, sha256, bytes);
      await this.rewrite(actor, write, row, [...held, file]);
    });
  }

  /** Takes a file off a draft. Its bytes stay in the record, since earlier texts of the draft name it. */
  async detachFromBoardPaper(actor: Actor, input: DetachFromBoardPaperInput): Promise<BoardPaperPayload> {
    const reason = `A file was taken off paper ${input.reference}`;
    const kind = { operation: 'detachFromBoardPaper', step: 'EDIT', reason } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      const held = row.content.terms.attachments ?? [];
      const left = held.filter(({ id }) => id !== input.attachmentId);
      if (left.length === held.length) {
        const message = `Paper ${row.reference} has no attached file ${input.attachmentId}. Read it again.`;
        throw refuse('NOT_FOUND', message, ['input', 'attachmentId'], input.attachmentId);
      }
      await this.rewrite(actor, write, row, left);
    });
  }

  private async rewrite(actor: Actor, write: Write, row: PaperRow, attachments: readonly Attachment[]): Promise<void> {
    const fresh = await this.facts.compose(withAttachments(row.content.terms, attachments), actor.revision);
    await this.writing.keep(write, row.id, attached(row.content, attachments, fresh));
  }
}
