import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors, type PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { AnswerTo } from '../frame/question.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { NOTHING_LISTED } from '../frame/table.js';
import { isShownAgain } from '../frame/typed-form.js';
import { DELIVERIES, REGISTER_WEBHOOK, ROTATE_SECRET, WEBHOOKS } from './webhooks.graphql.js';
import { deliveriesTable, webhooksTable } from './webhooks-page.js';

type Deliveries = AnswerTo<typeof DELIVERIES>['webhookDeliveries'];

const BACK = { href: '/administration', text: 'Administration' };
const WHAT_NAME = {
  field: 'name',
  href: '#name',
  text: 'Enter a name, such as that of the program that gets the changes.',
};
const WHAT_URL = { field: 'url', href: '#url', text: 'Enter an address that begins with https://' };

/** What the list has to say beside what it shows. */
interface Said {
  /** A secret that is shown this once, and what it belongs to. */
  readonly made?: { readonly name: string; readonly secret: string };
  readonly errors?: readonly PageError[];
  readonly typed?: { readonly name: string; readonly url: string; readonly readerId: string };
}

/** The pages by which administrators tell other programs of what is written. */
@Controller('administration/webhooks')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class WebhooksController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply);
  }

  /** The answer itself shows the secret, since nothing keeps it to be shown after it. */
  @Post()
  async register(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const [name, url] = [fieldOf(body, 'name').trim(), fieldOf(body, 'url').trim()];
    const readerId = fieldOf(body, 'readerId');
    const typed = { name, url, readerId };
    if (isShownAgain(body)) return this.show(request, reply, { typed });
    const errors = [
      ...(name === '' || name.length > 100 ? [WHAT_NAME] : []),
      ...(url === '' || url.length > 500 ? [WHAT_URL] : []),
    ];
    if (errors.length > 0) return this.show(request, reply, { errors, typed });
    const input = { name, url, ...(isUUID(readerId) && { readerId }) };
    const { registerWebhook: made } = await this.ask.run(request, REGISTER_WEBHOOK, { input });
    if (made.secret !== null) return this.show(request, reply, { made: { name, secret: made.secret } });
    return this.show(request, reply, { errors: pageErrors(made.problems), typed });
  }

  @Get(':id')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('after') from?: string,
  ): Promise<void> {
    await this.showOne(request, reply, id, { after: from || null });
  }

  @Post(':id/secret')
  async rotate(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    this.require(request, id);
    const { rotateWebhookSecret: made } = await this.ask.run(request, ROTATE_SECRET, { input: { webhookId: id } });
    if (made.secret === null) throw new NotFoundError('There is no such webhook.');
    await this.showOne(request, reply, id, { after: null, secret: made.secret });
  }

  private async show(request: FastifyRequest, reply: FastifyReply, said: Said = {}): Promise<void> {
    requireMay(actorOfRequest(request), 'registerWebhook');
    const { webhooks, people } = await this.ask.run(request, WEBHOOKS);
    const errors = said.errors ?? [];
    const self = actorOfRequest(request).personId;
    const readers = people
      .filter(({ hasAccount }) => hasAccount)
      .map(({ id, name }) => ({ value: id, text: id === self ? `${name} (you)` : name }));
    this.pages.send(
      request,
      reply,
      'webhooks/webhooks.njk',
      { title: 'Webhooks', ...(errors.length > 0 && { status: 422 }) },
      {
        ...{ area: 'administration', back: BACK, made: said.made, errors, readers },
        typed: said.typed ?? { name: '', url: '', readerId: self ?? '' },
        errorOf: Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text])),
        tables: { webhooks: webhooksTable(webhooks, offersTo(request, null)) },
      },
    );
  }

  private async showOne(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    { after, secret }: { readonly after: string | null; readonly secret?: string },
  ): Promise<void> {
    this.require(request, id);
    const asked = await this.ask.list(
      request,
      DELIVERIES,
      { webhookId: id },
      after,
      ({ webhookDeliveries }: { webhookDeliveries: Deliveries | null }) => webhookDeliveries ?? NOTHING_LISTED,
    );
    const webhook = asked.data.webhooks.find((one) => one.id === id);
    if (!webhook) throw new NotFoundError('There is no such webhook.');
    const place = { here: request.url, after, isOn: webhook.state === 'ON' };
    this.pages.send(
      request,
      reply,
      'webhooks/webhook.njk',
      { title: webhook.name },
      {
        ...{ area: 'administration', back: { href: '/administration/webhooks', text: 'Webhooks' } },
        webhook,
        made: secret === undefined ? undefined : { name: webhook.name, secret },
        tables: { deliveries: deliveriesTable(asked.list, place, offersTo(request, null)) },
      },
    );
  }

  private require(request: FastifyRequest, id: string): void {
    requireMay(actorOfRequest(request), 'webhookDeliveries');
    if (!isUUID(id)) throw new NotFoundError('There is no such webhook.');
  }
}
