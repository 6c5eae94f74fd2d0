/** Decides whether one file more may go with a paper. */
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import type { Problem } from '../../platform/record/problem.js';
import { sizeWords, type Attachment } from './attachment.js';

/** What the settings allow. */
export interface AttachmentBounds {
  /** Files of one paper. */
  readonly files: number;
  /** Bytes of all of them together, and of one. */
  readonly together: number;
  readonly each: number;
}

/** Why a file may not be added to those there are; null: it may. */
export function boundFault(
  held: readonly Attachment[],
  { id, size, fileName }: Pick<Attachment, 'id' | 'size' | 'fileName'>,
  { files, together, each }: AttachmentBounds,
): Problem | null {
  const refused = (code: ProblemCode, message: string): Problem => {
    return { code, message, path: ['input', 'content'], subject: fileName };
  };
  const same = held.find((one) => one.id === id);
  if (same) {
    const message = `The same file is attached already, as “${same.title}”. To give it another title, take it off and attach it again.`;
    return refused('ATTACHED_ALREADY', message);
  }
  if (size > each)
    return refused('FILE_TOO_LARGE', `The file has ${sizeWords(size)}, and ${sizeWords(each)} is the limit.`);
  if (held.length >= files) {
    const message = `The paper has ${held.length} attached files, and ${files} is the limit. Take one off first.`;
    return refused('TOO_MANY_ATTACHMENTS', message);
  }
  const sum = held.reduce((bytes, one) => bytes + one.size, size);
  if (sum <= together) return null;
  const message = `With this file the paper's attachments have ${sizeWords(sum)}, and ${sizeWords(together)} is the limit. Attach a smaller file, or take one off first.`;
  return refused('ATTACHMENTS_TOO_LARGE', message);
}
