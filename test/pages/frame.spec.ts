import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { dateOfParts, tidyAddress, withQuery } from '../../src/pages/frame/address.js';
import { askedDay } from '../../src/pages/frame/as-at.js';
import { askedFile, fileAddress } from '../../src/pages/frame/downloads.js';
import { drawnFields, inputOf } from '../../src/pages/frame/form.js';
import { type FormBasis, type PageForm } from '../../src/pages/frame/form-field.js';
import { answersOf, typedIn } from '../../src/pages/frame/form-answers.js';
import { linePath, sourcePath } from '../../src/pages/frame/source-path.js';
import { type Table, tableOf, rowsFor, tableOfPage, tableOfSlice } from '../../src/pages/frame/table.js';
import { packing } from '../../src/pages/frame/table-file.js';
import { type FileKind, writeTable } from '../../src/spreadsheets/write-table.js';
import { readXlsx } from '../../src/spreadsheets/xlsx-file.js';
import { atOnce } from '../../src/platform/work/steps.js';
import { itWith, run, temporaryFolder } from '../documents/tools.js';

const fileOf = async (table: Table, kind: FileKind) =>
  Buffer.from(await writeTable(atOnce(packing(table, kind, null))));

describe('the day of an address', () => {
  it('is none, or a date; what is no date is refused rather than taken for another day', () => {
    expect([askedDay(undefined), askedDay(''), askedDay('2010-01-26')]).toEqual([null, null, '2010-01-26']);
    expect(() => askedDay('2010-0x-03')).toThrow('“2010-0x-03” is no date');
    expect(() => askedDay('2010-02-30')).toThrow('is no date');
  });
});

describe('an address', () => {
  it.each([
    ['/risks?after=x&state=OPEN', { after: null }, '/risks?state=OPEN'],
    ['/risks', { file: 'risks.csv' }, '/risks?file=risks.csv'],
    ['/risks?done=1', { done: null }, '/risks'],
    ['/a?b=%26%3D', { c: 'd e' }, '/a?b=%26%3D&c=d+e'],
  ])('%s with %j is %s', (address, changes, expected) => {
    expect(withQuery(address, changes)).toBe(expected);
  });

  it.each([
    ['/programme', null],
    ['/programme?asAt=2010-01-26', null],
    ['/programme?asAt-day=26&asAt-month=1&asAt-year=2010', '/programme?asAt=2010-01-26'],
    ['/programme?asAt-day=&asAt-month=&asAt-year=&since=', '/programme'],
    ['/risks?state=OPEN&owner=&asAt-day=3&asAt-month=x&asAt-year=2010', '/risks?state=OPEN&asAt=2010-0x-03'],
    ['//evil.example/?a=', '/'],
  ])('%s as a form sends it is %s', (address, expected) => {
    expect(tidyAddress(address)).toBe(expected);
  });

  it('keeps what is no date as it was typed, so that it can be refused', () => {
    expect(dateOfParts('10', 'March', '3')).toBe('10-March-03');
  });
});

const SOURCES: [string, string, string | null][] = [
  ['Milestone', 'CFPS M3', '/projects/CFPS/milestones/M3'],
  ['FeedbackItem', 'MCC F1', '/projects/MCC/feedback/items/F1'],
  ['Action', 'CFPS-A1', '/actions/CFPS-A1'],
  ['Meeting', 'SFE-BOARD-2010-01-26', '/meetings/SFE-BOARD-2010-01-26'],
  ['Party', 'Steve Barrow', null],
  ['OutputVersion', 'Partnership behaviour protocol', null],
  ['Evidence', 'MCC evidence', null],
];

describe('the page of a source', () => {
  it.each(SOURCES)('%s %s is %s', (kind, code, path) => {
    expect(sourcePath({ kind, code })).toBe(path);
  });

  it('of a line is that of the record it tells of, whatever else it cites', () => {
    const figures = [
      { source: { kind: 'Person', code: 'CFPS M33' } },
      { source: { kind: 'Milestone', code: 'CFPS M3' } },
    ];
    expect(linePath({ code: 'M3', figures })).toBe('/projects/CFPS/milestones/M3');
    expect(linePath({ code: 'M4', figures })).toBeNull();
  });
});

