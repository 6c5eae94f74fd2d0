import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { pageOf } from '../graphql/connection.js';
import { Input } from '../graphql/input.js';
import { AccessToken, AccessTokenConnection } from './access-token.entity.js';
import {
  AccessTokensArgs,
  GrantRoleInput,
  RoleGrantsArgs,
  IssueAccessTokenInput,
  RevokeAccessTokenInput,
  WithdrawRoleInput,
} from './access.input.js';
import { AccessService } from './access.service.js';
import { AccessTokenPayload, IssuedTokenPayload, RoleGrantPayload, Viewer } from './access.type.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { RoleGrant, RoleGrantConnection } from './role-grant.entity.js';
import { RoleService } from './role.service.js';

const WHOSE = { type: () => ID, nullable: true, description: 'Whose; default: the reader’s own.' };
const ENDED = { type: () => Boolean, defaultValue: false, description: 'Those withdrawn, too.' };
const NEWEST_FIRST = {
  key: ({ id }: AccessToken) => id,
  by: ({ createdAt }: AccessToken) => createdAt.toISOString(),
  latestFirst: true,
};
const OLDEST_FIRST = {
  key: ({ id }: RoleGrant) => id,
  by: ({ grantedRevision }: RoleGrant) => String(grantedRevision).padStart(10, '0'),
};

/** Who may come in and who may do what, over GraphQL. */
@Resolver()
export class AccessResolver {
  constructor(
    private readonly access: AccessService,
    private readonly roles: RoleService,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'The person who asks, and the roles they hold.' })
  me(@CurrentActor() actor: Actor): Viewer {
    return {
      id: `viewer:${actor.personId ?? 'public'}`,
      personId: actor.personId,
      name: actor.personName,
      roles: [...actor.grants],
    };
  }

  @Query(() => AccessTokenConnection, {
    nullable: true,
    description: "A person's access tokens, newest first; without a person, one's own.",
  })
  async allAccessTokens(
    @CurrentActor() actor: Actor,
    @Args() { first, after, personId = null }: AccessTokensArgs,
  ): Promise<AccessTokenConnection> {
    return pageOf(await this.accessTokens(actor, personId), first, after, NEWEST_FIRST);
  }

  @Query(() => [AccessToken], {
    nullable: true,
    description: "A person's access tokens at once, newest first; without a person, one's own.",
  })
  accessTokens(@CurrentActor() actor: Actor, @Args('personId', WHOSE) personId: string | null): Promise<AccessToken[]> {
    return this.access.tokens(actor, personId ?? actor.personId ?? '');
  }

  @Query(() => RoleGrantConnection, { nullable: true, description: 'The roles held now, oldest first.' })
  async allRoleGrants(@Args() { first, after, ended }: RoleGrantsArgs): Promise<RoleGrantConnection> {
    return pageOf(await this.roles.grants(ended), first, after, OLDEST_FIRST);
  }

  @Query(() => [RoleGrant], {
    nullable: true,
    description: 'Every role held now at once, oldest first.',
  })
  roleGrants(@Args('ended', ENDED) ended: boolean): Promise<RoleGrant[]> {
    return this.roles.grants(ended);
  }

  @Mutation(() => RoleGrantPayload, { description: 'Gives a person a role.' })
  grantRole(@CurrentActor() actor: Actor, @Input() input: GrantRoleInput): Promise<RoleGrantPayload> {
    return this.roles.grant(actor, input);
  }

  @Mutation(() => RoleGrantPayload, { description: 'Ends a role. What was done under it stays done.' })
  withdrawRole(@CurrentActor() actor: Actor, @Input() input: WithdrawRoleInput): Promise<RoleGrantPayload> {
    return this.roles.withdraw(actor, input);
  }

  @Mutation(() => IssuedTokenPayload, { description: 'Issues an access token. Its secret is shown this once.' })
  issueAccessToken(@CurrentActor() actor: Actor, @Input() input: IssueAccessTokenInput): Promise<IssuedTokenPayload> {
    return this.access.issue(actor, input);
  }

  @Mutation(() => AccessTokenPayload, { description: 'Ends an access token at once.' })
  revokeAccessToken(@CurrentActor() actor: Actor, @Input() input: RevokeAccessTokenInput): Promise<AccessTokenPayload> {
    return this.access.revoke(actor, input);
  }
}
