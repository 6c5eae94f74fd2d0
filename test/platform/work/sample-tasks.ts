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

/** The process that it is done by. */
export function place(): number {
  return process.pid;
}

export function bytes<Data extends object>(data: Data): Data & { readonly large: Uint8Array } {
  return { ...data, large: new Uint8Array(200_000).fill(7) };
}
