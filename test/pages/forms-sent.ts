import type { TestApp } from '../support/app.js';
import { Visitor } from './visitor.js';

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a page says, without its tags; white space is one space. */
export async function words(visitor: Visitor, path: string): Promise<string> {
  return said(await (await visitor.get(path)).text());
}

/** What is said by HTML. */
export function said(html: string): string {
  return plain(html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' '));
}

/** The addresses of an operation's form that a page offers. `about`: what the link says to those who hear it alone. */
export async function offered(visitor: Visitor, path: string, operation: string, about = ''): Promise<string[]> {
  const html = await (await visitor.get(path)).text();
  return [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/gu)]
    .filter(([, href = '', text = '']) => href.startsWith(`/forms/${operation}?`) && said(text).includes(about))
    .map(([, href = '']) => plain(href));
}

/** The hidden fields of a form. */
export function hiddenIn(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/gu)];
  return Object.fromEntries(found.map(([, name, value]) => [plain(name!), plain(value!)]));
}

/** Opens a form and sends it, filled in; what had been in its hidden fields goes along. */
export async function send(
  visitor: Visitor,
  form: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const opened = await visitor.get(form);
  const html = await opened.text();
  if (opened.status !== 200) throw new Error(`${form} does not open: ${opened.status}`);
  return visitor.post(form.split('?', 1)[0]!, { ...hiddenIn(html), ...fields });
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
  const answer = await send(visitor, form, fields);
  if (answer.status !== 303) {
    const text = said(await answer.text());
    throw new Error(`${operation}: ${answer.status} ${text.slice(text.indexOf('There is a problem')).slice(0, 400)}`);
  }
}

/** A day in three fields. */
export function on(field: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}

/** Somebody whom the sign-in page does not offer, let in by a link of the administrator's. */
export async function enterAs(app: TestApp, name: string): Promise<Visitor> {
  const administrator = await new Visitor(app.url).signInAs('administrator');
  const [, token = ''] = administrator.session.split('=');
  const { body } = await app.gql(token, '{ people { id name } }');
  const person = (body.data.people as { id: string; name: string }[]).find((each) => each.name === name);
  const input = { personId: person?.id };
  const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
  const issued = await app.gql(token, document, { input });
  const visitor = new Visitor(app.url);
  await visitor.post(issued.body.data.issueSignInLink.path as string, {});
  return visitor;
}
