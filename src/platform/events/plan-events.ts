import { Injectable } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';

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
  private readonly topic = new PubSub();

  async publish(event: RecordEvent): Promise<void> {
    await this.topic.publish(TOPIC, event);
  }

  /** Events from now on that pass the filter, until the consumer returns: at once, even while it waits for the next. */
  listen(filter: (event: RecordEvent) => boolean): AsyncIterableIterator<RecordEvent> {
    const all = this.topic.asyncIterableIterator<RecordEvent>(TOPIC);
    const chosen: AsyncIterableIterator<RecordEvent> = {
      async next() {
        for (;;) {
          const step = await all.next();
          if (step.done === true || filter(step.value)) return step;
        }
      },
      return: () => all.return(),
      [Symbol.asyncIterator]: () => chosen,
    };
    return chosen;
  }
}
