import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/record/payload.type.js';
import { Organisation } from './organisation.type.js';
import { Person } from './person.type.js';
import { Programme } from './programme.type.js';
import { Project } from './project.type.js';

@ObjectType()
export class OrganisationPayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation as it now stands.' })
  organisation?: Organisation | null;
}

@ObjectType()
export class PersonPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'The person as it now stands.' })
  person?: Person | null;
}

@ObjectType()
export class ProgrammePayload extends Payload {
  @Field(() => Programme, { nullable: true, description: 'The programme as it now stands.' })
  programme?: Programme | null;
}

@ObjectType()
export class ProjectPayload extends Payload {
  @Field(() => Project, { nullable: true, description: 'The project as it now stands.' })
  project?: Project | null;
}
