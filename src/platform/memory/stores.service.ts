import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { type Bounded, Store, type StoreUse } from './store.js';
import { weightOf } from './weight.js';

/** What is kept beyond a request. */
export interface MemoryUse {
  /** Bytes that all stores together may take. */
  readonly bound: number;
  readonly bytes: number;
  readonly stores: readonly StoreUse[];
}

/** How much a store may take, and what its values weigh. */
export interface Opening<Value> {
  /** Percent of all that the stores may take, which this one is never driven out of. */
  readonly share: number;
  /** True: it may not take more, however much others leave free; for what strangers can fill. */
  readonly noMore?: boolean;
  /** Bytes of a value; a general estimate where it is left out. */
  readonly weigh?: (value: Value) => number;
}

/**
 * Opens every store that outlives a request, so that all of them together are bounded in bytes. A store may take what
 * others leave free; where it gets tight, the one that is furthest above its share lets go first.
 */
@Injectable()
export class Stores {
  private readonly bound: number;
  private readonly opened: Bounded[] = [];
  private readonly requestMs: number;
  /** The last write by which words were erased that this instance knows of. */
  private erased = 0;

  constructor(config: Config) {
    this.bound = config.memoryMb * 1_048_576;
    this.requestMs = config.limits.requestMs;
  }

  /** @throws Error where the shares of all stores are more than there is: a fault of ours, found at the start */
  open<Value>(name: string, { share, noMore = false, weigh = weightOf }: Opening<Value>): Store<Value> {
    const bytes = Math.floor((this.bound * share) / 100);
    const kept = (): void => this.makeRoom();
    const store = new Store<Value>({ name, share: bytes, bound: noMore ? bytes : this.bound, weigh, kept });
    this.opened.push(store);
    const given = this.opened.reduce((sum, one) => sum + one.use.share, 0);
    if (given > this.bound) throw new Error(`the shares of the stores are more than there is, with ${name}`);
    return store;
  }

  use(): MemoryUse {
    const stores = this.opened.map((one) => one.use);
    const bytes = stores.reduce((sum, one) => sum + one.bytes, 0);
    return { bound: this.bound, bytes, stores };
  }

  /**
   * Told by whoever learns of a write by which words were erased: nothing that was read before stays in memory, and what
   * requests under way still keep is let go once their time is up.
   */
  erasedAt(revision: number): void {
    if (revision <= this.erased) return;
    this.erased = revision;
    this.readAgain();
  }

  /** Told where what was read may no longer hold: nothing of it stays in memory, nor what requests under way still keep. */
  readAgain(): void {
    this.forget();
    setTimeout(() => this.forget(), this.requestMs).unref();
  }

  private forget(): void {
    for (const store of this.opened) store.forget();
  }

  private makeRoom(): void {
    for (;;) {
      let [bytes, most] = [0, -1];
      let fullest: Bounded | undefined;
      for (const store of this.opened) {
        const { bytes: own, share } = store.use;
        bytes += own;
        if (own / share > most) [most, fullest] = [own / share, store];
      }
      if (bytes <= this.bound || fullest === undefined) return;
      fullest.letGo();
    }
  }
}
