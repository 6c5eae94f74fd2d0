/** Decides which respondents and comments the rows of a questionnaire's export hold, and names every row that cannot be taken. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { PERMISSIONS, type Permission, RESPONDENT_TYPES, type RespondentType } from '../feedback-terms.js';
import { type DayOrder, type DayRead, daysOf } from './answer-days.js';
import { headingText } from '../../spreadsheets/headings.js';
import type { FileFault, FileRow, FileTable } from '../../spreadsheets/file-rows.js';
import type { ProblemCode } from '../../platform/record/problem-codes.js';

/** Comments that one file may bring. */
const MOST_COMMENTS = 50_000;

/** Which columns hold what, by their headings. */
export interface ColumnMap {
  /** Each non-blank cell of these is a comment; with several, the heading is the question. */
  readonly texts: readonly string[];
  /** What tells respondents apart: rows with the same one are by one person. Null: each row is by a person of its own. */
  readonly respondentId: string | null;
  /** The day of the answer. */
  readonly day: string | null;
  readonly respondent: string | null;
  readonly organisation: string | null;
  readonly type: string | null;
  readonly permission: string | null;
  readonly themes: string | null;
  readonly clause: string | null;
}

/** What the project knows, by the words that a file uses for it. */
export interface Known {
  /** Ids of themes in use, by code. */
  readonly themes: ReadonlyMap<string, string>;
  /** Ids of the clauses of the version, by number. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly defaultType: RespondentType;
  readonly defaultPermission: Permission;
  /** Which number of 3/4/2010 is the day; null: as the column tells. */
  readonly dayOrder: DayOrder | null;
  /** The first and last day that an answer may have: since the exercise is on record, and not after today. */
  readonly days: { readonly first: string; readonly last: string };
}

export interface ImportedRespondent {
  readonly name: string | null;
  readonly organisationName: string | null;
  readonly type: RespondentType;
  readonly permission: Permission;
  /** The day of their first answer; null: the file does not say. */
  readonly day: string | null;
}

export interface ImportedItem {
  readonly line: number;
  /** Index into `respondents`. */
  readonly respondent: number;
  readonly text: string;
  readonly question: string | null;
  readonly themeIds: readonly string[];
  readonly clauseId: string | null;
  readonly day: string | null;
}

/** What a file holds. Every cell for a comment is either an item or a blank: rows x columns = items + blanks. */
export interface ImportedRows {
  readonly respondents: readonly ImportedRespondent[];
  readonly items: readonly ImportedItem[];
  readonly blanks: number;
}

export type RowsRead = { readonly rows: ImportedRows } | { readonly faults: readonly FileFault[] };

/** The longest comment and the longest name that are taken. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 300;
/** Control characters other than tab and line ends. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Reads all rows; with any fault, none is taken. */
export function importedRows(table: FileTable, named: ColumnMap, known: Known): RowsRead {
  const map = onOneLine(named);
  const missing = headingFaults(table.headings, map);
  if (missing.length) return { faults: missing };
  const reader = new RowReader(table, map, known);
  table.rows.forEach((row, index) => reader.read(row, index));
  const rows = reader.taken();
  if (rows.items.length > MOST_COMMENTS) {
    const message = `The file has ${rows.items.length.toLocaleString('en-GB')} comments, and ${MOST_COMMENTS.toLocaleString('en-GB')} is the limit. Split it, or choose fewer columns.`;
    return { faults: [{ code: 'TOO_MANY_COMMENTS', line: null, column: null, message }] };
  }
  return reader.faults.length ? { faults: reader.faults } : { rows };
}

/** The names as headings are compared: a line break in one is a space. */
function onOneLine({ texts, ...others }: ColumnMap): ColumnMap {
  const singles = Object.entries(others).map(([part, name]) => [part, name === null ? null : headingText(name)]);
  return { texts: texts.map(headingText), ...(Object.fromEntries(singles) as Omit<ColumnMap, 'texts'>) };
}

/** Headings that a message names. */
const NAMED_HEADINGS = 20;

function headingFaults(headings: readonly string[], map: ColumnMap): FileFault[] {
  const { texts, ...others } = map;
  const named = [...texts, ...Object.values(others).filter((name) => name !== null)];
  const at = (code: ProblemCode, column: string, message: string): FileFault => ({ code, line: 1, column, message });
  const have = headings.slice(0, NAMED_HEADINGS).map((each) => `“${each}”`);
  const more = headings.length > NAMED_HEADINGS ? ` and ${headings.length - NAMED_HEADINGS} more` : '';
  const faults = [...new Set(named)]
    .filter((name) => !headings.includes(name))
    .map((name) => at('COLUMN_UNKNOWN', name, `The file has no column “${name}”. It has ${have.join(', ')}${more}.`));
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice === undefined) return faults;
  return [...faults, at('COLUMN_TWICE', twice, `The column “${twice}” is chosen for two things. Choose another.`)];
}

/** A respondent on the way in: with the line on which they were met first. */
type Met = ImportedRespondent & { readonly line: number };

/** Goes through the rows, gathering what they hold and what is wrong with them. */
class RowReader {
  readonly faults: FileFault[] = [];
  private readonly respondents: Met[] = [];
  private readonly items: ImportedItem[] = [];
  private readonly byId = new Map<string, number>();
  private blanks = 0;
  private readonly places: ReadonlyMap<string, number>;
  private readonly days: readonly DayRead[];

