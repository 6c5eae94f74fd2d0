import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { faults } from '../support/client.js';
import { type Feedback, startFeedback } from './feedback-app.js';

const CASES = path.join(import.meta.dirname, 'cases');
const PREVIEW = `problems { code message path } separator encoding sheet sheets headingRows notes header rows items blanks
  respondents sample { line text question respondent day }`;

type Cell = string | number | boolean | Date | null;

/** A workbook as survey tools export it. */
async function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) =>
        value === null ? null : { value, ...(value instanceof Date && { type: Date, format: 'dd/mm/yyyy' }) },
      ),
    ),
  }));
  return writeXlsxFile(written as Parameters<typeof writeXlsxFile>[0]).toBuffer();
}

/** The same workbook with one part changed. */
function altered(file: Buffer, part: string, change: (text: string) => string): Buffer {
  const parts = unzipSync(file);
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) }));
}

describe('files as survey tools and Excel write them', () => {
  let f: Feedback;
  const input = async (file: string | Uint8Array, more: Record<string, unknown>) => {
    const { id, version } = await f.exercise('X1');
    const content = Buffer.from(file).toString('base64');
    return {
      exerciseId: id,
      expectedVersion: version,
      fileName: 'survey',
      content,
      columns: { texts: ['Comment'] },
      ...more,
    };
  };
  const preview = async (file: string | Uint8Array, more: Record<string, unknown> = {}): Promise<any> => {
    const document = `query($input: ImportFeedbackInput!) { previewFeedbackImport(input: $input) { ${PREVIEW} } }`;
    const { body } = await f.app.gql(f.cast.lead, document, { input: await input(file, more) });
    expect(body.errors).toBeUndefined();
    return body.data.previewFeedbackImport;
  };
  const take = async (file: string | Uint8Array, more: Record<string, unknown> = {}) =>
    f.run('importFeedback', await input(file, more));
  const named = { texts: ['Comment'], respondent: 'Name' };
  const caseFile = (name: string): Buffer => readFileSync(path.join(CASES, name));

  beforeAll(async () => {
    f = await startFeedback();
    await f.record('Questionnaire', { channel: 'ONLINE_QUESTIONNAIRE', effectiveOn: '2010-01-04' });
  });
  afterAll(() => f.app.stop());

  it.each<[string, object, object]>([
    ['anonymous.csv', { columns: named }, { rows: 6, items: 6, blanks: 0, respondents: 6 }],
    [
      'blank-trailing-rows.csv',
      { columns: named },
      { rows: 1, items: 1, blanks: 0, respondents: 1, notes: ['3 blank rows were left out.'] },
    ],
    [
      'cp1252-semicolon.csv',
      { columns: named },
      { encoding: 'windows-1252', separator: ';', sample: [{ text: 'It’s £5 – “dear”' }] },
    ],
    [
      'dup-columns.csv',
      { columns: { ...named, texts: ['Comment', 'Comment (2)'] } },
      {
        header: ['Name', 'Comment', 'Comment (2)'],
        sample: [
          { text: 'one', question: 'Comment' },
          { text: 'two', question: 'Comment (2)' },
        ],
      },
    ],
    [
      'excel-trimmed-columns.csv',
      { columns: { ...named, texts: ['Comment', 'Last'] } },
      { rows: 3, items: 4, blanks: 2, respondents: 3 },
    ],
    [
      'header-newline-name.csv',
      { columns: { texts: ['What do you think?'], respondent: 'Your name\n(optional)' } },
      {
        header: ['Your name (optional)', 'What do you think?'],
        sample: [
          { line: 3, respondent: 'A. Person' },
          { line: 4, respondent: 'B. Person' },
        ],
      },
    ],
    [
      'sep-line.csv',
      { columns: named },
      { separator: ';', sample: [{ line: 3, text: 'hello', respondent: 'A. Person' }] },
    ],
    [
      'surveymonkey-merged.csv',
      {
        columns: {
          texts: ['What works? – Clarity', 'What works? – Length', 'What does not?'],
          respondent: 'Name',
          respondentId: 'Respondent ID',
        },
      },
      {
        headingRows: 2,
        header: [
          'Respondent ID',
          'Name',
          'What works? – Clarity',
          'What works? – Length',
          'What works? – Other (please specify)',
          'What does not?',
        ],
        sample: [{ line: 3, text: 'Yes', question: 'What works? – Clarity' }, { text: 'No' }, { text: 'Too long' }],
      },
    ],
  ])('%s is read as it is meant', async (name, more, expected) => {
    expect(await preview(caseFile(name), more as Record<string, unknown>)).toMatchObject({ problems: [], ...expected });
  });

  it('counts six people of six rows, of whatever name, when they are taken in', async () => {
    const done = await take(caseFile('anonymous.csv'), { columns: named });
    expect(done.exercise.bases).toMatchObject({ onRecord: 6, items: 6, blank: 0 });
  });

  it('records each comment on the day of its answer, and its respondent from then on', async () => {
    await f.record('Later questionnaire', { channel: 'MEETING', effectiveOn: '2010-01-04' });
    const { id, version } = await f.exercise('X2');
    const file = 'Id,Comment,When\n7,late,14/01/2010\n7,early,05/01/2010\n8,undated,\n';
    const columns = { texts: ['Comment'], respondentId: 'Id', day: 'When' };
    const done = await take(file, { exerciseId: id, expectedVersion: version, columns });
    expect([done.saved, ...faults(done)]).toEqual([true]);
    const asAt = async (day: string): Promise<string[]> => {
      const { feedbackItems } = await f.project('feedbackItems(exercise: "X2", first: 50) { nodes { text } }', {
        asAt: day,
      });
      return feedbackItems.nodes.map((each: any) => each.text).sort();
    };
    expect(await asAt('2010-01-04')).toEqual([]);
    expect(await asAt('2010-01-05')).toEqual(['early']);
    expect(await asAt('2010-01-20')).toEqual(['early', 'late']);
  });

  it('refuses days that could be two, until the order is chosen', async () => {
    const columns = { texts: ['Comment'], day: 'When' };
    const file = 'Comment,When\nx,05/02/2010\n';
    const refused = await preview(file, { columns });
    expect(faults(refused)).toEqual(['DAY_AMBIGUOUS content.2.When']);
    const monthFirst = await preview(file, { columns, dayOrder: 'MONTH_FIRST' });
    expect(monthFirst.problems).toMatchObject([
      { code: 'FUTURE_DATE', message: expect.stringContaining('2 May 2010') },
    ]);
    expect((await preview(file, { columns, dayOrder: 'DAY_FIRST' })).sample).toMatchObject([{ day: '2010-02-05' }]);
  });

  describe('an Excel workbook', () => {
    const day = new Date(Date.UTC(2010, 0, 5));

    it('is read by its values: text, numbers, days and times', async () => {
      const file = await workbook({
        Responses: [
          ['Id', 'Comment', 'When', 'Agrees'],
          [7, 'Say more', day, true],
          [8.5, 42, day, null],
        ],
      });
      const shown = await preview(file, { columns: { texts: ['Comment'], respondentId: 'Id', day: 'When' } });
      expect(shown).toMatchObject({
        ...{ problems: [], separator: null, encoding: null, sheet: 'Responses', sheets: ['Responses'], rows: 2 },
        sample: [
          { line: 2, text: 'Say more', day: '2010-01-05' },
          { line: 3, text: '42', day: '2010-01-05' },
        ],
      });
    });

    it('of several sheets is read from the first that is not empty, or the one that was chosen', async () => {
      const file = await workbook({ Cover: [], Answers: [['Comment'], ['a']], More: [['Comment'], ['b']] });
      expect(await preview(file)).toMatchObject({
        sheet: 'Answers',
        sheets: ['Cover', 'Answers', 'More'],
        sample: [{ text: 'a' }],
      });
      expect(await preview(file, { sheet: 'More' })).toMatchObject({ sheet: 'More', sample: [{ text: 'b' }] });
    });

    it('gives the kept value of a formula, and runs nothing', async () => {
      const plain = await workbook({ A: [['Comment'], [41]] });
      const file = altered(plain, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('<v>41</v>', '<f>SUM(40,2)</f><v>42</v>'),
      );
      expect((await preview(file)).sample).toMatchObject([{ text: '42' }]);
    });

    it('is taken in', async () => {
      const file = await workbook({
        A: [
          ['Comment', 'Name'],
          ['=1+1', 'Ann'],
          [null, null],
          ['Fine', 'Ann'],
        ],
      });
      const done = await take(file, { columns: named, fileName: 'answers.xlsx' });
      expect(done.exercise.imports.at(-1)).toMatchObject({
        fileName: 'answers.xlsx',
        rowCount: 2,
        itemCount: 2,
        respondentCount: 2,
      });
    });

    it.each<[string, string, () => Promise<Buffer> | Buffer, Record<string, unknown>?]>([
      [
        'WORKBOOK_TOO_LARGE',
        'that unpacks to too much',
        async () =>
          altered(await workbook({ A: [['Comment'], ['x']] }), 'xl/sharedStrings.xml', () => ' '.repeat(60_000_000)),
      ],
      [
        'WORKBOOK_TOO_LARGE',
        'of too many cells',
        async () =>
          altered(await workbook({ A: [['Comment'], ['x']] }), 'xl/worksheets/sheet1.xml', () =>
            '<c/>'.repeat(600_000),
          ),
      ],
      ...['XFD1048576', 'ZZZZZZ99', 'A99999999', 'AMJ20000', '&#88;FD1'].flatMap((place) =>
        ['', 'x:'].map((prefix): [string, string, () => Promise<Buffer>] => [
          'WORKBOOK_TOO_LARGE',
          `with a cell <${prefix}c> at ${place}`,
          async () =>
            altered(await workbook({ A: [['Comment'], ['x']] }), 'xl/worksheets/sheet1.xml', (xml) =>
              xml
                .replace('</row>', `<c r="${place}"><v>1</v></c></row>`)
                .replace(
                  /<worksheet /u,
                  `<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" `,
                )
                .replaceAll(/<(\/?)(c|v)(?=[ >])/gu, `<$1${prefix}$2`),
            ),
        ]),
      ),
      [
        'WORKBOOK_UNREADABLE',
        'with external entities',
        async () =>
          altered(
            await workbook({ A: [['Comment'], ['x']] }),
            'xl/sharedStrings.xml',
            (xml) => `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${xml}`,
          ),
      ],
      [
        'WORKBOOK_UNREADABLE',
        'that was cut short',
        async () => (await workbook({ A: [['Comment'], ['x']] })).subarray(0, 900),
      ],
      [
        'WORKBOOK_UNREADABLE',
        'with broken XML',
        async () => altered(await workbook({ A: [['Comment'], ['x']] }), 'xl/workbook.xml', () => '<workbook'),
      ],
      ['NOT_A_WORKBOOK', 'that is another zip', () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') }))],
      [
        'OLD_WORKBOOK',
        'of the old kind, or with a password',
        () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      ],
      [
        'SHEET_UNKNOWN',
        'without the sheet that was chosen',
        async () => workbook({ A: [['Comment'], ['x']] }),
        { sheet: 'B' },
      ],
      ['FILE_EMPTY', 'that is empty', async () => workbook({ A: [] })],
      ['NO_ROWS', 'of headings alone', async () => workbook({ A: [['Comment']] })],
    ])('is refused with %s %s, and the message says what to do', async (code, _, file, more = {}) => {
      const [problem, ...others] = (await preview(await file(), more)).problems;
      expect([problem?.code, others]).toEqual([code, []]);
      expect(problem.message).toMatch(/^[A-Z].*\.( It has .*\.)?$/u);
    });
  });
});
