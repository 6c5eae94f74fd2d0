import type { Offers } from '../../src/pages/frame/offer.js';
import { comparePage } from '../../src/pages/outputs/compare-page.js';
import { importInput, documentOf, sentDocument } from '../../src/pages/outputs/import-page.js';
import { clauseName, listed } from '../../src/pages/outputs/output-words.js';
import { outputsPage } from '../../src/pages/outputs/outputs-page.js';
import { type SignOff, signOffTable } from '../../src/pages/outputs/sign-off-table.js';

const offer: Offers = (operation, text, _, about) => [
  { text, href: `/forms/${operation}`, ...(about === undefined ? {} : { about }) },
];
const NOTHING: Offers = () => [];
const rowsOf = (table: { readonly rows: readonly (readonly { readonly text: string }[])[] }) =>
  table.rows.map((row) => row.map(({ text }) => text));

describe('words about outputs', () => {
  it.each([
    [{ number: '2', kind: 'HEADING' }, 'Section 2'],
    [{ number: '2.4', kind: 'CLAUSE' }, '2.4'],
    [{ number: null, kind: 'STATEMENT' }, 'Statement'],
    [{ number: null, kind: 'LEAD_IN' }, 'Lead-in'],
  ])('%j is called %s', (clause, name) => {
    expect(clauseName(clause)).toBe(name);
  });

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j are listed as “%s”', (names, words) => {
    expect(listed(names)).toBe(words);
  });
});

describe('the page of outputs', () => {
  const version = { code: 'O1-V1', label: 'Version 1', since: '2010-01-04' };
  const output = (more: object) => ({
    ...{ id: 'o1', code: 'O1', title: 'Protocol', kind: 'PROTOCOL', currentVersion: null, publishedVersion: null },
    ...more,
  });
  const waits = (more: object) => {
    const nodes = [output(more)] as Parameters<typeof outputsPage>[0]['outputs']['nodes'];
    const list = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes };
    const project = { code: 'P', title: 'Project', asAt: '2010-01-26', outputs: list };
    return outputsPage(project, { here: '/x', asAt: null, after: null }, NOTHING).waits.map(
      ({ text, says }) => `${text}: ${says}`,
    );
  };

  it.each([
    ['an output without a version', {}, ['Protocol: no version begun yet.']],
    [
      'a draft that nobody has signed',
      {
        currentVersion: {
          ...version,
          state: 'DRAFT',
          awaiting: [{ name: 'A' }, { name: 'B' }],
          blockers: [{ code: 'X' }],
        },
      },
      ['Protocol: Version 1: draft; 1 thing to do before publication. Not signed by A and B.'],
    ],
    [
      'a version that may be published',
      { currentVersion: { ...version, state: 'AGREED', awaiting: [], blockers: [] } },
      ['Protocol: Version 1: agreed; ready to publish.'],
    ],
    ['one that is out', { currentVersion: { ...version, state: 'PUBLISHED', awaiting: [], blockers: [] } }, []],
  ])('says what waits of %s', (_, more, says) => {
    expect(waits(more)).toEqual(says);
  });
});

describe('the sign-off of a version', () => {
  const sponsors = [
    { id: 'a', name: 'Body A' },
    { id: 'b', name: 'Body B' },
  ];
  const signed = (organisation: string, state: SignOff['state'], more: object = {}): SignOff => ({
    ...{
      id: organisation,
      effectiveOn: '2010-01-12',
      recordedBy: 'x',
      recordedAt: '',
      reason: '',
      citation: null,
      assumed: false,
    },
    ...{ corrects: null, correctedBy: null, given: true, signatory: `The chair of ${organisation}`, state },
    organisation: { id: organisation, name: organisation },
    ...more,
  });
  const table = (signOffs: SignOff[], state = 'DRAFT' as const) => signOffTable(sponsors, signOffs, {}, state, offer);

  it('names every badging body, whether it has signed or not', () => {
    expect(rowsOf(table([signed('Body A', 'VALID')]))).toEqual([
      ['Body A', 'Signed', 'The chair of Body A', '12 January 2010', ''],
      ['Body B', 'Not signed', '', '', ''],
    ]);
  });

  it('says that a signature is void once the text was changed, and shows none that was corrected', () => {
    const rows = rowsOf(
      table([signed('Body A', 'TEXT_CHANGED'), signed('Body B', 'CORRECTED'), signed('Body B', 'REPLACED')]),
    );
    expect(rows.map(([body, status]) => `${body}: ${status}`)).toEqual([
      'Body A: Void: the text was changed since',
      'Body B: Not signed',
    ]);
  });

  it('keeps a body that signed and whose badge has gone', () => {
    expect(rowsOf(table([signed('Body C', 'VALID')])).at(-1)![0]).toBe('Body C (its badge is no longer on it)');
  });

  it('offers to sign what is not signed, to take back what is, and nothing once it is out', () => {
    const acts = (state: 'DRAFT' | 'PUBLISHED') =>
      signOffTable(sponsors, [signed('Body A', 'VALID')], {}, state, offer).rows.map((row) =>
        row.at(-1)!.acts?.map(({ text }) => text),
      );
    expect(acts('DRAFT')).toEqual([['Withdraw'], ['Record a signature']]);
    expect(acts('PUBLISHED')).toEqual([[], []]);
  });
});

