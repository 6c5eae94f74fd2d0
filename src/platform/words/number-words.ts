/** Decides how numbers stand in a sentence. */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two" up to nine, "12" from ten; "no" for none. */
export function numberWords(count: number): string {
  return SMALL[count] ?? `${count}`;
}
