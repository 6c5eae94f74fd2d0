import { Injectable } from '@nestjs/common';
import { cleanText } from '../../documents/text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Config } from '../../platform/config/config.js';
import type { Problem } from '../../platform/record/problem.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { plainSpaces } from '../figures.js';
import { PaperFactsService } from '../paper-facts.service.js';
import type { TextMade } from '../paper.kind.js';
import type { PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { attached, withAttachments } from './attached-edit.js';
import { attachmentId, type Attachment } from './attachment.js';
import type { AttachToBoardPaperInput, DetachFromBoardPaperInput } from './attachment.input.js';
import { boundFault, type AttachmentBounds } from './attachment-bounds.js';
import type { CheckedFile, checkFile } from './check-file.js';

const CHECK = taskOf<typeof checkFile>(new URL('./check-file.js', import.meta.url), 'checkFile');

/** Attaches files to drafts and takes them off: an edit like any other, so that a cleared text becomes a draft again. */
@Injectable()
export class AttachmentService {
  private readonly bounds: AttachmentBounds;

  constructor(
    private readonly steps: PaperStepService,
    private readonly facts: PaperFactsService,
    private readonly work: WorkPool,
    { limits }: Config,
  ) {
    this.bounds = { files: limits.attachments, together: limits.attachmentBytes, each: limits.uploadBytes };
  }

  /** Attaches a file as an appendix; what it is, is decided by its content. */
  async attachToBoardPaper(actor: Actor, input: AttachToBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'attachToBoardPaper', input.reference); // a stranger's file is not looked at
    const bytes = Buffer.from(input.content, 'base64');
    const sent = { name: input.fileName, bytes };
    const checked = await this.work.run('long', CHECK, sent, currentWriteScope().signal);
    const name = 'name' in checked ? checked.name : 'none';
    const reason = `A file was attached to paper ${input.reference}: ${name}`;
    const added = this.added(paper, checked, { title: plainSpaces(cleanText(input.title)), size: bytes.length });
    const made = 'problem' in added ? { problems: [added.problem] } : await this.remade(actor, paper, added.files);
    const file = 'sha256' in checked ? { file: { sha256: checked.sha256, bytes } } : {};
    const said = { ...input, from: paper.contentSha256, made, ...file };
    return this.steps.take(actor, 'attachToBoardPaper', paper, said, reason);
  }

  /** Takes a file off a draft. Its bytes stay in the record, since earlier texts of the draft name it. */
  async detachFromBoardPaper(actor: Actor, input: DetachFromBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'detachFromBoardPaper', input.reference);
    const held = paper.content.terms.attachments ?? [];
    const left = held.filter(({ id }) => id !== input.attachmentId);
    const message = `Paper ${paper.reference} has no attached file ${input.attachmentId}. Read it again.`;
    const path = ['input', 'attachmentId'];
    const made =
      left.length === held.length
        ? { problems: [{ code: 'NOT_FOUND' as const, message, path, subject: input.attachmentId }] }
        : await this.remade(actor, paper, left);
    const said = { ...input, from: paper.contentSha256, made };
    return this.steps.take(actor, 'detachFromBoardPaper', paper, said, `A file was taken off paper ${input.reference}`);
  }

  /** The files with one more, or why it may not be added. */
  private added(
    { content }: PaperRow,
    checked: CheckedFile,
    { title, size }: Pick<Attachment, 'title' | 'size'>,
  ): { readonly files: readonly Attachment[] } | { readonly problem: Problem } {
    if ('problem' in checked) return checked;
    const held = content.terms.attachments ?? [];
    const { kind, name: fileName, sha256 } = checked;
    const file: Attachment = { id: attachmentId(sha256), title, fileName, kind, size, sha256 };
    const problem = boundFault(held, file, this.bounds);
    return problem ? { problem } : { files: [...held, file] };
  }

  /** The text with these files. */
  private async remade({ revision }: Actor, { content }: PaperRow, files: readonly Attachment[]): Promise<TextMade> {
    const fresh = await this.facts.compose(withAttachments(content.terms, files), revision);
    return this.steps.text(attached(content, files, fresh));
  }
}
