/** Decides how markup is drawn on the page of a paper: words, figures that keep their source, footnotes. */
import { markupToRuns, runsToMarkup } from '../../documents/runs-from-markdown.js';

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The key of the figure that it is, or of the appendix that it points at; null: words. */
  readonly key: string | null;
  /** True: a figure of the record, which leads to its source. */
  readonly figure: boolean;
  /** The markup of a footnote, which is shown in brackets behind the word it belongs to; null: none. */
  readonly note: string | null;
}

/** A line of markup as pieces. */
export function pieces(markup: string): readonly Piece[] {
  return markupToRuns(markup).map((run): Piece => {
    if (run.kind === 'footnote') {
      const text = ` (${run.content.map((each) => each.text).join('')})`;
      return { text, bold: false, italic: false, key: null, figure: false, note: runsToMarkup([run]) };
    }
    const { text, bold = false, italic = false, ref: key = null } = run;
    return { text, bold, italic, key, figure: key !== null && !key.startsWith('appendix:'), note: null };
  });
}
