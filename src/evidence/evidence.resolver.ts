import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { asAsked } from '../platform/kind/kind.js';
import { plainId } from '../platform/record/view-id.js';
import { Project } from '../programme/project.type.js';
import { AmendEvidenceInput, EvidenceArgs, RecordEvidenceInput, ReportEvidenceInput } from './evidence.input.js';
import { EvidenceService } from './evidence.service.js';
import { Evidence, EvidenceConnection, EvidencePayload } from './evidence.type.js';
import type { EvidenceSnapshot } from './evidence-view.js';

@Resolver(() => Project)
export class EvidenceResolver {
  constructor(private readonly service: EvidenceService) {}

  @ResolveField(() => EvidenceConnection, { description: 'What its work rests upon, by code.' })
  evidence(
    @Parent() project: Project,
    @Args() { kind, state, supports, ...page }: EvidenceArgs,
  ): Promise<EvidenceConnection> {
    const asked = asAsked<EvidenceSnapshot>({ state, terms: { kind } });
    const id = supports == null ? null : plainId(supports);
    const rests = ({ terms }: EvidenceSnapshot) => id === null || terms.supports.some((ref) => ref.id === id);
    return this.service.page(project, page, (one) => asked(one) && rests(one));
  }

  @ResolveField(() => Evidence, { nullable: true, description: 'One piece of it; null: there is none with the code.' })
  pieceOfEvidence(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Its code, such as E1.' }) code: string,
  ): Promise<Evidence | null> {
    return this.service.one(project, { code });
  }

  @Mutation(() => EvidencePayload, { description: 'Puts an exercise on record, which begins as planned.' })
  recordEvidence(@CurrentActor() actor: Actor, @Input() input: RecordEvidenceInput): Promise<EvidencePayload> {
    return this.service.write(actor, 'recordEvidence', input);
  }

  @Mutation(() => EvidencePayload, { description: 'States again what an exercise was.' })
  amendEvidence(@CurrentActor() actor: Actor, @Input() input: AmendEvidenceInput): Promise<EvidencePayload> {
    return this.service.write(actor, 'amendEvidence', input);
  }

  @Mutation(() => EvidencePayload, { description: 'Reports how far an exercise had come.' })
  reportEvidence(@CurrentActor() actor: Actor, @Input() input: ReportEvidenceInput): Promise<EvidencePayload> {
    return this.service.write(actor, 'reportEvidence', input);
  }
}
