/** Names the font of each word of a drawing that Arimo cannot draw, so that a machine's own fonts make no difference. */
import { familyOf } from './fonts.js';

const WORDS = /(<(?:text|tspan)\b[^>]*>)([^<]+)/gu;

/** The drawing with the characters that Arimo lacks in `tspan` elements of their own; the same drawing where there are none. */
export function withFonts(svg: string): string {
  return svg.replace(WORDS, (_, tag: string, words: string) => `${tag}${named(words)}`);
}

function named(words: string): string {
  const characters = Array.from(words);
  let out = '';
  let open: string | null = null;
  for (const [i, character] of characters.entries()) {
    const family = familyAt(characters, i, open);
    if (family !== open) {
      if (open !== null) out += '</tspan>';
      if (family !== null) out += `<tspan font-family="'${family}'">`;
      open = family;
    }
    out += character;
  }
  return open === null ? out : `${out}</tspan>`;
}

/** A space between two words of one font stays with them. */
function familyAt(characters: readonly string[], i: number, open: string | null): string | null {
  const at = /\s/u.test(characters[i]!) && i + 1 < characters.length ? i + 1 : i;
  const family = familyOf(characters[at]!.codePointAt(0)!, open);
  return at === i || family === open ? family : null;
}
