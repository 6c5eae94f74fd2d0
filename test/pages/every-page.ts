import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { doubledWords } from '../texts/doubled-words.js';
import { axeFindings, CHROMIUM, keyboardFindings, openBrowser, overflow } from './browser.js';
import { wordsOf } from './html-reader.js';
import { PAGES, PARTY_PAGES } from './list/all.js';
import { headFindings, pictureFindings, printFindings, SHEET } from './screens.js';
import { type PageRow, WHO, type Who } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const WIDTHS = [360, 768, 1280];
/** Bytes that a browser receives for a page and all that it loads. */
const LARGEST = 150_000;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'aria-label-misuse': ['error', { allowAnyNamable: true }], // cells of the heat map say what their number counts
    'long-title': 'off',
    'no-trailing-whitespace': 'off', // nunjucks macros indent
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off', // govuk-frontend writes them in its own way
    'void-style': 'off',
    'input-attributes': 'off', // autocapitalize on passwords is govuk-frontend's
    'no-implicit-button-type': 'off',
    'prefer-native-element': 'off',
    'no-redundant-role': 'off', // tables keep theirs where a phone shows them as blocks
    'require-sri': 'off',
  },
});

/** How many files share the pages among them, so that they are walked side by side. */
const PARTS = 3;

/** Declares what must hold of every page, for every third page from `part` on (0, 1 or 2). */
export function describeEveryPage(part: number): void {
  const pages = [...PAGES, ...PARTY_PAGES].filter((_, index) => index % PARTS === part);
  describe(`every page, part ${part + 1} of ${PARTS}`, () => walk(pages));
}

function walk(pages: readonly PageRow[]): void {
  let app: TestApp;
  const visitors = new Map<Who, Visitor>();
  /** What each address answered to each person: a link that stands on many pages is followed once. */
  const followed = new Map<string, number>();
  const ids = new Map<string, string>();
  const addressOf = ({ path, named }: PageRow): string => (named === undefined ? path : `${path}/${ids.get(named)}`);

  beforeAll(async () => {
    app = await startPages();
    for (const who of WHO) visitors.set(who, await new Visitor(app.url).signInAs(who));
    if (!pages.some(({ named }) => named !== undefined)) return;
    const token = await visitors.get('secretary')!.token();
    const { people, organisations } = await app.query(token, '{ people { id name } organisations { id name } }');
    for (const { id, name } of [...people, ...organisations]) ids.set(name as string, id as string);
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each(pages)('$path opens to those who may see it, and to nobody else', async (row) => {
    const { heading, open } = row;
    const seen: string[] = [];
    for (const [who, visitor] of visitors) {
      const answer = await visitor.get(addressOf(row));
      const html = await answer.text();
      if (answer.status === 200 && /<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html)?.[1]?.includes(heading)) seen.push(who);
      else expect([303, 403, 404]).toContain(answer.status);
    }
    expect(seen).toEqual([...open]);
  });

  it.each(pages)('$path is valid HTML that loads nothing from elsewhere and runs nothing of its own', async (row) => {
    const answer = await visitors.get(row.open.at(-1)!)!.get(addressOf(row));
    const html = await answer.text();
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap((each) => each.messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/(src|href|action)="(https?:)?\/\//u);
    expect(html).not.toMatch(/<script(?![^>]* src=)|\son\w+=/u);
    expect(html).not.toContain('function ()'); // a macro in the place of a text
    expect(doubledWords(wordsOf(html))).toEqual([]);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await weight(row, html)).toBeLessThan(LARGEST);
  });

  it.each(pages)('$path leads nowhere that is not there', async (row) => {
    const visitor = visitors.get(row.open.at(-1)!)!;
    const html = await (await visitor.get(addressOf(row))).text();
    const links = new Set([...html.matchAll(/href="(\/[^"#]*)/gu)].map((found) => found[1]!.replaceAll('&amp;', '&')));
    const lost: string[] = [];
    for (const link of links) if ((await status(row.open.at(-1)!, link)) >= 400) lost.push(link);
    expect(lost).toEqual([]);
  });

  async function status(who: Who, link: string): Promise<number> {
    const key = `${who} ${link}`;
    const known = followed.get(key);
    if (known !== undefined) return known;
    const answer = await visitors.get(who)!.get(link);
    await answer.body?.cancel();
    followed.set(key, answer.status);
    return answer.status;
  }

  /** Compressed, as they go over the wire. */
  async function weight(row: PageRow, html: string): Promise<number> {
    const parts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu)].map((found) => found[1]!);
    const sizes = await Promise.all(
      [addressOf(row), ...parts, parts.at(-1)!.replace(/[^/]*$/u, 'govuk.js')].map(async (path) => {
        const answer = await visitors.get(row.open.at(-1)!)!.get(path);
        return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  describe('in a browser', () => {
    let browser: Browser | null = null;
    const windows = new Map<string, Page>();
    /** What is wrong with the page that is open. */
    let found: string[] = [];
    afterAll(() => browser?.close());

    /** The window of somebody's own browser, with script or without, which stays open from page to page. */
    async function windowOf(who: Who, javaScriptEnabled: boolean): Promise<Page> {
      browser ??= await openBrowser({ pointer: false });
      const key = `${who} ${javaScriptEnabled}`;
      const open = windows.get(key);
      if (open) return open;
      const context = await browser.newContext({ javaScriptEnabled });
      const [name = '', value = ''] = visitors.get(who)!.session.split('=');
      if (name) await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();
      page.on('console', (message) => found.push(`console: ${message.text()}`));
      page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
      windows.set(key, page);
      return page;
    }

    /** What a sheet of A4 would not show. */
    async function onPaper(page: Page): Promise<string[]> {
      await page.setViewportSize({ width: SHEET, height: 1_000 });
      await page.emulateMedia({ media: 'print' });
      const lost = [...(await printFindings(page)), ...(await pictureFindings(page))];
      await page.emulateMedia({ media: null });
      return lost.map((one) => `printed: ${one}`);
    }

    for (const row of pages) {
      itWith(
        CHROMIUM,
        `${row.path} fits every screen and sheet, with script and without, goes by keyboard alone, and axe finds nothing`,
        async () => {
          found = [];
          for (const javaScriptEnabled of [true, false]) {
            const page = await windowOf(row.open.at(-1)!, javaScriptEnabled);
            await page.bringToFront(); // the focus has left it by the last page's last stop
            await page.goto(app.url + addressOf(row));
            if ((await page.locator('h1').count()) !== 1) found.push('no single first heading');
            for (const width of WIDTHS) {
              await page.setViewportSize({ width, height: 900 });
              const wider = await overflow(page);
              if (wider > 0) found.push(`${wider} px wider than ${width}`);
              const lost = [...(await pictureFindings(page)), ...(await headFindings(page))];
              found.push(...lost.map((one) => `at ${width}: ${one}`));
            }
            if (javaScriptEnabled) found.push(...(await axeFindings(page))); // before anything has the focus
            found.push(...(await keyboardFindings(page, javaScriptEnabled)));
            found.push(...(await onPaper(page)));
          }
          expect(found).toEqual([]);
        },
      );
    }
  });
}
