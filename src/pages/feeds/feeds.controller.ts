import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Config } from '../../platform/config/config.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { JournalReader } from '../../platform/record/journal-reader.js';
import { sendText } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { personalCalendar } from './calendar-events.js';
import { FeedAnswers } from './feed-answers.service.js';
import { FEED_LINKS } from './feed-links.js';
import { nameUuid } from './name-uuid.js';
import { publishedEntries } from './published-entries.js';
import { serverAddress } from './server-address.js';
import { isUnchanged, tagOf } from './unchanged.js';

const ATOM = 'application/atom+xml; charset=utf-8';
const NEVER = new Date(0);

/** Serves feeds. Who asks is said by the address alone (request-hooks.ts); what they get is what the interface gives that person. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly answers: FeedAnswers,
    private readonly journal: JournalReader,
    private readonly config: Config,
  ) {}

  @Get('published.atom')
  async published(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const base = this.address(request);
    const self = '/feeds/published.atom';
    const head = {
      id: base + self,
      title: 'Partnership programme: published',
      subtitle: 'Papers issued, outputs published, communications, feedback reports and adopted protocols.',
      ...{ base, self, path: FEED_LINKS.papers },
    };
    const { writeAtom } = await import('./write-atom.js'); // with its library, which a start need not wait for
    const text = writeAtom(head, publishedEntries(await this.answers.published(request)));
    await this.send(request, reply, { text, mediaType: ATOM, cache: 'public, no-cache' });
  }

  @Get(':secret/calendar.ics')
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { timeZone } = this.config;
    reader(request);
    const calendar = personalCalendar(await this.answers.calendar(request));
    const journal = await this.journal.of(calendar.events.map((event) => event.version));
    const recordedAt = (at: number): Date => journal.get(at)?.recordedAt ?? NEVER;
    const { writeCalendar } = await import('./write-calendar.js');
    const text = writeCalendar(calendar, { base: this.address(request), timeZone, recordedAt });
    await this.send(request, reply, { text, mediaType: 'text/calendar; charset=utf-8', cache: 'private, no-cache' });
  }

  @Get(':secret/changes.atom')
  async changes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { personId } = reader(request);
    const head = {
      id: `urn:uuid:${nameUuid('changes', personId)}`,
      title: 'Partnership programme: changes',
      subtitle: 'What changed in the projects that you may read, this month and in the two before it.',
      ...{ base: this.address(request), path: FEED_LINKS.programme, self: null },
    };
    const { writeAtom } = await import('./write-atom.js');
    const text = writeAtom(head, await this.answers.changes(request));
    await this.send(request, reply, { text, mediaType: ATOM, cache: 'private, no-cache' });
  }

  private address({ server }: FastifyRequest): string {
    return serverAddress(this.config.publicUrl, server.listeningOrigin);
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { text, mediaType, cache }: { readonly text: string; readonly mediaType: string; readonly cache: string },
  ): Promise<void> {
    const tag = tagOf(text);
    reply.headers({ etag: tag, 'cache-control': cache, 'x-robots-tag': 'noindex' });
    if (isUnchanged(request.headers['if-none-match'], tag)) {
      reply.header('vary', 'accept-encoding');
      void reply.code(304).send();
      return;
    }
    reply.header('content-type', mediaType);
    await sendText(request, reply, text);
  }
}

/** Whose feed it is. An address that is none, one that has ended and a person without any role get the same answer. */
function reader(request: FastifyRequest): Actor & { readonly personId: string } {
  const actor = actorOfRequest(request);
  const { personId } = actor;
  if (personId === null || !may(actor, 'projects')) throw new NotFoundError('There is no such feed.');
  return { ...actor, personId };
}
