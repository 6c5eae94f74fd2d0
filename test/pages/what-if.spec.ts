import { linkWords, moveWords, sentence } from '../../src/pages/plan/item-words.js';
import { linkedErrors, reportOf, TASK_REPORT, typedReport } from '../../src/pages/plan/report-form.js';
import { isTried, type PlanLink, trialOf, typedTry, type TriedItem } from '../../src/pages/plan/what-if.js';
import type { TestApp } from '../support/app.js';
import { plain } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const TASK = { id: 'i', code: 'T1', title: 'Draft', kind: 'TASK', version: 2 };
const MILESTONE = { ...TASK, code: 'M1', kind: 'MILESTONE' };
const LINK: PlanLink = { from: 'T1', to: 'M1', type: 'FS', lag: 2, lagUnit: 'WORKING_DAYS' };

describe('what a what-if tries', () => {
  const held = (kind: string) => ({
    changes: [{ reviseItem: { code: 'T1', constraint: { kind, date: '2010-03-01' } } }],
  });
  const ends = { from: 'T1', to: 'M1', type: 'FS', lagUnit: 'WORKING_DAYS' };

  it.each<[string, typeof TASK, Record<string, string>, object]>([
    [
      'a forecast of a task',
      TASK,
      { how: 'forecast', forecast: '2010-03-01' },
      { report: { forecastFinish: '2010-03-01' } },
    ],
    [
      'a forecast of a milestone',
      MILESTONE,
      { how: 'forecast', forecast: '2010-03-01' },
      { report: { forecastDate: '2010-03-01' } },
    ],
    [
      'a day before which it cannot start',
      TASK,
      { how: 'notBefore', notBefore: '2010-03-01' },
      held('START_NO_EARLIER_THAN'),
    ],
    [
      'a fixed day, typed in three boxes',
      TASK,
      { how: 'fixed', 'fixed-day': '1', 'fixed-month': '3', 'fixed-year': '2010' },
      held('START_FIXED'),
    ],
    [
      'a duration',
      TASK,
      { how: 'duration', duration: '12' },
      { changes: [{ reviseItem: { code: 'T1', duration: { days: 12 } } }] },
    ],
    [
      'a lag',
      MILESTONE,
      { how: 'lag', link: 'T1 M1 FS 2 WORKING_DAYS', lag: '-3' },
      { changes: [{ withdrawLink: { ...ends, lag: 2 } }, { addLink: { ...ends, lag: -3 } }] },
    ],
  ])('can be %s', (_, item, query, expected) => {
    expect(trialOf(item, [LINK], typedTry(query))).toEqual(expected);
  });

  it.each<[string, TriedItem, Record<string, string>, string]>([
    ['no way', TASK, {}, '#how'],
    ['an unknown way', TASK, { how: 'magic' }, '#how'],
    ['no date', TASK, { how: 'forecast', forecast: '2010-02-30' }, '#forecast-day'],
    ['no days', TASK, { how: 'duration', duration: '0' }, '#duration'],
    ['the duration of a milestone', MILESTONE, { how: 'duration', duration: '3' }, '#how'],
    [
      'a day that hand-set dates would not keep',
      { ...TASK, pinned: {} },
      { how: 'fixed', fixed: '2010-02-01' },
      '#how',
    ],
    ['a link that is not there', TASK, { how: 'lag', link: 'T1 T2 FS 0 WORKING_DAYS', lag: '3' }, '#link'],
    ['the lag it has', TASK, { how: 'lag', link: 'T1 M1 FS 2 WORKING_DAYS', lag: '2' }, '#lag'],
  ])('cannot be %s', (_, item, query, href) => {
    expect(trialOf(item, [LINK], typedTry(query))).toMatchObject({ errors: [{ href }] });
  });

  it('waits for a value until one was asked for', () => {
    expect(isTried(typedTry({ how: 'duration' }))).toBe(false);
    expect(isTried(typedTry({ how: 'duration', asked: '1' }))).toBe(true);
    expect(isTried(typedTry({ how: 'duration', duration: '3' }))).toBe(true);
  });
});

