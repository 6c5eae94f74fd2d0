import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import type { RecordEvent } from '../../platform/events/plan-events.js';
import { PresentRevision } from '../../platform/record/present-revision.service.js';
import type { RecordChange } from './change.type.js';
import { Changes } from './changes.service.js';

/** Writes that are read in one go for who follows. */
const AT_ONCE = 50;

/** Follows the record for a reader: what was written, then what comes, told as `Changes` tells it. */
@Injectable()
export class Followed {
  constructor(
    private readonly changes: Changes,
    private readonly present: PresentRevision,
  ) {}

  /** Writes after a revision, then those that come, until the reader leaves, who need not wait for one: each once, in order. */
  after(
    actor: Actor,
    revision: number,
    coming: AsyncIterableIterator<RecordEvent>,
  ): AsyncIterableIterator<RecordChange> {
    const told = this.told(actor, revision, coming);
    const iterator: AsyncIterableIterator<RecordChange> = {
      next: () => told.next(),
      async return() {
        await coming.return?.(); // ends what waits for the next
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  private async *told(
    actor: Actor,
    revision: number,
    coming: AsyncIterableIterator<RecordEvent>,
  ): AsyncGenerator<RecordChange, undefined> {
    let last = revision;
    let reached = actor.revision;
    for (;;) {
      for (let more = true; more;) {
        const page = await this.changes.since({ ...actor, revision: reached }, last, AT_ONCE);
        yield* page.changes;
        last = page.hasMore ? page.upTo : Math.max(last, reached);
        more = page.hasMore;
      }
      const next = await this.next(coming, last);
      if (next === null) return;
      reached = await this.present.committed(next);
    }
  }

  /** The next write after one that was told of; what was heard of meanwhile has been read already. */
  private async next(coming: AsyncIterableIterator<RecordEvent>, last: number): Promise<number | null> {
    for (;;) {
      const step = await coming.next();
      if (step.done === true) return null;
      if (step.value.revision > last) return step.value.revision;
    }
  }
}
