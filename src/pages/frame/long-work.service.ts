import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { PageRenderer } from './page-renderer.service.js';
import { actorOfRequest } from './request-actor.js';
import { counted } from './words.js';

/** What is sent once the work is done: on to a page, or the form again with what was refused. */
export type Ending = (request: FastifyRequest, reply: FastifyReply) => void | Promise<void>;

interface Work {
  readonly personId: string | null;
  readonly what: string;
  readonly since: number;
  readonly done: Promise<Ending>;
  over: boolean;
}

/** Minutes that an ending waits to be fetched, and how many do. */
const KEPT_MINUTES = 10;
const KEPT = 200;
/** Work of one person that is kept at once. */
const KEPT_OF_ONE = 20;
/** Seconds until a page that shows work under way asks again. */
const AGAIN_SECONDS = '2';

/**
 * Does work that may take long. What is done soon is answered at once; for the rest the browser is sent to a page that says
 * how long it has been under way, asks again by itself, without script, and ends where the work does. Each instance keeps its own.
 */
@Injectable()
export class LongWork {
  /** Milliseconds that somebody waits without being told. */
  patience = 1_500;
  private readonly underWay = new LRUCache<string, Work>({ max: KEPT, ttl: KEPT_MINUTES * 60_000 });

  constructor(private readonly pages: PageRenderer) {}

  /** @param what is done, for the page: "Compose a board paper" */
  async run(request: FastifyRequest, reply: FastifyReply, what: string, work: () => Promise<Ending>): Promise<void> {
    const done = work();
    const soon = await Promise.race([done, delay(this.patience, null, { ref: false })]);
    if (soon !== null) {
      await soon(request, reply);
      return;
    }
    const { personId } = actorOfRequest(request);
    const kept: Work = { personId, what, since: performance.now(), done, over: false };
    const over = (): unknown => (kept.over = true);
    done.then(over, over);
    this.makeRoom(personId);
    const id = randomUUID();
    this.underWay.set(id, kept);
    void reply.redirect(`/work/${id}`, 303);
  }

  /** Lets go of what a person left behind longest ago, so that one of them drives out nobody else's. */
  private makeRoom(personId: string | null): void {
    const own = [...this.underWay.rkeys()].filter((id) => this.underWay.peek(id)?.personId === personId);
    for (const id of own.slice(0, Math.max(0, own.length + 1 - KEPT_OF_ONE))) this.underWay.delete(id);
  }

  /**
   * How work stands, to whoever began it; its ending once it is done.
   * @throws NotFoundError, and what the work itself failed with
   */
  async show(request: FastifyRequest, reply: FastifyReply, id: string): Promise<void> {
    const work = this.underWay.get(id);
    if (work === undefined || work.personId !== actorOfRequest(request).personId) {
      throw new NotFoundError('There is no such work, or it was done long ago. What was done is on record.');
    }
    if (work.over) {
      const ending = await work.done;
      await ending(request, reply);
      return;
    }
    const seconds = Math.round((performance.now() - work.since) / 1_000);
    reply.header('refresh', AGAIN_SECONDS);
    this.pages.send(request, reply, 'frame/work.njk', { title: work.what }, { since: counted(seconds, 'second') });
  }
}
