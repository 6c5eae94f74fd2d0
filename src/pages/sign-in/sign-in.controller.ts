import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyAttempts } from '../../platform/auth/attempts.service.js';
import { OpenIdService } from '../../platform/auth/openid.service.js';
import { OwnLinks } from '../../platform/auth/own-link.service.js';
import { sessionCookie } from '../../platform/auth/session-cookie.js';
import { type SignedIn, SignInService } from '../../platform/auth/sign-in.service.js';
import { Config } from '../../platform/config/config.js';
import { Refusal } from '../../platform/record/refusal.js';
import { SetUp } from '../administration/set-up.service.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { safePath } from '../frame/safe-path.js';
import { AccountPage } from './account-page.service.js';
import { OfferedPeople } from './offered-people.service.js';
import { OUT_EVERYWHERE, SET_PASSWORD } from './sign-in.graphql.js';

interface SignInForm {
  readonly next: string;
  readonly name?: string;
  readonly errors?: readonly { readonly text: string; readonly href?: string | undefined }[];
  readonly status?: number;
}

/** The page by which somebody asks for a link; `asked`: they did, whoever they are. */
interface AskedLink {
  readonly asked: boolean;
  readonly name?: string;
  readonly errors?: SignInForm['errors'];
  readonly status?: number;
}

