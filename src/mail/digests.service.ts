import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { taskPage } from '../pages/tasks/task-path.js';
import type { Actor } from '../platform/auth/actor.js';
import { Authenticator } from '../platform/auth/authenticator.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Log } from '../platform/http/log.js';
import { localTime } from '../platform/mail/local-time.js';
import type { MailTopic } from '../platform/mail/mail-message.js';
import { Outbox } from '../platform/mail/outbox.service.js';
import { turn } from '../platform/work/steps.js';
import type { PersonalTask } from '../tasks/personal-task.js';
import { YourTasks } from '../tasks/your-tasks.service.js';
import { digest, type DigestMail, type DigestReader, dueNow, dueToday } from './digest.js';
import { DigestQueue, type DueRecipient } from './digest-queue.service.js';

/** Milliseconds between two looks at who is to be written to. */
const TICK_MS = 60_000;
/** Milliseconds between two looks at what falls due today, which reads the tasks of everybody. */
const AT_ONCE_MS = 300_000;
/** People whose tasks are read in one transaction. */
const TOGETHER = 10;
/** Milliseconds after which nobody wants a digest any more. */
const WORTH_MS = 86_400_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Writes to people what they have to do. Every instance has one; none where no mail is set up. */
@Injectable()
export class Digests implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly closing = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** How far the record had come, and when that was, as what falls due today was last looked for. */
  private looked = { revision: -1, day: '', at: -Infinity };

  constructor(
    private readonly queue: DigestQueue,
    private readonly outbox: Outbox,
    private readonly authenticator: Authenticator,
    private readonly tasks: YourTasks,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.mail !== null) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  /** Writes to all whose hour has come. */
  async sendDue(): Promise<void> {
    const now = localTime(this.clock.now(), this.config.timeZone);
    let found = 1;
    while (found > 0 && !this.closing.signal.aborted) {
      found = await this.queue.takeDue(now, TOGETHER, async (due, within) => {
        const actors = await this.authenticator.inTheirName(due.map(({ personId }) => personId));
        for (const one of due) {
          const actor = actors.get(one.personId);
          if (actor) await this.sendDigest(one, actor, now.day, within);
        }
      });
    }
  }

  /** Writes to those whose digest has gone what has come to fall due today since. */
  async sendAtOnce(): Promise<void> {
    const { day } = localTime(this.clock.now(), this.config.timeZone);
    let last = FIRST_ID;
    for (;;) {
      const page = await this.queue.afterDigest(day, last, TOGETHER);
      const actors = await this.authenticator.inTheirName(page.map(({ personId }) => personId));
      for (const one of page) {
        const actor = actors.get(one.personId);
        if (actor && !this.closing.signal.aborted) await this.sendDueToday(one, actor, day);
      }
      last = page.at(-1)?.personId ?? last;
      if (page.length < TOGETHER || this.closing.signal.aborted) return;
    }
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        await this.sendDue();
        await this.lookAtOnce();
      } catch (error) {
        this.log.lines.warn({ err: error }, 'digests could not be written; trying again');
      }
      await delay(TICK_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Nothing can have come to fall due unless something was written, or the day is another. */
  private async lookAtOnce(): Promise<void> {
    const { day } = localTime(this.clock.now(), this.config.timeZone);
    const at = performance.now();
    if (day === this.looked.day && at - this.looked.at < AT_ONCE_MS) return;
    const { revision } = await this.authenticator.identify(null, null);
    if (day !== this.looked.day) await this.queue.forget(day);
    if (day !== this.looked.day || revision !== this.looked.revision) await this.sendAtOnce();
    this.looked = { revision, day, at };
  }

  private async sendDigest(one: DueRecipient, actor: Actor, day: string, within: EntityManager): Promise<void> {
    const tasks = await this.tasksOf(actor);
    if (tasks === null) return;
    const due = dueToday(tasks, day);
    await this.queue.tell(
      one.personId,
      day,
      due.map(({ id }) => id),
      within,
    );
    const topic = one.secrets.DIGEST === undefined ? 'DUE_TODAY' : 'DIGEST';
    const reader = this.readerOf(one, actor, day, topic);
    await this.add(topic === 'DIGEST' ? digest(tasks, reader) : dueNow(due, reader), one, reader, within);
  }

  private async sendDueToday(one: DueRecipient, actor: Actor, day: string): Promise<void> {
    const due = dueToday((await this.tasksOf(actor)) ?? [], day);
    if (due.length === 0) return;
    await this.queue.transaction(async (within) => {
      const ids = due.map(({ id }) => id);
      const fresh = await this.queue.tell(one.personId, day, ids, within);
      const reader = this.readerOf(one, actor, day, 'DUE_TODAY');
      const untold = due.filter(({ id }) => fresh.has(id));
      await this.add(dueNow(untold, reader), one, reader, within);
    });
  }

  /** One person's tasks that cannot be read keep nobody else from theirs. */
  private async tasksOf(actor: Actor): Promise<readonly PersonalTask[] | null> {
    await turn();
    try {
      return await this.tasks.of(actor, {});
    } catch (error) {
      this.log.lines.error({ err: error, personId: actor.personId }, 'the tasks of a digest could not be read');
      return null;
    }
  }

  private readerOf({ hour, secrets }: DueRecipient, actor: Actor, day: string, topic: MailTopic): DigestReader {
    const home = this.config.mail?.home ?? '';
    const stopUrl = `${home}/mail/stop/${secrets[topic] ?? ''}`;
    return { name: actor.personName, day, hour, home, stopUrl, pathOf: taskPage };
  }

  private async add(
    mail: DigestMail | null,
    { personId, address }: DueRecipient,
    { name, day, stopUrl }: DigestReader,
    within: EntityManager,
  ): Promise<void> {
    if (mail === null) return;
    const { topic, subject, text, html } = mail;
    await this.outbox.add(
      {
        ...{ kind: topic, personId, to: { name, address }, subject, text, html, stopUrl, secret: false },
        once: topic === 'DIGEST' ? `digest ${personId} ${day}` : null,
        expiresAt: new Date(this.clock.now().getTime() + WORTH_MS),
      },
      within,
    );
  }
}
