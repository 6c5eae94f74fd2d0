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
  const found = links.find(([, , inner = '']) => wordsOf(inner.replace(/<span[\s\S]*<\/span>/u, '')).trim() === text);
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

/** Sends the form at an address as a browser would: with what it holds already, but for what is typed. */
export async function sendForm(
  visitor: Visitor,
  path: string,
  typed: Readonly<Record<string, string>>,
): Promise<Response> {
  const html = await openForm(visitor, path);
  const [form, action = ''] = /<form method="post" action="([^"]+)"[\s\S]*?<\/form>/u.exec(html) ?? [];
  if (form === undefined) throw new Error(`There is no form at ${path}: ${wordsOf(html)}`);
  return visitor.post(plain(action), { ...fieldsOf(form), ...typed });
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
  const answer = await sendForm(visitor, form, fields);
  if (answer.status !== 303) {
    const text = wordsOf(await answer.text());
    throw new Error(`${operation}: ${answer.status} ${text.slice(text.indexOf('There is a problem')).slice(0, 400)}`);
  }
}

/** Opens the form that a page leads to, sends it, and gives the page that one is led to. */
export async function doneBy(
  visitor: Visitor,
  page: string,
  link: string,
  typed: Readonly<Record<string, string>>,
): Promise<string> {
  const form = await linkOn(visitor, page, link);
  expect([link, form]).not.toEqual([link, '']);
  const answer = await sendForm(visitor, form, typed);
  expect(answer.status === 303 ? '' : await answer.text()).toBe('');
  const path = answer.headers.get('location')!;
  expect(path).toContain('done=1');
  return pageOf(visitor, path);
}

/** The value of the choice of a select, of radios or checkboxes that has these words. */
export function choiceOf(html: string, words: string): string {
  const at = html.indexOf(words, html.indexOf('<form method="post"'));
  return at < 0 ? '' : ([...html.slice(0, at).matchAll(/value="([^"]*)"/gu)].at(-1)?.[1] ?? '');
}

/** The value of the choice whose text begins so, in a form. */
export async function choiceOn(visitor: Visitor, path: string, begins: string): Promise<string> {
  const html = await pageOf(visitor, path);
  const options = [...html.matchAll(/<option value="([^"]*)"[^>]*>([\s\S]*?)<\/option>/gu)];
  const boxes = [
    ...html.matchAll(/type="(?:checkbox|radio)" value="([^"]*)"[\s\S]*?<label[^>]*>([\s\S]*?)<\/label>/gu),
  ];
  const found = [...options, ...boxes].find(([, , text = '']) => wordsOf(text).trim().startsWith(begins));
  if (!found) throw new Error(`${path} does not offer ${begins}`);
  return plain(found[1]!);
}

/** Somebody whom the sign-in page does not offer, let in by a link of the administrator's. */
export async function enterAs(app: TestApp, name: string): Promise<Visitor> {
  const administrator = await new Visitor(app.url).signInAs('administrator');
  const token = await administrator.token();
  const { body } = await app.gql(token, '{ people { id name } }');
  const person = (body.data.people as { id: string; name: string }[]).find((each) => each.name === name);
  const input = { personId: person?.id };
  const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
  const issued = await app.gql(token, document, { input });
  const visitor = new Visitor(app.url);
  await visitor.post(issued.body.data.issueSignInLink.path as string, {});
  return visitor;
}
