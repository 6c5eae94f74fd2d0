import type { Browser } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { formLink, openForm, pageOf, sendForm, words } from './forms.js';
import { fieldsOf, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const RISKS = '/projects/CFPS/risks';

describe('the form of a risk scale', () => {
  let app: TestApp;
  let lead: Visitor;
  let browser: Browser | null = null;
  const link = (visitor: Visitor, page = RISKS): Promise<string> => formLink(visitor, page, 'setRiskScale');
  const confirm = (visitor: Visitor, html: string, placed = '') =>
    visitor.post('/forms/setRiskScale', { ...fieldsOf(html), placed, confirm: '1' });

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('is reached from the risks by those who may set one, and holds the scale in force', async () => {
    expect(await link(await new Visitor(app.url).signInAs('reviewer'))).toBe('');
    const html = await openForm(lead, await link(lead));
    expect(fieldsOf(html)).toMatchObject({
      ...{ name: 'Default scale of this tool (5 by 5)', 'likelihood.4.label': 'Almost certain', 'impact.4.value': '5' },
      ...{ 'bands.2.name': 'High', 'bands.2.fromScore': '10', 'bands.2.tone': 'amber' },
    });
    expect([...html.matchAll(/<select [^>]*name="placed"/gu)]).toHaveLength(25);
    expect(wordsOf(html)).toContain(
      'Likelihood 5 Almost certain, impact 1 Insignificant Medium (score 5) Low Medium High',
    );
  });

  it('shows what a scale would do to scores, saves nothing, and keeps the answers for another try', async () => {
    const before = await words(lead, RISKS);
    const shown = await sendForm(lead, await link(lead), { name: 'Council scale', placed: '1 5 High' });
    const told = wordsOf(shown.html);
    expect([shown.status, told]).toEqual([200, expect.stringContaining('No score is changed.')]);
    expect(told).toContain('Likelihood 1 Rare, impact 5 Catastrophic: High');
    expect(told).toMatch(/\d+ open risks would be shown as scored on a former scale until they are assessed again/u);
    expect(told).toContain('High, 10');
    expect(await words(lead, RISKS)).toBe(before);
    const again = await lead.post('/forms/setRiskScale', { ...fieldsOf(shown.html), placed: '1 5 High', edit: '1' });
    const html = await again.text();
    expect(fieldsOf(html)['name']).toBe('Council scale');
    expect(html).toContain('<option value="1 5 High" selected>');
  });

  it('takes levels away, with the bands that were chosen for them', async () => {
    const without = { 'likelihood.4.value': '', 'likelihood.4.label': '', 'likelihood.4.meaning': '' };
    const shown = await sendForm(lead, await link(lead), { ...without, placed: '5 1 High\n1 5 High' });
    const told = wordsOf(shown.html);
    expect([shown.status, told]).toEqual([200, expect.stringContaining('No score is changed.')]);
    expect(told).not.toContain('5 Almost certain');
  });

  it('draws the boxes for levels and bands that are added', async () => {
    const added = { 'likelihood.5.value': '6', 'likelihood.5.label': 'Certain', 'bands.4.name': 'Extreme' };
    const drawn = await sendForm(lead, await link(lead), { ...added, 'bands.4.fromScore': '26', more: '1' });
    expect([...drawn.html.matchAll(/<select [^>]*name="placed"/gu)]).toHaveLength(30);
    expect(drawn.html).toContain('<option value="6 5 Extreme">');
  });

  it('says what is wrong before it shows anything, and loses nothing', async () => {
    const falls = await sendForm(lead, await link(lead), { name: 'Falls', placed: '1 5 Very high\n2 5 High' });
    expect([falls.status, fieldsOf(falls.html)['name']]).toEqual([422, 'Falls']);
    expect(wordsOf(falls.html)).toContain('Scores may not fall as levels rise');
    expect(falls.html).toContain('<option value="1 5 Very high" selected>');
    const renamed = await sendForm(lead, await link(lead), { 'bands.2.name': 'Severe', placed: '1 5 High' });
    expect([renamed.status, wordsOf(renamed.html)]).toEqual([
      422,
      expect.stringContaining('It does not have: High (for 1 × 5)'),
    ]);
  });

  for (const [width, javaScriptEnabled] of [
    [390, false],
    [1280, true],
  ] as const)
    itWith(
      CHROMIUM,
      `is filled in by choosing in its table, ${width} pixels wide, script: ${javaScriptEnabled}`,
      async () => {
        browser ??= await openBrowser();
        const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
        const [name = '', value = ''] = lead.session.split('=');
        await context.addCookies([{ name, value, url: app.url }]);
        const page = await context.newPage();
        const look = async (what: string): Promise<void> => {
          const found = javaScriptEnabled ? await axeFindings(page) : [];
          expect([what, found, await overflow(page)]).toEqual([what, [], 0]);
          const { PICTURES } = process.env;
          if (PICTURES) await page.screenshot({ path: `${PICTURES}/${what}-${width}.png`, fullPage: true });
        };
        await page.goto(app.url + RISKS);
        await look('register');
        await page.getByRole('link', { name: 'Set another scale' }).click();
        await look('scale');
        await page.getByLabel('Name of the scale').fill('A scale of ours');
        await page.getByLabel('Likelihood 1 Rare, impact 5 Catastrophic').selectOption({ label: 'High' });
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('heading', { name: 'What it would do to scores' }).waitFor();
        await look('scale-effect');
        await page.getByRole('button', { name: 'Change your answers' }).click();
        expect(await page.getByLabel('Likelihood 1 Rare, impact 5 Catastrophic').inputValue()).toBe('1 5 High');
        await context.close();
      },
    );

  it('is saved from there: the heat map goes by it, scores stay, and the form holds it next time', async () => {
    const shown = await sendForm(lead, await link(lead), {
      ...{ name: 'Council scale', placed: '1 5 High', reason: 'As the council has it.' },
    });
    const saved = await confirm(lead, shown.html, '1 5 High');
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      expect.stringContaining(`${RISKS}?done=setRiskScale`),
    ]);
    const page = await words(lead, saved.headers.get('location')!);
    expect(page).toContain('Risk scale set.');
    expect(page).toContain('Council scale: set for this project, in force from');
    expect(page).toContain('(former scale)');
    expect(await openForm(lead, await link(lead))).toContain('<option value="1 5 High" selected>');
  });

  it('is reached from the administration for the organisation, and tells which projects would use it', async () => {
    const administrator = await new Visitor(app.url).signInAs('administrator');
    const form = await link(administrator, '/administration');
    expect(wordsOf(await openForm(administrator, form))).toContain('Every project without a scale of its own');
    const shown = await sendForm(administrator, form, { name: 'For all of us' });
    const told = wordsOf(shown.html);
    expect([shown.status, told]).toEqual([200, expect.stringContaining('Projects that would use this scale:')]);
    expect(/Projects that would use this scale: ([^.]*)\./u.exec(told)?.[1]).not.toContain('CFPS');
    expect((await confirm(administrator, shown.html)).status).toBe(303);
    expect(fieldsOf(await openForm(administrator, await link(administrator, '/administration')))['name']).toBe(
      'For all of us',
    );
    expect(await pageOf(lead, RISKS)).toContain('Council scale: set for this project');
  });
});