/** The pages by which people come in and go out. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class SignInController {
  private readonly https: boolean;

  constructor(
    private readonly pages: PageRenderer,
    private readonly signIn: SignInService,
    private readonly openId: OpenIdService,
    private readonly offered: OfferedPeople,
    private readonly ask: Ask,
    private readonly account: AccountPage,
    private readonly links: OwnLinks,
    private readonly setUp: SetUp,
    private readonly config: Config,
  ) {
    this.https = config.publicUrl?.startsWith('https:') === true;
  }

  @Get('sign-in')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('next') next: unknown): void {
    this.form(request, reply, { next: safePath(next) });
  }

  @Post('sign-in')
  async byPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const [name, next] = [fieldOf(body, 'name'), safePath(fieldOf(body, 'next'))];
    try {
      this.letIn(reply, await this.signIn.byPassword(name, fieldOf(body, 'password'), request.ip), next);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused(request, reply, error, { next, name });
    }
  }

  @Post('sign-in/demonstration')
  async asOffered(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const person = this.offered.find(fieldOf(body, 'personId'));
    const next = safePath(fieldOf(body, 'next'));
    if (person) this.letIn(reply, await this.signIn.asOffered(person.personId, request.ip), next);
    else this.form(request, reply, { next, errors: [{ text: 'Choose one of the people listed.' }], status: 422 });
  }

  @Get('sign-in/forgotten')
  forgotten(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.askForLink(request, reply, { asked: false });
  }

  @Post('sign-in/forgotten')
  async linkAsked(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const name = fieldOf(body, 'name').trim();
    if (name === '') {
      const errors = [{ text: 'Enter the name that you sign in by, or your e-mail address.', href: '#name' }];
      this.askForLink(request, reply, { asked: false, errors, status: 422 });
      return;
    }
    try {
      await this.links.request(name, request.ip);
      this.askForLink(request, reply, { asked: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const tooMany = error instanceof TooManyAttempts;
      if (tooMany) reply.header('retry-after', error.seconds);
      const errors = pageErrors(error.problems).map(({ text }) => ({ text, href: '#name' }));
      this.askForLink(request, reply, { asked: false, name, errors, status: tooMany ? 429 : 422 });
    }
  }

  /** Sends the browser to the identity provider. */
  @Get('sign-in/openid')
  async toProvider(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('next') next: unknown,
  ): Promise<void> {
    const { address, cookies } = await this.openId.begin(safePath(next), request.headers.cookie);
    reply.header('set-cookie', cookies);
    void reply.redirect(address, 303);
  }

  /** Where the identity provider sends the browser back to. */
  @Get('sign-in/openid/callback')
  async fromProvider(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = request.url.split('?', 2)[1] ?? '';
    const attempt = await this.openId.attempt(request.headers.cookie, query);
    if (attempt === null && this.openId.offered && actorOfRequest(request).personId !== null) {
      void reply.redirect('/', 303); // they went back to here, and are signed in already
      return;
    }
    if (attempt !== null) reply.header('set-cookie', this.openId.forget(query));
    const next = safePath(attempt?.next);
    try {
      this.letIn(reply, await this.openId.finish(attempt, query, actorOfRequest(request), request.ip), next);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused(request, reply, error, { next });
    }
  }

  /** Opening a link only shows a button, so that a program that looks at links in e-mails does not spend it. */
  @Get('sign-in/link/:secret')
  link(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.send(request, reply, 'sign-in/link.njk', { title: 'Sign in' }, { area: 'sign-in' });
  }

  @Post('sign-in/link/:secret')
  async byLink(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<void> {
    try {
      this.letIn(reply, await this.signIn.byLink(secret, request.ip), '/account?welcome=1');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused(request, reply, error, { next: '/' });
    }
  }

  @Get('account')
  async ownAccount(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('ended') ended?: string,
    @Query('welcome') welcome?: string,
  ): Promise<void> {
    if (welcome !== undefined && (await this.setUp.left(request)) > 0) return void reply.redirect('/set-up', 303);
    await this.account.show(request, reply, {
      done: ended === undefined ? null : ended === 'token' ? 'The token has ended.' : 'The address has ended.',
    });
  }

  @Post('account/password')
  async setPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const signInName = fieldOf(body, 'signInName').trim();
    const input = {
      password: fieldOf(body, 'password'),
      currentPassword: fieldOf(body, 'currentPassword') || null,
      signInName: signInName || null,
    };
    const { setPassword } = await this.ask.run(request, SET_PASSWORD, { input });
    const done = setPassword.saved ? 'Your password is set. Your sign-ins on other devices have ended.' : null;
    await this.account.show(request, reply, {
      errors: pageErrors(setPassword.problems),
      done,
      typedSignInName: signInName,
    });
  }

  @Post('sign-out')
  async out(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(actorOfRequest(request));
    this.letOut(request, reply);
  }

  @Post('sign-out/everywhere')
  async outEverywhere(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.ask.run(request, OUT_EVERYWHERE);
    this.letOut(request, reply);
  }

  /**
   * Takes the browser on to sign out at the provider too, where it came in by it. A page of its own: browsers do not let a
   * form lead to another site.
   */
  @Get('signed-out')
  async signedOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (actorOfRequest(request).personId !== null) return void reply.redirect('/account', 303); // a foreign page sent them here
    const provider = await this.openId.signOutAddress();
    if (provider !== null) reply.header('refresh', `0; url=${provider}`);
    this.pages.send(request, reply, 'sign-in/signed-out.njk', { title: 'Signed out' }, { area: 'sign-in', provider });
  }

  private askForLink(request: FastifyRequest, reply: FastifyReply, model: AskedLink): void {
    const title = model.asked ? 'Check your e-mail' : 'Get a link to sign in by';
    const frame = { title, ...(model.status === undefined ? {} : { status: model.status }) };
    const given = { area: 'sign-in', links: this.links.offered, contact: this.config.contact };
    this.pages.send(request, reply, 'sign-in/forgotten.njk', frame, { ...given, ...model });
  }

  private form(request: FastifyRequest, reply: FastifyReply, model: SignInForm): void {
    const frame = { title: 'Sign in', ...(model.status === undefined ? {} : { status: model.status }) };
    this.pages.send(request, reply, 'sign-in/sign-in.njk', frame, {
      area: 'sign-in',
      kept: model.next.startsWith('/typed/'),
      offered: this.offered.all,
      openId: this.openId.offered,
      links: this.links.offered,
      ...model,
    });
  }

  /** The sign-in page with what is wrong. */
  private refused(
    request: FastifyRequest,
    reply: FastifyReply,
    error: Refusal,
    model: Omit<SignInForm, 'errors' | 'status'>,
  ): void {
    const tooMany = error instanceof TooManyAttempts;
    if (tooMany) reply.header('retry-after', error.seconds);
    const fields = ['name', 'password'];
    const errors = pageErrors(error.problems).map(({ text, href, field }) =>
      field !== null && fields.includes(field) ? { text, href } : { text },
    );
    this.form(request, reply, { ...model, errors, status: tooMany ? 429 : 422 });
  }

  /** A new session at every sign-in: whatever cookie the browser had before is replaced. */
  private letIn(reply: FastifyReply, session: SignedIn, next: string): void {
    reply.header('set-cookie', sessionCookie(session, this.https, this.config.basePath));
    void reply.redirect(next, 303);
  }

  private letOut(request: FastifyRequest, reply: FastifyReply): void {
    reply.header('set-cookie', sessionCookie(null, this.https, this.config.basePath));
    void reply.redirect(actorOfRequest(request).credential?.openedBy === 'PROVIDER' ? '/signed-out' : '/', 303);
  }
}
