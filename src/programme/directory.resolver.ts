import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { AddOrganisationInput, AddPersonInput, AmendOrganisationInput, AmendPersonInput } from './directory.input.js';
import { OrganisationService } from './organisation.service.js';
import { Organisation } from './organisation.type.js';
import { OrganisationPayload, PersonPayload } from './payloads.type.js';
import { PersonService } from './person.service.js';
import { Person } from './person.type.js';

@Resolver(() => Organisation)
export class DirectoryResolver {
  constructor(
    private readonly organisationService: OrganisationService,
    private readonly personService: PersonService,
  ) {}

  @Query(() => [Organisation], { nullable: true, description: 'All organisations of the register, by name.' })
  organisations(@CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.organisationService.all(actor.revision);
  }

  @Query(() => [Person], { nullable: true, description: 'All people of the register, by name.' })
  people(@CurrentActor() actor: Actor): Promise<Person[]> {
    return this.personService.all(actor.revision);
  }

  @Mutation(() => OrganisationPayload, { description: 'Adds an organisation to the register.' })
  addOrganisation(@CurrentActor() actor: Actor, @Input() input: AddOrganisationInput): Promise<OrganisationPayload> {
    return this.organisationService.add(actor, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'States anew what an organisation is called.' })
  amendOrganisation(
    @CurrentActor() actor: Actor,
    @Input() input: AmendOrganisationInput,
  ): Promise<OrganisationPayload> {
    return this.organisationService.write(actor, 'amendOrganisation', input);
  }

  @Mutation(() => PersonPayload, { description: 'Adds a person to the register.' })
  addPerson(@CurrentActor() actor: Actor, @Input() input: AddPersonInput): Promise<PersonPayload> {
    return this.personService.add(actor, input);
  }

  @Mutation(() => PersonPayload, { description: "States anew a person's name, post and organisation." })
  amendPerson(@CurrentActor() actor: Actor, @Input() input: AmendPersonInput): Promise<PersonPayload> {
    return this.personService.write(actor, 'amendPerson', input);
  }
}
