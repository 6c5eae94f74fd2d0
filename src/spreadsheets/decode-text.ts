/** Decides in which encoding the bytes of a text file are written, and names the line that is no text in any. */
import type { FileFault } from './file-rows.js';
import { type TextEncoding } from './text-encodings.js';

export type Decoded =
  { readonly text: string; readonly encoding: TextEncoding } | { readonly faults: readonly FileFault[] };

const MARKS: readonly (readonly [encoding: TextEncoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const LF = 0x0a;
/** Bytes that Windows-1252 gives no character. */
const NOT_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** How much of a file tells whether every other byte of it is zero. */
const SAMPLE = 4_096;

/** The text: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[0] ?? utf16(bytes);
  if (encoding !== null && encoding !== 'utf-8') return sixteen(bytes, encoding);
  const body = marked ? bytes.subarray(marked[1].length) : bytes;
  const fault = lineFault(body);
  if (fault === null) return { text: new TextDecoder().decode(body), encoding: 'utf-8' };
  if (fault.code === 'NUL_BYTE' || marked || hasUtf8(body) || NOT_IN_1252.some((byte) => body.includes(byte))) {
    return { faults: [fault] };
  }
  return { text: windows1252(body), encoding: 'windows-1252' };
}

/** What Windows-1252 has from 0x80 to 0x9f; Node's own decoder of that name gives control characters there. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(body: Uint8Array): string {
  const text = Buffer.from(body).toString('latin1');
  return text.replace(/[\u0080-\u009f]/gu, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}

function sixteen(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = textIn(encoding, bytes);
  if (text !== null && !text.includes('\0')) return { text: text.replace(/^\ufeff/u, ''), encoding };
  const message = 'The file begins as UTF-16 text but is not. Save it as “CSV UTF-8” and try again.';
  return { faults: [{ code: 'NOT_TEXT', line: null, column: null, message }] };
}

/** UTF-16 without its mark: most characters of a survey have one byte of two that is zero, always the same one. */
function utf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  const most = sample.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** The first line that is no UTF-8 text. A line feed is a byte of its own in UTF-8, so lines can be tried one by one. */
function lineFault(body: Uint8Array): FileFault | null {
  if (textIn('utf-8', body) !== null && !body.includes(0)) return null;
  let from = 0;
  for (let line = 1; from <= body.length; line++) {
    const found = body.indexOf(LF, from);
    const to = found < 0 ? body.length : found;
    const part = body.subarray(from, to);
    if (part.includes(0)) {
      const message = `Line ${line} has a NUL byte, so this is not a text file. Save it as “CSV UTF-8” and try again.`;
      return { code: 'NUL_BYTE', line, column: null, message };
    }
    if (textIn('utf-8', part) === null) {
      const message = `Line ${line} has characters that cannot be read. Save the file as “CSV UTF-8” and try again.`;
      return { code: 'NOT_UTF8', line, column: null, message };
    }
    from = to + 1;
  }
  return null;
}

/** Whether some character of more than one byte is UTF-8: then the file is UTF-8 that was damaged, not an older encoding. */
function hasUtf8(body: Uint8Array): boolean {
  return body.some(
    (byte, index) =>
      byte >= 0xc3 && byte <= 0xef && textIn('utf-8', body.subarray(index, index + following(byte))) !== null,
  );
}

const following = (lead: number): number => (lead >= 0xe0 ? 3 : 2);

function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
