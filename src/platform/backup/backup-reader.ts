import { END_OF_ROWS } from './backup-format.js';

const NEW_LINE = 0x0a;
/** The end of a table's rows with the end of the line before it. */
const END = Buffer.from(`\n${END_OF_ROWS}`);
/** Bytes that a line of comment may have. */
const LONGEST_LINE = 1_048_576;

/** What a backup's text says, in the order in which it says it; no more of it is in memory than a piece. */
export class BackupReader {
  private rest: Buffer = Buffer.alloc(0);
  private readonly pieces: AsyncIterator<Buffer>;

  constructor(text: AsyncIterable<Buffer>) {
    this.pieces = text[Symbol.asyncIterator]();
  }

  /** The next line without its end; empty at the end of the text, and for a line too long to be one of ours. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf(NEW_LINE);
      if (end >= 0) {
        const line = this.rest.subarray(0, end).toString();
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > LONGEST_LINE || !(await this.more())) return '';
    }
  }

  /** The rows of a table, up to the mark that ends them. @throws CutShort where the text ends before */
  async *rows(): AsyncGenerator<Buffer> {
    this.rest = Buffer.concat([Buffer.from('\n'), this.rest]); // so that the mark of an empty table is found too
    let from = 1;
    for (;;) {
      const end = this.rest.indexOf(END);
      if (end >= 0) {
        if (end + 1 > from) yield this.rest.subarray(from, end + 1);
        this.rest = this.rest.subarray(end + END.length);
        return;
      }
      const safe = this.rest.length - END.length + 1; // what follows may be the beginning of the mark
      if (safe > from) {
        yield this.rest.subarray(from, safe);
        this.rest = this.rest.subarray(safe);
        from = 0;
      }
      if (!(await this.more())) throw new CutShort();
    }
  }

  private async more(): Promise<boolean> {
    const piece = await this.pieces.next();
    if (piece.done === true) return false;
    this.rest = Buffer.concat([this.rest, piece.value]);
    return true;
  }
}

/** The text ends in the middle. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}
