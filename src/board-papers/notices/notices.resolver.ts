import { Args, Extensions, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { PaperNotice } from './notice.type.js';
import { Notices } from './notices.service.js';

/** Who was told of papers, over GraphQL. Messages are no part of the record, so that no answer is kept. */
@Resolver()
export class NoticesResolver {
  constructor(private readonly notices: Notices) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => [PaperNotice], {
    nullable: true,
    description: 'Who was informed by mail of the issued papers of a meeting: each member with each paper.',
  })
  paperNotices(
    @CurrentActor() actor: Actor,
    @Args('meetingCode', { description: 'The meeting, by code.' }) meetingCode: string,
  ): Promise<PaperNotice[]> {
    return this.notices.of(actor, meetingCode);
  }
}