const SCHEMA = buildSchema(`
  scalar Date
  enum Stage { ASKED AGREED }
  input About { kind: String! id: ID! }
  input ReportInput {
    id: ID! expectedVersion: Int! stage: Stage! on: Date! note: String names: [String!] about: About sure: Boolean
    weight: Float until: Date others: [About!]
  }
  type Query { x: Int }
  type Mutation { reportPilot(input: ReportInput!): Int }
`);
const INPUT: GraphQLInputObjectType = inputOf(SCHEMA, 'reportPilot');
const FORM: PageForm = {
  operation: 'reportPilot',
  title: 'Report',
  button: 'Report it',
  given: ['id', 'expectedVersion'],
  fields: [
    { name: 'stage', label: 'Stage' },
    { name: 'on', label: 'Day' },
    { name: 'note', label: 'Note', rows: 3 },
    { name: 'names', label: 'Names' },
    { name: 'about.id', label: 'About' },
    { name: 'sure', label: 'Certain' },
    { name: 'weight', label: 'Weight' },
    { name: 'until', label: 'Until' },
    { name: 'others', label: 'Others' },
  ],
};
const RIGHT = { id: 'p1', expectedVersion: '4', stage: 'AGREED', 'on-day': '3', 'on-month': '2', 'on-year': '2010' };
const answered = (body: object, basis: FormBasis = {}) => {
  const typed = typedIn(FORM, INPUT, body);
  return { typed, ...answersOf(FORM, INPUT, basis, typed) };
};
const readOther = (line: string) => {
  const [kind, id] = line.split(' ');
  return id === undefined ? `Write “${line}” as kind and id.` : { kind, id };
};

describe('a form', () => {
  it('asks each field as the schema has it', () => {
    const drawn = drawnFields(FORM, INPUT, {}, {}, []);
    expect(drawn.map(({ name, kind, optional }) => [name, kind, optional])).toEqual([
      ['stage', 'radios', false],
      ['on', 'date', false],
      ['note', 'textarea', true],
      ['names', 'textarea', true],
      ['about.id', 'text', true],
      ['sure', 'checkbox', true],
      ['weight', 'number', true],
      ['until', 'date', true],
      ['others', 'textarea', true],
    ]);
    expect(drawn[0]!.choices.map(({ text }) => text)).toEqual(['Asked', 'Agreed']);
  });

  it('shows what stands on record, and what was typed over it', () => {
    const drawn = drawnFields(FORM, INPUT, { typed: { note: 'Old', on: '2010-01-01' } }, { note: 'New' }, []);
    expect(drawn.filter(({ name }) => ['note', 'on'].includes(name)).map(({ value }) => value)).toEqual([
      '2010-01-01',
      'New',
    ]);
  });

  const inputs: [string, object, object][] = [
    ['the least that will do', {}, { sure: false }],
    ['several lines', { names: ' A \r\n\r\nB' }, { sure: false, names: ['A', 'B'] }],
    ['several boxes', { names: ['A', 'B'] }, { sure: false, names: ['A', 'B'] }],
    ['a field of a field', { 'about.id': 'x' }, { sure: false, about: { id: 'x' } }],
    ['a ticked box and a number', { sure: 'true', weight: '-1.5' }, { sure: true, weight: -1.5 }],
    [
      'a later day',
      { 'until-day': '29', 'until-month': '2', 'until-year': '2012' },
      { sure: false, until: '2012-02-29' },
    ],
  ];
  it.each(inputs)('reads %s', (_, more, expected) => {
    const { input, errors } = answered({ ...RIGHT, 'about.id': 'r1', ...more });
    expect(errors).toEqual([]);
    const least = { id: 'p1', expectedVersion: 4, stage: 'AGREED', on: '2010-02-03', about: { id: 'r1' } };
    expect(input).toEqual({ ...least, ...expected });
  });

  const refused: [string, object, string, string][] = [
    ['nothing chosen', { stage: '' }, 'stage', 'Select the stage'],
    ['a choice that is none', { stage: 'PAID' }, 'stage', 'Select the stage from the list'],
    ['no day', { 'on-day': '', 'on-month': '', 'on-year': '' }, 'on', 'Enter the day'],
    ['a day that is none', { 'on-day': '31' }, 'on', 'Day must be a real date'],
    [
      'a version that is no number',
      { expectedVersion: 'x' },
      'expectedVersion',
      'The address of this form is not complete. Go back and open the form from the page.',
    ],
    ['words for a number', { weight: 'heavy' }, 'weight', 'Weight must be a number'],
    ['a line that cannot be read', { others: 'RISK R1\nnonsense' }, 'others', 'Write “nonsense” as kind and id.'],
  ];
  it.each(refused)('refuses %s, at its field', (_, more, field, text) => {
    const { errors, typed } = answered(
      { ...RIGHT, 'about.id': 'r1', note: 'Kept', ...more },
      { read: { others: readOther } },
    );
    expect(errors).toEqual([{ field, text, href: `#${field}` }]);
    expect(typed['note']).toBe('Kept');
  });

  it('takes away what stood there where it is emptied', () => {
    const { input } = answered({ ...RIGHT, 'about.id': 'r1', note: '' }, { typed: { note: 'Old', names: 'A' } });
    expect(input).toMatchObject({ note: null, names: [] });
  });

  it('does not ask what the record leaves out', () => {
    const drawn = drawnFields(FORM, INPUT, { without: ['note', 'names'] }, {}, []);
    expect(drawn.map(({ name }) => name)).not.toContain('note');
  });
});

