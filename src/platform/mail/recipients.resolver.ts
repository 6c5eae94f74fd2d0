import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Input } from '../graphql/input.js';
import { Recipients } from './recipients.service.js';
import { ChooseMailInput, MailSettings, MailSettingsPayload, SetMailAddressInput } from './recipients.type.js';

/** Where people get mail, what and when, over GraphQL. It is no part of the record, so that no answer to it is kept. */
@Resolver()
export class RecipientsResolver {
  constructor(private readonly recipients: Recipients) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => MailSettings, { nullable: true, description: 'Where somebody gets mail, what and when.' })
  mailSettings(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, nullable: true, description: 'Whose; default: the reader’s own.' })
    personId: string | null,
  ): Promise<MailSettings | null> {
    return this.recipients.settings(actor, personId);
  }

  @Mutation(() => MailSettingsPayload, {
    description: 'Enters an address for mail. It counts once it is confirmed by the link that is sent there.',
  })
  setMailAddress(@CurrentActor() actor: Actor, @Input() input: SetMailAddressInput): Promise<MailSettingsPayload> {
    return this.recipients.setAddress(actor, input);
  }

  @Mutation(() => MailSettingsPayload, { description: 'Chooses what comes by mail, and when.' })
  chooseMail(@CurrentActor() actor: Actor, @Input() input: ChooseMailInput): Promise<MailSettingsPayload> {
    return this.recipients.choose(actor, input);
  }
}
