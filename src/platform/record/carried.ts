import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A value that goes along with a piece of work and all that it waits for. While there is such work, Node 20 and 22 keep track
 * of every promise of the server, which costs a tenth of a read; so they are told when the last of it has ended.
 */
export class Carried<Value> {
  private readonly storage = new AsyncLocalStorage<Value>();
  private underWay = 0;

  /** What the work under way was given; undefined outside of any. */
  get value(): Value | undefined {
    return this.underWay === 0 ? undefined : this.storage.getStore();
  }

  async along<T>(value: Value, work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await this.storage.run(value, work);
    } finally {
      this.underWay -= 1;
      if (this.underWay === 0) this.storage.disable();
    }
  }
}
