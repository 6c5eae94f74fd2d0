/** Lets so many do something at once and so many more wait; who comes after that is turned away. */
export class Turns {
  private under = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  /** Those who have their turn, and those who wait. */
  get size(): number {
    return this.under + this.waiting.size;
  }

  /**
   * Waits for a turn; true once it is there, and then `leave` must be called. False where too many wait already.
   * @throws what the signal is aborted with while it waits
   */
  async take(signal?: AbortSignal | null): Promise<boolean> {
    signal?.throwIfAborted();
    if (this.under < this.atOnce) {
      this.under += 1;
      return true;
    }
    if (this.waiting.size >= this.mayWait) return false;
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void => {
        this.waiting.delete(mine);
        reject(signal?.reason as Error);
      };
      const mine = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      this.waiting.add(mine);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
    return true;
  }

  /** Ends a turn; whoever has waited longest has the next. */
  leave(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.under -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
