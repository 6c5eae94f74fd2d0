/** Decides which characters a text of any input may have: what a reader can see, and the spaces and line breaks between. */

/**
 * Controls, format characters and separators of lines: among them NUL, overrides and isolates of the direction of writing, and
 * characters without width. Line breaks and tabs are looked at apart.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Half of a character of two code units. */
const HALF = /\p{Cs}/u;
/** Joiners, which some scripts are written with and pictures of people are put together by, and tags of flags. */
const JOINED = /(?<=[^\p{ASCII}\p{Z}])[\u200c\u200d](?=[^\p{ASCII}\p{Z}])|(?<=\u{1f3f4})[\u{e0020}-\u{e007f}]+/gu;
const BREAKS = /[\t\n\r]/gu;
/** Letters that are drawn as nothing. */
const DRAWN_AS_NOTHING = String.fromCodePoint(0x115f, 0x1160, 0x2800, 0x3164, 0xffa0);

/** A character that can be seen by itself, so that a text has something in it. */
export const VISIBLE = new RegExp(`[^\\s\\p{C}\\p{Z}\\p{M}${DRAWN_AS_NOTHING}]`, 'u');
/** A text of one line. */
export const ONE_LINE = /^[^\t\n\r]*$/u;

/** What is wrong with a text, as the end of a sentence that begins with its name; null: nothing. */
export function textFault(text: string): string | null {
  const half = HALF.exec(text);
  if (half) return `has half of a character${after(text, half.index)}. Type that place again`;
  const looked = text.replace(JOINED, '').replace(BREAKS, ' ');
  const unseen = UNSEEN.exec(looked);
  if (!unseen) return null;
  const code = unseen[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `has a character that cannot be seen (U+${code})${after(looked, unseen.index)}. Delete it`;
}

/** Words that lead to a place in a text. */
function after(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 12), index).trim();
  return VISIBLE.test(before) ? ` after “${before.replace(/^\p{Cs}/u, '')}”` : '';
}
