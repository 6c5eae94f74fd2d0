import { csvText } from '../../../src/spreadsheets/csv-text.js';
import { readCsv } from '../../../src/spreadsheets/csv-file.js';
import { tableOf } from '../../../src/spreadsheets/headings.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, separator: string | null = null) => {
  const raw = readCsv(typeof text === 'string' ? bytes(text) : text, separator);
  return 'faults' in raw ? raw : tableOf(raw, null);
};
const table = (text: string | Uint8Array, separator: string | null = null) => {
  const done = read(text, separator);
  if ('faults' in done) throw new Error(JSON.stringify(done.faults));
  return done.table;
};
const faults = (text: string | Uint8Array) => {
  const done = read(text);
  if (!('faults' in done)) throw new Error('read without a fault');
  return done.faults.map(({ code, line }) => `${code} ${line ?? '-'}`);
};
const utf16 = (text: string, mark = true): Uint8Array => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

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
    expect(table('a,b;c\n1,2;3', ',').headings).toEqual(['a', 'b;c']);
  });

  it.each<[string, string | Uint8Array, readonly string[]]>([
    ['that is empty is refused', '', ['FILE_EMPTY -']],
    ['of white space alone is refused', ' \r\n\t\n', ['FILE_EMPTY -']],
    ['of a header alone is refused', 'a,b\n', ['NO_ROWS -']],
    [
      'of UTF-8 that was damaged is refused at its line',
      Uint8Array.of(0x61, 0x0a, 0xc3, 0xa9, 0x0a, 0xe9, 0x0a),
      ['NOT_UTF8 3'],
    ],
    [
      'of bytes that are no text is refused at its line',
      Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0x81, 0x0a),
      ['NOT_UTF8 3'],
    ],
    ['of UTF-16 that was cut is refused', Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62), ['NOT_TEXT -']],
    ['with a NUL is refused at its line', 'a,b\n1,2\n3,\u0000', ['NUL_BYTE 3']],
    ['with a quotation mark that is never closed names the row', 'a,b\n1,2\n"3,4\n5,6\n', ['QUOTE_NOT_CLOSED 3']],
    ['with words behind a closing quotation mark names the row', 'a,b\n1,2\n\n"3"x,4', ['QUOTE_MISPLACED 4']],
    ['with a quotation mark inside a bare cell names the row', 'a,b\n1,2"x', ['QUOTE_MISPLACED 2']],
    ['with rows too long names each', 'a,b\n1\n2,3\n4,5,6\n"7\n8",9,x\n', ['CELL_COUNT 4', 'CELL_COUNT 5']],
    ['with too many rows is refused', `a\n${'x\n'.repeat(20_001)}`, ['TOO_MANY_ROWS -']],
    ['with too many columns is refused', `${'a,'.repeat(1_001)}a\n1`, ['TOO_MANY_COLUMNS -']],
    ['with a cell that is too long names its line', `a,b\n1,2\n"${'x'.repeat(32_768)}",2`, ['CELL_TOO_LONG 3']],
    ['of blank rows alone is refused', 'a,b\n,\n , \n', ['NO_ROWS -']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each<[string, string | Uint8Array, readonly string[], readonly string[]]>([
    ['with a line break in a heading', '"Your name\r\n(optional)",B\n1,2', ['Your name (optional)', 'B'], ['1', '2']],
    [
      'with two columns of one name',
      'A,B,B,B (2),B\n1,2,3,4,5',
      ['A', 'B', 'B (3)', 'B (2)', 'B (4)'],
      ['1', '2', '3', '4', '5'],
    ],
    ['with rows that Excel has cut short', 'A,B,C\n1\n', ['A', 'B', 'C'], ['1', '', '']],
    ['with blank cells behind its last column', 'A,B,,\n1,2,,\n', ['A', 'B'], ['1', '2']],
    ['that says its separator', 'sep=;\r\nA,a;B,b\r\n1;2', ['A,a', 'B,b'], ['1', '2']],
    [
      'of tabs with commas in its headings',
      'What, then?\tWhy, how and when?\n1\t2',
      ['What, then?', 'Why, how and when?'],
      ['1', '2'],
    ],
    ['of bars', 'A|B\n1,5|2', ['A', 'B'], ['1,5', '2']],
    ['of one column with commas in quotation marks', 'A\n"1, 2"', ['A'], ['1, 2']],
    ['of UTF-16', utf16('A\tÉ\r\n1\t2’'), ['A', 'É'], ['1', '2’']],
    ['of UTF-16 without its mark', utf16('A\tB\r\n1\t2 é', false), ['A', 'B'], ['1', '2 é']],
    ['of UTF-16 the other way round', Buffer.from(utf16('A\tB\r\n1\t2')).swap16(), ['A', 'B'], ['1', '2']],
    ['of Windows-1252', Buffer.from('A,B\nIt\x92s \xa35,\xe9', 'latin1'), ['A', 'B'], ['It’s £5', 'é']],
    [
      'with two rows of headings',
      'Id,Q?,,R?\n,Yes,No,Response\n1,2,3,4',
      ['Id', 'Q? – Yes', 'Q? – No', 'R?'],
      ['1', '2', '3', '4'],
    ],
    ['with a blank heading', 'A,,C\n1,2,3', ['A', 'Column 2', 'C'], ['1', '2', '3']],
  ])('%s is read', (_, text, headings, cells) => {
    const { headings: found, rows } = table(text);
    expect([found, rows[0]?.cells]).toEqual([headings, cells]);
  });

  it('keeps the numbers of lines below a line that says the separator', () => {
    expect(table('sep=;\r\nA;B\r\n1;2').rows[0]?.line).toBe(3);
  });

  it('tells what was done to read it', () => {
    const { notes } = table(Buffer.from('A,A\n,\n\xe9,2\n,\n', 'latin1'));
    expect(notes).toEqual([
      'The file is written in Windows-1252, an older encoding. Check that accents and quotation marks look right.',
      '2 blank rows were left out.',
      'More than one column is called “A”. Column 2 is shown as “A (2)”.',
    ]);
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
    const [header, ...rest] = [table(csvText(rows)).headings, ...table(csvText(rows)).rows.map((row) => row.cells)];
    expect([header, ...rest]).toEqual([
      ['a', 'b'],
      ['x, "y"', 'line\nend'],
      [`'=1`, ''],
    ]);
  });
});
