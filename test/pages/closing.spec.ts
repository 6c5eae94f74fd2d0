import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, openBrowser, overflow } from './browser.js';
import { corrections, formLink, offered, sendForm, words } from './forms.js';
import { fieldsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const HOME = '/projects/CFPS';

describe('a project that is closed, on its pages', () => {
  let app: TestApp;
  let browser: Browser;
  let lead: Visitor;
  let director: Visitor;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    browser = await openBrowser();
    lead = await new Visitor(app.url).signInAs('project lead');
    director = await new Visitor(app.url).signInAs('director');
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('says before what is still open, to those who may close it', async () => {
    const page = await words(lead, HOME);
    expect(page).toContain('Before you close the project');
    expect(page).toMatch(/\d+ milestones not reached: M\d+, .* and more/u);
    expect(page).toMatch(/open risks: R1/u);
    expect(await words(await new Visitor(app.url).signInAs('reviewer'), HOME)).not.toContain('Before you close');
  });

  it('is closed in the browser without script, with its lessons and what is handed on', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    const [name = '', value = ''] = lead.session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url + HOME);
    await page.getByRole('link', { name: 'Close the project' }).press('Enter');
    expect(await page.locator('#effectiveOn-year').inputValue()).toBe('2010');
    await page.getByLabel('What was achieved').fill('Both checklists were published.');
    await page.getByLabel('Lessons').fill('Ask partners early.\nKeep the text short.');
    await page.locator('#followOns-0-action').fill('Review the guide after a year');
    await page.getByRole('button', { name: 'Close the project' }).press('Enter');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Select the person or the organisation');
    await page.locator('#followOns-0-personId').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Close the project' }).press('Enter');
    expect(new URL(page.url()).pathname).toBe(HOME);
    const said = (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
    expect(said).toContain('Project closed. Its people are no longer asked for reports.');
    expect(said).toContain('Closed on 26 January 2010');
    expect(said).toMatch(/Review the guide after a year: .+/u);
    await context.close();
  });

  it('can be read by everybody, on a phone and on a wide screen', async () => {
    for (const width of [390, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const [name = '', value = ''] = lead.session.split('=');
      await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();
      await page.goto(app.url + HOME);
      expect([width, await axeFindings(page), await overflow(page)]).toEqual([width, [], 0]);
      if (process.env['PICTURES'])
        await page.screenshot({ path: `${process.env['PICTURES']}/closed-${width}.png`, fullPage: true });
      await context.close();
    }
  });

  it('offers nothing new on its pages, and says so', async () => {
    const risks = await words(lead, `${HOME}/risks`);
    expect(risks).toContain('Closed on 26 January 2010. Nothing new can be added to this project.');
    expect(await offered(lead, `${HOME}/risks`, 'raiseRisk')).toEqual([]);
    expect(await offered(lead, `${HOME}/plan`, 'addMilestone')).toEqual([]);
    expect(await words(lead, `${HOME}/plan`)).not.toContain('Report progress');
    for (const item of ['milestones/M3', 'tasks/T14']) {
      const html = await (await lead.get(`${HOME}/${item}`)).text();
      expect(html).toContain('Closed on 26 January 2010.');
      expect(html).not.toContain('Show the effect');
    }
    const milestone = await (await lead.get(`${HOME}/milestones/M3`)).text();
    const [, correct = ''] = /href="([^"]*corrects=[^"]*)"/u.exec(milestone) ?? [];
    expect(await (await lead.get(correct.replaceAll('&amp;', '&').replace(/#.*/u, ''))).text()).toContain(
      'Show the effect',
    );
    expect(await offered(lead, `${HOME}/risks/R1`, 'assessRisk')).toEqual([]);
    expect(await offered(lead, `${HOME}/risks/R1`, 'amendRisk')).not.toEqual([]);
    const refused = await sendForm(lead, `/forms/raiseRisk?projectCode=CFPS&back=${HOME}`, { title: 'Late' });
    expect(refused.status).toBe(422);
  });

  it('is listed as closed, and asks for no reports', async () => {
    const programme = await words(lead, '/programme');
    expect(programme).toMatch(/Closed projects CFPS Ensuring high standards .*: Closed on 26 January 2010/u);
    expect(await words(lead, '/tasks')).not.toMatch(/Report (milestone|\w+ milestones)/u);
  });

  it('has an end project report that is put right, and keeps what was handed on', async () => {
    const [link = ''] = await corrections(lead, HOME);
    const held = fieldsOf(await (await lead.get(link)).text());
    expect(held).toMatchObject({
      summary: 'Both checklists were published.',
      'followOns.0.action': 'Review the guide after a year',
    });
    expect((await sendForm(lead, link, { summary: 'Both checklists are in use.', reason: 'x' })).status).toBe(303);
    const page = await words(lead, HOME);
    expect(page).toContain('Both checklists are in use.');
    expect(page).toContain('Review the guide after a year');
  });

  it('is archived by the secretary, leaves the lists, and is still found', async () => {
    expect((await sendForm(secretary, await formLink(secretary, HOME, 'archiveProject'), { reason: 'x' })).status).toBe(
      303,
    );
    expect(await words(secretary, HOME)).toContain('Archived on');
    expect(await words(secretary, '/programme')).toMatch(/Archived projects CFPS/u);
    expect(await words(secretary, '/search?q=ensuring+high+standards')).toContain('CFPS');
    expect(await formLink(director, HOME, 'reopenProject')).toBe('');
    expect((await sendForm(secretary, await formLink(secretary, HOME, 'restoreProject'), {})).status).toBe(303);
  });

  it('is reopened by the director, who says why, and takes reports again', async () => {
    const link = await formLink(director, HOME, 'reopenProject');
    expect((await sendForm(director, link, { reason: '' })).status).toBe(422);
    expect((await sendForm(director, link, { reason: 'A third part is wanted.' })).status).toBe(303);
    expect(await words(director, HOME)).toContain('A third part is wanted.');
    expect(await offered(lead, `${HOME}/risks`, 'raiseRisk')).not.toEqual([]);
  });
});
