/** Decides what somebody means by the words they type: a code, a project and a code, or words. */

/** Characters that may be looked for. */
export const LONGEST_TEXT = 200;

/** A code that may be meant; the project's where two words were typed. */
export interface TypedCode {
  readonly code: string;
  readonly projectCode: string | null;
}

/** The codes that a text may be: `M3`, or `CFPS M3`. */
export function typedCodes(text: string): readonly TypedCode[] {
  const words = text.trim().toUpperCase().split(/\s+/u);
  const whole = { code: words.join(' '), projectCode: null };
  const [first = '', ...rest] = words;
  return rest.length === 0 ? [whole] : [whole, { code: rest.join(' '), projectCode: first }];
}
