import { askedPart, type Pack, changesPage, packInShort, sinceWords } from '../../src/pages/programme/changes-page.js';
import { type Project, programmePage } from '../../src/pages/programme/programme-page.js';

const line = (code: string, kind = 'Milestone') => ({
  domain: kind === 'Risk' ? ('RISKS' as const) : ('PLAN' as const),
  code,
  title: 'Title',
  text: `${code} moved.`,
  figures: [{ source: { kind, code: `CFPS ${code}` } }],
});
const change = (code: string, kind?: string) => ({ ...line(code, kind), what: 'MOVED' as const, on: '2010-01-20' });
const PACK: Pack = {
  projectCode: 'CFPS',
  projectTitle: 'Work with CfPS',
  since: '2010-01-12',
  sinceBecause: 'MEETING',
  sinceName: 'Board',
  status: 'Amber: one of two milestones is late',
  end: '31 May 2010; the plan meets it, on 28 May',
  asAt: '2010-01-26',
  changeCounts: [
    { domain: 'PLAN', count: 1 },
    { domain: 'RISKS', count: 1 },
  ],
  changes: [
    { ...change('M1'), from: '2010-02-01', to: '2010-02-03' },
    { ...change('R1', 'Risk'), from: null, to: 'open' },
  ],
  late: [line('M2')],
  viewsWanted: [line('R2', 'Risk')],
  decisionsWanted: [],
  challenges: [],
  files: [{ format: 'docx', url: '/review-packs/x.docx' }],
};

describe('what changed', () => {
  it.each([
    ['MEETING', 'Board', 'since 12 January 2010, the last meeting of the Board'],
    ['PAPER', '10/23', 'since 12 January 2010, the day of the last paper (10/23)'],
    ['START', null, 'since 12 January 2010, when the project began'],
    ['GIVEN', null, 'since 12 January 2010'],
  ] as const)('%s is told as a reason', (sinceBecause, sinceName, words) => {
    expect(sinceWords({ ...PACK, sinceBecause, sinceName })).toBe(words);
  });

  it('in short counts by part, and keeps the days that were asked for', () => {
    expect(packInShort(PACK, '2010-01-26', '2010-01-12')).toMatchObject({
      counts: 'plan 1, risks 1',
      all: { text: 'All 2 changes of CFPS', href: '/projects/CFPS/changes?asAt=2010-01-26&since=2010-01-12' },
      views: [{ href: '/projects/CFPS/risks/R2?asAt=2010-01-26' }],
    });
  });

  it('is told of one part where that is one', () => {
    expect([askedPart('RISKS'), askedPart('NONSENSE'), askedPart('')]).toEqual(['RISKS', null, null]);
  });

  it('says dates as dates and states as they are', () => {
    const [moved, raised] = changesPage(PACK, null, null, () => [], 'id', '/here').tables.changes.rows.map((row) =>
      row.map(({ text }) => text).slice(-2),
    );
    expect(moved).toEqual(['1 February 2010', '3 February 2010']);
    expect(raised).toEqual(['', 'open']);
  });
});

describe('a project at a glance', () => {
  const glance = (problems: number) => {
    const project: Project = {
      ...{ id: 'an id', code: 'CFPS', title: 'Title', asAt: '2010-01-26', rag: 'ON_TRACK', ragReason: 'On time.' },
      ...{
        start: '2010-01-04',
        targetEnd: null,
        lead: null,
        smtLead: null,
        all: { totalCount: 0 },
        done: { totalCount: 0 },
      },
      ...{ late: { totalCount: 0, nodes: [] }, next: { nodes: [] } },
      plan: {
        ...{ finish: null, finishSlipWorkingDays: null, baselines: [] },
        problems: Array.from({ length: problems }, (_, at) => ({ code: 'CIRCLE', message: `Problem ${at}` })),
      },
    };
    return programmePage({ projects: [project], ended: [] }, [], { tasks: [], all: null }, { asAt: null, since: null })
      .projects[0]!;
  };

  it.each([
    [0, 0, 0],
    [5, 5, 0],
    [1_000, 5, 995],
  ])('shows of %i problems of its plan %i, and how many more the page of the plan has: %i', (all, shown, more) => {
    expect(glance(all)).toMatchObject({ problems: { length: shown }, problemsMore: more });
  });
});
