/** Decides which respondents and comments the rows of a questionnaire's export hold, and names every row that cannot be taken. */
import { PERMISSIONS, type Permission, RESPONDENT_TYPES, type RespondentType } from '../feedback-terms.js';
import type { CsvFault, CsvRow, CsvTable } from './csv-table.js';

/** Which columns hold what, by their names in the header. */
export interface ColumnMap {
  /** Each non-blank cell of these is a comment; with several, the header is the question. */
  readonly texts: readonly string[];
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
}

export interface ImportedRespondent {
  readonly name: string | null;
  readonly organisationName: string | null;
  readonly type: RespondentType;
  readonly permission: Permission;
}

export interface ImportedItem {
  readonly line: number;
  /** Index into `respondents`. */
  readonly respondent: number;
  readonly text: string;
  readonly question: string | null;
  readonly themeIds: readonly string[];
  readonly clauseId: string | null;
}

/** What a file holds. Every cell for a comment is either an item or a blank: rows x columns = items + blanks. */
export interface ImportedRows {
  readonly respondents: readonly ImportedRespondent[];
  readonly items: readonly ImportedItem[];
  readonly blanks: number;
}

export type RowsRead = { readonly rows: ImportedRows } | { readonly faults: readonly CsvFault[] };

/** The longest comment and the longest name that are taken. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 300;
/** Control characters other than tab and line ends. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Reads all rows; with any fault, none is taken. */
export function importedRows(table: CsvTable, map: ColumnMap, known: Known): RowsRead {
  const missing = headerFaults(table.header, map);
  if (missing.length) return { faults: missing };
  const reader = new RowReader(table.header, map, known);
  for (const row of table.rows) reader.read(row);
  return reader.faults.length ? { faults: reader.faults } : { rows: reader.taken() };
}

function headerFaults(header: readonly string[], map: ColumnMap): CsvFault[] {
  const { texts, ...others } = map;
  const named = [...texts, ...Object.values(others).filter((name) => name !== null)];
  const at = (code: string, column: string, message: string): CsvFault => ({ code, line: 1, column, message });
  const faults = [...new Set(named)].flatMap((name) => {
    const found = header.filter((each) => each === name).length;
    if (found === 1) return [];
    if (found > 1) return [at('COLUMN_TWICE', name, `The header has the column “${name}” ${found} times.`)];
    const have = header.map((each) => `“${each}”`).join(', ');
    return [at('COLUMN_UNKNOWN', name, `The header has no column “${name}”. It has ${have}.`)];
  });
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice === undefined) return faults;
  return [...faults, at('COLUMN_TWICE', twice, `The column “${twice}” is mapped to two things.`)];
}

/** Goes through the rows, gathering what they hold and what is wrong with them. */
class RowReader {
  readonly faults: CsvFault[] = [];
  private readonly respondents: ImportedRespondent[] = [];
  private readonly items: ImportedItem[] = [];
  /** Those with a name, by name and organisation: one who has several rows is one respondent. */
  private readonly byName = new Map<string, number>();
  private blanks = 0;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    header: readonly string[],
    private readonly map: ColumnMap,
    private readonly known: Known,
  ) {
    this.places = new Map(header.map((name, index) => [name, index]));
  }

  taken(): ImportedRows {
    return { respondents: this.respondents, items: this.items, blanks: this.blanks };
  }

  read(row: CsvRow): void {
    const { map } = this;
    const respondent = this.respondent(row);
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
      this.items.push({ line: row.line, respondent, text, question, themeIds, clauseId });
    }
  }

  private respondent(row: CsvRow): number {
    const { map, known } = this;
    const found: ImportedRespondent = {
      name: this.name(row, map.respondent),
      organisationName: this.name(row, map.organisation),
      type: this.word(row, map.type, RESPONDENT_TYPES, known.defaultType),
      permission: this.word(row, map.permission, PERMISSIONS, known.defaultPermission),
    };
    const key = JSON.stringify([found.name, found.organisationName]);
    const former = found.name === null ? undefined : this.byName.get(key);
    if (former === undefined) {
      if (found.name !== null) this.byName.set(key, this.respondents.length);
      return this.respondents.push(found) - 1;
    }
    const same = this.respondents[former];
    if (same?.type !== found.type) this.differs(row, map.type, 'type');
    if (same?.permission !== found.permission) this.differs(row, map.permission, 'permission');
    return former;
  }

  private differs(row: CsvRow, column: string | null, what: string): void {
    const message = `is another ${what} than an earlier row gives the same respondent`;
    this.fault('RESPONDENT_DIFFERS', row, column, message);
  }

  private name(row: CsvRow, column: string | null): string | null {
    if (column === null) return null;
    const text = this.cell(row, column).trim();
    this.check(row, column, text, LONGEST_NAME);
    return text === '' ? null : text;
  }

  /** A word of a list, however it is cased and spaced: “Elected member” is ELECTED_MEMBER. */
  private word<T extends string>(row: CsvRow, column: string | null, words: readonly T[], fallback: T): T {
    if (column === null) return fallback;
    const text = this.cell(row, column).trim();
    if (text === '') return fallback;
    const found = words.find((word) => word === text.toUpperCase().replace(/[\s-]+/gu, '_'));
    if (found) return found;
    this.fault('WORD_UNKNOWN', row, column, `is none of ${words.join(', ')}`);
    return fallback;
  }

  private themes(row: CsvRow): readonly string[] {
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

  private clause(row: CsvRow): string | null {
    const { clause: column } = this.map;
    if (column === null) return null;
    const number = this.cell(row, column).trim();
    if (number === '') return null;
    const id = this.known.clauses.get(number);
    if (id === undefined)
      this.fault('CLAUSE_UNKNOWN', row, column, `names ${number}, which is no clause of the version`);
    return id ?? null;
  }

  private check(row: CsvRow, column: string, text: string, most: number): void {
    if (text.length > most)
      this.fault('CELL_TOO_LONG', row, column, `has ${text.length} characters; ${most} are taken`);
    if (CONTROL.test(text)) this.fault('CONTROL_CHARACTER', row, column, 'has a control character');
  }

  private fault(code: string, row: CsvRow, column: string | null, what: string): void {
    const message = `Line ${row.line}, column “${column ?? ''}”: the cell ${what}.`;
    this.faults.push({ code, line: row.line, column, message });
  }

  private cell(row: CsvRow, column: string): string {
    return row.cells[this.places.get(column) ?? -1] ?? '';
  }
}
