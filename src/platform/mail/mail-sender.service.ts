import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../http/log.js';
import { MailTransport } from './mail-message.js';
import { Outbox, type TakenMail } from './outbox.service.js';
import { MOST_AT_ONCE } from './smtp-transport.service.js';

/** Milliseconds between two looks into the outbox where nothing waits. */
const POLL_MS = 2_000;
/** Milliseconds without an attempt once the server was found away. */
const AWAY_MS = 15_000;
/** Milliseconds that one attempt may take in all, however slowly the server answers. */
const SEND_MS = 60_000;
/** Milliseconds that attempts under way may still take when the program ends. */
const GRACE_MS = 5_000;
const SWEEP_MS = 600_000;
/** Attempts to note what came of a message while the database is away, and milliseconds between them. */
const NOTES = 60;
const NOTE_PAUSE_MS = 2_000;

/** Sends what waits in the outbox. Every instance has one; none where no mail is set up. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  /** Tests wait less. */
  readonly pace = { pollMs: POLL_MS, awayMs: AWAY_MS, sendMs: SEND_MS };
  private readonly closing = new AbortController();
  private readonly cutShort = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private running: Promise<void> = Promise.resolve();
  private swept = 0;
  private away = false;

  constructor(
    private readonly outbox: Outbox,
    @Inject(MailTransport) private readonly transport: MailTransport | null,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.transport !== null) this.running = this.run(this.transport);
  }

  /** Begins nothing more; what is under way has a moment to end. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.running;
    const timer = setTimeout(() => this.cutShort.abort(), GRACE_MS);
    await Promise.all(this.underWay);
    clearTimeout(timer);
    this.transport?.close();
  }

  private async run(transport: MailTransport): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        await this.sweep();
        if (this.away) await this.pause(this.pace.awayMs);
        this.away = false;
        const found = await this.outbox.take(MOST_AT_ONCE - this.underWay.size);
        for (const mail of found) this.begin(transport, mail);
        if (found.length === 0) await this.pause(this.pace.pollMs);
        if (this.underWay.size >= MOST_AT_ONCE) await Promise.race(this.underWay);
      } catch (error) {
        this.log.lines.warn({ err: error }, 'the outbox could not be read; trying again');
        await this.pause(this.pace.pollMs);
      }
    }
  }

  private begin(transport: MailTransport, mail: TakenMail): void {
    const sending = this.send(transport, mail).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private async send(transport: MailTransport, mail: TakenMail): Promise<void> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.pace.sendMs), this.cutShort.signal]);
    const outcome = await transport.send(mail, signal);
    const { kind, detail } = outcome;
    if (kind === 'FAILED' && outcome.away) this.away = true;
    this.log.lines.info({ mail: mail.id, outcome: kind, attempt: mail.attempts, detail }, 'mail');
    await this.note(mail, outcome);
  }

  /** What the server took must be noted, or it would be sent again: tried for as long as the lease is ours. */
  private async note(mail: TakenMail, outcome: Parameters<Outbox['settle']>[1]): Promise<void> {
    for (let tried = 1; tried <= NOTES; tried++) {
      try {
        const ours = await this.outbox.settle(mail, outcome);
        if (!ours) this.log.lines.error({ mail: mail.id }, 'a message was held too long; it may be sent again');
        return;
      } catch (error) {
        this.log.lines.warn({ err: error, mail: mail.id }, 'what came of a message could not be noted; trying again');
        if (this.cutShort.signal.aborted) return;
        await delay(NOTE_PAUSE_MS);
      }
    }
  }

  private async sweep(): Promise<void> {
    const now = performance.now();
    if (this.swept !== 0 && now - this.swept < SWEEP_MS) return;
    this.swept = now;
    await this.outbox.sweep();
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
