import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { recordId } from '../platform/record/view-id.js';
import { AdopterMember } from './adoption.type.js';
import { MembershipService } from './membership.service.js';

/** What a member of an adopter is to whoever asks. */
@Resolver(() => AdopterMember)
export class AdopterMemberResolver {
  constructor(private readonly members: MembershipService) {}

  @ResolveField(() => Boolean, {
    description: 'True: the reader acts for it today: signs for it, and sees its challenges.',
  })
  async own(@Parent() { organisation }: AdopterMember, @CurrentActor() actor: Actor): Promise<boolean> {
    if (organisation === null) return false;
    return recordId(organisation.id) === (await this.members.organisationOf(actor));
  }
}