  constructor(
    { headings, rows }: FileTable,
    private readonly map: ColumnMap,
    private readonly known: Known,
  ) {
    this.places = new Map(headings.map((name, index) => [name, index]));
    const { day } = map;
    const cells = day === null ? [] : rows.map((row) => this.cell(row, day));
    this.days = daysOf(cells, known.dayOrder);
  }

  taken(): ImportedRows {
    const respondents = this.respondents.map(({ name, organisationName, type, permission, day }) => ({
      ...{ name, organisationName, type, permission, day },
    }));
    return { respondents, items: this.items, blanks: this.blanks };
  }

  read(row: FileRow, index: number): void {
    const { map } = this;
    const day = this.day(row, this.days[index] ?? null);
    const respondent = this.respondent(row, day);
    const themeIds = this.themes(row);
    const clauseId = this.clause(row);
    for (const column of map.texts) {
      const text = this.cell(row, column);
      if (text.trim() === '') {
        this.blanks += 1;
        continue;
      }
      this.check(row, column, text, LONGEST_TEXT);
      const question = map.texts.length > 1 ? column : null;
      this.items.push({ line: row.line, respondent, text, question, themeIds, clauseId, day });
    }
  }

  /** The respondent of a row: one who was met before only where a column of ids says so. */
  private respondent(row: FileRow, day: string | null): number {
    const { map, known } = this;
    const found: Met = {
      name: this.name(row, map.respondent),
      organisationName: this.name(row, map.organisation),
      type: this.word(row, map.type, RESPONDENT_TYPES, known.defaultType),
      permission: this.word(row, map.permission, PERMISSIONS, known.defaultPermission),
      ...{ day, line: row.line },
    };
    const id = map.respondentId === null ? '' : this.cell(row, map.respondentId).trim();
    const place = this.byId.get(id);
    const former = place === undefined ? undefined : this.respondents[place];
    if (place === undefined || former === undefined) {
      if (id !== '') this.byId.set(id, this.respondents.length);
      return this.respondents.push(found) - 1;
    }
    for (const [part, column] of [
      ['name', map.respondent],
      ['organisationName', map.organisation],
      ['type', map.type],
      ['permission', map.permission],
    ] as const) {
      if (former[part] !== found[part]) this.differs(row, column, former, id);
    }
    if (day !== null && (former.day === null || day < former.day)) this.respondents[place] = { ...former, day };
    return place;
  }

  private differs(row: FileRow, column: string | null, { line }: Met, id: string): void {
    const message = `is not the same as on line ${line}, where the respondent ${id} was first. Give both the same`;
    this.fault('RESPONDENT_DIFFERS', row, column, message);
  }

  private day(row: FileRow, read: DayRead): string | null {
    if (read === null) return null;
    if ('fault' in read) {
      this.fault(read.code, row, this.map.day, read.fault);
      return null;
    }
    const { first, last } = this.known.days;
    if (read.day > last)
      this.fault('FUTURE_DATE', row, this.map.day, `is ${formatIsoDate(read.day, ' ')}, a day still to come`);
    if (read.day < first) {
      const message = `is ${formatIsoDate(read.day, ' ')}, before the exercise is on record, which is from ${formatIsoDate(first, ' ')}. Amend the exercise from an earlier day, or choose no column of days`;
      this.fault('BEFORE_EXERCISE', row, this.map.day, message);
    }
    return read.day;
  }

  private name(row: FileRow, column: string | null): string | null {
    if (column === null) return null;
    const text = this.cell(row, column).trim();
    this.check(row, column, text, LONGEST_NAME);
    return text === '' ? null : text;
  }

  /** A word of a list, however it is cased and spaced: “Elected member” is ELECTED_MEMBER. */
  private word<T extends string>(row: FileRow, column: string | null, words: readonly T[], fallback: T): T {
    if (column === null) return fallback;
    const text = this.cell(row, column).trim();
    if (text === '') return fallback;
    const found = words.find((word) => word === text.toUpperCase().replace(/[\s-]+/gu, '_'));
    if (found) return found;
    this.fault('WORD_UNKNOWN', row, column, `is none of ${words.join(', ')}`);
    return fallback;
  }

  private themes(row: FileRow): readonly string[] {
    const { themes: column } = this.map;
    if (column === null) return [];
    const codes = this.cell(row, column).split(/[;,|]/u);
    const named = codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== '');
    return [...new Set(named)].flatMap((code) => {
      const id = this.known.themes.get(code);
      if (id !== undefined) return [id];
      this.fault('THEME_UNKNOWN', row, column, `names ${code}, which is no theme in use`);
      return [];
    });
  }

  private clause(row: FileRow): string | null {
    const { clause: column } = this.map;
    if (column === null) return null;
    const number = this.cell(row, column).trim();
    if (number === '') return null;
    const id = this.known.clauses.get(number);
    if (id === undefined)
      this.fault('CLAUSE_UNKNOWN', row, column, `names ${number}, which is no clause of the version`);
    return id ?? null;
  }

  private check(row: FileRow, column: string, text: string, most: number): void {
    if (text.length > most)
      this.fault('CELL_TOO_LONG', row, column, `has ${text.length} characters; ${most} are taken`);
    if (CONTROL.test(text)) this.fault('CONTROL_CHARACTER', row, column, 'has a control character');
  }

  private fault(code: ProblemCode, row: FileRow, column: string | null, what: string): void {
    const message = `Line ${row.line}, column “${column ?? ''}”: the cell ${what}.`;
    this.faults.push({ code, line: row.line, column, message });
  }

  private cell(row: FileRow, column: string): string {
    return row.cells[this.places.get(column) ?? -1] ?? '';
  }
}
