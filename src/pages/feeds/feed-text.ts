/** Decides which characters of people's texts a feed keeps, and how long they may be there. */
import { cleanText } from '../../documents/text.js';

/** Characters of a heading, and of the text below it. */
export const HEADING = 200;
export const BODY = 2_000;

/** A text as one line without controls, cut where it is longer than `most` characters. */
export function oneLine(text: string, most = HEADING): string {
  return cut(cleanText(text).trim(), most);
}

/** Lines of text, each without controls; blank ones go, and what is longer than `most` characters in all is cut. */
export function lines(parts: readonly (string | null | undefined)[], most = BODY): string {
  const all = parts.flatMap((part) => (part ?? '').split(/\r\n|\r|\n/u)).map((line) => cleanText(line).trim());
  return cut(all.filter((line) => line !== '').join('\n'), most);
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
