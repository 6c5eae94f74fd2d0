import type { Browser, Page } from 'playwright-core';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from '../browser.js';
import { wordsOf } from '../html-reader.js';
import { PHONE } from '../screens.js';
import { Visitor } from '../visitor.js';

const READ = `query($code: String!) { project(code: $code) { plan { finish version
  stages { code title } milestones { code title stageCode deadline } tasks { code title stageCode durationDays ownerTeam } links { from to type lag } } } }`;

describe('the grid of a plan', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  let [administrator, lead]: string[] = [];
  beforeAll(async () => {
    app = await startPages();
    administrator = await (await new Visitor(app.url).signInAs('administrator')).token();
    lead = await (await new Visitor(app.url).signInAs('project lead')).token();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async (code: string, width = 1280, script = false): Promise<Page> => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/projects/${code}/plan/grid`);
    return page;
  };
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await page.waitForLoadState('load');
  };
  const fill = async (page: Page, cells: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(cells)) await page.getByLabel(label, { exact: true }).fill(text);
  };
  const plan = async (code: string) => (await app.query(lead!, READ, { code })).project.plan;
  const entries = async (code: string) => {
    const { version } = await plan(code);
    return app.sql.rows<{ reason: string; subjects: { code: string }[] }>(
      'grid-entries',
      `SELECT reason, subjects FROM journal_entry WHERE operation = 'importPlan' AND revision = $1`,
      [version],
    );
  };
  /** A project of the lead without a plan. */
  const empty = async (code: string): Promise<void> => {
    const { programmes } = await app.query(administrator!, '{ programmes { code } }');
    const { me } = await app.query(lead!, '{ me { personId } }');
    const input = { programmeCode: programmes[0].code, code, title: `Project ${code}`, start: '2010-01-04' };
    await app.saved(administrator!, 'startProject', { ...input, targetEnd: '2010-12-31' }, 'project { id }');
    await app.saved(
      administrator!,
      'grantRole',
      { personId: me.personId, role: 'PROJECT_LEAD', projectCode: code },
      'grant { id }',
    );
  };

  itWith(CHROMIUM, 'makes many changes as one, shown before they are saved, without script', async () => {
    const page = await open('CFPS');
    const before = await plan('CFPS');
    await fill(page, {
      ...{ 'T14 title': 'Authorities try the checklists out', 'T14 working days': 'many', 'T14 owner': 'A team' },
      ...{ 'T21 waits for': 'M11; T20 FS+2d', 'T2 goes after': 'T4' },
      ...{ 'New item 1 title': 'Thank the authorities', 'New item 1 working days': '2' },
      ...{ 'New item 1 waits for': 'T15; T99', 'New item 1 stage': 'S4' },
    });
    await press(page, 'Show the effect');
    const summary = await page.getByRole('alert').textContent();
    expect(summary).toContain('T14, Working days: Enter a whole number of working days');
    expect(summary).toMatch(/T\d+, Waits for: There is no row of T99/u);
    expect(summary).toContain('T14, Owner: We do not know “A team”. Correct the name, or tick “Add A team as a team”');
    await page.getByLabel('Add A team as a team').check();
    expect(await page.locator('#days-T14-error').count()).toBe(1);
    expect(await page.getByLabel('T14 title').inputValue()).toBe('Authorities try the checklists out');
    await fill(page, { 'T14 working days': '35', 'New item 1 waits for': 'T15' });
    await page.getByLabel('Columns').selectOption('dates');
    await press(page, 'Show');
    await fill(page, { 'M9 deadline': '31 2 2010' });
    await page.getByLabel('Columns').selectOption('work');
    await press(page, 'Show');
    await press(page, 'Show the effect'); // what is wrong with a cell that is not shown is shown with it
    expect(await page.getByRole('alert').textContent()).toContain('M9, Deadline: Enter a real date');
    await fill(page, { 'M9 deadline': '30 4 2010' });
    await press(page, 'Show the effect');
    const preview = page.getByRole('region', { name: 'What your changes would do' });
    const words = (await preview.textContent())!.replaceAll(/\s+/gu, ' ');
    expect(words).toMatch(/The end moves from 28 May 2010 to/u);
    expect(words).toContain('Becomes critical:');
    expect(words).toContain('Duration: 25 working days becomes 35 working days.');
    expect(words).toContain('It comes after T4.');
    expect(words).toMatch(/T\d+ Thank the authorities Added From 7 May 2010 to 10 May 2010\. Waits for T15\./u);
    expect(await plan('CFPS')).toEqual(before);
    await fill(page, { 'T14 working days': '30' });
    await page.getByLabel('Reason for the journal').fill('The authorities asked for more time');
    await press(page, 'Save 5 changes');
    expect(await page.textContent('main')).toContain('no longer as in the preview');
    expect(await plan('CFPS')).toEqual(before);
    await press(page, 'Save 5 changes');
    expect(await page.textContent('main')).toMatch(
      /1 item added and 4 items changed, saved as one change\. The plan now ends on \d+ \w+ 2010\./u,
    );
    const [entry, ...more] = await entries('CFPS');
    expect([more, entry!.reason]).toEqual([[], 'The authorities asked for more time']);
    const after = await plan('CFPS');
    const { tasks, milestones, links } = after;
    const find = (code: string) => [...tasks, ...milestones].find((one: { code: string }) => one.code === code);
    expect(find('T14')).toMatchObject({
      title: 'Authorities try the checklists out',
      durationDays: 30,
      ownerTeam: 'A team',
    });
    expect(find('M9')).toMatchObject({ deadline: '2010-04-30' });
    expect(links).toContainEqual(expect.objectContaining({ from: 'T20', to: 'T21', type: 'FS', lag: 2 }));
    const inOrder = tasks.map(({ code }: { code: string }) => code);
    expect(inOrder.indexOf('T2')).toBeGreaterThan(inOrder.indexOf('T4'));
    expect(tasks.at(-1)).toMatchObject({ title: 'Thank the authorities', stageCode: 'S4', durationDays: 2 });
  });

  it('asks whether an owner whom nobody knows is a team, and offers names that are nearly the same', async () => {
    await empty('TEAMS');
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const path = '/projects/TEAMS/plan/grid';
    const { me, organisations } = await app.query(lead!, '{ me { name } organisations { name } }');
    const slip = `${me.name.slice(0, -1)}x`;
    const send = async (owner: string, more: Readonly<Record<string, string>> = {}) => {
      const proof = await visitor.hidden(path, 'proof');
      const row = {
        'code.new1': 'T1',
        'kind.new1': 'Task',
        'title.new1': 'Survey',
        'days.new1': '5',
        'owner.new1': owner,
      };
      const answer = await visitor.post(path, { proof, version: '0', ...row, ...more });
      return { status: answer.status, words: wordsOf(await answer.text()) };
    };
    const asked = await send(slip);
    expect(asked.status).toBe(422);
    expect(asked.words).toContain(`We do not know “${slip}”. Did you mean ${me.name}? Correct the name, or tick`);
    expect(asked.words).toContain(`Add ${slip} as a team`);
    for (const known of [me.name.toUpperCase(), organisations[0].name]) expect((await send(known)).status).toBe(200);
    expect((await send('The mailroom', { confirm: '1' })).status).toBe(422); // nothing is near to it, and nothing is saved
    expect((await plan('TEAMS')).tasks).toEqual([]);
    const ticked = await send(slip, { 'team.0': slip });
    expect([ticked.status, ticked.words]).toEqual([200, expect.stringContaining('What your changes would do')]);
  });

  itWith(CHROMIUM, 'takes the first ten tasks of a plan in one go, without script', async () => {
    await empty('FIRST');
    const page = await open('FIRST');
    expect(await page.textContent('main')).toContain('No plan yet. Type the first tasks');
    for (let at = 1; at <= 10; at += 1) {
      await fill(page, { [`New item ${at} title`]: `Step ${at}`, [`New item ${at} working days`]: '3' });
      if (at > 1) await fill(page, { [`New item ${at} waits for`]: `T${at - 1}` });
    }
    await press(page, 'Show the effect');
    await press(page, 'Save 10 changes');
    expect(await page.textContent('main')).toContain('10 items added, saved as one change. The plan now ends on');
    const { tasks, links } = await plan('FIRST');
    expect([tasks.length, links.length]).toEqual([10, 9]);
  });

  itWith(CHROMIUM, 'says who changed the plan meanwhile, keeps what was typed, and goes on with both', async () => {
    const [mine, other] = [await open('CFPS'), await open('CFPS')];
    await fill(mine, { 'T8 working days': '13', 'T9 title': 'From my desk' });
    await fill(other, { 'T8 working days': '14', 'T16 title': 'From another desk' });
    await press(other, 'Show the effect');
    await press(other, /^Save 2 changes/u);
    await press(mine, 'Show the effect');
    const words = (await mine.textContent('main'))!;
    expect(words).toMatch(
      /Project officer[^.]* changed the plan after you opened this page, on \d+ \w+ \d{4} at \d\d:\d\d/u,
    );
    expect(await mine.getByRole('alert').textContent()).toContain('changed this to “14”.');
    expect(await mine.getByLabel('T8 working days').inputValue()).toBe('13');
    await press(mine, 'Show the effect');
    await fill(other, { 'T1 title': 'Changed between preview and save' });
    await press(other, 'Show the effect');
    await press(other, 'Save 1 change');
    await press(mine, /^Save 2 changes/u);
    expect(await mine.textContent('main')).toContain('no longer as in the preview');
    await press(mine, /^Save 2 changes/u);
    expect(await mine.textContent('main')).toContain('2 items changed, saved as one change.');
    const { tasks } = await plan('CFPS');
    const titles = Object.fromEntries(tasks.map(({ code, title }: { code: string; title: string }) => [code, title]));
    expect(titles).toMatchObject({
      T9: 'From my desk',
      T16: 'From another desk',
      T1: 'Changed between preview and save',
    });
  });

  itWith(
    CHROMIUM,
    'does not take links away silently, gives fitting codes, and says what is wrong where there is room',
    async () => {
      const page = await open('CFPS');
      const owner = page.getByLabel('M1 owner', { exact: true });
      expect(await owner.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true); // the name of its team is not cut
      await fill(page, { 'T15 waits for': ',', 'T16 working days': 'x' });
      await page.getByLabel('New item 1 kind').selectOption('Milestone');
      await fill(page, { 'New item 1 title': 'Everything is agreed', 'New item 1 waits for': 'T15' });
      await press(page, 'Show the effect');
      expect(await page.getByRole('alert').textContent()).toContain('T15, Waits for: “,” is not a link.');
      expect(await page.getByLabel('New item 1 code').inputValue()).toMatch(/^M\d+$/u);
      for (const id of ['#waitsFor-T15-error', '#days-T16-error'])
        expect((await page.locator(id).boundingBox())!.height).toBeLessThan(50); // two lines at most
      await fill(page, { 'T15 waits for': 'M9', 'T16 working days': '9' });
      await press(page, 'Show the effect');
      expect(await page.locator('#lines').textContent()).toMatch(/M\d+ Everything is agreed\s+Added/u);
      await page.getByLabel('Columns').selectOption('dates');
      await press(page, 'Show');
      expect(await page.textContent('main')).toContain('Enter dates in numbers. For example, 27 3 2010.');
    },
  );

  itWith(CHROMIUM, 'is walked, filled and moved by keys, with script', async () => {
    const page = await open('CFPS', 1280, true);
    const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
    await page.getByLabel('T5 working days').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.id')).toBe('days-T6');
    await page.getByLabel('T6 title').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await value('T6 goes after')).not.toBe('');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await value('T6 stage')).toBe('');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await value('T6 stage')).toBe('S2');
    await page.getByLabel('New item 4 title').focus();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'One\\tS6\\t1\\nTwo\\tS6\\t2\\t\\tA team\\nThree\\t\\t3\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    expect([
      await value('New item 5 title'),
      await value('New item 5 owner'),
      await value('New item 6 working days'),
    ]).toEqual(['Two', 'A team', '3']);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#preview');
    expect(await page.locator('#lines').textContent()).toMatch(/Three\s+Added/u);
    expect(await page.getByRole('button', { name: 'Save 4 changes' }).count()).toBe(1);
  });

  for (const [width, script] of [
    [PHONE, false],
    [390, true],
    [1280, true],
  ] as const)
    itWith(CHROMIUM, `has room and no findings at ${width} px, empty, with faults and with its preview`, async () => {
      const page = await open('CFPS', width, script);
      const findings = async () => [await overflow(page), script ? await axeFindings(page) : []];
      expect(await findings()).toEqual([0, []]);
      await fill(page, { 'T5 working days': 'x', 'New item 1 title': '<b>Bold</b>', 'New item 1 working days': '2' });
      await press(page, 'Show the effect');
      expect(await findings()).toEqual([0, []]);
      await fill(page, { 'T5 working days': '11' });
      await press(page, 'Show the effect');
      expect(await findings()).toEqual([0, []]);
      await page.getByLabel('Columns').selectOption('all');
      await press(page, 'Show');
      expect(await findings()).toEqual([0, []]);
    });

  it('takes what comes from elsewhere as text, and saves none of it that it cannot read', async () => {
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const path = '/projects/CFPS/plan/grid';
    const proof = await visitor.hidden(path, 'proof');
    const before = await plan('CFPS');
    const hostile = {
      ...{
        proof,
        version: '-1',
        confirm: '1',
        previewed: 'x',
        'was.T1': '{"title":1}',
        'title.T1': '<script>alert(1)</script>',
      },
      ...{ 'was.Z9': '{}', 'title.Z9': 'Gone', 'was.__proto__': '{}', 'after.T1': '"><img>' },
      ...{ 'code.new1': "T4'; DROP", 'kind.new1': 'Thing', 'title.new1': 'x'.repeat(5_000), 'waitsFor.new1': '=1+1' },
    };
    const answer = await visitor.post(path, hostile);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('"><img>');
    expect(html).toContain('x'.repeat(5_000)); // kept, to be mended
    expect(await plan('CFPS')).toEqual(before);
    expect((await visitor.post(path, { ...hostile, proof: 'x' })).status).toBe(403);
  });

  it('shows a plan of a thousand rows in parts, and keeps what was typed from part to part', async () => {
    await empty('LARGE');
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `T${at + 1},Task,Work ${at + 1},2,${at % 50 ? `T${at}` : ''}`,
    );
    const content = Buffer.from(['Code,Kind,Title,Working days,Waits for', ...rows].join('\n')).toString('base64');
    const input = { projectCode: 'LARGE', expectedVersion: 0, format: 'CSV', content };
    await app.saved(lead!, 'importPlan', input, 'revision');
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const page = '/projects/LARGE/plan/grid';
    const send = async (path: string, html: string, cells: Readonly<Record<string, string>>) => {
      const hidden = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
      const fields = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!.replaceAll('&quot;', '"')]));
      return visitor.post(path, { ...fields, ...cells });
    };
    const first = await (await visitor.get(page)).text();
    expect(first).toContain('1 to 100 of 1,000');
    const second = await send(page, first, { 'title.T7': 'Seventh', show: '100' });
    const html = await second.text();
    expect(html).toContain('101 to 200 of 1,000');
    const part = `${page}?row=100`;
    const effect = await (await send(part, html, { 'title.T7': 'Seventh', 'days.T150': '9' })).text();
    expect(effect).toContain('Save 2 changes');
    const saved = await send(part, effect, { 'title.T7': 'Seventh', 'days.T150': '9', confirm: '1' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${part}&done=planGrid&changed=2`]);
    const { tasks } = await plan('LARGE');
    expect([tasks[6].title, tasks[149].durationDays, tasks.length]).toEqual(['Seventh', 9, 1_000]);
    const [entry] = await entries('LARGE');
    expect(entry!.subjects.map(({ code }) => code)).toEqual(['LARGE', 'T7', 'T150']);
  });

  it('is for those who change the plan, and is offered to them', async () => {
    for (const who of ['reviewer', 'director', 'secretary'] as const) {
      const visitor = await new Visitor(app.url).signInAs(who);
      expect([who, (await visitor.get('/projects/CFPS/plan/grid')).status]).toEqual([who, 403]);
      expect(await (await visitor.get('/projects/CFPS/plan')).text()).not.toContain('/plan/grid');
    }
    const visitor = await new Visitor(app.url).signInAs('project lead');
    expect(await (await visitor.get('/projects/CFPS/plan')).text()).toContain('href="/projects/CFPS/plan/grid"');
  });
});
