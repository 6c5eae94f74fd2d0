import type { TestApp } from '../support/app.js';
import { enterAs } from './forms.js';
import { wordsOf } from './html-reader.js';
import { WHO, type Who } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('an address that has nothing for somebody', () => {
  let app: TestApp;
  const visitors = new Map<Who | 'partner', Visitor>();

  beforeAll(async () => {
    app = await startPages();
    for (const who of WHO) visitors.set(who, await new Visitor(app.url).signInAs(who));
    visitors.set('partner', await enterAs(app, 'Partnership officer, Riverside Borough Council (invented)'));
  }, LOADING_MS);
  afterAll(() => app.stop());

  const asked = async (who: Who | 'partner', path: string, headers: Record<string, string> = BROWSER) => {
    const { session } = visitors.get(who)!;
    return fetch(app.url + path, { redirect: 'manual', headers: { ...headers, cookie: session } });
  };

  it.each([
    '/nothing',
    '/projects/CFPS/nothing/at/all',
    '/papers/99-99',
    '/papers/10-23.xyz',
    '/papers/99-99.pdf',
    '/minutes/NONE.pdf',
    '/review-packs/none.pdf',
    '/you-said-we-did/none.pdf',
    '/adopted-protocols/none.pdf',
    '/assets/none.css',
    '/projects/NONE',
  ])('%s shows a browser a page that leads on, and a program JSON', async (path) => {
    for (const who of ['public', 'partner', 'project lead'] as const) {
      let answer = await asked(who, path);
      while (answer.status === 303) answer = await asked(who, answer.headers.get('location')!);
      expect([path, who, answer.headers.get('content-type')]).toEqual([path, who, 'text/html; charset=utf-8']);
      const html = await answer.text();
      if (html.includes('<h1 class="govuk-heading-l">Sign in')) continue;
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(html).toContain(who === 'public' ? 'href="/sign-in?next=' : 'href="/account"');
      expect(wordsOf(html)).not.toMatch(/[A-Z]{4,}_?[A-Z]*, [A-Z]{4,}|\b[a-z]+[A-Z][a-zA-Z]+ (is for|needs)/u);
      for (const [, link = ''] of html.matchAll(/<li><a class="govuk-link" href="([^"]+)"/gu)) {
        expect([link, (await asked(who, link)).status]).toEqual([link, 200]);
      }
    }
    const program = await asked('public', path, { accept: 'application/json' });
    if (program.status >= 400) expect(program.headers.get('content-type')).toContain('application/json');
  });

  it.each([
    ['/papers', '/board-papers'],
    ['/papers/10-23', '/board-papers/10%2F23'],
    ['/projects', '/programme'],
    ['/minutes', '/meetings'],
    ['/review-packs', '/programme'],
    ['/you-said-we-did', '/published/you-said-we-did'],
    ['/adopted-protocols', '/published/adopted-protocols'],
  ])('%s leads to %s', async (path, page) => {
    const answer = await asked('project lead', path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    expect((await asked('project lead', page)).status).toBe(200);
  });

  it.each(['/%E0%A4%A', '/projects/%/plan', '/board-papers/10%2'])(
    '%s, which cannot be read, shows a browser a page that leads on, and a program JSON',
    async (path) => {
      const page = await asked('project lead', path);
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      const html = await page.text();
      expect(html).toContain('There is no page at this address.');
      expect(html).toContain('href="/published"');
      const program = await asked('public', path, { accept: 'application/json' });
      const { errors } = (await program.json()) as { errors: { extensions: { code: string } }[] };
      expect([program.status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  it('does not tell whether a paper exists that one may not read', async () => {
    const [draft, none] = await Promise.all([asked('public', '/papers/10-24'), asked('public', '/papers/99-99')]);
    expect([draft.status, none.status]).toEqual([404, 404]);
  });

  it.each([
    ['public', '/published'],
    ['project lead', '/programme'],
    ['partner', '/my-partnerships'],
  ] as const)('the first page of %s is %s', async (who, page) => {
    expect((await asked(who, '/')).headers.get('location')).toBe(page);
    const answer = await asked(who, page);
    expect(answer.status).toBe(200);
  });

  it('shows a partner what needs them, and nothing that is not open to them', async () => {
    const html = await (await asked('partner', '/my-partnerships')).text();
    expect(wordsOf(html)).toContain('Your tasks');
    const links = [...html.matchAll(/href="(\/[^"#]*)/gu)].map(([, link = '']) => link);
    for (const link of new Set(links))
      expect([link, (await asked('partner', link)).status < 400]).toEqual([link, true]);
    expect(wordsOf(html)).toMatch(
      /Your organisation has not signed|signed a text that has changed|You have nothing to do/u,
    );
  });

  it('says without codes of roles that a page is for others', async () => {
    const answer = await asked('partner', '/meetings');
    const words = wordsOf(await answer.text());
    expect(answer.status).toBe(403);
    expect(words).toContain('You do not have access to this page');
    expect(words).not.toMatch(/ADMINISTRATOR|SECRETARY|bodies is for/u);
  });

  it('shows a body that is too large as a page', async () => {
    const body = new URLSearchParams({ reason: 'x'.repeat(1_100_000) });
    const headers = { ...BROWSER, cookie: visitors.get('project lead')!.session, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(`${app.url}/forms/raiseRisk`, { method: 'POST', body, headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    expect(wordsOf(await answer.text())).toContain('Nothing was saved.');
  });
});
