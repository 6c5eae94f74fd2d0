import { CALENDARS } from '../../src/demo/first-programme/calendar.js';
import { bankHolidays } from '../../src/platform/calendar/bank-holidays.js';
import { compileCalendar, workingDaysBetween } from '../../src/platform/calendar/working-days.js';
import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';
import { IN_ORDER, ONCE, PAPER_FACTS } from './paper-facts.js';

interface Item {
  readonly code: string;
  readonly title: string;
  readonly baselineDate: string | null;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
  readonly slipWorkingDays: number | null;
  readonly rag: string;
  readonly judgement: string | null;
  readonly unknownReason: string | null;
  readonly publication: boolean;
  readonly reports: readonly {
    readonly forecastDate: string | null;
    readonly narrative: string;
    readonly recordedBy: string;
  }[];
}

interface Shown {
  readonly title: string;
  readonly asAt: string;
  readonly rag: string;
  readonly start: string;
  readonly targetEnd: string | null;
  readonly sponsors: readonly { readonly name: string }[];
  readonly smtLead: { readonly name: string; readonly post: string };
  readonly approval: { readonly decidedOn: string } | null;
  readonly plan: {
    readonly finish: string;
    readonly baselineFinish: string;
    readonly problems: readonly { readonly code: string; readonly subject: string | null; readonly message: string }[];
  };
  readonly milestones: { readonly totalCount: number; readonly nodes: readonly Item[] };
}

const PROJECT = `query ($code: String!) { project(code: $code, asAt: "2010-01-26") {
  title asAt rag start targetEnd sponsors { name } smtLead { name post } approval { decidedOn }
  plan { finish baselineFinish problems { code subject message } }
  milestones { totalCount nodes { code title baselineDate forecastDate actualDate slipWorkingDays rag judgement
    unknownReason publication reports { forecastDate narrative recordedBy } } }
} }`;

/** A paragraph of the paper with its bullets, and the section it stands in; 0: a footnote. */
interface Told {
  readonly section: number;
  readonly text: string;
}

/** The paragraphs of a paper in Markdown, section by section. */
function toldBy(markdown: string): readonly Told[] {
  let section = 0;
  const told: Told[] = [];
  for (const part of markdown.split(/\n{2,}/u)) {
    const heading = /^## (\d)\./u.exec(part);
    if (heading) section = Number(heading[1]);
    else if (part.startsWith('[^')) told.push({ section: 0, text: part });
    else if (part.startsWith('- ') && told.length) told.push({ section, text: `${told.pop()!.text} ${part}` });
    else told.push({ section, text: part });
  }
  return told.map((each) => ({ ...each, text: each.text.replaceAll(/\s+/gu, ' ') }));
}

/** The section of paper 10/23 that a paragraph is in; null for footnotes, which may stand anywhere. */
const sectionOf = (paragraph: string): number | null => Number(/^(?:¶|section )(\d)/u.exec(paragraph)?.[1]) || null;

