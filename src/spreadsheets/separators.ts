/** Decides what separates the cells of a text file: what makes its rows as long as its first one. */
import { parse } from 'csv-parse/sync';

/** Separators that a file may have. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Rows that are tried, and characters in which they are looked for. */
const TRIED_ROWS = 30;
const TRIED_CHARACTERS = 100_000;

/**
 * The separator by which most rows are as long as the first, which has more than one cell; of those that do equally well,
 * the one that makes most columns. A comma where there is none.
 */
export function likeliestSeparator(text: string): string {
  const start = text.slice(0, TRIED_CHARACTERS);
  const scored = SEPARATORS.map((separator) => ({ separator, ...fitOf(start, separator) }));
  const [best] = scored.filter(({ columns }) => columns > 1).sort((a, b) => b.alike - a.alike || b.columns - a.columns);
  return best?.separator ?? ',';
}

/** How many cells the first row has by a separator, and the share of rows that have no more and more than one. */
function fitOf(start: string, delimiter: string): { readonly columns: number; readonly alike: number } {
  const options = {
    ...{ delimiter, to: TRIED_ROWS, relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    const rows: readonly (readonly string[])[] = parse(start, options);
    const columns = rows[0]?.length ?? 0;
    // Excel leaves blank cells at the end of a row out: a shorter row counts a little less than a whole one
    const fits = rows.map(({ length }) => (length === columns ? 1 : length < columns && length > 1 ? 0.9 : 0));
    return { columns, alike: fits.reduce<number>((sum, fit) => sum + fit, 0) / Math.max(1, rows.length) };
  } catch {
    return { columns: 0, alike: 0 }; // a quotation mark that never closes, by this separator
  }
}
