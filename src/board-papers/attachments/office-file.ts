/** Decides what a zip is of Office, and whether it may be attached: whole, no larger than it says, with no macros and nothing fetched. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { FileFault } from './attachment.js';

/** Parts that the zip may have, and bytes that they may have together once unpacked. */
const MOST_PARTS = 5_000;
const LARGEST_UNPACKED = 268_435_456;
/** Bytes of the parts that are read. */
const LARGEST_READ = 8_388_608;

const MAIN = { WORD: 'word/document.xml', SPREADSHEET: 'xl/workbook.xml' } as const;
type OfficeKind = keyof typeof MAIN;

/** Parts that are run, or hold what a program of its own has to open. */
const ACTIVE =
  /(?:^|\/)(?:vbaProject|vbaData|activeX\d*|oleObject\d*|macrosheets?)[^/]*(?:\/|$)|\.(?:bin|exe|dll|js|vbs)$/iu;
/** Printer settings are binary too, and harmless. */
const HARMLESS = /\/printerSettings\/printerSettings\d*\.bin$/iu;
/** What says of which kind each part is, and what it leads to. */
const READ = /^\[Content_Types\]\.xml$|\.rels$/u;

/** Which document of Office a zip is; null: none. */
export function officeKind(bytes: Uint8Array): OfficeKind | null {
  const names = new Set<string>();
  const listed = (one: UnzipFileInfo): boolean => {
    if (names.size < MOST_PARTS) names.add(one.name);
    return false;
  };
  try {
    unzipSync(bytes, { filter: listed });
  } catch {
    return null;
  }
  if (!names.has('[Content_Types].xml')) return null;
  return (['WORD', 'SPREADSHEET'] as const).find((kind) => names.has(MAIN[kind])) ?? null;
}

const active = (kind: OfficeKind, what: string): FileFault => {
  const ending = kind === 'WORD' ? '.docx' : '.xlsx';
  return {
    code: 'FILE_ACTIVE',
    message: `The file holds ${what}. Save it as plain ${ending} without them and attach that.`,
  };
};

/** What keeps a document of Office out; null: nothing. */
export function officeFault(kind: OfficeKind, bytes: Uint8Array): FileFault | null {
  const seen = { parts: 0, size: 0, read: 0, runs: false };
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    seen.parts += 1;
    seen.size += originalSize;
    seen.runs ||= ACTIVE.test(name) && !HARMLESS.test(`/${name}`);
    if (!READ.test(name) || seen.runs) return false;
    seen.read += originalSize;
    return seen.read <= LARGEST_READ && seen.parts <= MOST_PARTS;
  };
  let texts: string[];
  try {
    texts = Object.values(unzipSync(bytes, { filter: wanted })).map((part) => Buffer.from(part).toString('utf8'));
  } catch {
    const message = 'The file cannot be unpacked: it was cut short or damaged. Save it again and attach that.';
    return { code: 'FILE_DAMAGED', message };
  }
  if (texts.some((text) => text.includes('\0'))) texts = ['vbaProject']; // written so that its words cannot be looked for
  if (seen.parts > MOST_PARTS || seen.size > LARGEST_UNPACKED || seen.read > LARGEST_READ) {
    const message = 'The file unpacks to more than may be attached. Take pictures or sheets out of it.';
    return { code: 'FILE_TOO_LARGE', message };
  }
  if (seen.runs || texts.some((text) => /macroEnabled|vbaProject/iu.test(text)))
    return active(kind, 'macros or other programs');
  if (texts.some(fetches)) return active(kind, 'links that fetch something when it is opened');
  return null;
}

/** Whether a part leads outside by anything but a link that a reader clicks. */
function fetches(relations: string): boolean {
  return [...relations.matchAll(/<Relationship\b[^>]*>/gu)].some(
    ([one]) => /TargetMode\s*=\s*["']External["']/u.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/u.test(one),
  );
}
