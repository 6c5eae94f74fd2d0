import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { Project } from '../programme/project.type.js';
import {
  AmendCommitmentInput,
  ChangeCommitmentDueInput,
  CommitmentArgs,
  DischargeCommitmentInput,
  MakeCommitmentInput,
  ReleaseCommitmentInput,
} from './commitment.input.js';
import { CommitmentService } from './commitment.service.js';
import { CommitmentMapper } from './commitment-mapper.service.js';
import { Commitment, CommitmentConnection, CommitmentPayload } from './commitment.type.js';

@Resolver(() => Project)
export class CommitmentResolver {
  constructor(
    private readonly service: CommitmentService,
    private readonly mapper: CommitmentMapper,
  ) {}

  @ResolveField(() => CommitmentConnection, { description: 'What it promised to others, by code.' })
  async commitments(
    @Parent() project: Project,
    @Args() { first, after, ...asked }: CommitmentArgs,
  ): Promise<CommitmentConnection> {
    return pageOf(await this.mapper.commitments(project, asked), first, after, (each) => each.code);
  }

  @ResolveField(() => Commitment, { nullable: true, description: 'One of them by its code; null: there is none.' })
  async commitment(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the commitment.' }) code: string,
  ): Promise<Commitment | null> {
    return (await this.mapper.commitments(project)).find((each) => each.code === code) ?? null;
  }

  @Mutation(() => CommitmentPayload, { description: 'Records a promise to a stakeholder.' })
  makeCommitment(@CurrentActor() actor: Actor, @Input() input: MakeCommitmentInput): Promise<CommitmentPayload> {
    return this.service.write(actor, 'makeCommitment', input);
  }

  @Mutation(() => CommitmentPayload, { description: 'States again what was promised and who sees to it.' })
  amendCommitment(@CurrentActor() actor: Actor, @Input() input: AmendCommitmentInput): Promise<CommitmentPayload> {
    return this.service.write(actor, 'amendCommitment', input);
  }

  @Mutation(() => CommitmentPayload, { description: 'Moves the due date of an open commitment.' })
  changeCommitmentDue(
    @CurrentActor() actor: Actor,
    @Input() input: ChangeCommitmentDueInput,
  ): Promise<CommitmentPayload> {
    return this.service.write(actor, 'changeCommitmentDue', input);
  }

  @Mutation(() => CommitmentPayload, { description: 'Records that a commitment was kept.' })
  dischargeCommitment(
    @CurrentActor() actor: Actor,
    @Input() input: DischargeCommitmentInput,
  ): Promise<CommitmentPayload> {
    return this.service.write(actor, 'dischargeCommitment', input);
  }

  @Mutation(() => CommitmentPayload, {
    description: 'Records that a commitment was let go by those to whom it was made.',
  })
  releaseCommitment(@CurrentActor() actor: Actor, @Input() input: ReleaseCommitmentInput): Promise<CommitmentPayload> {
    return this.service.write(actor, 'releaseCommitment', input);
  }
}
