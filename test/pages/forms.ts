import type { TestApp } from '../support/app.js';
import { fieldsOf, plain, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

/** The text of a page. */
export async function pageOf(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).text();
}

/** What a page says, without its tags; white space is one space. */
export async function words(visitor: Visitor, path: string): Promise<string> {
  return wordsOf(await (await visitor.get(path)).text());
}

/** Where the first link with this text on a page leads; empty: there is none. */
export async function linkOn(visitor: Visitor, path: string, text: string): Promise<string> {
  const html = await pageOf(visitor, path);
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gu)];
  const found = links.find(([, , inner = '']) => seen(inner) === text);
  return plain(found?.[1] ?? '');
}

/** The addresses of an operation's form that a page offers. `about`: what the link says to those who hear it alone. */
export async function offered(visitor: Visitor, path: string, operation: string, about = ''): Promise<string[]> {
  const html = await (await visitor.get(path)).text();
  return [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/gu)]
    .filter(([, href = '', text = '']) => href.startsWith(`/forms/${operation}?`) && wordsOf(text).includes(about))
    .map(([, href = '']) => plain(href))
    .filter((href) => !new URL(href, 'http://here.invalid').searchParams.has('corrects'));
}

/** The addresses of the forms that a page offers by a text: by the whole of it, or else by how it begins. */
export async function offeredBy(visitor: Visitor, path: string, text: string): Promise<string[]> {
  const html = await pageOf(visitor, path);
  const links = [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/gu)];
  const exact = links.filter(([, , inner = '']) => seen(inner) === text);
  const found = exact.length > 0 ? exact : links.filter(([, , inner = '']) => wordsOf(inner).trim().startsWith(text));
  return found.map(([, href = '']) => plain(href));
}

/** What a link says to those who see it. */
const seen = (inner: string): string => wordsOf(inner.replace(/<span[\s\S]*<\/span>/u, '')).trim();

/** The addresses of the forms by which a page offers to correct its entries. */
export async function corrections(visitor: Visitor, path: string): Promise<string[]> {
  const html = await pageOf(visitor, path);
  const links = [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]*corrects=[^"]*)"[^>]*>Correct this/gu)];
  return links.map(([, href = '']) => plain(href));
}

/** The first link on a page to the form of an operation whose address has all of the parts; empty: there is none. */
export async function formLink(visitor: Visitor, path: string, operation: string, ...parts: string[]): Promise<string> {
  const html = await (await visitor.get(path)).text();
  const links = [...html.matchAll(/href="(\/forms\/[^"]*)"/gu)].map((found) => plain(found[1]!));
  return (
    links.find((link) => link.startsWith(`/forms/${operation}?`) && parts.every((part) => link.includes(part))) ?? ''
  );
}

/** A form as it is shown. */
export async function openForm(visitor: Visitor, link: string): Promise<string> {
  const answer = await visitor.get(link);
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${link} answered ${answer.status}`);
  return html;
}

/** What is typed into a form: the fields alone, or what makes them of the form as it is shown. */
export type Typed = Readonly<Record<string, string>> | ((html: string) => Readonly<Record<string, string>>);

export interface Sent {
  readonly status: number;
  /** Where one is led; empty where one is not. */
  readonly to: string;
  /** The page that came instead. */
  readonly html: string;
}

/** Opens the form at an address and sends it as a browser would: with what it holds already, but for what is typed. */
export async function sendForm(visitor: Visitor, path: string, typed: Typed): Promise<Sent> {
  const opened = await visitor.get(path);
  const html = await opened.text();
  if (opened.status !== 200) return { status: opened.status, to: '', html };
  return post(visitor, html, { ...fieldsOf(html), ...(typeof typed === 'function' ? typed(html) : typed) });
}

/** Sends the form of a page that is open. */
export async function post(visitor: Visitor, html: string, fields: Readonly<Record<string, string>>): Promise<Sent> {
  const [form, action = ''] = /<form method="post" action="([^"]*)"/u.exec(html) ?? [];
  if (form === undefined) throw new Error(`There is no form: ${wordsOf(html)}`);
  const answer = await visitor.post(plain(action), fields);
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
}

/** Follows the only offer of an operation on a page and sends the form; throws where it is refused. */
export async function done(
  visitor: Visitor,
  page: string,
  operation: string,
  fields: Readonly<Record<string, string>>,
  about = '',
): Promise<void> {
  const [form] = await offered(visitor, page, operation, about);
  if (form === undefined) throw new Error(`${page} does not offer ${operation}`);
  taken(operation, await sendForm(visitor, form, fields));
}

/** Sends the form that a page offers by a text, and gives the page that one is led to. */
export async function doneBy(visitor: Visitor, page: string, text: string, typed: Typed): Promise<string> {
  const [form] = await offeredBy(visitor, page, text);
  if (form === undefined) throw new Error(`${page} does not offer "${text}"`);
  const { to } = taken(text, await sendForm(visitor, form, typed));
  expect(to).toContain('done=');
  return pageOf(visitor, to);
}

function taken(what: string, sent: Sent): Sent {
  if (sent.status === 303) return sent;
  const text = wordsOf(sent.html);
  throw new Error(`${what}: ${sent.status} ${text.slice(text.indexOf('There is a problem')).slice(0, 400)}`);
}

/** The value of the choice whose text begins so: of a list, of radios or of checkboxes. `name`: of this field alone. */
export function choiceOf(html: string, begins: string, name = '[^"]*'): string {
  const lists = html.matchAll(new RegExp(`<select [^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`, 'gu'));
  const options = [...lists].flatMap(([, list = '']) => [...list.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</gu)]);
  const box = `name="${name}" type="(?:checkbox|radio)" value="([^"]*)"[^>]*>\\s*<label[^>]*>([\\s\\S]*?)</label>`;
  const boxes = [...html.matchAll(new RegExp(box, 'gu'))];
  const found = [...options, ...boxes].find(([, , text = '']) => wordsOf(text).trim().startsWith(begins));
  if (!found) throw new Error(`nothing is offered that begins with ${begins}`);
  return plain(found[1]!);
}

/** Somebody whom the sign-in page does not offer, let in by a link of the administrator's. */
export async function enterAs(app: TestApp, name: string): Promise<Visitor> {
  const administrator = await new Visitor(app.url).signInAs('administrator');
  const token = await administrator.token();
  const { body } = await app.gql(token, '{ people { id name } }');
  const person = (body.data.people as { id: string; name: string }[]).find((each) => each.name === name);
  const input = { personId: person?.id };
  const { path } = await app.saved(token, 'issueSignInLink', input, 'path');
  const visitor = new Visitor(app.url);
  await visitor.post(path, {});
  return visitor;
}
