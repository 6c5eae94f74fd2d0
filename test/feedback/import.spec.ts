import { createHash } from 'node:crypto';
import { statementsDuring } from '../support/statements.js';
import { faults } from '../support/client.js';
import { type Feedback, startFeedback } from './feedback-app.js';

const PREVIEW = `problems { code message path subject } sha256 separator header rows items blanks respondents
  sample { line text question respondent type permission }`;
const HEADER = 'Name,Organisation,Type,Permission,Comment,Themes,Clause';
const COLUMNS = {
  texts: ['Comment'],
  respondent: 'Name',
  organisation: 'Organisation',
  type: 'Type',
  permission: 'Permission',
  themes: 'Themes',
  clause: 'Clause',
};

describe('the import of a questionnaire', () => {
  let f: Feedback;

  const input = async (file: string | Uint8Array, more: Record<string, unknown> = {}) => {
    const { id, version } = await f.exercise('X1');
    const content = Buffer.from(file).toString('base64');
    return { exerciseId: id, expectedVersion: version, fileName: 'answers.csv', content, columns: COLUMNS, ...more };
  };
  const preview = async (file: string | Uint8Array, more = {}, token = f.cast.lead): Promise<any> => {
    const document = `query($input: ImportFeedbackInput!) { previewFeedbackImport(input: $input) { ${PREVIEW} } }`;
    const { body } = await f.app.gql(token, document, { input: await input(file, more) });
    expect(body.errors).toBeUndefined();
    return body.data.previewFeedbackImport;
  };
  const take = async (file: string | Uint8Array, more = {}) => f.run('importFeedback', await input(file, more));
  const counted = async () => {
    const [row] = await f.app.sql.rows<Record<string, number>>(
      'test-counts',
      `SELECT (SELECT count(*)::int FROM feedback_item) AS items, (SELECT count(*)::int FROM feedback_item_statement) AS said,
        (SELECT count(*)::int FROM feedback_respondent) AS respondents, (SELECT count(*)::int FROM feedback_import) AS imports,
        (SELECT count(*)::int FROM journal_entry) AS writes`,
    );
    return row!;
  };

  beforeAll(async () => {
    f = await startFeedback();
    const version = await f.version();
    await f.define('SCRUTINY');
    await f.record('Questionnaire', { channel: 'ONLINE_QUESTIONNAIRE', asked: 30_000, outputVersionIds: [version.id] });
  });
  afterAll(() => f.app.stop());

  const GOOD = `\ufeff${HEADER}\r\nAnn,X Council,Elected member,Named,"More ""scrutiny"",\r\nplease",scrutiny,1.2\r\n,,,,=1+1,,\r\nCid,,Officer,Anonymous,,,\r\n`;

  it('shows first what it would take in, and saves nothing', async () => {
    const before = await counted();
    const shown = await preview(GOOD);
    expect(shown).toMatchObject({ problems: [], separator: ',', rows: 3, items: 2, blanks: 1, respondents: 3 });
    expect(shown.sha256).toBe(createHash('sha256').update(GOOD).digest('hex'));
    expect(shown.sample).toEqual([
      {
        line: 2,
        text: 'More "scrutiny",\r\nplease',
        question: null,
        respondent: 'Ann',
        type: 'ELECTED_MEMBER',
        permission: 'NAMED',
      },
      { line: 4, text: '=1+1', question: null, respondent: null, type: 'NOT_STATED', permission: 'WITHHELD' },
    ]);
    expect(await counted()).toEqual(before);
  });

  it('takes in every row, as it stands in the file', async () => {
    const done = await take(GOOD);
    expect(done).toMatchObject({ saved: true, problems: [] });
    expect(done.exercise.imports).toMatchObject([
      { fileName: 'answers.csv', rowCount: 3, itemCount: 2, blankCount: 1, respondentCount: 3 },
    ]);
    expect(done.exercise.bases).toMatchObject({
      responded: 3,
      onRecord: 3,
      withComment: 2,
      withoutComment: 1,
      items: 2,
      blank: 1,
    });
    expect(await f.item('F1')).toMatchObject({
      text: 'More "scrutiny",\r\nplease',
      attribution: 'Ann, X Council (an elected member)',
      themes: [{ code: 'SCRUTINY' }],
      clause: { code: 'O1-V1 ¶1.2' },
      importLine: 2,
      state: 'OPEN',
    });
    expect(await f.item('F2')).toMatchObject({
      text: '=1+1',
      importLine: 4,
      textWithheld: 'the respondent has not agreed to publication',
    });
  });

  it('keeps what it took in as text when it is exported again', async () => {
    const { feedbackItemsCsv } = await f.project('feedbackItemsCsv(exercise: "X1")');
    expect(feedbackItemsCsv).toContain(`"'=1+1"`);
    expect(feedbackItemsCsv).not.toMatch(/(^|,)"?[=+@-]/mu);
  });

  it('refuses the same bytes a second time, whatever they are called', async () => {
    const again = await take(GOOD, { fileName: 'other.csv' });
    expect([again.saved, ...faults(again)]).toEqual([false, 'ALREADY_IMPORTED content']);
    expect((await preview(GOOD)).problems).toMatchObject([{ code: 'ALREADY_IMPORTED' }]);
  });

  it.each<[string, string | Uint8Array, readonly string[]]>([
    ['that is damaged UTF-8', Uint8Array.of(...Buffer.from(`${HEADER}\né\n`), 0xe9), ['NOT_UTF8 content.3']],
    ['with a NUL', `${HEADER}\na\u0000b\n`, ['NUL_BYTE content.2']],
    ['with an open quotation mark', `${HEADER}\n"a,,,,,,`, ['QUOTE_NOT_CLOSED content.2']],
    [
      'with rows longer than its headings',
      `${HEADER}\na,,,,,,,x\n,,,,b,,\n,,,,c,,,,y`,
      ['CELL_COUNT content.2', 'CELL_COUNT content.4'],
    ],
    [
      'with unknown words, themes and clauses',
      `${HEADER}\n,,Mayor,,a,NONE,\n,,,,b,,9`,
      ['WORD_UNKNOWN content.2.Type', 'THEME_UNKNOWN content.2.Themes', 'CLAUSE_UNKNOWN content.3.Clause'],
    ],
    [
      'of another shape',
      'a;b\n1;2',
      [
        'COLUMN_UNKNOWN content.1.Comment',
        'COLUMN_UNKNOWN content.1.Name',
        'COLUMN_UNKNOWN content.1.Organisation',
        'COLUMN_UNKNOWN content.1.Type',
        'COLUMN_UNKNOWN content.1.Permission',
        'COLUMN_UNKNOWN content.1.Themes',
        'COLUMN_UNKNOWN content.1.Clause',
      ],
    ],
    ['that is empty', '', ['FILE_EMPTY content']],
    ['of a header alone', HEADER, ['NO_ROWS content']],
  ])('refuses a file %s, naming line and column, and takes nothing in', async (_, file, expected) => {
    const before = await counted();
    expect(faults({ problems: (await preview(file)).problems })).toEqual(expected);
    const refused = await take(file);
    expect([refused.saved, ...faults(refused)]).toEqual([false, ...expected]);
    expect(await counted()).toEqual(before);
  });

  it('takes nothing in where the last of many rows is bad', async () => {
    const before = await counted();
    const refused = await take(`${HEADER}\n${',,,,good,,\n'.repeat(500)},,Mayor,,bad,,\n`);
    expect(faults(refused)).toEqual(['WORD_UNKNOWN content.502.Type']);
    expect(await counted()).toEqual(before);
  });

  it('tells fifty bad rows and counts the others', async () => {
    const refused = await take(`${HEADER}\n${',,Mayor,,a,,\n'.repeat(60)}`);
    expect(refused.problems).toHaveLength(51);
    expect(refused.problems.at(-1)).toMatchObject({ code: 'MORE_FAULTS', subject: '10' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['NOT_BASE64 content', { content: 'abcde' }],
    ['BAD_USER_INPUT content', { content: 'a,b' }],
    ['BAD_USER_INPUT separator', { separator: ':' }],
    ['BAD_USER_INPUT headingRows', { headingRows: 4 }],
    ['VERSION_CONFLICT expectedVersion', { expectedVersion: 1 }],
    ['BAD_USER_INPUT columns.texts', { columns: { texts: [] } }],
  ])('refuses with %s', async (fault, more) => {
    const refused = await take(`${HEADER}\n,,,,a,,`, more);
    expect([refused.saved, ...faults(refused)]).toEqual([false, fault]);
  });

  it('reads a file with semicolons, several questions and defaults of its own', async () => {
    const columns = { texts: ['What is good?', 'What is missing?'] };
    const more = { columns, defaultPermission: 'ANONYMOUS', defaultType: 'OFFICER' };
    const done = await take('What is good?;What is missing?\nAll, really;\n;Budgets\n', more);
    expect(done.exercise.imports[1]).toMatchObject({ rowCount: 2, itemCount: 2, blankCount: 2, respondentCount: 2 });
    expect(await f.item('F3')).toMatchObject({
      question: 'What is good?',
      text: 'All, really',
      attribution: 'An officer who gave no name',
    });
  });

  it('takes in ten thousand rows at once, by few more statements than a few', async () => {
    const file = (count: number, name: string) =>
      `${HEADER}\n${Array.from({ length: count }, (_, n) => `${name}${n},,Officer,Named,Comment ${n},,`).join('\n')}`;
    const asked = async (text: string) => {
      const sent = await input(text);
      const { result, statements } = await statementsDuring(() => f.run('importFeedback', sent));
      expect(result.problems).toEqual([]);
      return { statements: statements.length, taken: result.exercise.imports.at(-1) };
    };
    const few = await asked(file(3, 'Few'));
    const many = await asked(file(10_000, 'R'));
    expect(many.taken).toMatchObject({ itemCount: 10_000, respondentCount: 10_000 });
    // each of four tables is written and read again two thousand rows at a time
    expect(many.statements - few.statements).toBeLessThanOrEqual(4 * 2 * (10_000 / 2_000));
    const shown = await f.project('feedbackItems(search: "9999", first: 5) { totalCount nodes { code text } }');
    expect(shown.feedbackItems).toEqual({ totalCount: 1, nodes: [{ code: 'F10007', text: 'Comment 9999' }] });
  });
});
