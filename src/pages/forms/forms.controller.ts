import {
  Body,
  Controller,
  Get,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isNonNullType } from 'graphql';
import { requireMay } from '../../platform/auth/policy.js';
import { badInput, NotFoundError } from '../../platform/graphql/errors.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { asked, drawnFields, idOf, givenType, inputOf, typeOf } from '../frame/form.js';
import { type FormBasis, type PageForm, type Preview, type Typed } from '../frame/form-field.js';
import { answersOf, INCOMPLETE, typedIn, variablesOf } from '../frame/form-answers.js';
import {
  amends,
  answersTold,
  apart,
  changedBy,
  changesAnything,
  type Filled,
  headOf,
  merged,
  onlyChanged,
  shownIn,
  type Shown,
  shownOf,
  shownText,
} from '../frame/form-changes.js';
import { packed, rowsTyped, unfolded, withoutRows, withUnsaid } from '../frame/form-rows.js';
import { LongWork } from '../frame/long-work.service.js';
import { notThere } from '../frame/named-things.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { formErrors, type PageError } from '../frame/page-problems.js';
import { codesOf } from '../frame/page-words.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { type Refused, refusedWith } from '../frame/refused.js';
import { isShownAgain, typedForm } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { savedWords } from '../frame/saved-words.js';
import { safePath } from '../frame/safe-path.js';
import { correcting, entriesOf, entryIn, contextOfCorrection } from './entries.js';
import { FORMS } from './forms.js';
import { labelsOf, meanwhile, placedAt, plainly } from './form-refusals.js';
import { confirming, pathOf } from './form-sending.js';

/** A form as it is to be shown. */
interface Drawn {
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  readonly basis: FormBasis;
  /** What the record says in its fields. */
  readonly shown: Shown;
  /** What it said when the form was shown before, and what the person changed since. */
  readonly before?: Shown;
  readonly changed?: ReadonlySet<string>;
}

/** A form that was answered, with what the person changed. */
interface Answered {
  readonly filled: Filled;
  readonly basis: FormBasis;
  readonly typed: Typed;
  readonly changed: ReadonlySet<string>;
}

/** A form that was refused, as it is kept while somebody waits for it. */
interface RefusedForm {
  readonly path: string;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  /** The marks of what the form had shown. */
  readonly shown: string;
}

