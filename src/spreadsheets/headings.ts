/** Decides which rows of a file are headings, what each column is called, and which rows hold anything. */
import { type FileFault, type FileRow, type RawFile, type TableRead, wholeFault } from './file-rows.js';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './file-limits.js';

/** Characters of a heading that are looked at: whole questions stand there, but not letters. */
const LONGEST_HEADING = 300;

/** What survey tools write under a question that has one answer: it adds nothing to the question. */
const NO_SUBHEADING = /^(?:open-ended )?response$/iu;

/** The table that the rows make. `asked`: how many of them are headings; null: as many as they seem to be. */
export function tableOf({ rows: all, encoding }: Pick<RawFile, 'rows' | 'encoding'>, asked: number | null): TableRead {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headingRows = asked ?? likelyHeadingRows(rows);
  const body = rows.slice(headingRows);
  if (body.length === 0) return wholeFault('NO_ROWS', 'The file has headings but no rows below them.');
  if (body.length > MOST_ROWS) {
    const message = `The file has ${many(body.length)} rows, and ${many(MOST_ROWS)} is the limit. Split it.`;
    return wholeFault('TOO_MANY_ROWS', message);
  }
  const width = Math.max(...rows.slice(0, headingRows).map(({ cells }) => usedWidth(cells)));
  if (width > MOST_COLUMNS) {
    const message = `The file has ${many(width)} columns, and ${many(MOST_COLUMNS)} is the limit. Leave out those that you do not need.`;
    return wholeFault('TOO_MANY_COLUMNS', message);
  }
  const titles = titlesOf(rows.slice(0, headingRows), width);
  const headings = told(titles);
  const faults: FileFault[] = [];
  const table = body.map((row) => fitted(row, headings, faults));
  if (faults.length) return { faults };
  const blank = all.length - rows.length;
  const notes = [
    ...(encoding === 'windows-1252'
      ? ['The file is written in Windows-1252, an older encoding. Check that accents and quotation marks look right.']
      : []),
    ...(headingRows > 1 ? [`The first ${headingRows} rows were read as headings.`] : []),
    ...(blank > 0 ? [blank === 1 ? 'One blank row was left out.' : `${many(blank)} blank rows were left out.`] : []),
    ...twiceNotes(titles, headings),
  ];
  return { table: { headings, headingRows, rows: table, notes } };
}

/** A heading as people compare it: on one line, without what cannot be seen. */
export function headingText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_HEADING);
}

/** Two where a second row has words under what the first leaves blank, and nothing under the first column: SurveyMonkey's. */
function likelyHeadingRows(rows: readonly FileRow[]): number {
  const [first, second] = rows;
  if (!first || !second || rows.length < 3) return 1;
  const under = second.cells.filter((cell) => cell.trim() !== '');
  const gap = first.cells.some((cell, at) => at > 0 && cell.trim() === '' && (second.cells[at] ?? '').trim() !== '');
  const beside = (second.cells[0] ?? '').trim() === '';
  const named = under.some((cell) => NO_SUBHEADING.test(headingText(cell)));
  return beside && (gap || named) ? 2 : 1;
}

/** The words over each column: a heading over several columns goes before the heading of each below it. */
function titlesOf(rows: readonly FileRow[], width: number): readonly string[] {
  const filled = rows.map(({ cells }, depth) => {
    let last = '';
    return Array.from({ length: width }, (_, at) => {
      const own = headingText(cells[at] ?? '');
      // only a heading that has others below it goes on over blank cells
      const below = rows.slice(depth + 1).some((row) => headingText(row.cells[at] ?? '') !== '');
      if (own !== '' || !below) last = own;
      return own === '' && below ? last : own;
    });
  });
  return Array.from({ length: width }, (_, at) => {
    const words = filled.map((row) => row[at]!).filter((word) => word !== '');
    const telling = words.filter((word, depth) => depth === 0 || !NO_SUBHEADING.test(word));
    return [...new Set(telling)].join(' – ') || `Column ${at + 1}`;
  });
}

/** Headings that can be told apart: the second "Comment" is "Comment (2)". */
function told(titles: readonly string[]): readonly string[] {
  const taken = new Set(titles);
  const given = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let count = 2; given.has(name); count++) {
      const next = `${title} (${count})`;
      if (!taken.has(next)) name = next;
    }
    given.add(name);
    return name;
  });
}

function twiceNotes(titles: readonly string[], headings: readonly string[]): readonly string[] {
  return titles.flatMap((title, at) =>
    headings[at] === title
      ? []
      : [`More than one column is called “${title}”. Column ${at + 1} is shown as “${headings[at]!}”.`],
  );
}

/** A row with as many cells as there are headings: those that Excel left out at its end are blank. */
function fitted({ line, cells }: FileRow, headings: readonly string[], faults: FileFault[]): FileRow {
  if (usedWidth(cells) > headings.length) {
    const message = `Line ${line} has ${usedWidth(cells)} cells, but there are only ${headings.length} headings. Check the separator, and put cells that have it in them in quotation marks.`;
    faults.push({ code: 'CELL_COUNT', line, column: null, message });
  }
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (long >= 0) {
    const column = headings[long] ?? null;
    const message = `Line ${line}, column “${column ?? long + 1}”: the cell has ${many(cells[long]!.length)} characters, and ${many(LONGEST_CELL)} is the limit. Shorten it.`;
    faults.push({ code: 'CELL_TOO_LONG', line, column, message });
  }
  return { line, cells: headings.map((_, at) => cells[at] ?? '') };
}

/** How far the cells of a row that are not blank reach. */
function usedWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.trim() === '') width -= 1;
  return width;
}

const many = (count: number): string => count.toLocaleString('en-GB');
