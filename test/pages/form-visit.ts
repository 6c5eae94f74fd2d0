import { fieldsOf, plain, wordsOf } from './html-reader.js';
import type { Visitor } from './visitor.js';

/** The addresses of the forms that a page offers by a text, in their order. */
export async function offered(visitor: Visitor, page: string, text: string): Promise<string[]> {
  const html = await (await visitor.get(page)).text();
  const links = [...html.matchAll(/<a [^>]*href="(\/forms\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/gu)];
  return links.filter((link) => wordsOf(link[2]!).trim().startsWith(text)).map((link) => plain(link[1]!));
}

/** The value of the choice of a field, of a list or of radios, whose text begins so. */
export function choiceOf(html: string, name: string, text: string): string {
  const [, select = ''] = new RegExp(`<select [^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`, 'u').exec(html) ?? [];
  const radio = `<input [^>]*name="${name}" type="radio" value="([^"]*)"[^>]*>\\s*<label[^>]*>([^<]*)<`;
  const choices = [
    ...select.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</gu),
    ...html.matchAll(new RegExp(radio, 'gu')),
  ];
  const found = choices.find((choice) => plain(choice[2]!).trim().startsWith(text));
  if (!found) throw new Error(`${name} offers nothing that begins with ${text}`);
  return found[1]!;
}

export interface Sent {
  readonly status: number;
  /** Where one is led; empty where one is not. */
  readonly to: string;
  /** The page that came instead. */
  readonly html: string;
}

/** Opens the form at an address and sends it with these answers; what is not answered stays as it stands there. */
export async function sendForm(
  visitor: Visitor,
  address: string,
  answers: Record<string, string> | ((html: string) => Record<string, string>),
): Promise<Sent> {
  const opened = await visitor.get(address);
  const html = await opened.text();
  if (opened.status !== 200) return { status: opened.status, to: '', html };
  const given = typeof answers === 'function' ? answers(html) : answers;
  return post(visitor, html, { ...fieldsOf(html), ...given });
}

/** Sends a form that is open. */
export async function post(visitor: Visitor, html: string, fields: Record<string, string>): Promise<Sent> {
  const [, action = ''] = /<form method="post" action="([^"]*)"/u.exec(html) ?? [];
  const answer = await visitor.post(action, fields);
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
}

/** Sends the form that a page offers by a text, and gives the words of the page that one is led to. */
export async function doneBy(
  visitor: Visitor,
  page: string,
  text: string,
  answers: Parameters<typeof sendForm>[2],
): Promise<string> {
  const [address] = await offered(visitor, page, text);
  if (!address) throw new Error(`${page} does not offer "${text}"`);
  const sent = await sendForm(visitor, address, answers);
  if (sent.status !== 303) throw new Error(`${text}: ${sent.status} ${wordsOf(sent.html).slice(0, 1500)}`);
  return wordsOf(await (await visitor.get(sent.to)).text());
}
