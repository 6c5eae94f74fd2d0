/** Decides the next free code of a kind of thing in its project. */

/** Numbers that codes count by; a longer one was typed by somebody, and nothing is counted from there. */
const COUNTED = /^\d{1,6}$/u;

/** `prefix` and the number after the highest in use: R4 after R1 and R3. Always one that is free. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  const used = new Set(taken);
  let number = highestIn(prefix, taken) + 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** The highest number in use behind `prefix`, of those that codes count by; 0: none. */
export function highestIn(prefix: string, taken: readonly string[]): number {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => code.slice(prefix.length));
  return numbers.filter((number) => COUNTED.test(number)).reduce((one, other) => Math.max(one, Number(other)), 0);
}
