import { fileProblems } from '../../../src/spreadsheets/file-problems.js';
import { type ColumnMap, importedRows, type Known } from '../../../src/feedback/csv/import-rows.js';
import { readCsv } from '../../../src/spreadsheets/csv-file.js';
import { tableOf } from '../../../src/spreadsheets/headings.js';

const MAP: ColumnMap = {
  texts: ['Comment'],
  respondentId: null,
  day: null,
  respondent: 'Name',
  organisation: 'Council',
  type: 'Role',
  permission: 'May we publish?',
  themes: 'Themes',
  clause: 'Clause',
};
const KNOWN: Known = {
  themes: new Map([
    ['SCRUTINY', 't1'],
    ['PROBITY', 't2'],
  ]),
  clauses: new Map([['1.2', 'c12']]),
  defaultType: 'NOT_STATED',
  defaultPermission: 'WITHHELD',
  dayOrder: null,
  days: { first: '2010-01-01', last: '2010-12-31' },
};
/** Nothing but comments. */
const NOBODY: ColumnMap = {
  texts: [],
  ...{ respondentId: null, day: null, respondent: null, organisation: null },
  ...{ type: null, permission: null, themes: null, clause: null },
};
const HEADER = 'Name,Council,Role,May we publish?,Comment,Themes,Clause';

const read = (body: string, map: ColumnMap = MAP, header = HEADER) => {
  const raw = readCsv(new TextEncoder().encode(`${header}\n${body}`), ',');
  const csv = 'faults' in raw ? raw : tableOf(raw, 1);
  if ('faults' in csv) throw new Error(JSON.stringify(csv.faults));
  return importedRows(csv.table, map, KNOWN);
};
const rows = (body: string, map?: ColumnMap, header?: string) => {
  const done = read(body, map, header);
  if ('faults' in done) throw new Error(JSON.stringify(done.faults));
  return done.rows;
};
const faults = (body: string, map?: ColumnMap, header?: string) => {
  const done = read(body, map, header);
  if ('rows' in done) throw new Error('read without a fault');
  return done.faults.map(({ code, line, column }) => `${code} ${line ?? '-'} ${column ?? '-'}`);
};

