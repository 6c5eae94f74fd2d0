import type { Browser, Locator, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { headFindings, PHONE, pictureFindings } from './screens.js';
import { Visitor } from './visitor.js';

const READ = `{ project(code: "CFPS") { plan { finish version
  tasks { code start finish durationDays constraint { kind date } } milestones { code forecastDate constraint { kind date } } } } }`;

describe('bars that are dragged on the chart of a plan', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  let lead: string;
  beforeAll(async () => {
    app = await startPages();
    lead = await (await new Visitor(app.url).signInAs('project lead')).token();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async ({ width = 1280, script = true, touch = false, who = 'project lead' as const } = {}) => {
    browser ??= await openBrowser();
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: script, hasTouch: touch });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs(who)).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/projects/CFPS/plan`);
    return page;
  };
  const bar = (page: Page, code: string): Locator => page.getByRole('slider', { name: new RegExp(`^${code} `, 'u') });
  const panel = (page: Page): Locator => page.getByRole('region', { name: 'Not saved yet' });
  const said = async (page: Page): Promise<string> => {
    await panel(page)
      .getByText(/^The end/u)
      .waitFor();
    return (await panel(page).innerText()).replaceAll(/\s+/gu, ' ');
  };
  /** Drags by so many days, from the middle of a bar or from its end. */
  const drag = async (page: Page, code: string, days: number, from: 'middle' | 'end' = 'middle'): Promise<void> => {
    const mark = bar(page, code);
    await mark.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const box = (await mark.boundingBox())!;
    const width = await page.evaluate<number>(`(() => {
      const chart = document.querySelector('[data-drag]');
      return chart.querySelector('.tracker-gantt__room').clientWidth * Number(chart.dataset.perDay);
    })()`);
    const [x, y] = [from === 'end' ? box.x + box.width : box.x + Math.min(10, box.width / 3), box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + days * width * 0.5, y, { steps: 3 });
    await page.mouse.move(x + days * width, y, { steps: 3 });
    await page.mouse.up();
  };
  const plan = async () => (await app.query(lead, READ, {})).project.plan;
  const item = async (code: string) => {
    const { tasks, milestones } = await plan();
    return [...tasks, ...milestones].find((one: { code: string }) => one.code === code);
  };

  itWith(
    CHROMIUM,
    'say what would move before anything is saved, and are saved as one change with its reason',
    async () => {
      const page = await open();
      const before = await plan();
      await drag(page, 'T14', 7);
      const one = await said(page);
      expect(one).toMatch(/T14 starts no earlier than \d+ March 2010\./u);
      expect(one).toMatch(/The end moves from 28 May 2010 to \d+ June 2010, \d+ working days later\./u);
      expect(one).toMatch(/\d+ dates move: .*T14 to \d+ \w+ 2010 \(\d+ working days? later\);/u);
      expect(one).not.toContain('forecast instead');
      expect(await page.locator('.tracker-gantt__ghost').count()).toBeGreaterThan(2);
      await drag(page, 'T15', 3, 'end');
      await panel(page)
        .getByText(/^T15 takes/u)
        .waitFor();
      const both = await said(page);
      expect(both).toMatch(/T15 takes \d+ working days? instead of \d+\./u);
      expect(both).toContain('T14 starts no earlier than');
      expect(await plan()).toEqual(before);
      if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/drag-1280.png` });
      await page.getByRole('button', { name: 'Check and save' }).click();
      const preview = page.getByRole('region', { name: 'What your changes would do' });
      expect((await preview.textContent())!.replaceAll(/\s+/gu, ' ')).toMatch(/Start no earlier than/iu);
      if (process.env['PICTURES'])
        await page.screenshot({ path: `${process.env['PICTURES']}/drag-grid-1280.png`, fullPage: true });
      await page.getByLabel('Reason for the journal').fill('The authorities asked for a later start');
      await page.getByRole('button', { name: 'Save 2 changes' }).click();
      expect(await page.textContent('main')).toContain('2 items changed, saved as one change.');
      expect(page.url()).not.toContain('start.T14');
      const after = await plan();
      expect(after.version).toBeGreaterThan(before.version);
      expect(await item('T14')).toMatchObject({ constraint: { kind: 'START_NO_EARLIER_THAN' } });
      const [entry, ...more] = await app.sql.rows<{ reason: string }>(
        'dragged',
        `SELECT reason FROM journal_entry WHERE revision > $1 AND operation = 'importPlan'`,
        [before.version],
      );
      expect([entry!.reason, more]).toEqual(['The authorities asked for a later start', []]);
    },
  );

  itWith(CHROMIUM, 'are moved and taken back by keys, and say where they are', async () => {
    const page = await open();
    const mark = bar(page, 'T16');
    const words = () => mark.getAttribute('aria-valuetext');
    const was = await words();
    expect(was).toMatch(/^\d+ \w+ 2010( to \d+ \w+ 2010)?$/u);
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    const moved = await words();
    expect(moved).not.toBe(was);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await words()).not.toBe(moved);
    await page.keyboard.press('Escape');
    expect(await words()).toBe(was);
    expect(await panel(page).count()).toBe(0);
    for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await said(page)).toContain('T16 starts no earlier than');
    await page.getByRole('button', { name: 'Check and save' }).and(page.locator(':focus')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await words()).toBe(was);
    await mark.and(page.locator(':focus')).waitFor();
    expect(await page.locator('.tracker-gantt__ghost').count()).toBe(0);
  });

  itWith(CHROMIUM, 'of a milestone can be a forecast instead', async () => {
    const page = await open();
    const { forecastDate } = await item('M8');
    await bar(page, 'M8').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await said(page)).toMatch(/M8 is not reached before/u);
    await page.getByRole('link', { name: 'Report it as a forecast instead' }).click();
    expect(await page.locator('h2').first().textContent()).toContain('M8');
    expect(page.url()).toMatch(/item=M8&how=forecast&forecast=2010-/u);
    expect(await item('M8')).toMatchObject({ forecastDate });
  });

  itWith(CHROMIUM, 'say why nothing moves where links hold a bar', async () => {
    const page = await open();
    await drag(page, 'T16', -7);
    expect(await said(page)).toMatch(/T16 still starts on \d+ \w+ 2010: .+ No dates move\./u);
  });

  itWith(CHROMIUM, 'follow a finger on a phone, and leave the page its room', async () => {
    const page = await open({ width: 390, touch: true });
    const mark = bar(page, 'T14');
    await mark.scrollIntoViewIfNeeded();
    const { x, y, height } = (await mark.boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    const at = (left: number) => [{ x: left, y: y + height / 2 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(x + 10) });
    for (const left of [20, 30, 40, 50])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x + left) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await said(page)).toContain('T14 starts no earlier than');
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/drag-390.png` });
    expect([await overflow(page), await axeFindings(page)]).toEqual([0, []]);
  });

  itWith(CHROMIUM, 'are ordinary bars without script and for readers, whose titles lead to their item', async () => {
    for (const more of [{ script: false }, { who: 'reviewer' as never }]) {
      const page = await open(more);
      expect(await page.getByRole('slider').count()).toBe(0);
      expect(await page.locator('#drag-hint').isVisible()).toBe(false);
      expect(await panel(page).count()).toBe(0);
      const title = page.locator('.tracker-gantt').getByRole('link', { name: /./u }).first();
      expect(await title.getAttribute('href')).toMatch(/^\/projects\/CFPS\/(milestones|tasks)\//u);
    }
  });

  for (const width of [PHONE, 390, 1280])
    itWith(CHROMIUM, `leave no row of chart or table cut at ${width} px`, async () => {
      const page = await open({ width });
      const boxes = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
        .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1)
        .map((box) => box.className)`);
      expect([boxes, await overflow(page), await headFindings(page), await pictureFindings(page)]).toEqual([
        [],
        0,
        [],
        [],
      ]);
      expect(await axeFindings(page)).toEqual([]);
    });

  it('are asked about by those alone who may change the plan, and take only what is there', async () => {
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const effect = async (query: string) => {
      const answer = await visitor.get(`/projects/CFPS/plan/grid/effect?${query}`);
      return [answer.status, (await answer.json()) as unknown];
    };
    expect(await effect('start.T99=2010-03-22')).toEqual([
      200,
      { says: ['The plan has no task or milestone T99. Open the plan again.'], moved: [] },
    ]);
    expect(await effect('start.T1=2010-03-22')).toMatchObject([200, { says: [expect.stringContaining('T1 is done')] }]);
    const nothing = [200, { says: ['Nothing was moved.'], moved: [] }];
    for (const query of ['', 'start.T14=soon', 'start.T14=2010-02-30', 'start.<b>=2010-03-22'])
      expect(await effect(query)).toEqual(nothing);
    const grid = await visitor.get('/projects/CFPS/plan/grid?start.T99=2010-03-22&start.T21=2010-06-07');
    const html = await grid.text();
    expect([grid.status, html.includes('The plan has no task or milestone T99')]).toEqual([200, true]);
    expect(html).toContain('Save 1 change');
    const reader = await new Visitor(app.url).signInAs('reviewer');
    expect((await reader.get('/projects/CFPS/plan/grid/effect?start.T14=2010-03-22')).status).toBe(403);
    expect((await fetch(`${app.url}/projects/CFPS/plan/grid/effect`, { redirect: 'manual' })).status).not.toBe(200);
  });

  it('set dates again that are set by hand, which no constraint would move', async () => {
    const { version } = await plan();
    const pinned = { start: '2010-05-10', finish: '2010-05-14' };
    const changes = [{ reviseItem: { code: 'T16', pinned } }];
    const set = await app.run(lead, 'revisePlan', { projectCode: 'CFPS', expectedVersion: version, changes });
    expect(set.saved).toBe(true);
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const { says, moved } = (await (
      await visitor.get('/projects/CFPS/plan/grid/effect?start.T16=2010-05-17')
    ).json()) as { says: string[]; moved: object[] };
    expect(says[0]).toBe('T16 is set by hand to 17 May 2010 to 21 May 2010. Until now: 10 May 2010 to 14 May 2010.');
    expect(moved).toContainEqual({ code: 'T16', start: '2010-05-17', finish: '2010-05-21' });
    const html = await (await visitor.get('/projects/CFPS/plan/grid?columns=dates&start.T16=2010-05-17')).text();
    expect(html).toContain('Save 1 change');
    expect([html.includes('value="17 May 2010"'), html.includes('value="21 May 2010"')]).toEqual([true, true]);
  });
});
