import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import { ArgumentsFormerly } from '../platform/graphql/former-names.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Project } from '../programme/project.type.js';
import { chosen, riskOrder } from './risk-choice.js';
import {
  AmendRiskInput,
  CloseRiskInput,
  RaiseRiskInput,
  ReopenRiskInput,
  ReviewRiskInput,
  RisksArgs,
} from './risk.input.js';
import { RiskService } from './risk.service.js';
import { RISK_GAPS } from './risk-gap.js';
import { RiskGapCount } from './risk-parts.type.js';
import { toGaps, RiskMapper } from './risk-mapper.service.js';
import { Risk, RiskConnection, RiskGapConnection, RiskPayload } from './risk.type.js';
import { RisksViewService } from './risks-view.service.js';
import { plainId } from '../platform/record/view-id.js';

@Resolver(() => Project)
export class RiskResolver {
  constructor(
    private readonly service: RiskService,
    private readonly mapper: RiskMapper,
    private readonly views: RisksViewService,
  ) {}

  @ResolveField(() => RiskConnection, { description: 'Its risk register: open and closed risks.' })
  @ArgumentsFormerly({ status: 'state' })
  async risks(
    @Parent() project: Project,
    @Args() { first, after, sort, ownerId, ...choice }: RisksArgs,
  ): Promise<RiskConnection> {
    const { risks } = await this.views.view(project.recordId, project);
    const asked = { ...choice, ownerId: ownerId ? plainId(ownerId) : null };
    return this.mapper.page(project, pageOf(chosen(risks, asked, sort), first, after, riskOrder(sort)));
  }

  @ResolveField(() => Risk, { nullable: true, description: 'One of its risks; null: there is none with the code.' })
  risk(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Its code, such as R1.' }) code: string,
  ): Promise<Risk | null> {
    return this.mapper.risk(project, { code });
  }

  @ResolveField(() => RiskGapConnection, {
    description: 'What its register lacks, risk by risk: what people are reminded of.',
  })
  async riskGaps(@Parent() project: Project, @Args() { first, after }: PageArgs): Promise<RiskGapConnection> {
    const { risks } = await this.views.view(project.recordId, project);
    const gaps = risks.flatMap((risk) => toGaps(risk, project.suffix).map((gap, index) => ({ ...gap, index })));
    return pageOf(gaps, first, after, ({ riskCode, index }) => `${riskCode}.${index}`);
  }

  @ResolveField(() => [RiskGapCount], {
    description: 'Of how many risks its register lacks what; only what is lacking.',
  })
  async riskGapCounts(@Parent() project: Project): Promise<RiskGapCount[]> {
    const { risks } = await this.views.view(project.recordId, project);
    return RISK_GAPS.map((code) => ({ code, risks: chosen(risks, { gap: code }, 'CODE').length })).filter(
      (count) => count.risks > 0,
    );
  }

  @Mutation(() => RiskPayload, { description: 'Puts a threat or an opportunity on the risk register.' })
  raiseRisk(@CurrentActor() actor: Actor, @Input() input: RaiseRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'raiseRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'States again what a risk is, whose it is or what it touches.' })
  amendRisk(@CurrentActor() actor: Actor, @Input() input: AmendRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'amendRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'Reviews a risk, and sets the day of the next review.' })
  reviewRisk(@CurrentActor() actor: Actor, @Input() input: ReviewRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'reviewRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'Closes a risk; it stays on record.' })
  closeRisk(@CurrentActor() actor: Actor, @Input() input: CloseRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'closeRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'Opens a closed risk again.' })
  reopenRisk(@CurrentActor() actor: Actor, @Input() input: ReopenRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'reopenRisk', input);
  }
}
