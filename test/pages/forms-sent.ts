import type { TestApp } from '../support/app.js';
import { hiddenIn, plain, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

/** What a page says, without its tags; white space is one space. */
export async function words(visitor: Visitor, path: string): Promise<string> {
  return wordsOf(await (await visitor.get(path)).text());
}

/** The addresses of an operation's form that a page offers. `about`: what the link says to those who hear it alone. */
export async function offered(visitor: Visitor, path: string, operation: string, about = ''): Promise<string[]> {
  const html = await (await visitor.get(path)).text();
  return [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/gu)]
    .filter(([, href = '', text = '']) => href.startsWith(`/forms/${operation}?`) && wordsOf(text).includes(about))
    .map(([, href = '']) => plain(href));
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
    const text = wordsOf(await answer.text());
    throw new Error(`${operation}: ${answer.status} ${text.slice(text.indexOf('There is a problem')).slice(0, 400)}`);
  }
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