describe('words of a plan', () => {
  it.each([
    [{ type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' }, 'Finish to start'],
    [{ type: 'SS', lag: 1, lagUnit: 'WORKING_DAYS' }, 'Start to start, 1 working day later'],
    [{ type: 'FF', lag: -2, lagUnit: 'ELAPSED_DAYS' }, 'Finish to finish, 2 calendar days earlier'],
  ] as const)('say the link %j as "%s"', (link, words) => expect(linkWords(link)).toBe(words));

  it('say moves and reasons as sentences', () => {
    expect([moveWords(3), moveWords(-1), moveWords(null)]).toEqual([
      '3 working days later',
      '1 working day earlier',
      'Not known',
    ]);
    expect([sentence('waits for T1'), sentence('Done.')]).toEqual(['Waits for T1.', 'Done.']);
  });
});

describe('a report of a task', () => {
  it('says of each field what is wrong with it, and leads to its first box', () => {
    const typed = typedReport(TASK_REPORT, {
      forecastFinish: '2010-02-30',
      remainingDays: 'few',
      narrative: ' Well. ',
    });
    const { input, errors } = reportOf(TASK_REPORT, typed);
    expect(input).toEqual({ narrative: 'Well.' });
    expect(linkedErrors(TASK_REPORT, errors).map(({ href }) => href)).toEqual([
      '#forecastFinish-day',
      '#remainingDays',
    ]);
  });
});

describe('the pages of a what-if and of tasks', () => {
  let app: TestApp;
  let lead: Visitor;
  let reviewer: Visitor;
  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    reviewer = await new Visitor(app.url).signInAs('reviewer');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const WHAT_IF = '/projects/CFPS/plan/what-if';
  const page = async (path: string, visitor = lead): Promise<string> => plain(await (await visitor.get(path)).text());
  const version = async () => {
    const html = await page(`${WHAT_IF}?item=T14&how=duration&duration=35`);
    return /name="version" value="(\d+)"/u.exec(html)?.[1] ?? '';
  };

  it('show a reviewer what would move, by an address that can be sent, and save nothing', async () => {
    const path = `${WHAT_IF}?item=T14&how=duration&duration=35`;
    const html = await page(path, reviewer);
    expect(html).toContain('The end moves from 28 May 2010 to 14 June 2010, 10 working days later.');
    expect(html).toMatch(/<svg[^]*Current date[^]*Dates that move/u);
    expect(html).toContain('Nothing has been saved.');
    expect(html).not.toContain('Save this change');
    const rows = await (await reviewer.get(`${path}&file=moves.csv`)).text();
    expect(rows).toContain('M9 Pilots complete,Milestone,2010-04-16,2010-04-30,10 working days later');
    expect(await page('/projects/CFPS/tasks/T14')).toMatch(/Duration<\/dt>[^]*?25 working days/u);
  });

  it.each([
    ['forecast=2010-04-12&how=forecast&item=M7', '/milestones/M7?forecastDate=2010-04-12#report'],
    ['forecast=2010-05-12&how=forecast&item=T14', '/tasks/T14?forecastFinish=2010-05-12#report'],
  ])('lead a lead from %s to the report with it filled in', async (query, link) => {
    expect(await page(`${WHAT_IF}?${query}`)).toContain(`href="/projects/CFPS${link}"`);
    const html = await page(`/projects/CFPS${link.split('#', 1)[0]}`);
    expect(html).toMatch(/name="forecast(Date|Finish)-year" [^>]*value="2010"/u);
  });

  it('tell a refusal at the field, with nothing lost', async () => {
    const answer = await lead.get(`${WHAT_IF}?item=T14&how=duration&duration=99999`);
    const html = await answer.text();
    expect([answer.status, html.includes('href="#duration"'), html.includes('value="99999"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await page(`${WHAT_IF}?item=T99`)).toContain('The plan has no task or milestone T99.');
    expect((await lead.get('/projects/MCC/plan/what-if')).status).toBe(404);
  });

  it('record the change where a lead says so, once, and nobody else', async () => {
    const [proof, first] = [
      await lead.hidden(`${WHAT_IF}?item=T14&how=duration&duration=35`, 'proof'),
      await version(),
    ];
    const fields = { proof, version: first, item: 'T14', how: 'duration', duration: '30', reason: 'Easter is early.' };
    const theirs = await reviewer.hidden('/account', 'proof');
    expect((await reviewer.post(WHAT_IF, { ...fields, proof: theirs })).status).toBe(403);
    const done = await lead.post(WHAT_IF, fields);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/projects/CFPS/plan?done=planChange']);
    expect(await page('/projects/CFPS/tasks/T14')).toMatch(/Duration<\/dt>[^]*?30 working days/u);
    const again = await lead.post(WHAT_IF, { ...fields, duration: '31' });
    expect([again.status, (await again.text()).includes('value="31"')]).toEqual([422, true]);
    expect(await version()).not.toBe(first);
  });

  it('explain a task: why its dates, what it waits for, and what waits for it', async () => {
    const html = await page('/projects/CFPS/tasks/T15', reviewer);
    expect(html).toMatch(/Reason for this start[^]*Reason for this finish/u);
    expect(html).toMatch(/Predecessors[^]*tasks\/T14[^]*Start to start, 15 working days later[^]*Successors/u);
    expect(html).not.toContain('Report on this task');
    expect(await page('/projects/CFPS/plan', reviewer)).toContain('href="/projects/CFPS/tasks/T15"');
    expect((await lead.get('/projects/CFPS/tasks/M3')).status).toBe(404);
  });

  it('report on a task: first what it would do, then for the record', async () => {
    const path = '/projects/CFPS/tasks/T11';
    const [proof, seen] = [await lead.hidden(path, 'proof'), await lead.hidden(path, 'version')];
    const fields = { proof, version: seen, forecastFinish: '2010-03-31', narrative: 'They are <b>slow</b>.' };
    const preview = plain(await (await lead.post(path, fields)).text());
    expect(preview).toMatch(/Effect of your report[^]*T11 [^]*to 31 March 2010/u);
    expect(await page(path)).toContain('Nothing has been reported yet.');
    expect((await lead.post(path, { ...fields, confirm: '1' })).status).toBe(303);
    expect(await (await lead.get(path)).text()).toContain('They are &lt;b&gt;slow&lt;/b&gt;.');
    const long = await lead.post(path, { ...fields, narrative: 'x'.repeat(4001) });
    expect([long.status, (await long.text()).includes('href="#narrative"')]).toEqual([422, true]);
    const wrong = await lead.post(path, { ...fields, forecastFinish: '', actualFinish: '2030-01-01' });
    expect([wrong.status, (await wrong.text()).includes('They are')]).toEqual([422, true]);
    expect((await reviewer.post(path, { ...fields, proof: await reviewer.hidden('/account', 'proof') })).status).toBe(
      200,
    );
  });
});
