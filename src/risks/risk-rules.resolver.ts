import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Clock } from '../platform/clock/clock.js';
import { Project } from '../programme/project.type.js';
import { RiskHeatMap } from './heat-map.type.js';
import { HeatMapArgs, SetRiskAppetiteInput, SetRiskScaleInput } from './risk-rules.input.js';
import { RiskRulesService } from './risk-rules.service.js';
import { RiskRulesMapper } from './risk-rules-mapper.service.js';
import { RiskAppetitePayload, RiskAppetiteView, RiskScaleInForce, RiskScalePayload } from './risk-rules.type.js';
import { ScalePreviewService } from './scale-preview.service.js';
import { RiskScalePreview } from './scale-preview.type.js';

@Resolver(() => Project)
export class RiskRulesResolver {
  constructor(
    private readonly rules: RiskRulesService,
    private readonly mapper: RiskRulesMapper,
    private readonly previews: ScalePreviewService,
    private readonly clock: Clock,
  ) {}

  @Query(() => RiskScaleInForce, {
    nullable: true,
    description: 'The scale of the organisation, which every project without its own goes by.',
  })
  organisationRiskScale(@CurrentActor() actor: Actor): Promise<RiskScaleInForce> {
    return this.mapper.organisationScale({ asAt: this.clock.today(), revision: actor.revision });
  }

  @Query(() => RiskScalePreview, {
    nullable: true,
    description: 'What a scale would do to the registers that would go by it; saves nothing.',
  })
  previewRiskScale(@CurrentActor() actor: Actor, @Input() input: SetRiskScaleInput): Promise<RiskScalePreview> {
    return this.previews.preview(actor, input);
  }

  @ResolveField(() => RiskScaleInForce, { description: 'The scale by which its risks are assessed.' })
  riskScale(@Parent() project: Project): Promise<RiskScaleInForce> {
    return this.mapper.scale(project);
  }

  @ResolveField(() => [RiskAppetiteView], {
    description: "How much risk is acceptable: its own appetites and the organisation's.",
  })
  riskAppetites(@Parent() project: Project): Promise<RiskAppetiteView[]> {
    return this.mapper.appetites(project);
  }

  @ResolveField(() => RiskHeatMap, { description: 'Its open risks by likelihood and impact.' })
  riskHeatMap(@Parent() project: Project, @Args() args: HeatMapArgs): Promise<RiskHeatMap> {
    return this.mapper.heatMap(project, args);
  }

  @Mutation(() => RiskScalePayload, {
    description: 'Sets a new version of the scale of a project or of the organisation.',
  })
  setRiskScale(@CurrentActor() actor: Actor, @Input() input: SetRiskScaleInput): Promise<RiskScalePayload> {
    return this.rules.setRiskScale(actor, input);
  }

  @Mutation(() => RiskAppetitePayload, { description: 'Sets how much risk of a category is acceptable.' })
  setRiskAppetite(@CurrentActor() actor: Actor, @Input() input: SetRiskAppetiteInput): Promise<RiskAppetitePayload> {
    return this.rules.setRiskAppetite(actor, input);
  }
}
