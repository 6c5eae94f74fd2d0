import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { requireMay } from '../platform/auth/policy.js';
import {
  AddOrganisationInput,
  AddPersonInput,
  AmendOrganisationInput,
  AmendPersonInput,
  OrganisationsArgs,
  PeopleArgs,
} from './directory.input.js';
import { OrganisationService } from './organisation.service.js';
import { Organisation, OrganisationConnection } from './organisation.type.js';
import { OrganisationPayload, PersonPayload } from './payloads.type.js';
import { PersonService } from './person.service.js';
import { Person, PersonConnection } from './person.type.js';

const BY_NAME = { key: ({ id }: { id: string }) => id, by: ({ name }: { name: string }) => name };

@Resolver(() => Organisation)
export class DirectoryResolver {
  constructor(
    private readonly organisationService: OrganisationService,
    private readonly personService: PersonService,
  ) {}

  @Query(() => OrganisationConnection, { nullable: true, description: 'The organisations of the register, by name.' })
  async allOrganisations(
    @CurrentActor() actor: Actor,
    @Args() { first, after, text }: OrganisationsArgs,
  ): Promise<OrganisationConnection> {
    const words = text?.trim().toLowerCase() ?? '';
    const found = (await this.organisations(actor)).filter(({ name, shortName }) =>
      `${name} ${shortName ?? ''}`.toLowerCase().includes(words),
    );
    return pageOf(found, first, after, BY_NAME);
  }

  @Query(() => PersonConnection, { nullable: true, description: 'The people of the register, by name.' })
  async allPeople(
    @CurrentActor() actor: Actor,
    @Args() { first, after, ...filter }: PeopleArgs,
  ): Promise<PersonConnection> {
    if (filter.role) requireMay(actor, 'roleGrants');
    return pageOf(await this.personService.listed(actor.revision, filter), first, after, BY_NAME);
  }

  @Query(() => [Organisation], {
    nullable: true,
    description: 'All organisations of the register at once, by name.',
  })
  organisations(@CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.organisationService.all(actor.revision);
  }

  @Query(() => [Person], {
    nullable: true,
    description: 'All people of the register at once, by name.',
  })
  people(@CurrentActor() actor: Actor): Promise<Person[]> {
    return this.personService.all(actor.revision);
  }

  @Mutation(() => OrganisationPayload, { description: 'Adds an organisation to the register.' })
  addOrganisation(@CurrentActor() actor: Actor, @Input() input: AddOrganisationInput): Promise<OrganisationPayload> {
    return this.organisationService.add(actor, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'States again what an organisation is called.' })
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

  @Mutation(() => PersonPayload, { description: "States again a person's name, post and organisation." })
  amendPerson(@CurrentActor() actor: Actor, @Input() input: AmendPersonInput): Promise<PersonPayload> {
    return this.personService.write(actor, 'amendPerson', input);
  }
}
