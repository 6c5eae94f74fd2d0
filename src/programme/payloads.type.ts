import { Field } from '@nestjs/graphql';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Organisation } from './organisation.type.js';
import { Person } from './person.type.js';
import { Programme } from './programme.type.js';
import { Project } from './project.type.js';

@PayloadType('an organisation')
export class OrganisationPayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation as it is now.' })
  organisation?: Organisation | null;
}

@PayloadType('a person')
export class PersonPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'The person as it is now.' })
  person?: Person | null;
}

@PayloadType('a programme')
export class ProgrammePayload extends Payload {
  @Field(() => Programme, { nullable: true, description: 'The programme as it is now.' })
  programme?: Programme | null;
}

@PayloadType('a project')
export class ProjectPayload extends Payload {
  @Field(() => Project, { nullable: true, description: 'The project as it is now.' })
  project?: Project | null;
}
