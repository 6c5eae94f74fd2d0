/** Decides which codes new items of a plan get: the next number of their kind. */
const LETTERS: Readonly<Record<string, string>> = { Stage: 'S', Task: 'T', Milestone: 'M' };
const CODE = /^([STM])(\d{1,6})$/u;

/** @param taken codes that are in use */
export function nextCodes(taken: Iterable<string>): (kind: string) => string {
  const last = new Map<string, number>();
  for (const code of taken) {
    const [, letter = '', number = '0'] = CODE.exec(code) ?? [];
    last.set(letter, Math.max(last.get(letter) ?? 0, Number(number)));
  }
  return (kind) => {
    const letter = LETTERS[kind] ?? 'T';
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${number}`;
  };
}
