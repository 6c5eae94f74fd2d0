import { Body, Controller, Get, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, requireMay } from '../../platform/auth/policy.js';
import { Config } from '../../platform/config/config.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors, type PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { ISSUE_LINK, PROJECT_TERMS, REGISTER, SIGNS_IN_AS } from './administration.graphql.js';
import { mailPart } from '../mail/mail-settings.js';
import { MAIL_OF } from '../mail/mail.graphql.js';
import { administrationPage, type Register, personPage } from './administration-page.js';
import { ME } from '../sign-in/sign-in.graphql.js';
import { SetUp } from './set-up.service.js';
import { settingsPage } from './settings-page.js';

/** What a person's page has to say beside what it shows. */
interface Said {
  readonly link?: { readonly address: string };
  /** The e-mail address that a link is on its way to. */
  readonly sentTo?: string;
  readonly errors?: readonly PageError[];
  readonly signInName?: string;
  readonly sendTo?: string;
}

/** The pages by which an installation is set up: people, organisations, roles, programmes and projects. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class AdministrationController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly config: Config,
    private readonly setUpSteps: SetUp,
  ) {}

  @Get('set-up')
  async setUp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const steps = await this.setUpSteps.steps(request);
    const signedIn = actorOfRequest(request).personId !== null;
    const { signInName } = signedIn ? await this.ask.run(request, ME) : { signInName: null };
    const model = {
      area: 'administration',
      steps,
      left: steps.filter(({ done }) => !done).length,
      needsPassword: signedIn && signInName === null,
    };
    this.pages.send(request, reply, 'administration/set-up.njk', { title: 'Set up' }, model);
  }

  @Get('administration')
  async register(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireMay(actorOfRequest(request), 'addPerson');
    const model = administrationPage(await this.asked(request), offersTo(request, null));
    this.pages.send(request, reply, 'administration/administration.njk', { title: 'Administration' }, model);
  }

  @Get('administration/people/:id')
  async person(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.showPerson(request, reply, id);
  }

  /** The answer itself shows the link, since nothing keeps it to be shown after it. */
  @Post('administration/people/:id/link')
  async link(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [signInName, sendTo] = [fieldOf(body, 'signInName').trim(), fieldOf(body, 'sendTo').trim()];
    const typed = { signInName, sendTo };
    if (isShownAgain(body)) return this.showPerson(request, reply, id, typed);
    const input = { personId: id, ...(signInName !== '' && { signInName }), ...(sendTo !== '' && { sendTo }) };
    const { issueSignInLink: issued } = await this.ask.run(request, ISSUE_LINK, { input });
    if (issued.problems.length > 0) {
      return this.showPerson(request, reply, id, { errors: pageErrors(issued.problems), ...typed });
    }
    if (issued.path === null) return this.showPerson(request, reply, id, { sentTo: issued.sentTo ?? sendTo });
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return this.showPerson(request, reply, id, { link: { address: base + issued.path } });
  }

  @Get('projects/:code/settings')
  async settings(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
  ): Promise<void> {
    const terms = await this.ask.run(request, PROJECT_TERMS, { project: code });
    const model = settingsPage(terms, offersTo(request, null));
    this.pages.send(
      request,
      reply,
      'administration/settings.njk',
      { title: `Settings: ${terms.project.title}` },
      model,
    );
  }

  private asked(request: FastifyRequest): Promise<Register> {
    return this.ask.run(request, REGISTER, { access: may(actorOfRequest(request), 'roleGrants') });
  }

  private async mailOf(request: FastifyRequest, personId: string) {
    const { mailSettings } = await this.ask.run(request, MAIL_OF, { personId });
    return mailPart(mailSettings, offersTo(request, null), personId);
  }

  private async showPerson(request: FastifyRequest, reply: FastifyReply, id: string, said: Said = {}): Promise<void> {
    const actor = actorOfRequest(request);
    requireMay(actor, 'addPerson');
    const rights = {
      self: actor.personId,
      mayIssueLink: may(actor, 'issueSignInLink'),
      hasProvider: this.config.openId !== null,
      sendsMail: this.config.mail !== null,
    };
    const model = personPage(await this.asked(request), id, offersTo(request, null), rights);
    if (!model) throw new NotFoundError('There is no such person.');
    const mail = rights.sendsMail && rights.mayIssueLink ? await this.mailOf(request, id) : null;
    const signsInAs = rights.mayIssueLink
      ? (await this.ask.run(request, SIGNS_IN_AS, { personId: id })).signInName
      : null;
    const frame = { title: model.name, ...(said.errors?.length ? { status: 422 } : {}) };
    const errorOf = Object.fromEntries((said.errors ?? []).map(({ field, text }) => [field ?? '', text]));
    this.pages.send(request, reply, 'administration/person.njk', frame, {
      ...model,
      mail,
      signsInAs,
      ...said,
      errorOf,
    });
  }
}
