import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import {
  AmendTenderInput,
  AskTendererInput,
  ReportTendererInput,
  ReportTenderEvidenceInput,
  StartTenderInput,
} from './tender.input.js';
import { TenderService } from './tender.service.js';
import { TenderPayload } from './tender.type.js';

@Resolver()
export class TenderResolver {
  constructor(private readonly service: TenderService) {}

  @Mutation(() => TenderPayload, {
    description: 'Begins a tender in which an adopter puts its text to would-be partners.',
  })
  startTender(@CurrentActor() actor: Actor, @Input() input: StartTenderInput): Promise<TenderPayload> {
    return this.service.startTender(actor, input);
  }

  @Mutation(() => TenderPayload, { description: 'States again what a tender is.' })
  amendTender(@CurrentActor() actor: Actor, @Input() input: AmendTenderInput): Promise<TenderPayload> {
    return this.service.write(actor, 'amendTender', input);
  }

  @Mutation(() => TenderPayload, { description: 'Records that a would-be partner was asked to sign up.' })
  askTenderer(@CurrentActor() actor: Actor, @Input() input: AskTendererInput): Promise<TenderPayload> {
    return this.service.write(actor, 'askTenderer', input);
  }

  @Mutation(() => TenderPayload, { description: 'Reports what a would-be partner answers.' })
  reportTenderer(@CurrentActor() actor: Actor, @Input() input: ReportTendererInput): Promise<TenderPayload> {
    return this.service.write(actor, 'reportTenderer', input);
  }

  @Mutation(() => TenderPayload, { description: 'Records what a would-be partner puts forward, value by value.' })
  reportTenderEvidence(
    @CurrentActor() actor: Actor,
    @Input() input: ReportTenderEvidenceInput,
  ): Promise<TenderPayload> {
    return this.service.write(actor, 'reportTenderEvidence', input);
  }
}
