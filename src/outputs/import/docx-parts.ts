/** Decides what of a Word document is read: the parts with its words, once they are known to be small and harmless. */
import { unzipSync } from 'fflate';
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import { type Refusal, refuse } from '../../platform/record/refusal.js';
import {
  DEEPEST_XML,
  LARGEST_FILE,
  LARGEST_UNPACKED,
  MOST_ELEMENTS,
  MOST_PARAGRAPHS,
  MOST_PARTS,
} from './import-limits.js';

const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u;

/** What holds words of its own, whatever prefix the file gives its elements. */
const PARAGRAPH = /^(?:[\w.-]+:)?(?:p|tc)$/u;

const refused = (code: ProblemCode, message: string): Refusal => refuse(code, message, ['input', 'content']);
const kibibytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/\s+/gu, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(text) || text.length % 4 !== 0) {
    throw refused(
      'NOT_BASE64',
      'The document did not arrive whole. Send it again; a program sends its bytes as base64.',
    );
  }
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length <= LARGEST_FILE) return bytes;
  throw refused(
    'DOCUMENT_TOO_LARGE',
    `The document has ${kibibytes(bytes.length)}, and ${kibibytes(LARGEST_FILE)} is the limit. Take its pictures out, or import part by part.`,
  );
}

/** The parts of a Word document that hold words and how they look, as XML, by their names in the zip. */
export type DocxParts = ReadonlyMap<string, string>;

/**
 * The parts that hold words: macros, pictures and whatever else was packed in are left out. Sizes are looked at before
 * anything is unpacked.
 * @param further names of parts that are read as well
 */
export function wordParts(bytes: Uint8Array, further: readonly string[] = []): DocxParts {
  const parts = unpacked(bytes, further);
  const names = Object.keys(parts).sort();
  if (!names.some((name) => name.startsWith('word/'))) {
    throw refused(
      'NOT_A_WORD_DOCUMENT',
      'The file is a zip but no Word document (.docx). Save it as one and send it again.',
    );
  }
  const texts = new Map(names.map((name) => [name, new TextDecoder('utf-8').decode(parts[name])]));
  for (const [name, text] of texts) {
    const fault = xmlFault(name, text);
    if (fault) throw fault;
  }
  return texts;
}

function unpacked(bytes: Uint8Array, further: readonly string[]): Readonly<Record<string, Uint8Array>> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw refused(
      'NOT_A_ZIP',
      'The file is no zip, so it is no Word document (.docx). Save it as one and send it again.',
    );
  }
  let count = 0;
  let size = 0;
  const faults: Refusal[] = [];
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    count += 1;
    const read = WANTED.test(name) || further.includes(name);
    if (read) size += originalSize;
    if (size > LARGEST_UNPACKED) {
      const message = `Unpacked, the document has more than ${kibibytes(LARGEST_UNPACKED)} of text, which is the limit. Import it part by part.`;
      faults.push(refused('DOCUMENT_TOO_LARGE', message));
    }
    if (count > MOST_PARTS) {
      faults.push(refused('DOCUMENT_TOO_LARGE', `The document has more than ${MOST_PARTS} parts, which is the limit.`));
    }
    return read && faults.length === 0;
  };
  try {
    const parts = unzipSync(bytes, { filter: wanted });
    if (faults.length === 0) return parts;
  } catch {
    faults.push(
      refused('NOT_A_ZIP', 'The file is a zip that cannot be unpacked: it was cut short or damaged. Send it again.'),
    );
  }
  throw faults[0]!;
}

/** Why a part is not read: it declares what would have to be fetched or expanded, or is nested beyond reason. */
function xmlFault(name: string, text: string): Refusal | null {
  if (/<!\s*(?:DOCTYPE|ENTITY)/iu.test(text.replaceAll('\0', ''))) {
    return refused(
      'DOCUMENT_HAS_DTD',
      `The part ${name} has a document type declaration, which is not read. Save the document again in Word.`,
    );
  }
  let depth = 0;
  let paragraphs = 0;
  let elements = 0;
  for (const [, closing, element, empty] of text.matchAll(/<(\/?)([A-Za-z_][\w.:-]*)[^<>]*?(\/?)>/gu)) {
    if (!closing) elements += 1;
    if (!closing && PARAGRAPH.test(element!)) paragraphs += 1;
    if (paragraphs > MOST_PARAGRAPHS || elements > MOST_ELEMENTS) {
      return refused(
        'DOCUMENT_TOO_LARGE',
        `The document has more than ${MOST_PARAGRAPHS} paragraphs and table cells, or too much in them, which is the limit. Import it part by part.`,
      );
    }
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > DEEPEST_XML) {
      return refused(
        'DOCUMENT_UNREADABLE',
        `The part ${name} is nested more than ${DEEPEST_XML} deep. Save the document again in Word.`,
      );
    }
  }
  return null;
}