describe('the demonstration as loaded', () => {
  let app: TestApp;
  let paper: readonly Told[];
  const project = async (code: string) => {
    const answer = await app.gql<{ project: Shown }>(ADMIN_TOKEN, PROJECT, { code });
    return answer.body.data.project;
  };
  const milestone = (shown: Shown, code: string) => shown.milestones.nodes.find((each) => each.code === code)!;

  beforeAll(async () => {
    app = await startDemonstration();
    paper = toldBy(await (await fetch(`${app.url}/papers/10-23.md`)).text());
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('shows the project with CfPS as the paper has it', async () => {
    expect(await project('CFPS')).toMatchObject({
      asAt: '2010-01-26',
      start: '2010-01-04',
      targetEnd: '2010-05-31',
      sponsors: [{ name: 'Standards for England' }, { name: 'Centre for Public Scrutiny' }],
      smtLead: { name: 'Steve Barrow', post: 'Director of Standards' },
      approval: { decidedOn: '2009-07-07' },
    });
  });

  it('notices by itself that 31 May 2010 is a bank holiday', async () => {
    const { problems } = (await project('CFPS')).plan;
    expect(problems.map((problem) => problem.code)).toEqual(['NON_WORKING_TARGET']);
    expect(problems[0]?.message).toMatch(/31 May 2010 .*Spring bank holiday.* 28 May 2010/u);
  });

  it('plans 102 working days, up to the last working day before the end', async () => {
    const [cfps] = CALENDARS;
    const holidays = bankHolidays();
    const calendar = compileCalendar({ ...cfps!, weekend: [6, 7], holidays, closures: [] });
    expect(workingDaysBetween(calendar, '2009-12-31', '2010-05-28')).toBe(102);
    expect((await project('CFPS')).plan).toMatchObject({ finish: '2010-05-28', baselineFinish: '2010-05-28' });
  });

  it('has fourteen milestones, and publishes nothing before the elections but the press release', async () => {
    const { milestones } = await project('CFPS');
    expect(milestones.totalCount).toBe(14);
    const publications = milestones.nodes.filter((each) => each.publication);
    expect(publications.map(({ code, forecastDate }) => `${code} ${String(forecastDate)}`)).toEqual([
      'M12 2010-05-28',
      'M4 2010-02-10',
    ]);
  });

  it('has a milestone done, one that slips with its reason and trend, and an owner who sees it otherwise', async () => {
    const cfps = await project('CFPS');
    expect(cfps.rag).toBe('AMBER');
    expect(milestone(cfps, 'M2')).toMatchObject({ actualDate: '2010-01-25', slipWorkingDays: 0, rag: 'COMPLETE' });
    const invitations = milestone(cfps, 'M3');
    expect(invitations).toMatchObject({ baselineDate: '2010-01-22', forecastDate: '2010-02-03', slipWorkingDays: 8 });
    expect(invitations.reports.map((report) => report.forecastDate)).toEqual([
      '2010-01-22',
      '2010-01-27',
      '2010-02-03',
      null,
    ]);
    expect(invitations.reports.at(-1)?.narrative).toContain('not been made');
    expect(invitations.reports.at(-1)?.recordedBy).toBe('Project officer, work with CfPS');
    expect(milestone(cfps, 'M4')).toMatchObject({ slipWorkingDays: 8, rag: 'AMBER', judgement: 'GREEN' });
  });

  it('does not date what nobody can date with Manchester', async () => {
    const mcc = await project('MCC');
    expect(mcc).toMatchObject({ targetEnd: null, approval: null, rag: 'UNKNOWN' });
    expect(milestone(mcc, 'M6')).toMatchObject({ forecastDate: null, rag: 'UNKNOWN' });
    expect(milestone(mcc, 'M6').unknownReason).toBe('the meeting is still being arranged');
    expect(milestone(mcc, 'M7').forecastDate).toBeNull();
    expect(mcc.plan.problems.map(({ code, subject }) => `${code} ${subject ?? ''}`)).toEqual([
      'UNKNOWABLE T9',
      'UNKNOWABLE M6',
      'UNKNOWABLE T10',
    ]);
  });

  it.each(PAPER_FACTS)('composes a paper that tells of %s: %s', (paragraph, _, words) => {
    const section = sectionOf(paragraph);
    const there = paper.filter((told) => section === null || told.section === section || told.section === 0);
    expect(there.filter((told) => words.every((word) => told.text.includes(word)))).not.toEqual([]);
  });

  it.each(ONCE)('prints once, not more often: %s', (words) => {
    const appendices = paper.findIndex(({ text }) => text.startsWith('## Appendix A'));
    const body = paper.slice(0, appendices).map(({ text }) => text);
    const times = body.join(' ').split(words).length - 1;
    expect([words, times]).toEqual([words, 1]);
  });

  it('argues in the order of the paper as issued', () => {
    const appendices = paper.findIndex(({ text }) => text.startsWith('## Appendix A'));
    const body = paper
      .slice(0, appendices)
      .map(({ text }) => text)
      .join(' ');
    const places = IN_ORDER.map((words) => [words, body.indexOf(words)] as const);
    expect(places.filter(([, place]) => place === -1)).toEqual([]);
    expect([...places].sort(([, a], [, b]) => a - b).map(([words]) => words)).toEqual(IN_ORDER);
  });

  it('prints nothing that was made up for the demonstration, and no note about what the record lacks', () => {
    const text = paper.map((told) => told.text).join(' ');
    expect(text).not.toMatch(/invented|Riverside|on record|The record|is lacking|nobody named/iu);
  });

  it('takes five pages at most before its appendices', async () => {
    const question = '{ boardPaper(reference: "10/23") { readiness { bodyPages } } }';
    const { body } = await app.gql<{ boardPaper: { readiness: { bodyPages: number | null } } }>(ADMIN_TOKEN, question);
    expect(body.data.boardPaper.readiness.bodyPages ?? 5).toBeLessThanOrEqual(5);
  });

  it('has issued paper 10/23, which anybody may read in five formats, each under 300 kB', async () => {
    const question = '{ boardPaper(reference: "10/23") { state title meetingDate smtLead issue { files { url } } } }';
    const answer = await app.gql<{ boardPaper: { issue: { files: { url: string }[] } } }>(null, question);
    expect(answer.body.data.boardPaper).toMatchObject({
      state: 'ISSUED',
      title: 'Partnerships update',
      meetingDate: '2010-01-26',
    });
    const urls = answer.body.data.boardPaper.issue.files.map((file) => file.url);
    expect(urls).toHaveLength(5);
    for (const url of urls) {
      const file = await fetch(app.url + url);
      expect(file.status).toBe(200);
      expect((await file.arrayBuffer()).byteLength).toBeLessThan(300_000);
    }
    const verified = await app.gql(null, '{ verifyBoardPaper(reference: "10/23") { ok differences { figure } } }');
    expect(verified.body.data).toEqual({ verifyBoardPaper: { ok: true, differences: [] } });
  });

  it('lets BOOTSTRAP_TOKEN in as the first administrator beside its own', async () => {
    const answer = await app.gql<{ me: unknown }>(ADMIN_TOKEN, '{ me { name roles { role } } }');
    expect(answer.body.data.me).toEqual({ name: 'First administrator', roles: [{ role: 'ADMINISTRATOR' }] });
  });
});
