import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppError, ErrorCode } from '../../platform/graphql/errors.js';
import { maskedMessage } from '../../platform/http/error.filter.js';
import { PageRenderer } from './page-renderer.service.js';
import { waysOn } from './ways-on.js';

const TITLES: Partial<Readonly<Record<ErrorCode, string>>> = {
  NOT_FOUND: 'Page not found',
  FORBIDDEN: 'You do not have access to this page',
  PAYLOAD_TOO_LARGE: 'The file or text is too large',
};

/** What is told in place of a message that was written for programs. */
const IN_PLACE: Partial<Readonly<Record<ErrorCode, string>>> = {
  PAYLOAD_TOO_LARGE: 'Nothing was saved. Go back, and send less at a time.',
};

const NO_PAGE =
  'There is no page at this address. If you typed it, check it. If you followed a link, the link is out of date.';

/** Shows errors to people: on a page that says what is wrong and where they can go, or at the page to sign in. */
@Injectable()
export class ErrorPages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: PageRenderer,
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
      void reply.redirect(`/sign-in?next=${encodeURIComponent(here)}`, 303);
      return;
    }
    const title = (known && TITLES[known.code]) ?? 'There is a problem';
    const told = known ? (IN_PLACE[known.code] ?? messageOf(known)) : maskedMessage(request.id);
    const message = request.is404 ? NO_PAGE : told;
    const frame = { title, status: known?.status ?? 500 };
    this.pages.send(request, reply, 'frame/message.njk', frame, { message, ways: waysOn(request.actor, here) });
  }
}

/** A refusal for want of a role names roles by their codes, which is for programs; people are told where they can go. */
function messageOf({ message, details }: AppError): string {
  return details['roles'] === undefined ? message : 'It is for people with another role in the programme.';
}
