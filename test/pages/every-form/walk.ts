import type { TestApp } from '../../support/app.js';
import { enterAs } from '../forms.js';
import { plain } from '../html-reader.js';
import { PAGES } from '../list/all.js';
import { WHO } from '../list/row.js';
import { Visitor } from '../visitor.js';

/** A form as a page shows it. */
export interface FoundForm {
  readonly method: 'get' | 'post';
  /** Where it is sent. */
  readonly action: string;
  /** Its fields, hidden ones among them, without what tells rows apart. */
  readonly names: string;
  /** True: somebody has something to answer in it; false: it is a button alone. */
  readonly asks: boolean;
  /** Where it stands among the forms of its page that are sent in this way to this address. */
  readonly at: number;
  /** The address of the page. */
  readonly page: string;
}

/** Somebody, and the forms that they find: each kind of form once, whatever it is about. */
export interface Sender {
  readonly who: string;
  readonly visitor: Visitor;
  readonly forms: readonly FoundForm[];
}

/** Links that lead to no page: files of tables, feeds, and what the pages are drawn with. */
const NO_PAGE = /[?&]file=|^\/(feeds|assets|calendars)\//u;

const PARTNER = 'Partnership officer, Riverside Borough Council (invented)';
const PAGES_OF_PARTNERS = ['/my-partnerships', '/account'];

/** Everybody of the demonstration, with the forms of one method that they find by themselves on the pages they may see. */
export async function senders(app: TestApp, method: FoundForm['method']): Promise<Sender[]> {
  const found: Sender[] = [];
  for (const who of WHO) {
    const visitor = await new Visitor(app.url).signInAs(who);
    const pages = PAGES.filter(({ open }) => open.includes(who)).map(({ path }) => path);
    found.push({ who, visitor, forms: await walk(visitor, pages, method) });
  }
  const partner = await enterAs(app, PARTNER);
  found.push({ who: 'a partner', visitor: partner, forms: await walk(partner, PAGES_OF_PARTNERS, method) });
  return found;
}

/** The forms on the pages given, and on those of other kinds that they lead to. */
async function walk(visitor: Visitor, pages: readonly string[], method: FoundForm['method']): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  const seen = new Set(pages.map(shapeOf));
  const queue = [...pages];
  for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
    const answer = await visitor.get(page);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    for (const form of formsOf(html, page)) {
      if (form.method === method && !found.has(kindOf(form))) found.set(kindOf(form), form);
    }
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/gu)) {
      const link = plain(href);
      if (NO_PAGE.test(link) || seen.has(shapeOf(link))) continue;
      seen.add(shapeOf(link));
      queue.push(link);
    }
  }
  return [...found.values()];
}

/** What tells a form from those of other kinds: where it is sent and what it asks, whatever it is about. */
export function kindOf({ action, names }: FoundForm): string {
  return `${patternOf(action)} ${names}`;
}

function formsOf(html: string, page: string): FoundForm[] {
  const places = new Map<string, number>();
  return [...html.matchAll(/<form method="(get|post)" action="([^"]*)"([\s\S]*?)<\/form>/gu)].map(
    ([, way, sent = '', inside = '']) => {
      const method = way === 'post' ? 'post' : 'get';
      const action = plain(sent);
      const at = places.get(`${method} ${action}`) ?? 0;
      places.set(`${method} ${action}`, at + 1);
      const names = [...inside.matchAll(/\sname="([^"]+)"/gu)].map(([, name = '']) => name.replaceAll(/\d+/gu, '0'));
      const asks = /<(?:select|textarea)|<input (?![^>]*type="hidden")/u.test(inside);
      return { method, action, names: [...new Set(names)].join(' '), asks, at, page };
    },
  );
}

/** An address without what it is about: codes and ids become stars. */
function patternOf(address: string): string {
  const [path = ''] = address.split('?', 1);
  const parts = path.split('/').map((part) => (/\d|%|^[A-Z-]{2,}$/u.test(part) ? '*' : part));
  return parts.join('/');
}

/** An address and the names of what it asks, without the values: links to one form about many things are one. */
function shapeOf(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://here.invalid');
  return `${patternOf(pathname)}?${[...searchParams.keys()].sort().join('&')}`;
}
