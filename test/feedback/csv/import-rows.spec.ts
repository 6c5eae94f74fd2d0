import { importProblems } from '../../../src/feedback/csv/import-problems.js';
import { type ColumnMap, importedRows, type Known } from '../../../src/feedback/csv/import-rows.js';
import { readCsv } from '../../../src/feedback/csv/csv-table.js';

const MAP: ColumnMap = {
  texts: ['Comment'],
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
};
const HEADER = 'Name,Council,Role,May we publish?,Comment,Themes,Clause';

const read = (body: string, map: ColumnMap = MAP, header = HEADER) => {
  const csv = readCsv(new TextEncoder().encode(`${header}\n${body}`), ',');
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
        { name: 'Ann', organisationName: 'X Council', type: 'ELECTED_MEMBER', permission: 'NAMED' },
        { name: null, organisationName: null, type: 'NOT_STATED', permission: 'WITHHELD' },
      ],
      items: [
        { line: 2, respondent: 0, text: 'Say more', question: null, themeIds: ['t1', 't2'], clauseId: 'c12' },
        { line: 3, respondent: 1, text: 'Good', question: null, themeIds: [], clauseId: null },
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

  it('make one respondent of one name with several rows, but several of those who gave none', () => {
    const { respondents, items } = rows('Ann,X,,,a,,\nAnn,X,,,b,,\nAnn,Y,,,c,,\n,X,,,d,,\n,X,,,e,,\n');
    expect(respondents).toHaveLength(4);
    expect(items.map((item) => item.respondent)).toEqual([0, 0, 1, 2, 3]);
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
      'one respondent with two permissions',
      'Ann,X,,Named,a,,\nAnn,X,,Withheld,b,,',
      ['RESPONDENT_DIFFERS 3 May we publish?'],
    ],
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
    [
      'that it has twice',
      MAP,
      HEADER.replace('Themes', 'Comment'),
      ['COLUMN_TWICE 1 Comment', 'COLUMN_UNKNOWN 1 Themes'],
    ],
    ['that are mapped to two things', { ...MAP, respondent: 'Comment' }, HEADER, ['COLUMN_TWICE 1 Comment']],
  ])('are refused for columns %s', (_, map, header, expected) => {
    expect(faults(',,,,a,,', map, header)).toEqual(expected);
  });

  it('tell fifty faults one by one and count the rest', () => {
    const done = read(',,Mayor,,a,,\n'.repeat(10_000));
    const told = importProblems('faults' in done ? done.faults : []);
    expect(told).toHaveLength(51);
    expect(told[0]).toMatchObject({ code: 'WORD_UNKNOWN', path: ['input', 'content', '2', 'Role'], subject: '2' });
    expect(told.at(-1)).toMatchObject({ code: 'MORE_FAULTS', subject: '9950' });
  });
});
