import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { picked } from '../platform/graphql/picked.js';
import { Project } from '../programme/project.type.js';
import { AmendPilotInput, IdentifyPilotInput, PilotArgs, ReportPilotInput } from './pilot.input.js';
import { PilotService } from './pilot.service.js';
import { PilotShapeService } from './pilot-shape.service.js';
import { Pilot, PilotConnection, PilotPayload, PilotReadiness } from './pilot.type.js';
import { PilotsViewService } from './pilots-view.service.js';

@Resolver(() => Project)
export class PilotResolver {
  constructor(
    private readonly service: PilotService,
    private readonly shapes: PilotShapeService,
    private readonly views: PilotsViewService,
  ) {}

  @ResolveField(() => PilotConnection, { description: 'Its pilot authorities, by code.' })
  async pilots(@Parent() project: Project, @Args() { first, after, ...asked }: PilotArgs): Promise<PilotConnection> {
    return pageOf(picked(await this.shapes.pilots(project), asked), first, after, (pilot) => pilot.code);
  }

  @ResolveField(() => Pilot, { nullable: true, description: 'One of them by its code; null where there is none.' })
  async pilot(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the pilot.' }) code: string,
  ): Promise<Pilot | null> {
    return (await this.shapes.pilots(project)).find((pilot) => pilot.code === code) ?? null;
  }

  @ResolveField(() => PilotReadiness, { description: 'Whether piloting can start.' })
  async pilotReadiness(project: Project): Promise<PilotReadiness> {
    const { balance, notReady } = await this.views.view(project.recordId, project);
    return { ready: notReady.length === 0, problems: notReady, balance };
  }

  @Mutation(() => PilotPayload, { description: 'Adds an authority that may pilot.' })
  identifyPilot(@CurrentActor() actor: Actor, @Args('input') input: IdentifyPilotInput): Promise<PilotPayload> {
    return this.service.identifyPilot(actor, input);
  }

  @Mutation(() => PilotPayload, { description: 'States anew who a pilot is or what it tries.' })
  amendPilot(@CurrentActor() actor: Actor, @Args('input') input: AmendPilotInput): Promise<PilotPayload> {
    return this.service.amendPilot(actor, input);
  }

  @Mutation(() => PilotPayload, { description: 'Reports the stage that a pilot reached.' })
  reportPilot(@CurrentActor() actor: Actor, @Args('input') input: ReportPilotInput): Promise<PilotPayload> {
    return this.service.reportPilot(actor, input);
  }
}
