import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { PlanEvents, type RecordEvent } from '../platform/events/plan-events.js';
import { Log } from '../platform/http/log.js';
import { SearchIndex } from './search-index.service.js';

/** Milliseconds between two looks at an index that another instance is bringing up to date. */
const LOOK_AGAIN_MS = 50;
/** The index takes no more than one part in so many of the time, however many writes there are. */
const REST = 10;

/** Sees to it that the index of the search follows the record: some time after each write, and at once for who searches. */
@Injectable()
export class SearchIndexKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  /** The write up to which the index is known to have come. */
  private known = -1;
  /** The last write that was heard of. */
  private heard = 0;
  private underWay: Promise<boolean> | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Milliseconds that the index is left alone at least, after what the last time took. */
  private restMs = 0;
  private closed = false;
  private writes: AsyncIterableIterator<RecordEvent> | null = null;

  constructor(
    private readonly config: Config,
    private readonly index: SearchIndex,
    private readonly events: PlanEvents,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.searchSeconds === 0) return;
    this.writes = this.events.listen(() => true);
    void this.follow(this.writes);
    this.soon(); // for what was written while no instance ran
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.writes?.return?.();
    await this.underWay?.catch(() => undefined);
  }

  /**
   * Waits until the index has come up to a write, and brings it there.
   * @returns false: it has not in time
   */
  async upTo(revision: number, patienceMs: number): Promise<boolean> {
    const until = performance.now() + patienceMs;
    while (!(await this.hasReached(revision))) {
      const left = until - performance.now();
      if (left <= 0 || this.closed) return false;
      const mine = await Promise.race([this.bring(), delay(left, false, { ref: false })]);
      if (!mine) await delay(Math.min(LOOK_AGAIN_MS, left)); // another instance is at it
    }
    return true;
  }

  private async hasReached(revision: number): Promise<boolean> {
    if (this.known >= revision) return true;
    this.known = (await this.index.reached()) ?? -1;
    return this.known >= revision;
  }

  /** One after the other in an instance; who comes meanwhile waits for the one under way. */
  private bring(): Promise<boolean> {
    this.underWay ??= this.index.bringUpToDate().finally(() => (this.underWay = null));
    return this.underWay;
  }

  private async follow(writes: AsyncIterableIterator<RecordEvent>): Promise<void> {
    for await (const { revision } of writes) {
      this.heard = revision;
      if (revision > this.known) this.soon();
    }
  }

  private soon(): void {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => void this.bringInTurn(), Math.max(this.config.searchSeconds * 1_000, this.restMs));
    this.timer.unref();
  }

  private async bringInTurn(): Promise<void> {
    const began = performance.now();
    try {
      await this.bring();
      await this.hasReached(this.heard);
    } catch (error) {
      this.log.lines.warn({ err: error }, 'the index of the search could not be brought up to date');
    }
    this.restMs = (performance.now() - began) * REST;
    this.timer = null;
    if (this.heard > this.known) this.soon();
  }
}
