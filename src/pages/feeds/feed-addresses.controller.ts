import { Body, Controller, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors } from '../frame/page-problems.js';
import { isShownAgain } from '../frame/typed-form.js';
import { AccountPage } from '../sign-in/account-page.service.js';
import { END_ADDRESS, ISSUE_ADDRESS } from './feeds.graphql.js';
import { serverAddress } from './server-address.js';

/** The code by which the interface refuses a text that cannot be one, and what that means here. */
const INVALID = 'BAD_USER_INPUT';
const WHAT_NAME = 'Say what will read the address, in up to 100 characters.';

/** The forms by which a person makes, makes again and ends addresses of their feeds. */
@Controller('account/feeds')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class FeedAddressesController {
  constructor(
    private readonly ask: Ask,
    private readonly page: AccountPage,
    private readonly config: Config,
  ) {}

  /** The answer itself shows the addresses, since nothing keeps them to be shown after it. */
  @Post()
  async make(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const name = fieldOf(body, 'name').trim();
    if (isShownAgain(body)) {
      await this.page.show(request, reply, { typedName: name });
      return;
    }
    const asked = await this.ask.run(request, ISSUE_ADDRESS, { input: { name } });
    const { problems, calendarPath, changesPath } = asked.issueFeedAddress;
    if (calendarPath === null || changesPath === null) {
      const invalid = problems.find(({ code }) => code === INVALID);
      // sent twice from one page: the answer that showed the address went to the first
      const made = {
        message: `${name} has an address already, which was shown once. Replace it to see a new one.`,
        path: [],
      };
      const told = invalid ? [{ ...invalid, message: WHAT_NAME }] : problems.length ? problems : [made];
      await this.page.show(request, reply, { errors: pageErrors(told), typedName: name });
      return;
    }
    const base = serverAddress(this.config.publicUrl, request.server.listeningOrigin);
    await this.page.show(request, reply, { made: { name, base, calendarPath, changesPath } });
  }

  @Post('end')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const input = { tokenId: fieldOf(body, 'tokenId'), reason: 'Feed address no longer needed.' };
    if (!/^[0-9a-f-]{36}$/u.test(input.tokenId)) throw badInput('There is no such address of yours.', ['tokenId']);
    const { revokeAccessToken: ended } = await this.ask.run(request, END_ADDRESS, {
      input,
    });
    if (ended.saved) void reply.redirect('/account?ended=1#feeds', 303);
    else
      await this.page.show(request, reply, {
        errors: ended.problems.map(({ message }) => ({ text: message, field: null })),
      });
  }
}
