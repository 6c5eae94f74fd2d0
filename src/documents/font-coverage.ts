/** Decides which characters a TrueType font can show, from its character map (OpenType specification, table cmap). */

/** Offset of a table in the font file; throws where the font has none. */
function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font file has no ${tag} table`);
}

/** Format 4: segments of the Basic Multilingual Plane, each with a shift or a list of glyphs. */
function readSegments(font: Buffer, at: number, add: (codePoint: number) => void): void {
  const segments = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * segments + 2;
  const shifts = starts + 2 * segments;
  const ranges = shifts + 2 * segments;
  for (let i = 0; i < segments; i += 1) {
    const start = font.readUInt16BE(starts + 2 * i);
    const shift = font.readUInt16BE(shifts + 2 * i);
    const range = font.readUInt16BE(ranges + 2 * i);
    for (let point = start; point <= font.readUInt16BE(ends + 2 * i) && point < 0xffff; point += 1) {
      const glyph =
        range === 0 ? (point + shift) % 65536 : font.readUInt16BE(ranges + 2 * i + range + 2 * (point - start));
      if (glyph !== 0) add(point);
    }
  }
}

/** Format 12: groups of code points of all planes. */
function readGroups(font: Buffer, at: number, add: (codePoint: number) => void): void {
  const groups = font.readUInt32BE(at + 12);
  for (let i = 0; i < groups; i += 1) {
    const group = at + 16 + 12 * i;
    const start = font.readUInt32BE(group);
    const glyph = font.readUInt32BE(group + 8);
    for (let point = start; point <= font.readUInt32BE(group + 4); point += 1)
      if (glyph + point - start !== 0) add(point);
  }
}

/** The code points the font has a glyph for. Throws where the file has no Unicode character map of format 4 or 12. */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const points = new Set<number>();
  let read = 0;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, (point) => points.add(point));
    else if (format === 12) readGroups(font, at, (point) => points.add(point));
    else continue;
    read += 1;
  }
  if (read === 0) throw new Error('The font file has no Unicode character map of format 4 or 12');
  return points;
}
