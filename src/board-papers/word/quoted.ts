/** Decides how words of a file are quoted in a sentence. */

const LONGEST = 80;

/** Words in quotation marks, cut short. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()} …`}”`;
}
