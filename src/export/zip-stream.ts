/** Decides how files become a ZIP piece by piece, so that none has to be held as a whole. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** True: its content is compressed already. */
  readonly stored?: boolean;
}

/** The pieces of a ZIP with these files, in their order. @param madeAt the time that each file carries */
export async function* zipPieces(files: AsyncIterable<ZippedFile>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failed: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failed.push(error);
    else ready.push(piece);
  });
  for await (const { name, content, stored = false } of files) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      if (failed[0]) throw failed[0];
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  if (failed[0]) throw failed[0];
  yield* ready.splice(0);
}
