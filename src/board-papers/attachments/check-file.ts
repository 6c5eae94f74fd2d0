/** Decides by its content what a file is, and whether it may be attached: what it is named counts for nothing by itself. */
import { cleanText } from '../../documents/text.js';
import type { Problem } from '../../platform/record/problem.js';
import { sha256Of } from '../../platform/record/content-hash.js';
import { ATTACHMENT_FACTS, ATTACHMENT_KINDS, type AttachmentKind, type FileFault } from './attachment.js';
import { officeFault, officeKind } from './office-file.js';
import { pdfFault } from './pdf-file.js';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file is, or why it may not be attached: plain data, for a thread hands over no more. */
export type CheckedFile =
  { readonly kind: AttachmentKind; readonly name: string; readonly sha256: string } | { readonly problem: Problem };

const TAKEN = 'Attach a PDF, a Word document (.docx), an Excel workbook (.xlsx), or a PNG or JPEG picture.';

/** What a file is. Nothing in it is run or followed. */
export function checkFile({ name, bytes }: SentFile): CheckedFile {
  const clean = cleanName(name);
  const refused = ({ code, message }: FileFault, field = 'content'): CheckedFile => ({
    problem: { code, message, path: ['input', field], subject: clean },
  });
  if (bytes.length === 0) return refused({ code: 'FILE_EMPTY', message: 'The file is empty. Choose it again.' });
  const kind = kindOf(bytes);
  if (kind === null) return refused(unknownFault(bytes));
  const fault = contentFault(kind, bytes);
  if (fault) return refused(fault);
  const { extensions, words } = ATTACHMENT_FACTS[kind];
  const extension = /\.([^.]+)$/u.exec(clean)?.[1]?.toLowerCase() ?? '';
  if (!extensions.includes(extension)) {
    const claimed = ATTACHMENT_KINDS.find((one) => ATTACHMENT_FACTS[one].extensions.includes(extension));
    const as = claimed ? `like ${ATTACHMENT_FACTS[claimed].words}` : 'otherwise';
    const message = `By its content the file is ${words}, but it is named ${as}. Name it with .${extensions[0]!} at the end, if that is what it is.`;
    return refused({ code: 'FILE_NAME_MISLEADS', message }, 'fileName');
  }
  return { kind, name: clean, sha256: sha256Of(bytes) };
}

/** The name without folders, control characters, marks that turn the direction of writing, and what systems do not allow. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = cleanText(last)
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length <= LONGEST_NAME) return plain === '' ? 'file' : plain;
  const ending = /\.[^.]{1,5}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, LONGEST_NAME - ending.length) + ending;
}

const LONGEST_NAME = 100;

const SIGNATURES: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function kindOf(bytes: Uint8Array): AttachmentKind | null {
  const found = SIGNATURES.find(([, signature]) => begins(bytes, signature));
  if (found) return found[0];
  return begins(bytes, ZIP) ? officeKind(bytes) : null;
}

function contentFault(kind: AttachmentKind, bytes: Uint8Array): FileFault | null {
  switch (kind) {
    case 'PDF':
      return pdfFault(bytes);
    case 'WORD':
    case 'SPREADSHEET':
      return officeFault(kind, bytes);
    case 'PNG':
      return ends(bytes, [0x49, 0x45, 0x4e, 0x44]) ? null : CUT_SHORT;
    case 'JPEG':
      return ends(bytes, [0xff, 0xd9]) ? null : CUT_SHORT;
  }
}

const CUT_SHORT: FileFault = {
  code: 'FILE_DAMAGED',
  message: 'The picture has no end: it was cut short or damaged. Save it again and attach that.',
};

/** Whether the last bytes hold a mark: some programs write a little after it. */
function ends(bytes: Uint8Array, mark: readonly number[]): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-1024);
  return tail.lastIndexOf(Buffer.from(mark)) >= 0;
}

function unknownFault(bytes: Uint8Array): FileFault {
  if (begins(bytes, COMPOUND)) {
    const message =
      'The file is of an old format of Office, or locked with a password. Save it as .docx or .xlsx without a password and attach that.';
    return { code: 'FILE_TYPE', message };
  }
  return { code: 'FILE_TYPE', message: `This kind of file cannot be attached. ${TAKEN}` };
}
