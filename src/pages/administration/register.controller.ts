import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, requireMay } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { badInput, NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import { Ask } from '../frame/ask.service.js';
import { askedOf, askedYes } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors, type PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { mailPart } from '../mail/mail-settings.js';
import { MAIL_OF } from '../mail/mail.graphql.js';
import { END_TOKEN } from '../sign-in/sign-in.graphql.js';
import { ISSUE_LINK, ORGANISATION_LIST, PEOPLE_LIST, PERSON_PAGE } from './administration.graphql.js';
import { personPage } from './person-page.js';
import { ROLE_CHOICES } from './role-words.js';
import { organisationsPage, peoplePage } from './register-page.js';

const ROLES = ROLE_CHOICES.map(({ value }) => value);

/** What a person's page has to say beside what it shows. */
interface Said {
  readonly link?: { readonly address: string };
  /** The e-mail address that a link is on its way to. */
  readonly sentTo?: string;
  /** What was done, in a sentence. */
  readonly done?: string;
  readonly errors?: readonly PageError[];
  readonly signInName?: string;
  readonly sendTo?: string;
}

/** The lists of people and organisations for those who administer, and a person's page with all about their access. */
@Controller('administration')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class RegisterController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('people')
  async people(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const actor = actorOfRequest(request);
    requireMay(actor, 'addPerson');
    const given = (name: string): string => fieldOf(query, name).trim();
    const [access, role] = [may(actor, 'roleGrants'), askedOf(ROLES, given('role'))];
    const asked = {
      ...{ text: given('text').slice(0, 120), organisationId: recordId(given('organisation')) ?? '' },
      ...{
        role: access && role ? role : ('' as const),
        access: askedOf(['yes', 'no'], given('access')) ?? ('' as const),
      },
    };
    const filter = {
      ...{ access, text: asked.text || null, organisationId: asked.organisationId || null },
      ...{ role: asked.role || null, hasAccount: askedYes(asked.access) },
    };
    const after = given('after') || null;
    const { data, list } = await this.ask.list(request, PEOPLE_LIST, filter, after, ({ allPeople }) => allPeople);
    const place = { here: request.url, after };
    const model = peoplePage({ ...data, allPeople: list }, asked, place, offersTo(request, null));
    this.pages.send(request, reply, 'administration/list.njk', { title: 'People' }, model);
  }

  @Get('organisations')
  async organisations(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'addOrganisation');
    const [text, after] = [fieldOf(query, 'text').trim().slice(0, 120), fieldOf(query, 'after') || null];
    const asked = { text: text || null };
    const { list } = await this.ask.list(request, ORGANISATION_LIST, asked, after, (data) => data.allOrganisations);
    const model = organisationsPage(list, text, { here: request.url, after }, offersTo(request, null));
    this.pages.send(request, reply, 'administration/list.njk', { title: 'Organisations' }, model);
  }

  @Get('people/:id')
  async person(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.show(request, reply, id);
  }

  /** The answer itself shows the link, since nothing keeps it to be shown after it. */
  @Post('people/:id/link')
  async link(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [signInName, sendTo] = [fieldOf(body, 'signInName').trim(), fieldOf(body, 'sendTo').trim()];
    const typed = { signInName, sendTo };
    if (isShownAgain(body)) return this.show(request, reply, id, typed);
    const input = { personId: id, ...(signInName !== '' && { signInName }), ...(sendTo !== '' && { sendTo }) };
    const { issueSignInLink: issued } = await this.ask.run(request, ISSUE_LINK, { input });
    if (issued.problems.length > 0) {
      return this.show(request, reply, id, { errors: pageErrors(issued.problems), ...typed });
    }
    if (issued.path === null) return this.show(request, reply, id, { sentTo: issued.sentTo ?? sendTo });
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return this.show(request, reply, id, { link: { address: base + issued.path } });
  }

  @Post('people/:id/tokens/end')
  async end(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const tokenId = recordId(fieldOf(body, 'tokenId'));
    if (tokenId === null) throw badInput('There is no such token.', ['tokenId']);
    const input = { tokenId, reason: 'Ended by an administrator.' };
    const { revokeAccessToken: ended } = await this.ask.run(request, END_TOKEN, { input });
    const errors = ended.problems.map(({ message }) => ({ text: message, field: null }));
    return this.show(request, reply, id, ended.saved ? { done: 'The token has ended.' } : { errors });
  }

  private async show(request: FastifyRequest, reply: FastifyReply, id: string, said: Said = {}): Promise<void> {
    const actor = actorOfRequest(request);
    requireMay(actor, 'addPerson');
    if (recordId(id) !== id) throw new NotFoundError('There is no such person.');
    const rights = {
      self: actor.personId,
      mayIssueLink: may(actor, 'issueSignInLink'),
      hasProvider: this.config.openId !== null,
      sendsMail: this.config.mail !== null,
      now: this.clock.now(),
    };
    const answer = await this.ask.run(request, PERSON_PAGE, { id, access: may(actor, 'roleGrants') });
    const model = personPage(answer, id, offersTo(request, null), rights);
    if (!model) throw new NotFoundError('There is no such person.');
    const mail = rights.sendsMail && rights.mayIssueLink ? await this.mailOf(request, id) : null;
    const frame = { title: model.name, ...(said.errors?.length ? { status: 422 } : {}) };
    const errorOf = Object.fromEntries((said.errors ?? []).map(({ field, text }) => [field ?? '', text]));
    this.pages.send(request, reply, 'administration/person.njk', frame, { ...model, mail, ...said, errorOf });
  }

  private async mailOf(request: FastifyRequest, personId: string) {
    const { mailSettings } = await this.ask.run(request, MAIL_OF, { personId });
    return mailPart(mailSettings, offersTo(request, null), personId);
  }
}
