import { readCsv } from '../../../src/feedback/csv/csv-table.js';
import { csvText } from '../../../src/feedback/csv/csv-text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, separator: string | null = null) =>
  readCsv(typeof text === 'string' ? bytes(text) : text, separator);
const table = (text: string, separator: string | null = null) => {
  const done = read(text, separator);
  if ('faults' in done) throw new Error(JSON.stringify(done.faults));
  return done.table;
};
const faults = (text: string | Uint8Array) => {
  const done = read(text);
  if (!('faults' in done)) throw new Error('read without a fault');
  return done.faults.map(({ code, line }) => `${code} ${line ?? '-'}`);
};

describe('A CSV file', () => {
  it.each<[string, string, readonly (readonly [number, ...string[]])[]]>([
    [
      'with commas is read',
      'a,b\n1,2\n3,4\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['with semicolons is read by what its header has most of', 'a;b;c\n1,5;2;3', [[2, '1,5', '2', '3']]],
    ['with tabs is read', 'a\tb\n1\t2', [[2, '1', '2']]],
    ['of Windows with a byte order mark is read', '\ufeffa,b\r\n1,2\r\n', [[2, '1', '2']]],
    [
      'of an old Mac is read',
      'a,b\r1,2\r3,4',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['without an end to its last line is read', 'a,b\n1,2', [[2, '1', '2']]],
    [
      'keeps quotation marks, separators and line ends inside cells',
      'a,b\n"x ""y"", z","1\n2"\n3,4',
      [
        [2, 'x "y", z', '1\n2'],
        [4, '3', '4'],
      ],
    ],
    [
      'counts a CR LF inside a cell as one line',
      'a,b\r\n"1\r\n2",x\r\n3,4',
      [
        [2, '1\r\n2', 'x'],
        [4, '3', '4'],
      ],
    ],
    [
      'counts empty lines and leaves them out',
      '\na,b\n\n\n1,2\n\n3,4\n\n',
      [
        [5, '1', '2'],
        [7, '3', '4'],
      ],
    ],
    [
      'keeps spaces and signs of formulas as they are',
      'a,b\n =1+1 ,"@SUM(A1)"\n-2,+3',
      [
        [2, ' =1+1 ', '@SUM(A1)'],
        [3, '-2', '+3'],
      ],
    ],
    ['may have a separator in a quoted name of its header', '"a,b,c,d";e\n1;2', [[2, '1', '2']]],
  ])('%s', (_, text, rows) => {
    expect(table(text).rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });

  it('is read with the separator that was named, whatever the header has', () => {
    expect(table('a,b;c\n1,2;3', ',').header).toEqual(['a', 'b;c']);
  });

  it.each<[string, string | Uint8Array, readonly string[]]>([
    ['that is empty is refused', '', ['FILE_EMPTY -']],
    ['of white space alone is refused', ' \r\n\t\n', ['FILE_EMPTY -']],
    ['of a header alone is refused', 'a,b\n', ['NO_ROWS -']],
    ['that is not UTF-8 is refused at its line', Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a), ['NOT_UTF8 3']],
    ['of UTF-16 is refused', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), ['NUL_BYTE 1']],
    ['with a NUL is refused at its line', 'a,b\n1,2\n3,\u0000', ['NUL_BYTE 3']],
    ['with a quotation mark that is never closed names the row', 'a,b\n1,2\n"3,4\n5,6\n', ['QUOTE_NOT_CLOSED 3']],
    ['with words behind a closing quotation mark names the row', 'a,b\n1,2\n\n"3"x,4', ['QUOTE_MISPLACED 4']],
    ['with a quotation mark inside a bare cell names the row', 'a,b\n1,2"x', ['QUOTE_MISPLACED 2']],
    [
      'with rows too short and too long names each',
      'a,b\n1\n2,3\n4,5,6\n"7\n8",9,\n',
      ['CELL_COUNT 2', 'CELL_COUNT 4', 'CELL_COUNT 5'],
    ],
    ['with too many rows is refused', `a\n${'x\n'.repeat(20_001)}`, ['TOO_MANY_ROWS -']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('of ten thousand rows keeps each', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `"comment ${n}, with ""marks""",NAMED`);
    const { rows: kept } = table(`text,permission\n${rows.join('\r\n')}`);
    expect(kept).toHaveLength(10_000);
    expect(kept.at(-1)).toEqual({ line: 10_001, cells: ['comment 9999, with "marks"', 'NAMED'] });
  });

  it('of a single line of quotation marks ends soon', () => {
    expect(faults(`a,b\n${'"'.repeat(100_001)}`)).toEqual(['QUOTE_NOT_CLOSED 2']);
  });
});

describe('CSV text', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+44 20', `"'+44 20"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =HYPERLINK("x")', `"'  =HYPERLINK(""x"")"`],
    ['\t=1', `"'\t=1"`],
    ['\r\n1', `"'\r\n1"`],
    ['\uff1d1', `"'\uff1d1"`],
    ['plain = text, with "marks"', '"plain = text, with ""marks"""'],
    ['', '""'],
  ])('writes %j as text that no spreadsheet runs', (value, cell) => {
    expect(csvText([[value]])).toBe(`${cell}\r\n`);
  });

  it('reads back as it was written but for the apostrophes', () => {
    const rows = [
      ['a', 'b'],
      ['x, "y"', 'line\nend'],
      ['=1', ''],
    ];
    const [header, ...rest] = [table(csvText(rows)).header, ...table(csvText(rows)).rows.map((row) => row.cells)];
    expect([header, ...rest]).toEqual([
      ['a', 'b'],
      ['x, "y"', 'line\nend'],
      [`'=1`, ''],
    ]);
  });
});
