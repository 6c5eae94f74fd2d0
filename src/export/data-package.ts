/** Decides what an export says of itself: its data dictionary, as a data package that programs read, and as text for people. */
import type { Column, Table } from './tables.js';
import type { LeftOut } from './public-part.js';
import { DESCRIPTIONS } from './descriptions.js';

/** A table as it was written. */
export interface WrittenTable {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** What an export was asked for, and when. */
export interface ExportTerms {
  /** The project's code; null: everything. */
  readonly project: string | null;
  readonly forPublic: boolean;
  readonly takenAt: string;
  readonly program: string;
  /** Mark of the last entry of the record; null: there is none. */
  readonly mark: string | null;
}

/** A table or column that is not in the export. */
export interface Omission {
  /** Such as `person_statement`, or `journal_entry.reason`. */
  readonly what: string;
  readonly why: string;
}

const NOT_PUBLISHED = 'what was not published, and what was taken back or withheld';
const NAME = 'Partnership programme tracker: the record';
/** The types of Table Schema (Frictionless Standards, 2021) by those of PostgreSQL. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  integer: 'integer',
  bigint: 'integer',
  'double precision': 'number',
  boolean: 'boolean',
  date: 'date',
  'timestamp with time zone': 'datetime',
  jsonb: 'any',
};

/** The type of a column in Table Schema; a list stands in a cell as JSON. */
export function fieldType(type: string): string {
  return type.endsWith('[]') ? 'array' : (TYPES[type] ?? 'string');
}

export function descriptionOf(table: string, column: string | null): string {
  const known = DESCRIPTIONS[table];
  return (column === null ? known?.what : known?.columns[column]) ?? '';
}

/** What is left out of one table, as people are told. @param leaves its columns that are not held */
export function omissionsOf(table: string, left: LeftOut, leaves: readonly string[]): readonly Omission[] {
  if (left.table !== null) return [{ what: table, why: left.table }];
  const { rows, only } = left;
  const blank = Object.keys(only).join(', ');
  return [
    ...(rows === null ? [] : [{ what: `some rows of ${table}`, why: NOT_PUBLISHED }]),
    ...(blank === '' ? [] : [{ what: `${blank} of some rows of ${table}`, why: NOT_PUBLISHED }]),
    ...(leaves.length === 0 ? [] : [{ what: `columns of ${table}`, why: leaves.join(', ') }]),
  ];
}

/** The file `datapackage.json`. */
export function dataPackage(terms: ExportTerms, written: readonly WrittenTable[]): string {
  const there = new Set(written.map(({ table }) => table.name));
  const resources = written.map(({ table, columns, rows }) => {
    const had = new Set(columns.map(({ name }) => name));
    // of what rows for the public name, not all is public
    const foreignKeys = (terms.forPublic ? [] : table.references)
      .filter((one) => had.has(one.column) && there.has(one.table))
      .map((one) => ({ fields: one.column, reference: { resource: one.table, fields: one.to } }));
    return {
      name: table.name,
      path: `tables/${table.name}.csv`,
      jsonLines: `tables/${table.name}.jsonl`,
      description: descriptionOf(table.name, null),
      rows,
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: fieldType(column.type),
          ...(column.type === 'uuid' ? { format: 'uuid' } : {}),
          description: descriptionOf(table.name, column.name),
          ...(column.required ? { constraints: { required: true } } : {}),
        })),
        missingValues: [''],
        primaryKey: table.key.filter((name) => had.has(name)),
        ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
      },
    };
  });
  const { project, forPublic, takenAt, program, mark } = terms;
  return `${JSON.stringify({ name: 'record', title: NAME, created: takenAt, program, project, forPublic, mark, resources }, null, 2)}\n`;
}

/** The heads of the file `dictionary.csv`, and its rows. */
export function dictionary(written: readonly WrittenTable[]): readonly (readonly string[])[] {
  const rows = written.flatMap(({ table, columns }) => [
    [table.name, '', '', '', '', descriptionOf(table.name, null)],
    ...columns.map(({ name, type, required }) => {
      const to = table.references.find(({ column }) => column === name)?.table ?? '';
      return [table.name, name, fieldType(type), required ? 'yes' : 'no', to, descriptionOf(table.name, name)];
    }),
  ]);
  return [['table', 'column', 'type', 'always there', 'refers to', 'what it is'], ...rows];
}

/** How rows are read, of the record and of what is public of it. */
const OF_ALL = [
  'The record is only ever added to. Of several rows on one thing the last one of a day counts; a row that names another',
  'one in "corrects" takes its place. "revision" leads to the entry of the journal that says when it was recorded.',
];
const FOR_PUBLIC = [
  'It holds what anybody can read without signing in, and nothing else: issued papers that are open, published outputs,',
  'published reports on feedback as they stood when they came out, texts that every member of an adopter has signed, and',
  'communications that were issued to the public. Each thing has the rows that are now in force. What papers say is among',
  'the papers, not in a table.',
];

/** The file `README.txt`. */
export function readme(terms: ExportTerms, omitted: readonly Omission[]): string {
  const { project, forPublic, takenAt, program, mark } = terms;
  return [
    NAME,
    '',
    `Taken at ${takenAt} by version ${program} of the tracker.`,
    project === null
      ? 'It holds every project.'
      : `It holds project ${project}, and what its rows name of people, organisations and the programme.`,
    mark === null ? 'Nothing had been recorded yet.' : `Fingerprint of the record at that moment: ${mark}`,
    '',
    'tables/NAME.csv     one table each, in UTF-8. An empty cell means that there is no value. Lists and structures are JSON.',
    '                    A text that a spreadsheet would run as a formula has an apostrophe before it.',
    'tables/NAME.jsonl   the same rows exactly as they are kept: one JSON object a line.',
    'datapackage.json    the type, meaning and references of each column, and the number of rows, as a Frictionless data package.',
    'dictionary.csv      the same for people.',
    'papers/             the papers that were issued, as they were sealed, and the files attached to them.',
    '',
    ...(forPublic ? FOR_PUBLIC : OF_ALL),
    '',
    'Left out of every export: sign-in secrets, tokens, mail, and work of the program itself.',
    ...(omitted.length === 0
      ? []
      : [forPublic ? 'Left out, because this export is for the public:' : 'Left out besides:']),
    ...omitted.map(({ what, why }) => `  ${what}: ${why}`),
    '',
    forPublic
      ? 'Everything in it can be read without signing in.'
      : 'It holds details of people and closed items. Give it to nobody who may not read them.',
    '',
  ].join('\r\n');
}
