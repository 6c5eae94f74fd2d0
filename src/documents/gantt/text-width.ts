/** Decides how much room words take in Arimo, and where they break. */

/** Advance widths of the characters from space to tilde, in thousandths of the type size (Adobe's Helvetica metrics, which Arimo keeps). */
const WIDTHS = numbers(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
    '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
    '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);
/** The same of bold type. */
const BOLD_WIDTHS = numbers(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
    '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
    '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
);
/** Of signs that are typed often: regular, bold. */
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '\u00a0': [278, 278],
  '‘': [222, 278],
  '’': [222, 278],
  '“': [333, 500],
  '”': [333, 500],
  '–': [556, 556],
  '—': [1000, 1000],
  '…': [1000, 1000],
  '£': [556, 556],
  '−': [584, 584],
};

/** What another character is taken for: wide, so that words never run over. */
const OTHER = 667;

function numbers(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

function widthOf(character: string, bold: boolean): number | undefined {
  const sign = SIGNS[character];
  return sign ? sign[bold ? 1 : 0] : (bold ? BOLD_WIDTHS : WIDTHS)[(character.codePointAt(0) ?? 0) - 32];
}

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  const thousandths = Array.from(text).reduce((sum, character) => sum + (widthOf(character, bold) ?? OTHER), 0);
  return (thousandths * size) / 1000;
}

/** The same where every character is known; null: one is not. */
export function exactWidth(text: string, size: number, bold = false): number | null {
  return Array.from(text).every((character) => widthOf(character, bold) !== undefined)
    ? textWidth(text, size, bold)
    : null;
}

function shorten(text: string, size: number, room: number, bold: boolean): string {
  if (textWidth(text, size, bold) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, size, bold) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The words in at most `lines` lines of the given room, broken at spaces; what does not fit ends in an ellipsis. */
export function wrapText(text: string, size: number, room: number, lines: number, bold = false): readonly string[] {
  const out: string[] = [];
  let line = '';
  const words = text.split(' ').filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, bold) <= room) {
      line = longer;
      continue;
    }
    if (out.length === lines - 1) return [...out, shorten([line, ...words.slice(index)].join(' '), size, room, bold)];
    out.push(shorten(line, size, room, bold));
    line = word;
  }
  return line === '' ? out : [...out, shorten(line, size, room, bold)];
}
