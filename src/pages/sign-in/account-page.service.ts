import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { livingAddresses } from '../feeds/address-list.js';
import { ownAccessTable } from '../access/access-page.js';
import { Ask } from '../frame/ask.service.js';
import type { PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { mailPart } from '../mail/mail-settings.js';
import { OWN_MAIL } from '../mail/mail.graphql.js';
import { offersTo } from '../frame/offer.js';
import { livingTokens } from './token-list.js';
import { ME } from './sign-in.graphql.js';

/** What a form of the page has to say when the page is shown again. */
interface Said {
  readonly errors?: readonly PageError[];
  /** What was done, in a sentence. */
  readonly done?: string | null;
  /** Addresses that were just made. */
  readonly made?: {
    readonly name: string;
    readonly base: string;
    readonly calendarPath: string;
    readonly changesPath: string;
  };
  /** A token that was just made. */
  readonly token?: { readonly name: string; readonly secret: string };
  /** What was typed for a token. */
  readonly typedToken?: { readonly tokenName: string; readonly days: string };
  /** The name to sign in by that was typed with a password. */
  readonly typedSignInName?: string;
  /** The name that was typed for an address. */
  readonly typedName?: string;
}

/** Shows the page of one's own account, whichever form of it was sent. */
@Injectable()
export class AccountPage {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async show(request: FastifyRequest, reply: FastifyReply, said: Said = {}): Promise<void> {
    const { me, signInName, accessTokens, myAccessEvents } = await this.ask.run(request, ME);
    const frame = { title: 'Your account', ...(said.errors?.length ? { status: 422 } : {}) };
    const errorOf = Object.fromEntries((said.errors ?? []).map(({ field, text }) => [field ?? '', text]));
    const mayMakeAddress = may(actorOfRequest(request), 'issueFeedAddress');
    const addresses = livingAddresses(accessTokens);
    const tokens = livingTokens(accessTokens, actorOfRequest(request).personId, this.clock.now());
    const mayReadEvents = may(actorOfRequest(request), 'accessEvents');
    const mail = this.config.mail === null ? null : await this.mail(request);
    const tables = { access: ownAccessTable(myAccessEvents.nodes) };
    const model = {
      tokens,
      mayReadEvents,
      tables,
      area: 'account',
      me,
      signInName,
      maySetUp: may(actorOfRequest(request), 'grantRole'),
      mayMakeAddress,
      addresses,
      mail,
      errorOf,
      ...said,
    };
    this.pages.send(request, reply, 'sign-in/account.njk', frame, model);
  }

  /** Where the person gets mail, what and when. */
  private async mail(request: FastifyRequest) {
    const { mailSettings } = await this.ask.run(request, OWN_MAIL);
    return mailPart(mailSettings, offersTo(request, null), null);
  }
}
