import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppError, ErrorCode } from '../../platform/graphql/errors.js';
import { maskedMessage } from '../../platform/http/error.filter.js';
import { Log } from '../../platform/http/log.js';
import { ReplacedSignInError } from './own-form.guard.js';
import { dayAgain } from './day-again.js';
import { Drafts } from './drafts.service.js';
import { inPageWords, NO_WORDS } from './page-words.js';
import { PageRenderer } from './page-renderer.service.js';
import { waysOn } from './ways-on.js';

const TITLES: Partial<Readonly<Record<ErrorCode, string>>> = {
  NOT_FOUND: 'Page not found',
  FORBIDDEN: 'You do not have access to this page',
  PAYLOAD_TOO_LARGE: 'The file or text is too large',
};

const NO_PAGE =
  'There is no page at this address. If you typed it, check it. If you followed a link, the link is out of date.';

/** Shows errors to people: on a page that says what is wrong and where they can go, or at the page to sign in. */
@Injectable()
export class ErrorPages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: PageRenderer,
    private readonly drafts: Drafts,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.decorate('errorPage', (request: FastifyRequest, reply: FastifyReply, known: AppError | null) =>
      this.show(request, reply, known),
    );
  }

  /** @param known null: an error that nobody planned */
  show(request: FastifyRequest, reply: FastifyReply, known: AppError | null): void {
    const here = request.method === 'GET' ? request.url : '/';
    if (known?.code === 'UNAUTHENTICATED') {
      void this.toSignIn(request, reply, here);
      return;
    }
    if (known instanceof ReplacedSignInError) {
      void this.toOwner(request, reply, known);
      return;
    }
    this.message(request, reply, known, here);
  }

  private message(request: FastifyRequest, reply: FastifyReply, known: AppError | null, here: string): void {
    const title = (known && TITLES[known.code]) ?? 'There is a problem';
    const told = known ? messageOf(known) : maskedMessage(request.id);
    const message = request.is404 ? NO_PAGE : told;
    const frame = { title, status: known?.status ?? 500 };
    this.pages.send(request, reply, 'frame/message.njk', frame, { message, ways: waysOn(request.actor, here) });
  }

  /** In place of a page whose address asks for a day that is none: asks for that day, with all else of the address kept. */
  askDayAgain(request: FastifyRequest, reply: FastifyReply): void {
    const frame = { title: 'Enter a real date', status: 422 };
    this.pages.send(request, reply, 'frame/day-again.njk', frame, { ...dayAgain(request.url) });
  }

  /** Leads to the page to sign in, and from there back; what was typed into a form is kept until then. Never rejects. */
  private async toSignIn(request: FastifyRequest, reply: FastifyReply, here: string): Promise<void> {
    const next = request.method === 'POST' ? await this.kept(request, reply) : null;
    await reply.redirect(`/sign-in?next=${encodeURIComponent(next ?? here)}`, 303);
  }

  /** Leads to what was typed under a sign-in that another has replaced; its page gives it back to who typed it. Never rejects. */
  private async toOwner(request: FastifyRequest, reply: FastifyReply, error: ReplacedSignInError): Promise<void> {
    const typed = await this.kept(request, reply);
    if (typed === null) this.message(request, reply, error, '/');
    else await reply.redirect(typed, 303);
  }

  /** Where what was typed is shown again; null: it could not be kept. */
  private async kept(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    try {
      return await this.drafts.keep(request, reply);
    } catch (error) {
      this.log.lines.error({ err: error, requestId: request.id }, 'what was typed could not be kept');
      return null;
    }
  }
}

/** A refusal for want of a role names roles by their codes, which is for programs; people are told where they can go. */
function messageOf({ message, details }: AppError): string {
  if (details['roles'] !== undefined) return 'It is for people with another role in the programme.';
  return inPageWords(message, [], NO_WORDS);
}
