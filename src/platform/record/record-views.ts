import type { Store } from '../memory/store.js';
import type { Committed } from './committed.js';
import type { PresentRevision } from './present-revision.service.js';

/** What is worked out from the record as known at a write, and kept by the number of that write. Opened by `Snapshots`. */
export class RecordViews<Value> {
  constructor(
    private readonly store: Store<Value>,
    private readonly present: PresentRevision,
  ) {}

  /**
   * What is kept of `what`, as known at a revision, or what `make` makes of it.
   * @param what all that it hangs on beside the record, such as a project and a day
   * @throws Error where the write of that number is not saved: what may yet be undone is nothing to keep
   */
  async at(revision: number, what: string, make: () => Promise<Value> | Value): Promise<Value> {
    const known: Committed = await this.present.committed(revision);
    return this.store.once(`${what} ${known}`, async () => make());
  }
}
