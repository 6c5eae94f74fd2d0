import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isNonNullType } from 'graphql';
import { isOperation, requireMay } from '../../platform/auth/policy.js';
import { badInput, NotFoundError } from '../../platform/graphql/errors.js';
import { planned } from '../../platform/graphql/trouble.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import {
  answersOf,
  drawnFields,
  type FormGround,
  givenType,
  inputOf,
  type PageForm,
  type Typed,
  typedIn,
} from '../frame/form.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { safePath } from '../frame/safe-path.js';
import { FORMS } from './forms.js';

interface Answer {
  readonly saved: boolean;
  readonly problems: readonly { readonly message: string; readonly path: string[] }[];
}

/** Every form that is its questions and one mutation: shown with what is on record, sent, and back to where one came from. */
@Controller('forms')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class FormsController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get(':operation')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('operation') operation: string,
    @Query() query: unknown,
  ): Promise<void> {
    const form = this.formOf(request, operation);
    const given = this.givenIn(form, query);
    const typed = { ...given, back: fieldOf(query, 'back') };
    this.draw(request, reply, form, typed, [], await this.ground(request, form, given));
  }

  @Post(':operation')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('operation') operation: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = this.formOf(request, operation);
    const type = inputOf(this.ask.schema, operation);
    const typed = { ...typedIn(form, type, body), back: fieldOf(body, 'back') };
    const ground = await this.ground(request, form, this.givenIn(form, typed));
    const answers = answersOf(form, type, ground, typed);
    const errors = answers.errors.length ? answers.errors : await this.sent(request, operation, answers.input);
    if (errors.length) this.draw(request, reply, form, typed, errors, ground);
    else void reply.redirect(withQuery(safePath(typed.back), { done: '1' }), 303);
  }

  private formOf(request: FastifyRequest, operation: string): PageForm {
    const form = FORMS.find((each) => each.operation === operation);
    if (!form || !isOperation(operation)) throw new NotFoundError('There is no such form.');
    requireMay(actorOfRequest(request), operation);
    return form;
  }

  private async ground(request: FastifyRequest, form: PageForm, given: Typed): Promise<FormGround> {
    if (!form.ask) return {};
    const { document } = form.ask;
    const asked = typeof document === 'string' ? document : document(given);
    const data = await this.ask.run<never>(request, asked, given);
    return form.ask.ground(data, given);
  }

  /** What the interface has against it; nothing: it is on record. */
  private async sent(request: FastifyRequest, operation: string, input: object): Promise<PageError[]> {
    const type = inputOf(this.ask.schema, operation).name;
    const document = `mutation($input: ${type}!) { ${operation}(input: $input) { saved problems { message path } } }`;
    try {
      const answer = await this.ask.run<Record<string, Answer>>(request, document, { input });
      const { saved, problems } = answer[operation]!;
      return saved ? [] : pageErrors(problems);
    } catch (error) {
      const problems = planned(error)?.details.problems;
      if (!Array.isArray(problems)) throw error;
      return pageErrors(problems as Answer['problems']);
    }
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    form: PageForm,
    typed: Typed,
    errors: readonly PageError[],
    ground: FormGround,
  ): void {
    const type = inputOf(this.ask.schema, form.operation);
    // After a refusal the next attempt is against what stands now, which the refusal has asked to be looked at.
    const fresh = errors.length > 0 && ground.version !== undefined;
    const sent: Typed = fresh ? { ...typed, expectedVersion: String(ground.version) } : typed;
    const fields = drawnFields(form, type, ground, typed, errors);
    const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
    const model = {
      form,
      ground,
      back: { href: safePath(typed.back), text: 'Back' },
      hidden: [...form.given, ...(form.context ?? []), 'back'].map((name) => ({ name, value: sent[name] ?? '' })),
      fields,
      errors: errors.map(({ text, href, field }) => {
        const kind = kinds.get(field ?? '');
        return kind === undefined ? { text } : { text, href: kind === 'date' ? `${href}-day` : href };
      }),
    };
    this.pages.send(
      request,
      reply,
      'forms/form.njk',
      { title: ground.title ?? form.title, ...(errors.length && { status: 422 }) },
      model,
    );
  }

  /** The fields that came with the address, each of which has to be there unless the interface does without. */
  private givenIn(form: PageForm, query: unknown): Typed {
    const type = inputOf(this.ask.schema, form.operation);
    const context = form.context ?? [];
    const given = [...form.given, ...context].map((name) => [name, fieldOf(query, name)] as const);
    for (const [name, value] of given) {
      if (value !== '' || context.includes(name) || !isNonNullType(givenType(type, name))) continue;
      throw badInput(`The address of this form lacks ${name}. Go back and open it from the page.`, [name]);
    }
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  }
}
