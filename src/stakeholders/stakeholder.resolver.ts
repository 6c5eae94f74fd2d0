import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { picked } from '../platform/graphql/picked.js';
import { Project } from '../programme/project.type.js';
import {
  AmendStakeholderInput,
  AssessStakeholderInput,
  EngagementLogArgs,
  IdentifyStakeholderInput,
  LogEngagementInput,
  StakeholderArgs,
} from './stakeholder.input.js';
import { StakeholderService } from './stakeholder.service.js';
import { StakeholderMapper } from './stakeholder-mapper.service.js';
import {
  Stakeholder,
  StakeholderConnection,
  StakeholderEngagementConnection,
  StakeholderGridCell,
  StakeholderPayload,
} from './stakeholder.type.js';

const hasProblems = ({ problems }: Stakeholder): boolean => problems.length > 0;

@Resolver(() => Project)
export class StakeholderResolver {
  constructor(
    private readonly service: StakeholderService,
    private readonly mapper: StakeholderMapper,
  ) {}

  @ResolveField(() => StakeholderConnection, { description: 'Its stakeholders, by code.' })
  async stakeholders(
    @Parent() project: Project,
    @Args() { first, after, withProblems, ...asked }: StakeholderArgs,
  ): Promise<StakeholderConnection> {
    const found = picked(await this.mapper.stakeholders(project), asked);
    return pageOf(withProblems ? found.filter(hasProblems) : found, first, after, (each) => each.code);
  }

  @ResolveField(() => Stakeholder, { nullable: true, description: 'One of them by its code; null: there is none.' })
  async stakeholder(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the stakeholder.' }) code: string,
  ): Promise<Stakeholder | null> {
    return (await this.mapper.stakeholders(project)).find((each) => each.code === code) ?? null;
  }

  @ResolveField(() => [StakeholderGridCell], {
    description: 'Its stakeholders by interest and influence; every field of the grid is there.',
  })
  stakeholderGrid(project: Project): Promise<StakeholderGridCell[]> {
    return this.mapper.grid(project);
  }

  @ResolveField(() => StakeholderEngagementConnection, {
    description: 'What was said to and by its stakeholders, newest first.',
  })
  async engagementLog(
    @Parent() project: Project,
    @Args() { first, after, stakeholderId }: EngagementLogArgs,
  ): Promise<StakeholderEngagementConnection> {
    return pageOf(await this.mapper.engagements(project, stakeholderId ?? null), first, after, {
      key: (each) => each.id,
      by: (each) => each.effectiveOn,
      latestFirst: true,
    });
  }

  @Mutation(() => StakeholderPayload, { description: 'Lists a party with an interest in a project.' })
  identifyStakeholder(
    @CurrentActor() actor: Actor,
    @Input() input: IdentifyStakeholderInput,
  ): Promise<StakeholderPayload> {
    return this.service.write(actor, 'identifyStakeholder', input);
  }

  @Mutation(() => StakeholderPayload, { description: 'States again what is said of a stakeholder.' })
  amendStakeholder(@CurrentActor() actor: Actor, @Input() input: AmendStakeholderInput): Promise<StakeholderPayload> {
    return this.service.write(actor, 'amendStakeholder', input);
  }

  @Mutation(() => StakeholderPayload, { description: 'Judges interest, influence and position on a day.' })
  assessStakeholder(@CurrentActor() actor: Actor, @Input() input: AssessStakeholderInput): Promise<StakeholderPayload> {
    return this.service.write(actor, 'assessStakeholder', input);
  }

  @Mutation(() => StakeholderPayload, { description: 'Adds an exchange to the engagement log.' })
  logEngagement(@CurrentActor() actor: Actor, @Input() input: LogEngagementInput): Promise<StakeholderPayload> {
    return this.service.write(actor, 'logEngagement', input);
  }
}
