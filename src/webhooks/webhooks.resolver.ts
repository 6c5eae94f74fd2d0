import { Args, ArgsType, Extensions, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Input } from '../platform/graphql/input.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Webhooks } from './webhooks.service.js';
import {
  RegisterWebhookInput,
  SwitchWebhookInput,
  Webhook,
  WebhookDeliveryConnection,
  WebhookDeliveryInput,
  WebhookDeliveryPayload,
  WebhookInput,
  WebhookPayload,
} from './webhook.type.js';

@ArgsType()
class WebhookDeliveryArgs extends PageArgs {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(100)
  webhookId!: string;
}

/** Webhooks over GraphQL. They are no part of the record, so that no answer about them is kept. */
@Resolver()
export class WebhooksResolver {
  constructor(private readonly service: Webhooks) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => [Webhook], { nullable: true, description: 'The webhooks, by name.' })
  webhooks(): Promise<Webhook[]> {
    return this.service.all();
  }

  @Extensions({ alwaysAnew: true })
  @Query(() => WebhookDeliveryConnection, {
    nullable: true,
    description: 'Messages to a webhook of the last 30 days; newest first.',
  })
  webhookDeliveries(
    @Args() { webhookId, first, after }: WebhookDeliveryArgs,
  ): Promise<WebhookDeliveryConnection | null> {
    return this.service.deliveries(webhookId, first, after);
  }

  @Mutation(() => WebhookPayload, {
    description: 'Registers an address that is sent what is written from now on. Its secret is shown this once.',
  })
  registerWebhook(@CurrentActor() actor: Actor, @Input() input: RegisterWebhookInput): Promise<WebhookPayload> {
    return this.service.register(actor, input);
  }

  @Mutation(() => WebhookPayload, {
    description: 'Makes a new secret, shown this once. For a day, messages are signed with the former one, too.',
  })
  rotateWebhookSecret(@CurrentActor() actor: Actor, @Input() { webhookId }: WebhookInput): Promise<WebhookPayload> {
    return this.service.rotate(actor, webhookId);
  }

  @Mutation(() => WebhookPayload, {
    description: 'Turns a webhook off, or on again: it is then sent what is written from that time on.',
  })
  switchWebhook(@CurrentActor() actor: Actor, @Input() input: SwitchWebhookInput): Promise<WebhookPayload> {
    return this.service.switch(actor, input);
  }

  @Mutation(() => WebhookPayload, { description: 'Removes a webhook with its secret and its messages.' })
  removeWebhook(@CurrentActor() actor: Actor, @Input() { webhookId }: WebhookInput): Promise<WebhookPayload> {
    return this.service.remove(actor, webhookId);
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message that tells of nothing, to try the webhook.' })
  testWebhook(@CurrentActor() actor: Actor, @Input() { webhookId }: WebhookInput): Promise<WebhookDeliveryPayload> {
    return this.service.test(actor, webhookId);
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message again, under the same webhook-id.' })
  resendWebhookDelivery(
    @CurrentActor() actor: Actor,
    @Input() { deliveryId }: WebhookDeliveryInput,
  ): Promise<WebhookDeliveryPayload> {
    return this.service.resend(actor, deliveryId);
  }
}
