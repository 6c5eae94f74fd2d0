import fc from 'fast-check';
import { inOrderOfReference } from '../../../src/platform/backup/backup-format.js';
import { BackupReader, CutShort } from '../../../src/platform/backup/backup-reader.js';

/** Text in pieces of any size, as a stream brings it. */
async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
    await Promise.resolve();
  }
}

async function rowsOf(reader: BackupReader): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.rows()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
/** A row as COPY writes one: no line breaks, and a backslash always doubled. */
const row = fc.string({ unit: fc.constantFrom('a', '.', '\t', '\\\\', '\\N', 'é') }).map((text) => `${text}\n`);
const table = fc.array(row, { maxLength: 6 }).map((rows) => rows.join(''));

describe('the reader of a backup', () => {
  it('gives back every line and every table, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { maxLength: 4 }), sizes, async (tables, cuts) => {
        const text = tables.map((rows, index) => `table ${index}\n${rows}\\.\n`).join('') + 'end\n';
        const reader = new BackupReader(inPieces(text, cuts));
        for (const [index, rows] of tables.entries()) {
          expect(await reader.line()).toBe(`table ${index}`);
          expect(await rowsOf(reader)).toBe(rows);
        }
        expect(await reader.line()).toBe('end');
        expect(await reader.line()).toBe('');
      }),
    );
  });

  it('says so where the rows of a table do not end', async () => {
    const reader = new BackupReader(inPieces('a\nb\n\\', [3]));
    await expect(rowsOf(reader)).rejects.toThrow(CutShort);
  });
});

describe('the order of tables', () => {
  it('puts each after those that it refers to, and does not mind one that refers to itself', () => {
    const references = [
      ['a', 'c'],
      ['c', 'c'],
      ['b', 'a'],
    ] as const;
    expect(inOrderOfReference(['a', 'b', 'c', 'd'], references)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('refuses a ring', () => {
    const ring = [
      ['a', 'b'],
      ['b', 'a'],
    ] as const;
    expect(() => inOrderOfReference(['a', 'b', 'c'], ring)).toThrow('in a ring: a, b');
  });
});
