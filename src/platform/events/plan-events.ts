import { EventEmitter, on } from 'node:events';
import { Injectable } from '@nestjs/common';

/** A write to the record, as every instance of the server hears of it. */
export interface RecordEvent {
  readonly revision: number;
  readonly operation: string;
  readonly recordedAt: Date;
  readonly actorName: string;
  /** The projects it concerns; none for what belongs to no project. */
  readonly projectIds: readonly string[];
}

const TOPIC = 'record';

/** Hands writes to the subscriptions of this instance, in the order of their revisions, each once. */
@Injectable()
export class PlanEvents {
  private readonly emitter = new EventEmitter<{ [TOPIC]: [RecordEvent] }>().setMaxListeners(0); // one for each subscription

  /** Tells whoever listens now. */
  publish(event: RecordEvent): void {
    this.emitter.emit(TOPIC, event);
  }

  /** Events from this call on that pass the filter, until the consumer returns: at once, even while it waits for one. */
  listen(filter: (event: RecordEvent) => boolean): AsyncIterableIterator<RecordEvent, undefined, undefined> {
    const all = on(this.emitter, TOPIC) as AsyncIterableIterator<[RecordEvent], undefined, undefined>;
    const chosen: AsyncIterableIterator<RecordEvent, undefined, undefined> = {
      async next() {
        for (;;) {
          const step = await all.next();
          if (step.done === true) return step;
          const [event] = step.value;
          if (filter(event)) return { done: false, value: event };
        }
      },
      async return() {
        await all.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => chosen,
    };
    return chosen;
  }
}
