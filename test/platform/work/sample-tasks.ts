/** Tasks that the trial of the working threads runs. */

export function doubled({ numbers }: { readonly numbers: readonly number[] }): number[] {
  return numbers.map((one) => one * 2);
}

export function refused(reason: string): never {
  throw new RangeError(reason);
}

export async function forEver(): Promise<never> {
  return new Promise(() => setInterval(() => undefined, 1_000));
}

export function hungry(): number {
  const held: number[][] = [];
  for (;;) held.push(new Array<number>(100_000).fill(held.length));
}

export function ends(): never {
  process.exit(3);
}
