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

/** Somebody who is signed in, and the pages that they begin at. */
export interface Person {
  readonly who: string;
  readonly visitor: Visitor;
  readonly pages: readonly string[];
}

/** Somebody, and the forms that they find: each kind of form once, whatever it is about. */
export interface Sender extends Person {
  readonly forms: readonly FoundForm[];
}

/** Forms that are not sent, and why. */
export const NOT_SENT: readonly (readonly [RegExp, string])[] = [
  [/^\/sign-out/u, 'ends the sign-in that the test sends by'],
  [/^\/sign-in/u, 'begins another'],
  [/^\/account\/password$/u, 'ends the sign-ins of everybody'],
];

/** Links that lead to no page: files of tables, feeds, and what the pages are drawn with. */
const NO_PAGE = /[?&]file=|^\/(feeds|assets|calendars|papers|review-packs)\//u;

/** Pages of one kind that are opened, such as those of risks: what may be done to each depends on how far it has come. */
const MOST_ALIKE = 1;

const PARTNER = 'Partnership officer, Riverside Borough Council (invented)';
const PAGES_OF_PARTNERS = ['/my-partnerships', '/account'];

/** Everybody of the demonstration, with the forms of one method that they find by themselves on the pages they may see. */
export async function senders(app: TestApp, method: FoundForm['method']): Promise<Sender[]> {
  const found: Sender[] = [];
  for (const person of await everybody(app)) found.push({ ...person, forms: await formsOfPages(person, method) });
  return found;
}

/** Everybody of the demonstration, signed in. */
export async function everybody(app: TestApp): Promise<Person[]> {
  const people: Person[] = [];
  for (const who of WHO) {
    const pages = PAGES.filter(({ open }) => open.includes(who)).map(({ path }) => path);
    people.push({ who, pages, visitor: await new Visitor(app.url).signInAs(who) });
  }
  return [...people, { who: 'a partner', pages: PAGES_OF_PARTNERS, visitor: await enterAs(app, PARTNER) }];
}

/** The forms on somebody's pages, and on those that they lead to: a form to be filled once of each kind, of records several. */
export async function formsOfPages({ visitor, pages }: Person, method: FoundForm['method']): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  const seen = new Set<string>(pages);
  const counts = new Map<string, number>();
  /** Whether a link is worth following: it is new, and not too many like it have been followed. */
  const isNew = (link: string): boolean => {
    const shape = shapeOf(link);
    const count = counts.get(shape) ?? 0;
    if (NO_PAGE.test(link) || seen.has(link) || count >= (link.includes('?') ? 1 : MOST_ALIKE)) return false;
    counts.set(shape, count + 1);
    seen.add(link);
    return true;
  };
  for (const page of pages) counts.set(shapeOf(page), (counts.get(shapeOf(page)) ?? 0) + 1);
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
      if (isNew(link)) queue.push(link);
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
