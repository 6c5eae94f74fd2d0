import { deflateSync, strToU8, zipSync } from 'fflate';
import type { Paper } from '../../../src/documents/model.js';

/** A PDF of one page, whole, with other objects beside. */
export function pdfOf(objects = '', trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}\ntrailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`,
    'latin1',
  );
}

/** Objects packed in a stream, as newer PDFs have them. */
export function packedObjects(objects: string): string {
  const zlib = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateSync(strToU8(objects)), adler(objects)]);
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${zlib.length} >>\nstream\n${zlib.toString('latin1')}\nendstream\nendobj`;
}

function adler(text: string): Buffer {
  let [a, b] = [1, 0];
  for (const byte of strToU8(text)) [a, b] = [(a + byte) % 65_521, (b + a + byte) % 65_521];
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(b * 65_536 + a);
  return sum;
}

const TYPES = '<Types><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A document of Office out of these parts. */
export function officeOf(
  main: 'word/document.xml' | 'xl/workbook.xml',
  parts: Readonly<Record<string, string>> = {},
): Buffer {
  const all = { '[Content_Types].xml': TYPES, [main]: '<x/>', ...parts };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))));
}

/** A paper of one paragraph, for a file that the product's own writers make. */
export const SHORT_PAPER: Paper = {
  language: 'en-GB',
  title: 'A report',
  author: 'Somebody',
  subject: 'A report',
  date: '2010-01-26',
  cover: [],
  footer: 'A report',
  blocks: [
    { kind: 'heading', id: 'h', level: 1, text: 'Findings' },
    { kind: 'paragraph', id: 'p', runs: [{ kind: 'text', text: 'JavaScript is a word that may be printed.' }] },
  ],
  appendices: [],
};

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
