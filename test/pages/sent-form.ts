import { fieldsOf, plain, wordsOf } from './html-reader.js';
import type { Visitor } from './visitor.js';

/** The text of a page. */
export async function pageOf(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).text();
}

/** Where the first link with this text on a page leads; empty: there is none. */
export async function linkOn(visitor: Visitor, path: string, text: string): Promise<string> {
  const html = await pageOf(visitor, path);
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gu)];
  const found = links.find(([, , inner = '']) => wordsOf(inner.replace(/<span[\s\S]*<\/span>/u, '')).trim() === text);
  return plain(found?.[1] ?? '');
}

/** Sends the form at an address as a browser would: with what it holds already, but for what is typed. */
export async function sendForm(
  visitor: Visitor,
  path: string,
  typed: Readonly<Record<string, string>>,
): Promise<Response> {
  const html = await pageOf(visitor, path);
  const form = /<form method="post" action="([^"]+)"[\s\S]*?<\/form>/u.exec(html);
  if (!form)
    throw new Error(`There is no form at ${path}: ${wordsOf(/<main[\s\S]*?<\/main>/u.exec(html)?.[0] ?? html)}`);
  return visitor.post(plain(form[1]!), { ...fieldsOf(form[0]), ...typed });
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
