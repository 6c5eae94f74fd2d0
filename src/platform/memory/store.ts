import { LRUCache } from 'lru-cache';
import { currentReading, workedOut } from '../record/reading-anew.js';

/** What a store says of itself. */
export interface StoreUse {
  readonly name: string;
  /** Bytes that it may take where others leave them free; what it always may is its share. */
  readonly bound: number;
  readonly share: number;
  readonly bytes: number;
  readonly entries: number;
}

/** A store, to whoever sees to it that all of them together keep to their bound. */
export interface Bounded {
  readonly use: StoreUse;
  /** Lets go of what was not asked for longest. */
  letGo(): void;
  /** Lets go of everything, and of what is being worked out. */
  forget(): void;
}

export interface StoreTerms<Value> {
  readonly name: string;
  readonly share: number;
  readonly bound: number;
  readonly weigh: (value: Value) => number;
  /** Called after something was kept. */
  readonly kept: () => void;
}

/** Bytes of an entry beside its key and value. */
const ENTRY = 150;

/**
 * Keeps what was worked out, by a key, for as long as there is room: what was not asked for longest goes first. An entry
 * weighs its key and its value; one that is larger than the store is not kept. While the record is read again, what is kept
 * is passed by and left as it is. Opened by `Stores`.
 */
export class Store<Value> implements Bounded {
  private readonly entries: LRUCache<string, { readonly value: Value }>;
  /** What is being worked out: as many as there are requests under way. */
  private readonly underWay = new Map<string, Promise<Value>>();
  /** How often all was forgotten: what was read before is kept no more. */
  private times = 0;

  constructor(private readonly terms: StoreTerms<Value>) {
    this.entries = new LRUCache({
      maxSize: terms.bound,
      sizeCalculation: ({ value }, key) => ENTRY + 2 * key.length + Math.ceil(terms.weigh(value)),
    });
  }

  get use(): StoreUse {
    const { name, bound, share } = this.terms;
    return { name, bound, share, bytes: this.entries.calculatedSize, entries: this.entries.size };
  }

  get(key: string): Value | undefined {
    const reading = currentReading();
    if (reading) return workedOut<{ readonly value: Value }>(reading, this).get(key)?.value;
    return this.entries.get(key)?.value;
  }

  keep(key: string, value: Value): void {
    const reading = currentReading();
    if (reading) {
      workedOut(reading, this).set(key, { value });
      return;
    }
    this.entries.set(key, { value });
    this.terms.kept();
  }

  /** What is kept under the key, or what `make` makes of it; whoever asks meanwhile waits for the same. A failure is not kept. */
  once(key: string, make: () => Promise<Value>): Promise<Value> {
    const reading = currentReading();
    if (reading) return anew(workedOut<Promise<Value>>(reading, this.underWay), key, make);
    const there = this.entries.get(key);
    if (there) return Promise.resolve(there.value);
    const known = this.underWay.get(key);
    if (known) return known;
    const { times } = this;
    const making = make()
      .then((value) => {
        if (times === this.times) this.keep(key, value);
        return value;
      })
      .finally(() => {
        if (times === this.times) this.underWay.delete(key);
      });
    this.underWay.set(key, making);
    return making;
  }

  drop(key: string): void {
    if (currentReading()) return;
    this.entries.delete(key);
  }

  letGo(): void {
    this.entries.pop();
  }

  forget(): void {
    this.times += 1;
    this.entries.clear();
    this.underWay.clear();
  }

  /** How often all was forgotten: whoever reads, and keeps later, looks whether it is still the same. */
  get forgotten(): number {
    return this.times;
  }
}

/** What a reading has worked out under a key, or what `make` makes of it. */
function anew<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const there = known.get(key);
  if (there) return there;
  const made = make();
  known.set(key, made);
  return made;
}
