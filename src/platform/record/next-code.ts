/** Decides the next free code of a kind of thing in its project. */

/** `prefix` and the number after the highest in use: R4 after R1 and R3. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  return `${prefix}${highestIn(prefix, taken) + 1}`;
}

/** The highest number in use behind `prefix`; 0: none. */
export function highestIn(prefix: string, taken: readonly string[]): number {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  return numbers.filter((number) => Number.isSafeInteger(number)).reduce((one, other) => Math.max(one, other), 0);
}
