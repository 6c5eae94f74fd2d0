import { programmeChart } from '../../src/pages/programme/programme-chart.js';
import { programmePage } from '../../src/pages/programme/programme-page.js';
import { beforeMeetings } from '../../src/pages/programme/next-meeting.js';
import type { Project } from '../../src/pages/programme/programme-page.js';

const milestone = (code: string, forecastDate: string | null, rag: 'AMBER' | 'ON_TRACK' = 'ON_TRACK') => ({
  ...{ code, title: `Title ${code}`, rag, ragReason: 'Because.', forecastDate },
});
const project = (code: string): Project => ({
  ...{
    id: code,
    code,
    title: `Project ${code}`,
    asAt: '2010-01-26',
    start: '2010-01-04',
    rag: 'AMBER',
    ragReason: 'Late.',
  },
  ...{ targetEnd: '2010-05-31', lead: null, smtLead: null, all: { totalCount: 4 }, done: { totalCount: 1 } },
  late: { totalCount: 1, nodes: [milestone('M2', '2010-02-03', 'AMBER')] },
  next: { nodes: [milestone('M1', '2010-02-01'), milestone('M3', null)] },
  plan: { finish: '2010-05-28', finishSlipWorkingDays: 0, baselines: [], problems: [] },
});

describe('the first page', () => {
  it('says what is to be done before the next meeting of each body that has a date, the earliest first', () => {
    const meeting = (code: string, meetsOn: string | null, state: 'OVERDUE' | 'DISPATCHED') => ({
      ...{ code, meetsOn, dispatch: { state, due: '2010-01-18' }, warnings: [{ message: 'Set the agenda.' }] },
    });
    const bodies = [
      { code: 'B', name: 'The Board', meetings: { nodes: [meeting('B-2', '2010-02-26', 'DISPATCHED')] } },
      { code: 'G', name: 'The group', meetings: { nodes: [meeting('G-1', '2010-01-26', 'OVERDUE')] } },
      { code: 'S', name: 'A committee', meetings: { nodes: [meeting('S-1', null, 'OVERDUE')] } },
      { code: 'N', name: 'None', meetings: { nodes: [] } },
    ];
    expect(beforeMeetings(bodies)).toEqual([
      {
        ...{ text: 'The group, 26 January 2010', href: '/meetings/G-1', toDo: ['Set the agenda.'] },
        papers: 'Papers are due out by 18 January 2010.',
      },
      { text: 'The Board, 26 February 2010', href: '/meetings/B-2', papers: null, toDo: ['Set the agenda.'] },
    ]);
  });

  it('says what a project needs before its first paper, and leads there; not of a past day', () => {
    const missing = (more: object, asAt: string | null = null) =>
      programmePage(
        { projects: [{ ...project('P'), ...more }], ended: [] },
        [],
        { tasks: [], all: null },
        { asAt, since: null },
      ).projects[0]!.missing;
    const approved = { finish: null, finishSlipWorkingDays: null, problems: [], baselines: [{ id: 'B' }] };
    expect(missing({ all: { totalCount: 0 } })).toMatchObject({ href: '/projects/P/plan' });
    expect(missing({})).toMatchObject({ href: '/set-up' });
    expect([missing({ plan: approved }), missing({}, '2010-01-26')]).toEqual([null, null]);
  });

  it('draws every project on one axis, with its dated milestones in their order', () => {
    const chart = programmeChart([project('CFPS'), project('MCC')]);
    expect(chart?.rows.map(({ code, level }) => [code, level])).toEqual([
      ['CFPS', 0],
      ['M1', 1],
      ['M2', 1],
      ['MCC', 0],
      ['M1', 1],
      ['M2', 1],
    ]);
    expect(chart?.rows[0]?.words.replaceAll('\u00a0', ' ')).toContain('4 January 2010 to 28 May 2010');
    expect(programmeChart([])).toBeNull();
  });

  it('draws many projects without their milestones', () => {
    const many = Array.from({ length: 9 }, (_, at) => project(`P${at}`));
    expect(programmeChart(many)?.rows).toHaveLength(9);
  });
});
