import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { RiskService } from './risk.service.js';
import {
  AcceptRiskInput,
  AmendRiskActionInput,
  AssessRiskInput,
  ReportRiskActionInput,
  RespondToRiskInput,
} from './risk-response.input.js';
import { RiskPayload } from './risk.type.js';

@Resolver()
export class RiskAssessmentResolver {
  constructor(private readonly service: RiskService) {}

  @Mutation(() => RiskPayload, { description: 'Assesses a risk: inherent, current or target likelihood and impact.' })
  assessRisk(@CurrentActor() actor: Actor, @Input() input: AssessRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'assessRisk', input);
  }

  @Mutation(() => RiskPayload, {
    description: 'Accepts a threat above the appetite, at its current score and until a day.',
  })
  acceptRisk(@CurrentActor() actor: Actor, @Input() input: AcceptRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'acceptRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'Says how a risk is met, and by which actions.' })
  respondToRisk(@CurrentActor() actor: Actor, @Input() input: RespondToRiskInput): Promise<RiskPayload> {
    return this.service.write(actor, 'respondToRisk', input);
  }

  @Mutation(() => RiskPayload, { description: 'Says again what an action of a response is, who does it and by when.' })
  amendRiskAction(@CurrentActor() actor: Actor, @Input() input: AmendRiskActionInput): Promise<RiskPayload> {
    return this.service.write(actor, 'amendRiskAction', input);
  }

  @Mutation(() => RiskPayload, { description: 'Reports how far an action of a response has come.' })
  reportRiskAction(@CurrentActor() actor: Actor, @Input() input: ReportRiskActionInput): Promise<RiskPayload> {
    return this.service.write(actor, 'reportRiskAction', input);
  }
}
