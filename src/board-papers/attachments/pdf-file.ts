/** Decides whether a PDF may be attached: whole, open to whoever has it, and with nothing in it that runs or that it brings along. */
import { inflateSync } from 'node:zlib';
import type { FileFault } from './attachment.js';

/** Bytes of one object stream that are unpacked to be looked at, and of all of them. */
const LARGEST_STREAM = 4_194_304;
const LARGEST_ALL = 33_554_432;

/** Names in a PDF that make it do something, each with what that is. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JavaScript|JS)(?![A-Za-z0-9])/u, 'scripts'],
  [/\/Launch(?![A-Za-z0-9])/u, 'a command to start a program'],
  [/\/(?:EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/u, 'files inside it'],
  [/\/(?:SubmitForm|ImportData|XFA)(?![A-Za-z0-9])/u, 'a form that sends what is typed'],
];

/** What keeps a PDF out; null: nothing. */
export function pdfFault(bytes: Uint8Array): FileFault | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) {
    const message = 'The PDF has no end: it was cut short or damaged. Save it again and attach that.';
    return { code: 'FILE_DAMAGED', message };
  }
  if (/\/Encrypt(?![A-Za-z0-9])/u.test(text)) {
    const message = 'The PDF is locked with a password. Save it without one and attach that.';
    return { code: 'FILE_LOCKED', message };
  }
  const objects = [withoutStreams(text), ...packedObjects(bytes, text)].map(spelledOut);
  const [, what] = ACTIVE.find(([name]) => objects.some((one) => name.test(one))) ?? [];
  if (what === undefined) return null;
  return { code: 'FILE_ACTIVE', message: `The PDF holds ${what}. Print it to a new PDF and attach that.` };
}

/** The objects themselves: what streams hold are pictures and text, where the same letters mean nothing. */
function withoutStreams(text: string): string {
  let objects = '';
  let from = 0;
  for (const { start, end } of streamsOf(text)) {
    objects += text.slice(from, start);
    from = end;
  }
  return objects + text.slice(from);
}

interface Stream {
  /** The dictionary before it, as far as it is near. */
  readonly about: string;
  readonly start: number;
  readonly end: number;
}

function* streamsOf(text: string): Generator<Stream> {
  const opening = /stream\r?\n/gu;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return;
    yield { about: text.slice(Math.max(0, found.index - 400), found.index), start, end };
    opening.lastIndex = end + 'endstream'.length;
  }
}

/** The objects that newer PDFs keep packed in streams. */
function packedObjects(bytes: Uint8Array, text: string): readonly string[] {
  const unpacked: string[] = [];
  let all = 0;
  for (const { about, start, end } of streamsOf(text)) {
    if (!/\/ObjStm(?![A-Za-z0-9])/u.test(about.slice(about.lastIndexOf(' obj') + 1))) continue;
    try {
      const objects = inflateSync(bytes.subarray(start, end), { maxOutputLength: LARGEST_STREAM });
      all += objects.length;
      unpacked.push(objects.toString('latin1'));
    } catch {
      // packed by another way, or damaged: a reader that follows it shows no more than we refuse in plain
    }
    if (all > LARGEST_ALL) break;
  }
  return unpacked;
}

/** Names may be written with codes for their letters: /J#61vaScript. */
const spelledOut = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
