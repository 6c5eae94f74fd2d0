import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import { ArgumentsFormerly } from '../platform/graphql/former-names.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { asAsked } from '../platform/kind/kind.js';
import { Project } from '../programme/project.type.js';
import { AmendPilotInput, IdentifyPilotInput, PilotArgs, ReportPilotInput } from './pilot.input.js';
import { PilotService } from './pilot.service.js';
import { Pilot, PilotConnection, PilotPayload, PilotReadiness } from './pilot.type.js';
import type { PilotSnapshot } from './pilots-view.js';

@Resolver(() => Project)
export class PilotResolver {
  constructor(private readonly service: PilotService) {}

  @ResolveField(() => PilotConnection, { description: 'Its pilot authorities, by code.' })
  @ArgumentsFormerly({ stage: 'state' })
  pilots(@Parent() project: Project, @Args() { state, authorityType, ...page }: PilotArgs): Promise<PilotConnection> {
    return this.service.page(project, page, asAsked<PilotSnapshot>({ state, terms: { authorityType } }));
  }

  @ResolveField(() => Pilot, { nullable: true, description: 'One of them by its code; null where there is none.' })
  pilot(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the pilot.' }) code: string,
  ): Promise<Pilot | null> {
    return this.service.one(project, { code });
  }

  @ResolveField(() => PilotReadiness, { description: 'Whether piloting can start.' })
  async pilotReadiness(project: Project): Promise<PilotReadiness> {
    const { balance, notReady } = await this.service.view(project.recordId, project);
    return { ready: notReady.length === 0, problems: notReady, balance };
  }

  @Mutation(() => PilotPayload, { description: 'Adds an authority that may pilot.' })
  identifyPilot(@CurrentActor() actor: Actor, @Input() input: IdentifyPilotInput): Promise<PilotPayload> {
    return this.service.write(actor, 'identifyPilot', input);
  }

  @Mutation(() => PilotPayload, { description: 'States again who a pilot is or what it tries.' })
  amendPilot(@CurrentActor() actor: Actor, @Input() input: AmendPilotInput): Promise<PilotPayload> {
    return this.service.write(actor, 'amendPilot', input);
  }

  @Mutation(() => PilotPayload, { description: 'Reports the state that a pilot reached.' })
  reportPilot(@CurrentActor() actor: Actor, @Input() input: ReportPilotInput): Promise<PilotPayload> {
    return this.service.write(actor, 'reportPilot', input);
  }
}
