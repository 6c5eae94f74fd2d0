/** Reads a PNG with colours by number, four bits a pixel and no filters, apart from the program: checks what its chunks must hold. */
import { crc32, inflateSync } from 'node:zlib';

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** `rrggbb`, by number. */
  readonly palette: readonly string[];
  /** The colour of each pixel, row by row. */
  pixels(): readonly string[];
}

/** Throws where the file breaks a rule of the format, or is of another kind. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error('a chunk is damaged');
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end));
    at = end + 4;
  }
  if ([...chunks.keys()].join() !== 'IHDR,PLTE,IDAT,IEND') throw new Error([...chunks.keys()].join());
  const head = chunks.get('IHDR')!;
  if (head.subarray(8).toString('hex') !== '0403000000') throw new Error('another kind of PNG');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = chunks.get('PLTE')!.toString('hex').match(/.{6}/g) ?? [];
  const rows = inflateSync(chunks.get('IDAT')!);
  const row = 1 + Math.ceil(width / 2);
  if (rows.length !== row * height) throw new Error('rows are missing');
  for (let y = 0; y < height; y += 1) if (rows[y * row] !== 0) throw new Error('a row is filtered');
  const coloursOf = (y: number): string[] =>
    [...rows.toString('hex', y * row + 1, (y + 1) * row).slice(0, width)].map(
      (half) => palette[Number.parseInt(half, 16)]!,
    );
  return { width, height, palette, pixels: () => Array.from({ length: height }, (_, y) => coloursOf(y)).flat() };
}
