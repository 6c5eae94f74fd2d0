import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { Project } from '../programme/project.type.js';
import { AmendEvidenceInput, EvidenceArgs, RecordEvidenceInput, ReportEvidenceInput } from './evidence.input.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceShapeService } from './evidence-shape.service.js';
import { Evidence, EvidenceConnection, EvidencePayload } from './evidence.type.js';

@Resolver(() => Project)
export class EvidenceResolver {
  constructor(
    private readonly service: EvidenceService,
    private readonly shapes: EvidenceShapeService,
  ) {}

  @ResolveField(() => EvidenceConnection, { description: 'What its work rests upon, by code.' })
  async evidence(
    @Parent() project: Project,
    @Args() { first, after, ...asked }: EvidenceArgs,
  ): Promise<EvidenceConnection> {
    return pageOf(await this.shapes.evidence(project, asked), first, after, (each) => each.code);
  }

  @ResolveField(() => Evidence, { nullable: true, description: 'One piece of it; null: there is none with the code.' })
  pieceOfEvidence(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Its code, such as E1.' }) code: string,
  ): Promise<Evidence | null> {
    return this.shapes.one(project, { code });
  }

  @Mutation(() => EvidencePayload, { description: 'Puts an exercise on record, which begins as planned.' })
  recordEvidence(@CurrentActor() actor: Actor, @Args('input') input: RecordEvidenceInput): Promise<EvidencePayload> {
    return this.service.recordEvidence(actor, input);
  }

  @Mutation(() => EvidencePayload, { description: 'States anew what an exercise was.' })
  amendEvidence(@CurrentActor() actor: Actor, @Args('input') input: AmendEvidenceInput): Promise<EvidencePayload> {
    return this.service.amendEvidence(actor, input);
  }

  @Mutation(() => EvidencePayload, { description: 'Reports how far an exercise had come.' })
  reportEvidence(@CurrentActor() actor: Actor, @Args('input') input: ReportEvidenceInput): Promise<EvidencePayload> {
    return this.service.reportEvidence(actor, input);
  }
}
