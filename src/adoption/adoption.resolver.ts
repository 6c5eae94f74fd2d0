import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import { ArgumentsFormerly } from '../platform/graphql/former-names.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { picked } from '../platform/graphql/picked.js';
import { Project } from '../programme/project.type.js';
import { AdoptionFigures } from './adoption-figures.type.js';
import { adoptionFigures } from './adoption-figures.js';
import { AdoptionArgs, AmendAdopterInput, ConsiderAdoptionInput, ReportAdoptionInput } from './adoption.input.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionMapper } from './adoption-mapper.service.js';
import { Adoption, AdoptionConnection, AdoptionPayload } from './adoption.type.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { AdaptClausesInput } from './clause-change.input.js';
import { SignUpInput, WithdrawSignUpInput } from './sign-up.input.js';

@Resolver(() => Project)
export class AdoptionResolver {
  constructor(
    private readonly service: AdoptionService,
    private readonly mapper: AdoptionMapper,
    private readonly views: AdoptionViewService,
  ) {}

  @ResolveField(() => AdoptionConnection, { description: 'Who adopts its outputs, or considers it, by code.' })
  @ArgumentsFormerly({ stage: 'state' })
  async adoptions(
    @Parent() project: Project,
    @Args() { first, after, ...asked }: AdoptionArgs,
  ): Promise<AdoptionConnection> {
    return pageOf(picked(await this.mapper.adoptions(project), asked), first, after, (adoption) => adoption.code);
  }

  @ResolveField(() => Adoption, { nullable: true, description: 'One of them by its code; null where there is none.' })
  adoption(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the adoption.' }) code: string,
  ): Promise<Adoption | null> {
    return this.mapper.byCode(project, code);
  }

  @ResolveField(() => [AdoptionFigures], {
    description: 'What adopters as a whole make of its outputs: one entry for each output that somebody has taken up.',
  })
  async adoptionFigures(@Parent() project: Project): Promise<readonly AdoptionFigures[]> {
    const { adoptions } = await this.views.view(project.recordId, project);
    return adoptionFigures(adoptions);
  }

  @Mutation(() => AdoptionPayload, { description: 'Adds an authority or partnership that considers an output.' })
  considerAdoption(@CurrentActor() actor: Actor, @Input() input: ConsiderAdoptionInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'considerAdoption', input);
  }

  @Mutation(() => AdoptionPayload, { description: 'States again who an adopter is or what it goes by.' })
  amendAdopter(@CurrentActor() actor: Actor, @Input() input: AmendAdopterInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'amendAdopter', input);
  }

  @Mutation(() => AdoptionPayload, { description: 'Reports the state that an adopter reached.' })
  reportAdoption(@CurrentActor() actor: Actor, @Input() input: ReportAdoptionInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'reportAdoption', input);
  }

  @Mutation(() => AdoptionPayload, {
    description:
      'Changes an adopter’s text clause by clause, all changes or none; signatures under the former text are void.',
  })
  adaptClauses(@CurrentActor() actor: Actor, @Input() input: AdaptClausesInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'adaptClauses', input);
  }

  @Mutation(() => AdoptionPayload, {
    description:
      'A member signs the text: a person of its own, or the project lead from a document that citation names.',
  })
  signUp(@CurrentActor() actor: Actor, @Input() input: SignUpInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'signUp', input);
  }

  @Mutation(() => AdoptionPayload, { description: 'A member takes its signature back.' })
  withdrawSignUp(@CurrentActor() actor: Actor, @Input() input: WithdrawSignUpInput): Promise<AdoptionPayload> {
    return this.service.write(actor, 'withdrawSignUp', input);
  }
}
