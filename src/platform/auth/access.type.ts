import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Payload, PayloadType } from '../record/payload.type.js';
import { AccessToken } from './access-token.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Role } from './role.js';

@ObjectType({ description: 'A role that the asking person holds.' })
export class HeldRole {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The project it is held for; null: everywhere.' })
  projectId!: string | null;
}

@ObjectType({ description: 'The person who asks.' })
export class Viewer {
  @Field(() => ID, { description: 'Of what this person may do, for the cache of a client.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The person; null for the public.' })
  personId!: string | null;

  @Field(() => String, { description: 'The name by which the journal knows the person.' })
  name!: string;

  @Field(() => [HeldRole], { description: 'What the person may act as.' })
  roles!: HeldRole[];
}

@PayloadType('a role')
export class RoleGrantPayload extends Payload {
  @Field(() => RoleGrant, { nullable: true, description: 'The grant as it is now.' })
  grant?: RoleGrant | null;
}

@PayloadType('an access token')
export class AccessTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: 'The token as it is now.' })
  accessToken?: AccessToken | null;
}

@PayloadType('an access token that was issued')
export class IssuedTokenPayload extends AccessTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret to send as "Authorization: Bearer"; shown this once.',
  })
  secret?: string | null;
}
