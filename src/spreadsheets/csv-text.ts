/** Decides how rows become CSV text (RFC 4180) that a spreadsheet shows and never runs. */

/** Signs that make a spreadsheet take a cell for a formula, whatever white space stands before them, or an apostrophe of the text's own. */
const FORMULA = /^'*[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** A tab or line end in front is enough for some. */
const LEADING_CONTROL = /^[\t\r\n]/u;

/** A text that no spreadsheet runs: what could run as a formula gets an apostrophe in front. */
export function harmlessText(value: string): string {
  return FORMULA.test(value) || LEADING_CONTROL.test(value) ? `'${value}` : value;
}

/** The text of a cell: what `harmlessText` put in front is none of it. */
export function withoutGuard(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && harmlessText(rest) !== rest ? rest : cell;
}

/** A cell as text that no spreadsheet runs, in quotation marks. */
export function csvCell(value: string): string {
  return `"${harmlessText(value).replaceAll('"', '""')}"`;
}

/** The rows, the header among them, each ended by CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
