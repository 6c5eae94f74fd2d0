import { hiddenIn, plain } from './html-reader.js';
import type { Visitor } from './visitor.js';

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

/** Sends a form with what stands hidden in it and what somebody typed. */
export async function sendForm(
  visitor: Visitor,
  link: string,
  typed: Readonly<Record<string, string>>,
): Promise<Response> {
  const html = await openForm(visitor, link);
  return visitor.post(link.split('?', 1)[0]!, { ...hiddenIn(html), ...typed });
}

/** The value of the choice of a select, of radios or checkboxes that has these words. */
export function choiceOf(html: string, words: string): string {
  const at = html.indexOf(words, html.indexOf('<form method="post"'));
  return at < 0 ? '' : ([...html.slice(0, at).matchAll(/value="([^"]*)"/gu)].at(-1)?.[1] ?? '');
}
