import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import {
  AmendFeedbackItemInput,
  CodeFeedbackItemInput,
  RecordFeedbackItemInput,
  RedactFeedbackItemInput,
  ReplyToFeedbackInput,
  ReportFeedbackOutcomeInput,
} from './item.input.js';
import { ItemService } from './item.service.js';
import { FeedbackItem, FeedbackItemPayload } from './item.type.js';
import { AmendFeedbackRespondentInput, RecordFeedbackRespondentInput } from './respondent.input.js';
import { RespondentService } from './respondent.service.js';
import { FeedbackRespondentPayload } from './respondent.type.js';

@Resolver(() => FeedbackItem)
export class ItemResolver {
  constructor(
    private readonly respondents: RespondentService,
    private readonly items: ItemService,
  ) {}

  @Mutation(() => FeedbackRespondentPayload, { description: 'Records somebody who responded to an exercise.' })
  recordFeedbackRespondent(
    @CurrentActor() actor: Actor,
    @Input() input: RecordFeedbackRespondentInput,
  ): Promise<FeedbackRespondentPayload> {
    return this.respondents.write(actor, 'recordFeedbackRespondent', input);
  }

  @Mutation(() => FeedbackRespondentPayload, { description: 'States again who responded, or what may be published.' })
  amendFeedbackRespondent(
    @CurrentActor() actor: Actor,
    @Input() input: AmendFeedbackRespondentInput,
  ): Promise<FeedbackRespondentPayload> {
    return this.respondents.write(actor, 'amendFeedbackRespondent', input);
  }

  @Mutation(() => FeedbackItemPayload, { description: 'Records a comment, word for word.' })
  recordFeedbackItem(
    @CurrentActor() actor: Actor,
    @Input() input: RecordFeedbackItemInput,
  ): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'recordFeedbackItem', input);
  }

  @Mutation(() => FeedbackItemPayload, { description: 'States again how a comment is recorded.' })
  amendFeedbackItem(
    @CurrentActor() actor: Actor,
    @Input() input: AmendFeedbackItemInput,
  ): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'amendFeedbackItem', input);
  }

  @Mutation(() => FeedbackItemPayload, { description: 'Gives a comment its themes.' })
  codeFeedbackItem(@CurrentActor() actor: Actor, @Input() input: CodeFeedbackItemInput): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'codeFeedbackItem', input);
  }

  @Mutation(() => FeedbackItemPayload, { description: 'Reports what came of a comment, and why.' })
  reportFeedbackOutcome(
    @CurrentActor() actor: Actor,
    @Input() input: ReportFeedbackOutcomeInput,
  ): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'reportFeedbackOutcome', input);
  }

  @Mutation(() => FeedbackItemPayload, { description: 'Records the reply that was sent.' })
  replyToFeedback(@CurrentActor() actor: Actor, @Input() input: ReplyToFeedbackInput): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'replyToFeedback', input);
  }

  @Mutation(() => FeedbackItemPayload, {
    description:
      'Keeps name or words of a comment back from all but administrators and the project lead, with a reason.',
  })
  redactFeedbackItem(
    @CurrentActor() actor: Actor,
    @Input() input: RedactFeedbackItemInput,
  ): Promise<FeedbackItemPayload> {
    return this.items.write(actor, 'redactFeedbackItem', input);
  }
}
