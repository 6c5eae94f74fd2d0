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
  /** The kinds of files that it takes; empty: none. */
  readonly accept: string;
  /** Where it stands among the forms of its page that are sent in this way to this address and have these fields. */
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

/** Forms that are not sent, and why. */
export const NOT_SENT: readonly (readonly [RegExp, string])[] = [
  [/^\/sign-out/u, 'ends the sign-in that the test sends by'],
  [/^\/sign-in/u, 'begins another'],
  [/^\/account\/password$/u, 'ends the sign-ins of everybody'],
  [/^\/forms\/closeProject$/u, 'closes what the other forms are about: closing.spec sends it'],
  [/^\/administration\/webhooks$/u, 'has a server outside told: webhooks.spec sends it'],
  [/^\/forms\/(grant|withdraw)(Role|Representation)$/u, 'changes who may send what: administration.spec sends each'],
];

/** Links that lead to no page: files of tables, feeds, and what the pages are drawn with. */
const NO_PAGE = /[?&]file=|^\/(feeds|assets|calendars|papers|review-packs)\//u;

/** Pages of one kind that are opened, such as those of risks: what may be done to each depends on how far it has come. */
const MOST_ALIKE = 8;

/** Blocks of a paper that are opened, in their order: the first are a table, a heading and a paragraph, and each offers other things. */
const BLOCKS = 3;
const BLOCK = /^\/board-papers\/[^?]+\?at=[^&]*$/u;

const PARTNER = 'Partnership officer, Riverside Borough Council (invented)';
const PAGES_OF_PARTNERS = ['/my-partnerships', '/account'];

/** Everybody of the demonstration, signed in. */
export async function everybody(app: TestApp): Promise<Person[]> {
  const people: Person[] = [];
  for (const who of WHO) {
    const pages = PAGES.filter(({ open }) => open.includes(who)).map(({ path }) => path);
    people.push({ who, pages, visitor: await new Visitor(app.url).signInAs(who) });
  }
  return [...people, { who: 'a partner', pages: PAGES_OF_PARTNERS, visitor: await enterAs(app, PARTNER) }];
}

/**
 * The forms on somebody's pages, and on those that they lead to: a form to be filled once of each kind, of records several.
 * @param inside the addresses that are looked at
 * @param opened pages that have been looked at: they are only looked at again where they are given
 * @param look is given each page that is opened
 */
export async function formsOfPages(
  { visitor, pages }: Person,
  inside = /^/u,
  opened = new Set<string>(),
  look: (page: string, html: string) => void = () => undefined,
): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  const queue = [...new Set(pages)].filter((page) => inside.test(page));
  const queued = new Set(queue);
  const counts = new Map<string, number>();
  const count = (link: string): number => {
    const shape = shapeOf(link);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    return counts.get(shape)!;
  };
  queue.forEach(count);
  /** Whether a link is worth following: it is new, and not too many like it have been followed. */
  const isNew = (link: string): boolean => {
    if (NO_PAGE.test(link) || !inside.test(link) || queued.has(link) || opened.has(link)) return false;
    if (BLOCK.test(link)) return count(link) <= BLOCKS;
    return count(link) <= (link.includes('?') ? 1 : MOST_ALIKE);
  };
  for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
    opened.add(page);
    const answer = await visitor.get(page);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    look(page, html);
    for (const form of formsOf(html, page)) {
      if (!found.has(kindOf(form))) found.set(kindOf(form), form);
    }
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/gu)) {
      const link = plain(href);
      if (!isNew(link)) continue;
      queued.add(link);
      queue.push(link);
    }
  }
  return [...found.values()];
}

/** What tells a form from those of other kinds: where it is sent, how, and what it asks, whatever it is about. */
export function kindOf({ method, action, names }: FoundForm): string {
  return `${method} ${patternOf(action)} ${names}`;
}

function formsOf(html: string, page: string): FoundForm[] {
  const places = new Map<string, number>();
  return [...html.matchAll(/<form method="(get|post)" action="([^"]*)"([\s\S]*?)<\/form>/gu)].map(
    ([, way, sent = '', inside = '']) => {
      const method = way === 'post' ? 'post' : 'get';
      const action = plain(sent);
      const names = namesIn(inside);
      const at = places.get(`${method} ${action} ${names}`) ?? 0;
      places.set(`${method} ${action} ${names}`, at + 1);
      const asks = /<(?:select|textarea)|<input (?![^>]*type="hidden")/u.test(inside);
      const accept = /accept="([^"]*)"/u.exec(inside)?.[1] ?? '';
      return { method, action, names, asks, accept, at, page };
    },
  );
}

/** The names of a form's fields, without what tells rows apart. */
export function namesIn(form: string): string {
  const names = [...form.matchAll(/\sname="([^"]+)"/gu)].map(([, name = '']) => plain(name).replaceAll(/\d+/gu, '0'));
  return [...new Set(names)].join(' ');
}

/** An address without what it is about: codes and ids become stars. Each paper is a kind of its own, since each is built of other blocks. */
export function patternOf(address: string): string {
  const [path = ''] = address.split('?', 1);
  if (/^\/board-papers\/./u.test(path)) return path;
  const parts = path.split('/').map((part) => (/\d|%|^[A-Z-]{2,}$/u.test(part) ? '*' : part));
  return parts.join('/');
}

/** An address and the names of what it asks, without the values: links to one form about many things are one. */
function shapeOf(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://here.invalid');
  return `${patternOf(pathname)}?${[...searchParams.keys()].sort().join('&')}`;
}