/** Every form that is its questions and one mutation: shown with what is on record, sent, and back to where one came from. */
@Controller('forms')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class FormsController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
  ) {}

  onModuleInit(): void {
    this.pages.sayWhenSaved((path) => {
      const form = FORMS.find((each) => pathOf(each) === path);
      return form ? savedWords(form) : null;
    });
    this.work.shows<RefusedForm>('form', async (request, reply, { path, typed, errors, shown }) => {
      const form = this.formOf(request, path, typed);
      const basis = await this.basis(request, form, this.givenIn(form, typed));
      this.draw(request, reply, form, this.again(form, basis, { typed, errors, shown: shownIn(shown) }));
    });
  }

  @Get(':form')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('form') path: string,
    @Query() query: unknown,
  ): Promise<void> {
    const form = this.formOf(request, path, query);
    const given = this.givenIn(form, query);
    const basis = await this.basis(request, form, given);
    const typed = { ...given, ...rowsTyped(form, basis.typed ?? {}), back: fieldOf(query, 'back') };
    const shown = shownOf(this.filled(form), basis);
    this.draw(request, reply, form, { typed, errors: [], basis, shown });
  }

  @Post(':form')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('form') path: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = this.formOf(request, path, body);
    const filled = this.filled(form);
    const type = filled.input;
    const sent = typedIn(unfolded(form, Object(body) as Record<string, unknown>, 0), type, body);
    const typed = { ...packed(form, sent), back: fieldOf(body, 'back') };
    const held = { ...withUnsaid(form, sent, typed), back: typed.back };
    const basis = await this.basis(request, form, this.givenIn(form, typed));
    const shown = shownIn(fieldOf(body, 'shown')) ?? shownOf(filled, basis);
    if (['more', 'edit'].some((button) => fieldOf(body, button) !== '') || isShownAgain(body)) {
      this.draw(request, reply, form, { typed: held, errors: [], basis, shown });
      return;
    }
    const changed = changedBy(filled, basis, typed, shown);
    const answers = answersOf(unfolded(form, typed, 0), type, withoutRows(form, basis), typed);
    const untouched = ({ field }: PageError): boolean =>
      field !== null && !changed.has(headOf(field)) && !isNonNullType(typeOf(type, headOf(field)));
    const errors = amends(form) ? answers.errors.filter((error) => !untouched(error)) : answers.errors;
    if (errors.length === 0 && amends(form) && !changesAnything(form, changed)) {
      errors.push({ text: 'Nothing has been changed. Change an answer, or go back.', field: null });
    }
    if (errors.length) {
      this.draw(request, reply, form, this.again(form, basis, { typed: held, errors, shown }));
      return;
    }
    const input = amends(form) ? onlyChanged(filled, answers.input, changed) : answers.input;
    if (form.preview && fieldOf(body, 'confirm') === '') {
      const { effect, problems } = await this.previewed(request, form.preview, input, typed);
      if (effect) this.check(request, reply, { filled, basis, typed, changed }, effect, body);
      else {
        const errors = this.told(form, problems);
        this.draw(request, reply, form, this.again(form, basis, { typed: held, errors, shown }));
      }
      return;
    }
    await this.work.run(request, reply, form.title, async () => {
      const { errors: refused, made } = await this.sent(request, form, input);
      if (refused.length) {
        const state: RefusedForm = { path, typed: held, errors: refused, shown: shownText(shown) };
        return { page: 'form', state };
      }
      return { to: withQuery(form.after?.(typed, made) ?? safePath(typed.back), { done: pathOf(form) }) };
    });
  }

  /** A refused form against what stands now: the person's changes stay, and what others changed is shown. */
  private again(
    form: PageForm,
    basis: FormBasis,
    sent: { readonly typed: Typed; readonly errors: readonly PageError[]; readonly shown: Shown | null },
  ): Drawn {
    const filled = this.filled(form);
    const now = shownOf(filled, basis);
    const before = sent.shown ?? now;
    const changed = changedBy(filled, basis, sent.typed, before);
    // what came with the address is no answer, though it may be part of one
    const given = [...form.given, ...(form.context ?? [])].map((name): [string, string] => [
      name,
      sent.typed[name] ?? '',
    ]);
    const typed: Typed = {
      ...merged(basis, sent.typed, changed, before),
      ...Object.fromEntries(given),
      back: sent.typed['back'] ?? '',
    };
    return { typed, errors: sent.errors, basis, shown: now, before, changed };
  }

  private filled(form: PageForm): Filled {
    return { form, input: inputOf(this.ask.schema, form.operation) };
  }

  /** @param from what was sent: where it names an entry to correct, the form corrects that one */
  private formOf(request: FastifyRequest, path: string, from: unknown): PageForm {
    const form = FORMS.find((each) => pathOf(each) === path);
    if (!form) throw new NotFoundError('There is no such form.');
    requireMay(actorOfRequest(request), form.operation);
    if (fieldOf(from, 'corrects') === '' || entriesOf(form) === null) return form;
    return correcting(form, inputOf(this.ask.schema, form.operation));
  }

  private async basis(request: FastifyRequest, form: PageForm, given: Typed): Promise<FormBasis> {
    if (!form.ask) return {};
    const { document } = form.ask;
    const asked = typeof document === 'string' ? document : document(given);
    const variables = variablesOf(given);
    const data = await this.ask.runText(request, asked, variables);
    if (notThere(this.ask.documentOf(asked), variables, data) !== null) {
      throw new NotFoundError(
        'What this form is about is not there, or not for you. Go back and open it from the page.',
      );
    }
    return this.corrected(request, form, given, form.ask.basis(data as never, given));
  }

  /** Of a form that corrects an entry, what that entry says. */
  private async corrected(request: FastifyRequest, form: PageForm, given: Typed, basis: FormBasis): Promise<FormBasis> {
    const { corrects } = given;
    const document = entriesOf(form);
    if (corrects === undefined || document === null) return basis;
    const answer = await this.ask.runText(request, document, variablesOf(given));
    const entry = entryIn(answer, corrects);
    if (!entry) throw new NotFoundError('The entry to correct is not there, or not for you. Go back to its page.');
    return contextOfCorrection(form, inputOf(this.ask.schema, form.operation), basis, entry);
  }

  /** What the interface has against it, and what it made; nothing against it: it is saved. */
  private async sent(
    request: FastifyRequest,
    form: PageForm,
    input: object,
  ): Promise<{ readonly errors: PageError[]; readonly made: unknown }> {
    const { operation, made = '' } = form;
    const type = inputOf(this.ask.schema, operation).name;
    const document = `mutation($input: ${type}!) { ${operation}(input: $input) { saved problems { code message path } ${made} } }`;
    try {
      const answer = await this.ask.runText(request, document, { input });
      const { saved, problems, ...rest } = answer[operation] as Refused;
      return { errors: saved ? [] : this.told(form, problems), made: rest };
    } catch (error) {
      return { errors: this.told(form, refusedWith(error)), made: {} };
    }
  }

  /** What the interface has against a form, in the form's own words. */
  private told(form: PageForm, problems: Refused['problems']): PageError[] {
    return formErrors(problems.map(plainly), { label: labelsOf(form), codes: codesOf(this.ask.schema) });
  }

  private async previewed(
    request: FastifyRequest,
    { document, effect }: Preview,
    input: object,
    typed: Typed,
  ): Promise<{ readonly effect: object | null; readonly problems: Refused['problems'] }> {
    try {
      const { answer } = (await this.ask.runText(request, document, { input })) as { readonly answer: Refused };
      return { effect: effect(answer as never, typed), problems: answer.problems };
    } catch (error) {
      return { effect: null, problems: refusedWith(error) };
    }
  }

  /** Shows the answers and what they would do; from there they are saved, or changed once more. */
  private check(
    request: FastifyRequest,
    reply: FastifyReply,
    { filled, basis, typed, changed }: Answered,
    effect: object,
    body: unknown,
  ): void {
    const { form } = filled;
    const model = {
      form,
      back: { href: safePath(typed['back']), text: 'Back' },
      caption: basis.caption,
      answers: answersTold(filled, basis, typed, changed),
      sent: confirming(typedForm(form.operation, body)?.fields ?? [], effect),
      effect: { template: form.preview?.template, ...effect },
    };
    this.pages.send(request, reply, 'forms/check.njk', { title: 'Check your changes before you save them' }, model);
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    form: PageForm,
    { typed, errors, basis, shown, before = shown, changed = new Set() }: Drawn,
  ): void {
    const filled = this.filled(form);
    // After a refusal the next attempt is against what stands now, which the refusal has asked to be looked at.
    const fresh = errors.length > 0 && basis.version !== undefined;
    const sent: Typed = fresh ? { ...typed, expectedVersion: String(basis.version) } : typed;
    const drawn = unfolded(form, typed);
    const seen = asked(drawn, filled.input, basis).filter(({ hidden }) => !hidden);
    const placed = errors.map((error) => placedAt(seen, error));
    const others = apart(before, shown);
    const fields = drawnFields(drawn, filled.input, withoutRows(form, basis), typed, placed).map((field) =>
      others.has(headOf(field.name)) ? { ...field, ...meanwhile(field, filled, basis, changed) } : field,
    );
    const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
    const model = {
      form,
      basis,
      back: { href: safePath(typed.back), text: 'Back' },
      hidden: [
        ...[...form.given, ...(form.context ?? []), 'back'].map((name) => ({ name, value: sent[name] ?? '' })),
        { name: 'shown', value: shownText(shown) },
      ],
      fields,
      more: form.fields.some(({ each }) => each),
      errors: placed.map(({ text, field }) => {
        const kind = kinds.get(field ?? '');
        return kind === undefined ? { text } : { text, href: `#${idOf(field ?? '')}${kind === 'date' ? '-day' : ''}` };
      }),
    };
    this.pages.send(
      request,
      reply,
      'forms/form.njk',
      { title: basis.title ?? form.title, ...(errors.length && { status: 422 }) },
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
      throw badInput(INCOMPLETE, [name]);
    }
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  }
}
