/** Decides which codes problems have: the domains hand up their own, each with what it means. */
import { enumOf } from '../graphql/enum-of.js';

/** The codes: each domain adds its own, beside what each of them means. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface ProblemCodes {}

export type ProblemCode = keyof ProblemCodes;

/** What each code of a domain means and what to do, by the code. */
export type ProblemCodeTexts = Readonly<Record<string, string>>;

let codes: Readonly<Record<string, string>> = {};

/**
 * Takes the codes of all domains, by what they are about, as those of the interface.
 * @throws Error where two domains have a code of one name
 */
export function problemCodes<T extends Readonly<Record<string, ProblemCodeTexts>>>(rows: T): T {
  const texts = Object.assign({}, ...Object.values(rows)) as ProblemCodeTexts;
  const names = Object.values(rows).flatMap((own) => Object.keys(own));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Two domains have a code of this name: ${twice.join(', ')}`);
  const sorted = Object.fromEntries(names.sort().map((name) => [name, texts[name]!]));
  codes = enumOf('ProblemCode', 'What a problem is, for a program. Codes are added, and never change.', sorted);
  return rows;
}

/** The enum of the interface, once the domains have handed up their codes. */
export function problemCodeEnum(): Readonly<Record<string, string>> {
  return codes;
}
