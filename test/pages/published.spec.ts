import { publishedPage } from '../../src/pages/published/published-page.js';
import { adoptedPage } from '../../src/pages/published/published-text-page.js';
import { sectionsOf } from '../../src/pages/published/text-sections.js';
import { type YouSaid, youSaidPage } from '../../src/pages/published/you-said-page.js';

const heading = { number: '1', kind: 'HEADING', text: 'Openness' };
const statement = { number: null, kind: 'STATEMENT', text: 'We are open.' };
const clause = { number: '1.1', kind: 'CLAUSE', text: 'Say why' } as const;

describe('a text is read', () => {
  it('section by section', () => {
    expect(sectionsOf([heading, statement, clause])).toEqual([
      {
        ...{ number: '1', heading: 'Openness', mark: null },
        lines: [
          { number: null, text: 'We are open.', plain: true, mark: null },
          { number: '1.1', text: 'Say why', plain: false, mark: null },
        ],
      },
    ]);
  });

  it('also where it begins without a heading, or is empty', () => {
    expect(sectionsOf([clause]).map((section) => section.heading)).toEqual([null]);
    expect(sectionsOf([])).toEqual([]);
  });
});

describe('an adopted text', () => {
  const text = (treatment: 'KEPT' | 'REWORDED' | 'OMITTED' | 'ADDED') =>
    adoptedPage({
      ...{ projectCode: 'MCC', adoptionCode: 'AD3', name: 'Riverside', kind: 'PARTNERSHIP', outputTitle: 'Protocol' },
      ...{
        versionLabel: 'Version 2',
        publicSince: '2010-02-01',
        invented: true,
        purpose: null,
        movedOnState: 'CURRENT',
      },
      ...{ textSha256: 'x', files: [{ format: 'docx', url: '/adopted-protocols/mcc-ad3.docx' }] },
      signatures: [{ member: 'A', signatory: 'B', post: 'Chair', signedOn: '2010-01-20' }],
      clauses: [{ ...clause, treatment }],
    });

  it.each([
    ['KEPT', null, 'Every clause reads as in the version.'],
    ['REWORDED', 'Reworded', 'Clauses that read otherwise than in the version are marked.'],
    ['ADDED', 'Added', 'Clauses that read otherwise than in the version are marked.'],
  ] as const)('marks what the adopter did to a clause: %s', (treatment, mark, says) => {
    const page = text(treatment);
    expect(page.texts[0]!.sections[0]!.lines[0]!.mark).toBe(mark);
    expect(page.says).toContain(says);
  });

  it('says who signed, that it is made up, and where its files are', () => {
    const { invented, files, tables } = text('KEPT');
    expect(invented).toContain('made up');
    expect(files).toEqual([{ text: 'Word', href: '/adopted-protocols/mcc-ad3.docx' }]);
    expect(tables.signatures.rows[0]!.map((cell) => cell.text)).toEqual(['A', 'B, Chair', '20 January 2010']);
  });
});

describe('the page of everything published', () => {
  const none = { totalCount: 0, nodes: [] };
  const all = {
    ...{ boardPapers: none, publishedOutputs: none, publishedFeedbackReports: none },
    ...{ adoptedProtocols: none, issuedCommunications: none },
  };
  const report = { projectCode: 'MCC', exerciseCode: 'X4', subject: 'Seminar', publishedOn: '2010-02-01' };

  it('says of each kind that nothing is there, rather than leave it out', () => {
    const { sections, tables } = publishedPage(all);
    expect(sections.map(({ id }) => tables[id]!.rows.length)).toEqual([0, 0, 0, 0, 0]);
    expect(sections.every(({ id }) => tables[id]!.empty.startsWith('No'))).toBe(true);
  });

  it.each([
    [1, null],
    [7, 'All 7'],
  ])('leads to all of %d only where there are more than it shows', (totalCount, text) => {
    const { sections } = publishedPage({ ...all, publishedFeedbackReports: { totalCount, nodes: [report] } });
    expect(sections.find(({ id }) => id === 'you-said-we-did')!.all?.text ?? null).toBe(text);
  });
});

describe('you said, we did', () => {
  const comment = (code: string, outcome: 'ACCEPTED' | 'NOTED' | null) => ({
    ...{ code, clause: null, question: null, youSaid: `Words of ${code}`, saidBy: 'An officer', outcome },
    ...{ weDid: 'What was done', because: 'Why' },
  });
  const bases = { asked: null, responded: null, items: 3, attributed: 2, unattributed: 1 };
  const report: YouSaid = {
    ...{ projectCode: 'MCC', subject: 'Seminar', asAt: '2010-02-01', publishedOn: '2010-02-01' },
    ...{ namesWithheld: 2, textsWithheld: 0 },
    counts: {
      items: 3,
      open: 1,
      replied: 0,
      changeToCome: 1,
      byOutcome: [
        { outcome: 'ACCEPTED', items: 1 },
        { outcome: 'NOTED', items: 1 },
      ],
    },
    sources: [
      {
        ...{
          code: 'X4',
          title: 'Seminar',
          channel: 'SEMINAR',
          stage: 'DRAFT',
          opensOn: null,
          closesOn: null,
          method: 'In groups',
          versions: [],
        },
        bases,
      },
    ],
    themes: [
      {
        ...{ code: 'MONEY', title: 'Money', definition: null, items: 3, alsoRaised: 1 },
        comments: { totalCount: 5, nodes: [comment('F1', 'ACCEPTED'), comment('F2', 'NOTED'), comment('F3', null)] },
      },
      {
        ...{ code: 'NONE', title: 'Nothing', definition: null, items: 0, alsoRaised: 0 },
        comments: { totalCount: 0, nodes: [] },
      },
    ],
  };
  const page = youSaidPage(report, 'X4');

  it('tells what was done apart from what was not, theme by theme, and leaves out a theme without a comment', () => {
    const [theme, ...others] = page.themes;
    expect(others).toEqual([]);
    expect(theme!.done.map(({ youSaid }) => youSaid)).toEqual(['Words of F1']);
    expect(theme!.notDone.map(({ youSaid }) => youSaid)).toEqual(['Words of F2', 'Words of F3']);
    expect(theme).toMatchObject({ count: '3 comments; 1 more touches on it under other themes', more: 2 });
  });

  it('gives the counts with their bases, and says what is not known and what is kept back', () => {
    expect(page.sums).toEqual([
      'You made 3 comments.',
      'Accepted: 1.',
      'Noted: 1.',
      'Of those accepted, 1 change is still to be made.',
    ]);
    expect(page.sources[0]!.bases).toBe(
      'How many were asked is not known; how many responded is not known; 3 comments, 1 of them by people we cannot name.',
    );
    expect(page.kept).toEqual(['The name is kept back on 2 comments, where somebody did not agree to be named.']);
  });
});
