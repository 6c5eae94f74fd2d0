import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, NotFoundError } from '../../platform/graphql/errors.js';
import { maskedMessage } from '../../platform/http/error.filter.js';
import { Log } from '../../platform/http/log.js';
import { planned } from '../../platform/graphql/trouble.js';
import { PageRenderer } from './page-renderer.service.js';
import { PageStore } from './page-store.service.js';
import { actorOfRequest } from './request-actor.js';
import { counted } from './words.js';

/**
 * How work ended, as data, so that every instance can show it: the address to go on to, or the page of a kind with what it is
 * shown with.
 */
export type Ending = { readonly to: string } | { readonly page: string; readonly state: object };

/** Shows the ending of a kind of work. */
export type EndingPage<T extends object> = (
  request: FastifyRequest,
  reply: FastifyReply,
  state: T,
) => void | Promise<void>;

/** Work as it is kept. */
interface Work {
  readonly what: string;
  /** Milliseconds since 1970 at which it began, by the clock of the instance that does it. */
  readonly since: number;
  readonly ending: Ending | null;
  /** Why it failed; null: it did not. */
  readonly failed: { readonly code: string; readonly message: string } | null;
}

/** Seconds until a page that shows work under way asks again, and between two signs of life of who does it. */
const AGAIN_SECONDS = '2';
const BEAT_MS = 5_000;
/** Seconds without a sign of life after which whoever did the work is taken to have ended. */
const SILENT_SECONDS = 30;

/**
 * Does work that may take long. What is done soon is answered at once; for the rest the browser is sent to a page that says
 * how long it has been under way, asks again by itself, without script, and ends where the work does. It is kept in the
 * database, so that whichever instance is asked knows of it.
 */
@Injectable()
export class LongWork {
  /** Milliseconds that somebody waits without being told. */
  patience = 1_500;
  private readonly endings = new Map<string, EndingPage<never>>();

  constructor(
    private readonly pages: PageRenderer,
    private readonly store: PageStore,
    private readonly log: Log,
  ) {}

  /** Says how the endings of one kind are shown; each instance does at its start. */
  shows<T extends object>(page: string, show: EndingPage<T>): void {
    this.endings.set(page, show);
  }

  /** @param what is done, for the page: "Compose a board paper" */
  async run(request: FastifyRequest, reply: FastifyReply, what: string, work: () => Promise<Ending>): Promise<void> {
    const since = Date.now();
    const done = work();
    const soon = await Promise.race([done, delay(this.patience, null, { ref: false })]);
    if (soon !== null) {
      await this.end(request, reply, soon);
      return;
    }
    const owner = ownerOf(request);
    const begun: Work = { what, since, ending: null, failed: null };
    const id = await this.store.keep('WORK', owner, begun);
    void this.watch(request, owner, id, begun, done);
    void reply.redirect(`/work/${id}`, 303);
  }

  /**
   * How work stands, to whoever began it; its ending once it is done.
   * @throws NotFoundError, and what the work itself failed with
   */
  async show(request: FastifyRequest, reply: FastifyReply, id: string): Promise<void> {
    const found = await this.store.find<Work>('WORK', ownerOf(request), id);
    if (found === null) {
      throw new NotFoundError('This work is not known here, or ended long ago. What it saved has been kept.');
    }
    const { what, since, ending, failed } = found.content;
    if (failed) throw new AppError(failed.code as AppError['code'], failed.message);
    if (ending) {
      await this.end(request, reply, ending);
      return;
    }
    if (found.age > SILENT_SECONDS) {
      throw new AppError(
        'UNAVAILABLE',
        `“${what}” was cut short when the server stopped. It is not known whether it was saved: look first, then try again.`,
      );
    }
    const lasted = Math.max(0, Math.round((Date.now() - since) / 1_000));
    reply.header('refresh', AGAIN_SECONDS);
    this.pages.send(request, reply, 'frame/work.njk', { title: what }, { since: counted(lasted, 'second') });
  }

  private async end(request: FastifyRequest, reply: FastifyReply, ending: Ending): Promise<void> {
    if ('to' in ending) {
      void reply.redirect(ending.to, 303);
      return;
    }
    const show = this.endings.get(ending.page);
    if (!show) throw new Error(`no page shows endings of ${ending.page}`);
    await show(request, reply, ending.state as never);
  }

  /** Keeps how the work goes, and in the end how it ended. Never rejects: nobody waits for it. */
  private async watch(
    request: FastifyRequest,
    owner: string,
    id: string,
    begun: Work,
    done: Promise<Ending>,
  ): Promise<void> {
    const lost = (error: unknown): void =>
      this.log.lines.error({ err: error, requestId: request.id }, 'how long work stands could not be kept');
    const beat = setInterval(() => void this.store.touch('WORK', id).catch(lost), BEAT_MS);
    beat.unref();
    let last: Partial<Work>;
    try {
      last = { ending: await done };
    } catch (error) {
      const known = planned(error);
      if (known === null) this.log.lines.error({ err: error, requestId: request.id }, 'unplanned error');
      const { code, message } = known ?? { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage(request.id) };
      last = { failed: { code, message } };
    }
    clearInterval(beat);
    await this.store.change('WORK', owner, id, { ...begun, ...last }).catch(lost);
  }
}

function ownerOf(request: FastifyRequest): string {
  return `person ${actorOfRequest(request).personId ?? 'nobody'}`;
}
