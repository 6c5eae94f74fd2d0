import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Project } from '../programme/project.type.js';
import { SubjectInput, SubjectView } from '../programme/record-subject.type.js';
import {
  AnswerChallengeInput,
  AssignChallengeInput,
  ChallengeArgs,
  EscalateChallengeInput,
  JudgeAnswerInput,
  MyChallengesArgs,
  RaiseChallengeInput,
  WithdrawChallengeInput,
} from './challenge.input.js';
import { ChallengeService } from './challenge.service.js';
import { ChallengeMapper } from './challenge-mapper.service.js';
import { Challenge, ChallengeConnection, ChallengePayload } from './challenge.type.js';

@Resolver(() => Project)
export class ChallengeResolver {
  constructor(
    private readonly service: ChallengeService,
    private readonly mapper: ChallengeMapper,
  ) {}

  @ResolveField(() => ChallengeConnection, { description: 'Advice and challenges put to it, by code.' })
  challenges(
    @Parent() project: Project,
    @Args() args: ChallengeArgs,
    @CurrentActor() actor: Actor,
  ): Promise<ChallengeConnection> {
    return this.mapper.challenges(project, args, actor);
  }

  @ResolveField(() => Challenge, { nullable: true, description: 'One of them; null: there is none of that code.' })
  challenge(
    @Parent() project: Project,
    @Args('code', { description: 'Its code, such as CH1.' }) code: string,
  ): Promise<Challenge | null> {
    return this.mapper.challenge(project, code);
  }

  @ResolveField(() => SubjectView, {
    nullable: true,
    description: 'A record that a challenge to it can be about; null: it has none of that id.',
  })
  record(
    @Parent() project: Project,
    @Args('subject', { type: () => SubjectInput, description: 'The record.' }) subject: SubjectInput,
  ): Promise<SubjectView | null> {
    return this.mapper.record(project, subject);
  }

  @Query(() => ChallengeConnection, {
    nullable: true,
    description: 'The reader’s own challenges in every project they may read: those due first in front.',
  })
  myChallenges(@CurrentActor() actor: Actor, @Args() args: MyChallengesArgs): Promise<ChallengeConnection> {
    return this.mapper.mine(actor, args);
  }

  @Mutation(() => ChallengePayload, { description: 'Raises a challenge, or gives advice, on a record of a project.' })
  raiseChallenge(@CurrentActor() actor: Actor, @Input() input: RaiseChallengeInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'raiseChallenge', input);
  }

  @Mutation(() => ChallengePayload, { description: 'Names who is to answer a challenge, or by when.' })
  assignChallenge(@CurrentActor() actor: Actor, @Input() input: AssignChallengeInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'assignChallenge', input);
  }

  @Mutation(() => ChallengePayload, {
    description: 'Answers a challenge; for the person who was named, or the director once escalated.',
  })
  answerChallenge(@CurrentActor() actor: Actor, @Input() input: AnswerChallengeInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'answerChallenge', input);
  }

  @Mutation(() => ChallengePayload, { description: 'Says whether the challenger is satisfied with the answer.' })
  judgeAnswer(@CurrentActor() actor: Actor, @Input() input: JudgeAnswerInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'judgeAnswer', input);
  }

  @Mutation(() => ChallengePayload, {
    description: 'Takes a challenge to the director: after an answer, or when the answer is overdue.',
  })
  escalateChallenge(@CurrentActor() actor: Actor, @Input() input: EscalateChallengeInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'escalateChallenge', input);
  }

  @Mutation(() => ChallengePayload, { description: 'Withdraws a challenge; it stays to be seen.' })
  withdrawChallenge(@CurrentActor() actor: Actor, @Input() input: WithdrawChallengeInput): Promise<ChallengePayload> {
    return this.service.write(actor, 'withdrawChallenge', input);
  }
}