const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  '\t=1',
  'plain "quoted", with comma',
  'line\nbreak',
  '<script>alert(1)</script>',
];
const TABLE = tableOf(
  { id: 'things', caption: 'Things: [all]', empty: 'None.' },
  [
    { head: 'Text', cell: (text: string) => text },
    { head: 'Linked', cell: (text: string) => ({ text: `${text}!`, href: '/x' }) },
  ],
  HOSTILE,
);

describe('a table', () => {
  it('of a page of a list leads on, and back to the beginning', () => {
    const list = { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'c&1' }, nodes: ['a'] };
    const table = tableOfPage({ id: 't', caption: 'T', empty: '' }, [], list, '/t?after=b&x=1&done=1', 'b');
    expect(table).toMatchObject({ count: '1 of 3', next: '/t?after=c%261&x=1', first: '/t?x=1' });
  });

  it('of a long list that comes whole shows a hundred rows at a time, and is a file of all', () => {
    const rows = Array.from({ length: 250 }, (_, at) => String(at));
    const slice = (here: string) =>
      tableOfSlice({ id: 't', caption: 'T', empty: '' }, [{ head: 'H', cell: String }], rows, here);
    expect(slice('/t')).toMatchObject({ count: '1 to 100 of 250', next: '/t?row=100', first: null });
    expect(slice('/t?row=200')).toMatchObject({ count: '201 to 250 of 250', next: null, first: '/t' });
    expect(slice('/t?row=-1').rows[0]![0]!.text).toBe('0');
    expect(slice('/t?row=1e9').rows).toHaveLength(100);
    expect(slice('/t?file=t.csv').rows).toHaveLength(250);
  });

  it('of a list that comes as far as it is shown knows how many there are', () => {
    const columns = [{ head: 'H', cell: String }];
    expect([rowsFor('/t'), rowsFor('/t?row=100'), rowsFor('/t?file=t.csv')]).toEqual([100, 200, null]);
    const rows = Array.from({ length: 200 }, (_, at) => String(at));
    expect(tableOfSlice({ id: 't', caption: 'T', empty: '' }, columns, rows, '/t?row=100', 250)).toMatchObject({
      count: '101 to 200 of 250',
      next: '/t?row=200',
    });
  });

  it('is asked for as a file by its address, whole', () => {
    const address = fileAddress('/t?after=b&state=OPEN', 'things', 'csv');
    expect(address).toBe('/t?state=OPEN&file=things.csv');
    expect(askedFile(address, { things: TABLE })).toEqual({ table: TABLE, kind: 'csv' });
    expect(askedFile('/t?file=things.exe', { things: TABLE })).toBeNull();
    expect(askedFile('/t?file=constructor.csv', { things: TABLE })).toBeNull();
  });

  it('as CSV has no cell that a spreadsheet would run', async () => {
    const bytes = await fileOf(TABLE, 'csv');
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFFText,Linked\r\n')).toBe(true);
    expect(text).toContain("'=1+1,'=1+1!");
    expect(text).toContain('"plain ""quoted"", with comma"');
    expect(text).toContain("\r\n-2,'-2!\r\n"); // a number is no formula, and stays one
    expect(text.replace('\r\n-2,', '')).not.toMatch(/(^|[,\n"])[=+\-@\t]/mu);
  });

  const folder = temporaryFolder();
  const OPENPYXL = ['/usr/bin/python3', '-c', 'import openpyxl'] as const;
  itWith(
    OPENPYXL,
    'as an Excel file holds the same cells: texts as text, numbers as numbers, never a formula',
    async () => {
      const bytes = await fileOf(TABLE, 'xlsx');
      const file = folder.write('things.xlsx', bytes);
      const script =
        'import json, sys, openpyxl; s = openpyxl.load_workbook(sys.argv[1]).active; print(json.dumps([s.title, [[[c.data_type, c.value] for c in r] for r in s.iter_rows()]]))';
      const found: unknown = JSON.parse(run('/usr/bin/python3', ['-c', script, file]));
      const rows = [['Text', 'Linked'], ...HOSTILE.map((text) => [text, `${text}!`])];
      expect(found).toEqual([
        'Things   all',
        rows.map((row) => row.map((text) => (text === '-2' ? ['n', -2] : ['s', text]))),
      ]);
    },
  );

  it('as a file has a fact a column where it has facts, and days and numbers that the page shows alone', async () => {
    const columns = [{ head: 'Shown', cell: (text: string) => text }];
    const shown = tableOf({ id: 't', caption: 'T', empty: '' }, columns, [
      '5 January 2010',
      '1,200',
      '1.10',
      '007',
      'see;=1+1',
    ]);
    expect((await fileOf(shown, 'csv')).toString()).toBe(
      '\uFEFFShown\r\n2010-01-05\r\n1200\r\n1.10\r\n007\r\n"see;=1+1"\r\n',
    );
    const file = [
      { head: 'Day', value: (day: string) => ({ day }) },
      { head: 'Float', value: () => -5 },
      { head: 'Critical', value: () => true },
      { head: 'Note', value: () => '=1+1' },
      { head: 'None', value: () => null },
    ];
    const facts = tableOf({ id: 't', caption: 'T', empty: '', file }, columns, ['2010-01-05']);
    expect((await fileOf(facts, 'csv')).toString()).toBe(
      "\uFEFFDay,Float,Critical,Note,None\r\n2010-01-05,-5,yes,'=1+1,\r\n",
    );
  });

  it('as an Excel file marks each character that a workbook does not keep, and cuts very long cells', async () => {
    const odd = tableOf(
      { id: 'o', caption: '/'.repeat(50), empty: '' },
      [{ head: 'H', cell: (text: string) => text }],
      ['a\u0001b\uFFFEc\uD800d\uFDD0e\uFFFDf', 'x'.repeat(40_000)],
    );
    expect(await readXlsx(await fileOf(odd, 'xlsx'), null)).toMatchObject({
      rows: [{ cells: ['H'] }, { cells: ['a□b□c□d□e□f'] }, { cells: ['x'.repeat(32_767)] }],
    });
  });
});
