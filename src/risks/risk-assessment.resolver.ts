import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { RiskAssessmentService } from './risk-assessment.service.js';
import {
  AcceptRiskInput,
  AmendRiskActionInput,
  AssessRiskInput,
  ReportRiskActionInput,
  RespondToRiskInput,
} from './risk-response.input.js';
import { RiskResponseService } from './risk-response.service.js';
import { RiskPayload } from './risk.type.js';

@Resolver()
export class RiskAssessmentResolver {
  constructor(
    private readonly assessments: RiskAssessmentService,
    private readonly responses: RiskResponseService,
  ) {}

  @Mutation(() => RiskPayload, { description: 'Assesses a risk: inherent, current or target likelihood and impact.' })
  assessRisk(@CurrentActor() actor: Actor, @Args('input') input: AssessRiskInput): Promise<RiskPayload> {
    return this.assessments.assessRisk(actor, input);
  }

  @Mutation(() => RiskPayload, {
    description: 'Accepts a threat above the appetite, at its current score and until a day.',
  })
  acceptRisk(@CurrentActor() actor: Actor, @Args('input') input: AcceptRiskInput): Promise<RiskPayload> {
    return this.assessments.acceptRisk(actor, input);
  }

  @Mutation(() => RiskPayload, { description: 'Says how a risk is met, and by which actions.' })
  respondToRisk(@CurrentActor() actor: Actor, @Args('input') input: RespondToRiskInput): Promise<RiskPayload> {
    return this.responses.respondToRisk(actor, input);
  }

  @Mutation(() => RiskPayload, { description: 'Says anew what an action of a response is, who does it and by when.' })
  amendRiskAction(@CurrentActor() actor: Actor, @Args('input') input: AmendRiskActionInput): Promise<RiskPayload> {
    return this.responses.amendRiskAction(actor, input);
  }

  @Mutation(() => RiskPayload, { description: 'Reports how far an action of a response has come.' })
  reportRiskAction(@CurrentActor() actor: Actor, @Args('input') input: ReportRiskActionInput): Promise<RiskPayload> {
    return this.responses.reportRiskAction(actor, input);
  }
}
