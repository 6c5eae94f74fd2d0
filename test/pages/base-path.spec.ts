import { pageUnderBase, underBase, withoutBase } from '../../src/platform/http/base-path.js';
import type { TestApp } from '../support/app.js';
import { type Proxy, startProxy } from '../support/round-robin.js';
import { enterAs } from './forms.js';
import { fieldsOf, plain } from './html-reader.js';
import { PAGES } from './list/all.js';
import { WHO, type Who } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const BASE = '/tracker';

describe('an address below a base', () => {
  it.each([
    ['/tracker/papers?x=1', '/papers?x=1'],
    ['/tracker', '/'],
    ['/tracker?x=1', '/?x=1'],
    ['/trackers', '/trackers'],
    ['/papers', '/papers'],
  ])('%s is %s to the program', (sent, path) => {
    expect(withoutBase(sent, BASE)).toBe(path);
  });

  it('is made of a path of ours alone', () => {
    expect([
      underBase('/a', BASE),
      underBase('//a', BASE),
      underBase('https://a/', BASE),
      underBase('#a', BASE),
    ]).toEqual(['/tracker/a', '//a', 'https://a/', '#a']);
    expect(pageUnderBase('<a href="/a" id="/b">href="/c"</a><form action="/d?e=/f">', '/$&')).toBe(
      '<a href="/$&/a" id="/b">href="/c"</a><form action="/$&/d?e=/f">',
    );
  });
});

describe.each([
  ['takes it off', true],
  ['leaves it on', false],
])('behind a proxy with a path, which %s', (_, strips) => {
  let proxy: Proxy;
  let app: TestApp;
  let url: string;
  const visitors = new Map<Who, Visitor>();

  beforeAll(async () => {
    proxy = await startProxy(() => [app.url], { prefix: BASE, strips });
    url = proxy.url + BASE;
    app = await startPages({ PUBLIC_URL: url });
    for (const who of WHO) visitors.set(who, await new Visitor(url).signInAs(who));
  }, LOADING_MS);
  afterAll(async () => {
    await proxy.stop();
    await app.stop();
  });

  /** Every address in a page that is not of this page itself. */
  const addressesIn = (html: string): string[] =>
    [...html.matchAll(/\s(?:href|src|action|formaction)="([^"#][^"]*)"/gu)]
      .map(([, address = '']) => plain(address))
      .filter((address) => !address.startsWith('data:'));

  it('no link, form, file or redirect of any page leaves it, and each leads somewhere', async () => {
    const outside: string[] = [];
    const lost: string[] = [];
    const tried = new Set<string>();
    const pages = strips ? PAGES : PAGES.slice(0, 12);
    for (const { path, open } of pages) {
      const who = open.at(-1)!;
      const visitor = visitors.get(who)!;
      const html = await (await visitor.get(path)).text();
      for (const address of addressesIn(html)) {
        if (!address.startsWith(`${BASE}/`) && address !== BASE) outside.push(`${path}: ${address}`);
        else if (!tried.has(`${who} ${address}`) && !html.includes(`action="${address}"`)) {
          tried.add(`${who} ${address}`);
          const answer = await visitor.get(address.slice(BASE.length));
          await answer.body?.cancel();
          const to = answer.headers.get('location');
          if (to !== null && !to.startsWith(`${BASE}/`)) outside.push(`${address} leads to ${to}`);
          if (answer.status >= 400) lost.push(`${path}: ${address} answers ${answer.status}`);
        }
      }
    }
    expect([outside, lost]).toEqual([[], []]);
    expect(tried.size).toBeGreaterThan(strips ? 500 : 50);
  }, 240_000);

  it('signs in and out, and sends forms, with cookies that are kept to the path', async () => {
    const visitor = new Visitor(url);
    const wanted = await visitor.get('/programme');
    expect(wanted.headers.get('location')).toBe(`${BASE}/sign-in?next=%2Fprogramme`);
    await visitor.signInAs('project lead');
    const [form = ''] = /<form method="post" action="[^"]*\/account\/feeds"[\s\S]*?<\/form>/u.exec(
      await (await visitor.get('/account')).text(),
    )!;
    const made = await visitor.post('/account/feeds', { ...fieldsOf(form), name: 'Telephone' });
    const html = await made.text();
    const changes = new RegExp(`${url}/feeds/[^<]+changes.atom`, 'u').exec(html)?.[0];
    expect(changes).toBeDefined();
    for (const feed of [changes!, changes!.replace('changes.atom', 'calendar.ics'), `${url}/feeds/published.atom`]) {
      const text = await (await fetch(feed)).text();
      const links = [...text.matchAll(/(?:href="|URL;VALUE=URI:|URL:)(https?:[^"\r\n]+)/gu)].map(([, link]) => link!);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !link.startsWith(`${url}/`))).toEqual([]);
    }
    const out = await visitor.post('/sign-out', { proof: await visitor.hidden('/account', 'proof') });
    expect(out.headers.getSetCookie()[0]).toContain(`Path=${BASE};`);
    expect(out.headers.get('location')).toBe(`${BASE}/`);
  });

  it('lets in by a link to sign in by, and shows the console its own interface', async () => {
    const officer = await enterAs({ ...app, url }, 'Project officer, partnership protocol');
    expect((await officer.get('/account')).status).toBe(200);
    expect(await (await fetch(`${url}/graphiql`)).text()).toContain(`"${BASE}/graphql"`);
  });
});

describe('without an address for people', () => {
  it(
    'no feed takes one from what a request says of itself',
    async () => {
      const app = await startPages();
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
      const { default: http } = await import('node:http');
      const text = await new Promise<string>((resolve, reject) => {
        http
          .get(`${app.url}/feeds/published.atom`, { headers }, (answer) => {
            let all = '';
            answer.on('data', (part: Buffer) => (all += part.toString()));
            answer.on('end', () => resolve(all));
          })
          .on('error', reject);
      });
      await app.stop();
      expect(text).toContain(`${app.url}/`);
      expect(text).not.toContain('evil.example');
    },
    LOADING_MS,
  );
});
