import { setTimeout as delay } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Log } from '../http/log.js';
import type { Outcome } from './outcome.js';

/** Milliseconds between two looks into the queue where nothing waits. */
const POLL_MS = 2_000;
/** Milliseconds without an attempt once the other side was found away. */
const AWAY_MS = 15_000;
/** Milliseconds that one attempt may take in all, however slowly the other side answers. */
const SEND_MS = 60_000;
/** Milliseconds that attempts under way may still take when the program ends. */
const GRACE_MS = 5_000;
const SWEEP_MS = 600_000;
/** Attempts to note what came of a row while the database is away, and milliseconds between them. */
const NOTES = 60;
const NOTE_PAUSE_MS = 2_000;

/** Something on lease. */
export interface TakenRow {
  readonly id: string;
  readonly lease: string;
  /** How often it was tried, this time among it. */
  readonly attempts: number;
}

/** Keeps in the database what is to be sent, for all instances together. */
export interface SharedQueue<T extends TakenRow> {
  /** Takes up to so many that are to be sent now, each with whatever it needs. */
  take(most: number): Promise<readonly T[]>;
  /** Notes what came of an attempt. @returns false where the lease had ended, so that another may have sent it too */
  settle(row: T, outcome: Outcome): Promise<boolean>;
  /** Gives up what came too late, and removes what is old. */
  sweep(): Promise<void>;
}

/** Sends what waits in a queue. Every instance has one; each row is taken by one of them. */
export abstract class QueueSender<T extends TakenRow> implements OnApplicationBootstrap, OnModuleDestroy {
  /** Tests wait less. */
  readonly pace = { pollMs: POLL_MS, awayMs: AWAY_MS, sendMs: SEND_MS };
  private readonly closing = new AbortController();
  private readonly cutShort = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private running: Promise<void> = Promise.resolve();
  private swept = 0;
  private away = false;

  /**
   * @param name what a row is, in the log
   * @param most attempts that are under way at once
   */
  protected constructor(
    private readonly name: string,
    private readonly most: number,
    private readonly queue: SharedQueue<T>,
    private readonly log: Log,
  ) {}

  /** One attempt, which ends when the signal says so. It does not throw. */
  protected abstract attempt(row: T, signal: AbortSignal): Promise<Outcome>;

  /** Whether anything is sent at all. */
  protected isOn(): boolean {
    return true;
  }

  /** Called once nothing is under way any more. */
  protected close(): void {
    // most have nothing to close
  }

  /** Called before each look into the queue. @returns false where there is nothing to look for */
  protected prepare(): Promise<boolean> {
    return Promise.resolve(true);
  }

  onApplicationBootstrap(): void {
    if (this.isOn()) this.running = this.run();
  }

  /** Begins nothing more; what is under way has a moment to end. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.running;
    const timer = setTimeout(() => this.cutShort.abort(), GRACE_MS);
    await Promise.all(this.underWay);
    clearTimeout(timer);
    this.close();
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        if (!(await this.prepare())) {
          await this.pause(this.pace.pollMs);
          continue;
        }
        await this.sweep();
        if (this.away) await this.pause(this.pace.awayMs);
        this.away = false;
        const found = await this.queue.take(this.most - this.underWay.size);
        for (const row of found) this.begin(row);
        // what was held up by an attempt under way is looked for as soon as it ends
        if (found.length === 0) await Promise.race([this.pause(this.pace.pollMs), ...this.underWay]);
        if (this.underWay.size >= this.most) await Promise.race(this.underWay);
      } catch (error) {
        this.log.lines.warn({ err: error, of: this.name }, 'the outbox could not be read; trying again');
        await this.pause(this.pace.pollMs);
      }
    }
  }

  private begin(row: T): void {
    const sending = this.send(row).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private async send(row: T): Promise<void> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.pace.sendMs), this.cutShort.signal]);
    const outcome = await this.attempt(row, signal);
    const { kind, detail } = outcome;
    if (kind === 'FAILED' && outcome.away) this.away = true;
    this.log.lines.info({ [this.name]: row.id, outcome: kind, attempt: row.attempts, detail }, this.name);
    await this.note(row, outcome);
  }

  /** What the other side took must be noted, or it would be sent again: tried for as long as the lease is ours. */
  private async note(row: T, outcome: Outcome): Promise<void> {
    for (let tried = 1; tried <= NOTES; tried++) {
      try {
        const ours = await this.queue.settle(row, outcome);
        if (!ours) this.log.lines.error({ [this.name]: row.id }, 'held too long; it may be sent again');
        return;
      } catch (error) {
        const about = { err: error, [this.name]: row.id };
        this.log.lines.warn(about, 'what came of an attempt could not be noted; trying again');
        if (this.cutShort.signal.aborted) return;
        await delay(NOTE_PAUSE_MS);
      }
    }
  }

  private async sweep(): Promise<void> {
    const now = performance.now();
    if (this.swept !== 0 && now - this.swept < SWEEP_MS) return;
    this.swept = now;
    await this.queue.sweep();
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
