import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const IMPORT = '/projects/CFPS/plan/import';

describe('a plan that is brought in by the page', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async (width: number, script: boolean): Promise<Page> => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url + IMPORT);
    return page;
  };
  const taken = async (ending: string): Promise<Buffer> => {
    const lead = await new Visitor(app.url).signInAs('project lead');
    const answer = await lead.get(`/projects/CFPS/plan/files/${ending}`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="CFPS-plan.${ending}"`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const send = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
    await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForLoadState('load');
  };

  for (const [width, script] of [
    [1280, false],
    [PHONE, true],
  ] as const)
    itWith(
      CHROMIUM,
      `shows what would change, then saves it, at ${width} px ${script ? 'with' : 'without'} script`,
      async () => {
        const page = await open(width, script);
        const days = script ? 40 : 35;
        const xml = (await taken('xml')).toString();
        const duration = new RegExp(
          '<Name>Volunteer authorities test the checklists</Name>.*?<Duration>PT(\\d+)H',
          'u',
        );
        const changed = xml.replace(duration, (whole, hours: string) => whole.replace(`PT${hours}H`, `PT${days * 8}H`));
        await send(page, 'changed.xml', Buffer.from(changed));
        const preview = page.getByRole('region', { name: 'What the import would do' });
        expect(await preview.textContent()).toMatch(
          /1 item would change, \d+ items would stay the same. Nothing is saved yet./u,
        );
        expect(await preview.textContent()).toContain(`becomes ${days} working days.`);
        expect(await preview.textContent()).toMatch(/T15[^]*What would change/u);
        expect([await overflow(page), script ? await axeFindings(page) : []]).toEqual([0, []]);
        await page.getByLabel('Reason for the journal').fill('The authorities asked for more time');
        await page.getByRole('button', { name: 'Save the plan' }).click();
        await page.waitForLoadState('load');
        expect(page.url()).toContain('/projects/CFPS/plan?done=planFile');
        await page.goto(`${app.url}/projects/CFPS/tasks/T14`);
        expect(await page.textContent('main')).toContain(`${days} working days`);
      },
    );

  itWith(CHROMIUM, 'says that the same plan changes nothing, whatever kind of file it is', async () => {
    const page = await open(1280, false);
    for (const ending of ['xml', 'xlsx', 'csv']) {
      await send(page, `plan.${ending}`, await taken(ending));
      const words = await page.getByRole('region', { name: 'What the import would do' }).textContent();
      expect([ending, words]).toEqual([ending, expect.stringContaining('Nothing would change.')]);
      expect(await page.getByRole('button', { name: 'Save the plan' }).count()).toBe(0);
    }
  });

  itWith(CHROMIUM, 'says what is wrong with a file at the field', async () => {
    const page = await open(1280, false);
    await page.getByRole('button', { name: 'Show what would change' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Choose a file');
    await send(page, 'plan.csv', Buffer.from('Code,Kind,Title\nT1,Thing,Work\n'));
    expect(await page.locator('#file-error').textContent()).toContain(
      'Line 2, column “Kind”: Enter Stage, Task or Milestone.',
    );
  });

  it('is for those who plan; readers take it out', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    const html = await (await reviewer.get(IMPORT)).text();
    expect(html).toContain('/projects/CFPS/plan/files/xml');
    expect(html).not.toContain('Show what would change');
    expect((await reviewer.get('/projects/MCC/plan/files/xml')).status).toBe(404);
    expect((await reviewer.get('/projects/CFPS/plan/files/exe')).status).toBe(404);
  });
});
