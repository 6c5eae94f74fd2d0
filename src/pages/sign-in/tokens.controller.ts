import { Body, Controller, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOfRequest } from '../frame/request-actor.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { isShownAgain } from '../frame/typed-form.js';
import { AccountPage } from './account-page.service.js';
import { END_TOKEN, ISSUE_TOKEN } from './sign-in.graphql.js';

const WHAT_NAME = 'Enter what will use the token, in up to 100 characters.';
const WHAT_DAYS = 'Enter a number of days from 1 to 366.';

/** The forms by which a person makes and ends tokens for programs of their own. */
@Controller('account/tokens')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class TokensController {
  constructor(
    private readonly ask: Ask,
    private readonly page: AccountPage,
  ) {}

  /** The answer itself shows the secret, since nothing keeps it to be shown after it. */
  @Post()
  async make(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const [name, days] = [fieldOf(body, 'tokenName').trim(), fieldOf(body, 'days').trim()];
    const typed = { tokenName: name, days };
    if (isShownAgain(body)) return this.page.show(request, reply, { typedToken: typed });
    const errors = [
      ...(name === '' || name.length > 100 ? [{ field: 'tokenName', href: '#tokenName', text: WHAT_NAME }] : []),
      ...(/^\d{1,3}$/u.test(days) && Number(days) >= 1 && Number(days) <= 366
        ? []
        : [{ field: 'days', href: '#days', text: WHAT_DAYS }]),
    ];
    if (errors.length > 0) return this.page.show(request, reply, { errors, typedToken: typed });
    const input = { personId: actorOfRequest(request).personId ?? '', name, days: Number(days) };
    const { issueAccessToken: issued } = await this.ask.run(request, ISSUE_TOKEN, { input });
    if (issued.secret !== null) return this.page.show(request, reply, { token: { name, secret: issued.secret } });
    const told = issued.problems.map(({ message }) => ({ text: message, field: null }));
    return this.page.show(request, reply, { errors: told, typedToken: typed });
  }

  @Post('end')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const input = { tokenId: fieldOf(body, 'tokenId'), reason: 'Ended on the account page.' };
    if (!/^[0-9a-f-]{36}$/u.test(input.tokenId)) throw badInput('There is no such token of yours.', ['tokenId']);
    const { revokeAccessToken: ended } = await this.ask.run(request, END_TOKEN, { input });
    if (ended.saved) void reply.redirect('/account?ended=token#tokens', 303);
    else
      await this.page.show(request, reply, {
        errors: ended.problems.map(({ message }) => ({ text: message, field: null })),
      });
  }
}