describe('The rows of a questionnaire', () => {
  it('give respondents and comments, each with its line', () => {
    expect(rows('Ann,X Council,Elected member,Named,Say more,scrutiny; probity,1.2\n,,,,Good,,\n')).toEqual({
      respondents: [
        { name: 'Ann', organisationName: 'X Council', type: 'ELECTED_MEMBER', permission: 'NAMED', day: null },
        { name: null, organisationName: null, type: 'NOT_STATED', permission: 'WITHHELD', day: null },
      ],
      items: [
        {
          line: 2,
          respondent: 0,
          text: 'Say more',
          question: null,
          themeIds: ['t1', 't2'],
          clauseId: 'c12',
          day: null,
        },
        { line: 3, respondent: 1, text: 'Good', question: null, themeIds: [], clauseId: null, day: null },
      ],
      blanks: 0,
    });
  });

  it('keep who left the answer blank, and count the blank', () => {
    const { respondents, items, blanks } = rows('Ann,,,,,,\nBob,,,,Yes,,\n');
    expect([respondents.length, items.length, blanks]).toEqual([2, 1, 1]);
  });

  it('give a comment for each question answered, and rows times questions is comments and blanks', () => {
    const map = {
      ...MAP,
      texts: ['Q1', 'Q2'],
      organisation: null,
      type: null,
      permission: null,
      themes: null,
      clause: null,
    };
    const taken = rows('Ann,yes,no\nBob,,maybe\nCid,,', map, 'Name,Q1,Q2');
    expect(taken.items.map(({ question, text }) => `${question ?? ''}: ${text}`)).toEqual([
      'Q1: yes',
      'Q2: no',
      'Q2: maybe',
    ]);
    expect(taken.items.length + taken.blanks).toBe(6);
  });

  it('make a person of each row, whatever name it gives', () => {
    const { respondents, items } = rows(
      'Ann,X,,,a,,\nAnn,X,,,b,,\nAnonymous,,,Named,c,,\nAnonymous,,,Withheld,d,,\nN/A,,,,e,,\n,X,,,f,,\n,X,,,g,,\n',
    );
    expect(respondents).toHaveLength(7);
    expect(items.map((item) => item.respondent)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  describe('with a column that tells respondents apart', () => {
    const map = { ...MAP, respondentId: 'Id' };
    const header = `${HEADER},Id`;

    it('make one person of the rows with the same id, and one each of those without', () => {
      const { respondents, items } = rows(
        'Ann,,,,a,,,7\nBob,,,,b,,,8\nAnn,,,,c,,,7\n,,,,d,,,\n,,,,e,,,\n',
        map,
        header,
      );
      expect(respondents.map(({ name }) => name)).toEqual(['Ann', 'Bob', null, null]);
      expect(items.map((item) => item.respondent)).toEqual([0, 1, 0, 2, 3]);
    });

    it.each<[string, string, string]>([
      ['permission', 'Ann,,,Named,a,,,7\nAnn,,,Withheld,b,,,7', 'RESPONDENT_DIFFERS 3 May we publish?'],
      ['name', 'Ann,,,,a,,,7\nBob,,,,b,,,7', 'RESPONDENT_DIFFERS 3 Name'],
      ['organisation', 'Ann,X,,,a,,,7\nAnn,Y,,,b,,,7', 'RESPONDENT_DIFFERS 3 Council'],
      ['type', 'Ann,,Officer,,a,,,7\nAnn,,Partner,,b,,,7', 'RESPONDENT_DIFFERS 3 Role'],
    ])('name the row that gives the same person another %s', (_, body, expected) => {
      expect(faults(body, map, header)).toEqual([expected]);
    });
  });

  describe('with a column of days', () => {
    const map = { ...MAP, day: 'When', respondentId: 'Id' };
    const header = `${HEADER},When,Id`;

    it('give each comment its day, and a person the first of theirs', () => {
      const { respondents, items } = rows(
        'Ann,,,,a,,,14/02/2010,7\nAnn,,,,b,,,5 January 2010,7\n,,,,c,,,,\n',
        map,
        header,
      );
      expect(items.map(({ day }) => day)).toEqual(['2010-02-14', '2010-01-05', null]);
      expect(respondents.map(({ day }) => day)).toEqual(['2010-01-05', null]);
    });

    it.each<[string, string, string]>([
      ['could be two days', '03/04/2010', 'DAY_AMBIGUOUS 2 When'],
      ['is no day', '31/02/2010', 'DAY_UNKNOWN 2 When'],
      ['is still to come', '2011-01-01', 'FUTURE_DATE 2 When'],
      ['is before the exercise', '2009-12-31', 'BEFORE_EXERCISE 2 When'],
    ])('are refused where a cell %s', (_, cell, expected) => {
      expect(faults(`Ann,,,,a,,,${cell},7`, map, header)).toEqual([expected]);
    });
  });

  it('find a column whatever line breaks its heading has', () => {
    expect(rows('yes', { ...NOBODY, texts: ['What do\nyou think?'] }, '"What do\n\nyou think?"').items).toHaveLength(1);
  });

  it('are refused where they hold too many comments', () => {
    const texts = ['A', 'B', 'C'];
    expect(faults('x,y,z\n'.repeat(17_000), { ...NOBODY, texts }, 'A,B,C')).toEqual(['TOO_MANY_COMMENTS - -']);
  });

  it('keep a comment that looks like a formula, spaces and all', () => {
    expect(rows(',,,," =HYPERLINK(""http://x"")",,').items[0]?.text).toBe(' =HYPERLINK("http://x")');
  });

  it.each<[string, string, readonly string[]]>([
    ['an unknown type', ',,Mayor,,a,,', ['WORD_UNKNOWN 2 Role']],
    ['an unknown permission', ',,,yes,a,,', ['WORD_UNKNOWN 2 May we publish?']],
    ['an unknown theme', ',,,,a,BUDGET,', ['THEME_UNKNOWN 2 Themes']],
    ['an unknown clause', ',,,,a,,9.9', ['CLAUSE_UNKNOWN 2 Clause']],
    ['a control character', ',,,,a\u0007b,,', ['CONTROL_CHARACTER 2 Comment']],
    ['a comment that is too long', `,,,,${'x'.repeat(20_001)},,`, ['CELL_TOO_LONG 2 Comment']],
    ['a name that is too long', `${'x'.repeat(301)},,,,a,,`, ['CELL_TOO_LONG 2 Name']],
    [
      'several of them, each',
      ',,Mayor,yes,a,,\n,,,,b,BUDGET,9.9',
      ['WORD_UNKNOWN 2 Role', 'WORD_UNKNOWN 2 May we publish?', 'THEME_UNKNOWN 3 Themes', 'CLAUSE_UNKNOWN 3 Clause'],
    ],
  ])('are refused for %s, by line and column', (_, body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  it.each<[string, ColumnMap, string, readonly string[]]>([
    ['that the header does not have', { ...MAP, type: 'Post' }, HEADER, ['COLUMN_UNKNOWN 1 Post']],
    ['that are mapped to two things', { ...MAP, respondent: 'Comment' }, HEADER, ['COLUMN_TWICE 1 Comment']],
  ])('are refused for columns %s', (_, map, header, expected) => {
    expect(faults(',,,,a,,', map, header)).toEqual(expected);
  });

  it('tell fifty faults one by one and count the rest', () => {
    const done = read(',,Mayor,,a,,\n'.repeat(10_000));
    const told = fileProblems('faults' in done ? done.faults : []);
    expect(told).toHaveLength(51);
    expect(told[0]).toMatchObject({ code: 'WORD_UNKNOWN', path: ['input', 'content', '2', 'Role'], subject: '2' });
    expect(told.at(-1)).toMatchObject({ code: 'MORE_FAULTS', subject: '9950' });
  });
});
