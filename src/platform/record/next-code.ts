/** Decides the next free code of a kind of thing in its project. */

/** `prefix` and the number after the highest in use: R4 after R1 and R3. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  const highest = Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number)));
  return `${prefix}${highest + 1}`;
}
