/** Decides what an attached file says, as far as a machine can read it: in a thread of its own, since the file is a stranger's. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { extractText } from 'unpdf';
import type { AttachmentKind } from './attachment.js';

export interface FileToRead {
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
}

/** Bytes of the parts of a document that are unpacked, and letters of its text that are looked at. */
const LARGEST_UNPACKED = 67_108_864;
const LONGEST_TEXT = 16_777_216;
/** The parts of a document of Office that people write in, with its properties, which name authors. */
const WRITTEN = /^(?:word|xl|docProps)\/.*\.xml$/u;

/** The text of a file; null: it has none that can be read, such as a picture or a scanned page. */
export async function attachedText({ kind, bytes }: FileToRead): Promise<string | null> {
  try {
    const text = kind === 'PDF' ? await pdfText(bytes) : kind === 'PNG' || kind === 'JPEG' ? '' : officeText(bytes);
    return text.trim() === '' ? null : text.slice(0, LONGEST_TEXT).replaceAll('\0', ' ');
  } catch {
    return null; // damaged, or written as no program of ours reads it: somebody has to look
  }
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text;
}

function officeText(bytes: Uint8Array): string {
  let size = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!WRITTEN.test(name)) return false;
    size += originalSize;
    if (size > LARGEST_UNPACKED) throw new Error('larger than is read');
    return true;
  };
  const parts = Object.values(unzipSync(bytes, { filter: wanted }));
  return parts.map((part) => plain(Buffer.from(part).toString('utf8'))).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a part: a paragraph, a cell or a property ends a line; runs within one go on, since a name may be split over them. */
function plain(xml: string): string {
  return xml
    .replace(/<(?:w:tab|w:br|w:cr)\b[^>]*>/gu, ' ')
    .replace(/<\/(?:w:p|si|c|row|dc:[a-zA-Z]+|cp:[a-zA-Z]+)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return ENTITIES[name as string] ?? whole;
      const code = decimal === undefined ? parseInt(hexadecimal as string, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}
