/** Decides how the objects of a PDF are packed: those that are no streams lie together in compressed ones (PDF 1.5), and so does the table of places. */
import { zlibSync } from 'fflate';

/** One object as it stands in the file. */
interface PdfObject {
  readonly number: number;
  /** Without `n 0 obj` and `endobj`. */
  readonly body: Buffer;
  /** With them. */
  readonly whole: Buffer;
}

interface PlainPdf {
  /** What stands before the first object. */
  readonly head: Buffer;
  readonly objects: readonly PdfObject[];
  /** The entries of the trailer but its size. */
  readonly trailer: string;
}

/** Objects that lie in one stream: who reads one of them unpacks them all. */
const TOGETHER = 200;

/**
 * The same document with smaller bytes: a tagged paper is half structure, in words. A file that is not built as the
 * compiler builds it, with one plain table of places, is given back as it is.
 */
export function packedPdf(bytes: Uint8Array): Uint8Array {
  const pdf = plainPdf(Buffer.from(bytes));
  if (!pdf) return bytes;
  const streams = pdf.objects.filter(isStream);
  const others = pdf.objects.filter((object) => !isStream(object));
  const groups = Array.from({ length: Math.ceil(others.length / TOGETHER) }, (_, index) =>
    others.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  const first = 1 + Math.max(0, ...pdf.objects.map(({ number }) => number));
  const packs = groups.map((group, index) => ({ group, ...packOf(group, first + index) }));
  const table = new PlaceTable(first + packs.length + 1);
  const parts: Buffer[] = [pdf.head];
  let at = pdf.head.length;
  for (const { number, whole } of [...streams, ...packs]) {
    table.atByte(number, at);
    parts.push(whole);
    at += whole.length;
  }
  for (const { group, number } of packs) group.forEach((object, index) => table.inPack(object.number, number, index));
  const own = first + packs.length;
  table.atByte(own, at);
  parts.push(
    streamObject(own, `/Type /XRef /Size ${own + 1} /W [1 4 2] ${pdf.trailer}`, table.bytes),
    Buffer.from(`startxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** Null for a file of another build. */
function plainPdf(file: Buffer): PlainPdf | null {
  const end = /\nstartxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - 60)));
  const tableAt = Number(end?.[1]);
  const tail = end ? file.toString('latin1', tableAt) : '';
  const found = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s{2})+)trailer\s*<<([\s\S]*)>>\s*startxref/.exec(tail);
  const trailer = found?.[3]?.replace(/\/Size \d+/, '').trim();
  if (!found || trailer === undefined || /\/(?:Prev|Encrypt|XRefStm)\b/.test(trailer)) return null;
  const entries = found[2]!.match(/\d{10} \d{5} [nf]/g) ?? [];
  const places = entries
    .map((entry, number) => ({ number, at: Number(entry.slice(0, 10)), used: entry.endsWith('n') }))
    .filter(({ used }) => used)
    .sort((a, b) => a.at - b.at);
  const objects = places.map(({ number, at }, index) =>
    objectOf(number, file.subarray(at, places[index + 1]?.at ?? tableAt)),
  );
  if (objects.some((object) => object === null)) return null;
  return { head: file.subarray(0, places[0]?.at ?? tableAt), objects: objects as PdfObject[], trailer };
}

function objectOf(number: number, whole: Buffer): PdfObject | null {
  const start = `${number} 0 obj`;
  const last = whole.lastIndexOf('endobj');
  if (last < 0 || whole.toString('latin1', 0, start.length) !== start) return null;
  return { number, whole, body: whole.subarray(start.length, last) };
}

function isStream({ body }: PdfObject): boolean {
  return body
    .toString('latin1', Math.max(0, body.length - 20))
    .trimEnd()
    .endsWith('endstream');
}

/** A stream that holds the objects: their numbers and places first, then they themselves. */
function packOf(group: readonly PdfObject[], number: number): { readonly number: number; readonly whole: Buffer } {
  let at = 0;
  const places: string[] = [];
  const bodies: Buffer[] = [];
  for (const object of group) {
    const body = Buffer.from(`${object.body.toString('latin1').trim()}\n`, 'latin1');
    places.push(`${object.number} ${at}`);
    bodies.push(body);
    at += body.length;
  }
  const head = Buffer.from(`${places.join(' ')}\n`);
  const about = `/Type /ObjStm /N ${group.length} /First ${head.length}`;
  return { number, whole: streamObject(number, about, Buffer.concat([head, ...bodies])) };
}

function streamObject(number: number, about: string, data: Buffer): Buffer {
  const packed = zlibSync(data, { level: 9 });
  const head = `${number} 0 obj\n<< ${about} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n')]);
}

/** Where each object is: seven bytes an object, those that are not there are free. */
class PlaceTable {
  readonly bytes: Buffer;

  constructor(size: number) {
    this.bytes = Buffer.alloc(size * 7);
    this.bytes.writeUInt16BE(0xffff, 5);
  }

  atByte(number: number, at: number): void {
    this.set(number, 1, at, 0);
  }

  inPack(number: number, pack: number, index: number): void {
    this.set(number, 2, pack, index);
  }

  private set(number: number, kind: number, where: number, index: number): void {
    this.bytes.writeUInt8(kind, number * 7);
    this.bytes.writeUInt32BE(where, number * 7 + 1);
    this.bytes.writeUInt16BE(index, number * 7 + 5);
  }
}