describe('versions side by side', () => {
  const clause = (change: string, fromNumber: string | null, toNumber: string | null, runs: [string, string][]) => ({
    ...{
      change: change as 'ADDED',
      kind: 'CLAUSE' as const,
      fromNumber,
      toNumber,
      originId: `${fromNumber}${toNumber}`,
    },
    runs: runs.map(([mark, text]) => ({ mark: mark as 'EQUAL', text })),
  });
  const comparison = {
    ...{ added: 1, removed: 1, moved: 0, reworded: 1, unchanged: 2 },
    clauses: [
      clause('UNCHANGED', '1.1', '1.1', [['EQUAL', 'Same']]),
      clause('REMOVED', '1.2', null, [['REMOVED', 'Gone']]),
      clause('UNCHANGED', '1.3', '1.2', [['EQUAL', 'Up']]),
      clause('REWORDED', '1.4', '1.3', [
        ['EQUAL', 'Ask '],
        ['REMOVED', 'why'],
        ['ADDED', 'who'],
      ]),
      clause('ADDED', null, '1.4', [['ADDED', 'New']]),
    ],
  };
  const [from, to] = [
    { code: 'V1', label: 'Version 1' },
    { code: 'V2', label: 'Version 2' },
  ];
  const page = (all: boolean) =>
    comparePage(
      { project: 'P', output: { code: 'O1', title: 'Protocol' }, from, to, versions: [from, to], comparison, all },
      '/projects/P/outputs/O1/compare?from=V1&to=V2',
      null,
    );

  it('shows what changed alone, unless all is asked for', () => {
    expect(page(false).rows.map(({ tag, numbers }) => `${tag.text} ${numbers}`)).toEqual([
      'Removed 1.2',
      'Renumbered 1.3 is now 1.2, in the same words',
      'Reworded 1.4 is now 1.3',
      'Added 1.4',
    ]);
    expect(page(true).rows).toHaveLength(5);
  });

  it('counts what changed, and what is only numbered otherwise', () => {
    expect(page(false).summary).toBe(
      '1 clause was added, 1 removed, 1 reworded, 0 moved, 1 only renumbered, 1 unchanged',
    );
  });

  it('gives the former words on one side and the later on the other', () => {
    expect(rowsOf(page(false).tables.comparison)).toEqual([
      ['Removed', '1.2', 'Gone', '', ''],
      ['Renumbered', '1.3', 'Up', '1.2', 'Up'],
      ['Reworded', '1.4', 'Ask why', '1.3', 'Ask who'],
      ['Added', '', '', '1.4', 'New'],
    ]);
  });
});

describe('a document that was sent', () => {
  const bytes = new TextEncoder().encode('x');
  const kept = (name: string) => ({ id: 'kept', name });

  it.each([
    ['a Word file', {}, kept('a.DOCX'), 'DOCX eA== a.DOCX'],
    ['a Markdown file', {}, kept('a.md'), 'MARKDOWN x a.md'],
    ['any other file', {}, kept('a.txt'), 'TEXT x a.txt'],
    ['a file before pasted text', { content: 'y' }, kept('a.txt'), 'TEXT x a.txt'],
    ['pasted text', { content: 'a\r\nb', format: 'TEXT' }, null, 'TEXT a\nb '],
    ['pasted text of no known format', { content: 'a', format: 'EXE' }, null, 'MARKDOWN a '],
  ])('is taken for what it is: %s', (_, body, upload, said) => {
    const form = sentDocument(body, upload)!;
    const sent = upload ? documentOf(form, { name: upload.name, bytes }) : { ...form, content: form.pasted };
    expect(`${sent.format} ${sent.content} ${sent.fileName}`).toBe(said);
  });

  it.each([[null], [{}], [{ content: ' \n' }]])('is none where %j was sent', (body) => {
    expect(sentDocument(body, null)).toBeNull();
  });

  it('asks only for what was said', () => {
    const form = sentDocument({ content: 'a', replace: 'true' }, null)!;
    expect(importInput({ ...form, content: form.pasted }, 'v', 3)).toEqual({
      ...{ versionId: 'v', expectedVersion: 3, format: 'MARKDOWN', content: 'a', replace: true },
    });
  });
});
