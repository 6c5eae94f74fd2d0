/** Decides which kinds of files may be attached to a paper, and what a paper says of each. */
import type { ProblemCode } from '../../platform/record/problem-codes.js';

export const ATTACHMENT_KINDS = ['PDF', 'WORD', 'SPREADSHEET', 'PNG', 'JPEG'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export interface KindFacts {
  /** The endings of a file's name that it may have, the first the usual one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** As a sentence names it: "a Word document". */
  readonly words: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const ATTACHMENT_FACTS: Readonly<Record<AttachmentKind, KindFacts>> = {
  PDF: { extensions: ['pdf'], mediaType: 'application/pdf', words: 'a PDF file' },
  WORD: { extensions: ['docx'], mediaType: `${OFFICE}.wordprocessingml.document`, words: 'a Word document' },
  SPREADSHEET: { extensions: ['xlsx'], mediaType: `${OFFICE}.spreadsheetml.sheet`, words: 'an Excel workbook' },
  PNG: { extensions: ['png'], mediaType: 'image/png', words: 'a PNG picture' },
  JPEG: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', words: 'a JPEG picture' },
};

/** What was found of a file's content that keeps it out. */
export interface FileFault {
  readonly code: ProblemCode;
  readonly message: string;
}

/** A file that is attached to a paper: part of its terms, so that a director clears it and the seal covers it. */
export interface Attachment {
  /** Names it within the paper; of the hash, so that the same file has the same one. */
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: AttachmentKind;
  /** Size in bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The id of a file by its hash. */
export function attachmentId(sha256: string): string {
  return sha256.slice(0, 16);
}

/** The id of the appendix that an attachment is. */
export function attachedAppendixId({ id }: Pick<Attachment, 'id'>): string {
  return `attachment.${id}`;
}

/** The id of the block that stands for the file in its appendix. */
export function attachedBlockId(attachment: Pick<Attachment, 'id'>): string {
  return `${attachedAppendixId(attachment)}.file`;
}

/** Whether a block stands for an attached file: it goes only with the file. */
export function standsForAttachment(block: string): boolean {
  return /^attachment\.[0-9a-f]+\.file$/u.test(block);
}

/** Where the file of an attachment is served; `slug` is the paper's address. */
export function attachmentPath(slug: string, { id, kind }: Attachment): string {
  return `/papers/${slug}/attachments/${id}.${ATTACHMENT_FACTS[kind].extensions[0]!}`;
}

/** A size as people read it: "24 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`;
  return `${(Math.round(bytes / 104_857.6) / 10).toFixed(1)}\u00a0MB`;
}
