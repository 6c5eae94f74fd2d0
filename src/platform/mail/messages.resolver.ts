import { Args, ArgsType, Extensions, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Input } from '../graphql/input.js';
import { PageArgs } from '../graphql/page-args.js';
import { Messages } from './messages.service.js';
import {
  MailMessageConnection,
  MailMessagePayload,
  type MailState,
  MailStateEnum,
  SendMailAgainInput,
} from './messages.type.js';

@ArgsType()
class MailMessageArgs extends PageArgs {
  @Field(() => [MailStateEnum], { nullable: true, description: 'Only those that have come so far.' })
  @IsOptional()
  @IsIn(Object.keys(MailStateEnum), { each: true })
  states?: MailState[] | null;
}

/** What was sent and what could not be, over GraphQL. It is no part of the record, so that no answer to it is kept. */
@Resolver()
export class MessagesResolver {
  constructor(private readonly messages: Messages) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => MailMessageConnection, {
    nullable: true,
    description: 'Messages that were sent, wait or failed; newest first, without their texts.',
  })
  mailMessages(@Args() { first, after, states }: MailMessageArgs): Promise<MailMessageConnection> {
    return this.messages.page(states ?? null, first, after);
  }

  @Mutation(() => MailMessagePayload, {
    description: 'Sends a message again that failed, to the address that the person has now.',
  })
  sendMailAgain(@CurrentActor() actor: Actor, @Input() { messageId }: SendMailAgainInput): Promise<MailMessagePayload> {
    return this.messages.sendAgain(actor, messageId);
  }
}
