import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../graphql/input.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { OpenIdPeople } from './openid-people.service.js';
import { BindAccountInput, IssueSignInLinkInput, ReleaseAccountInput, SetPasswordInput } from './sign-in.input.js';
import { SignInService } from './sign-in.service.js';
import { SignInLinkPayload, SignInPayload } from './sign-in.type.js';

/** How people come in to the pages, as far as GraphQL has a part in it. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly service: SignInService,
    private readonly accounts: OpenIdPeople,
  ) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => String, {
    nullable: true,
    description: 'The name by which somebody signs in to the pages; null: they have none yet.',
  })
  signInName(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, nullable: true, description: 'Whose; default: the reader’s own.' })
    personId: string | null,
  ): Promise<string | null> {
    return this.service.signInName(actor, personId);
  }

  @Query(() => [String], {
    nullable: true,
    description:
      'The accounts at the identity provider that are a person’s, as the provider names them; null: there is no such person.',
  })
  boundAccounts(
    @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string,
  ): Promise<string[] | null> {
    return this.accounts.accountsOf(personId);
  }

  @Mutation(() => SignInLinkPayload, { description: 'Makes a link by which a person signs in to the pages once.' })
  issueSignInLink(@CurrentActor() actor: Actor, @Input() input: IssueSignInLinkInput): Promise<SignInLinkPayload> {
    return this.service.issueSignInLink(actor, input);
  }

  @Mutation(() => SignInPayload, { description: "Sets one's own password for the pages." })
  setPassword(@CurrentActor() actor: Actor, @Input() input: SetPasswordInput): Promise<SignInPayload> {
    return this.service.setPassword(actor, input);
  }

  @Mutation(() => SignInPayload, { description: "Ends all of one's own sign-ins to the pages, on every device." })
  signOutEverywhere(@CurrentActor() actor: Actor): Promise<SignInPayload> {
    return this.service.signOutEverywhere(actor);
  }

  @Mutation(() => SignInPayload, { description: "Says by hand whose an account of the organisation's is." })
  bindAccount(@CurrentActor() actor: Actor, @Input() input: BindAccountInput): Promise<SignInPayload> {
    return this.accounts.bindByHand(actor, input);
  }

  @Mutation(() => SignInPayload, {
    description:
      "Unbinds the account of an organisation from a person: ends the roles that came by it and the person's sign-ins.",
  })
  releaseAccount(@CurrentActor() actor: Actor, @Input() input: ReleaseAccountInput): Promise<SignInPayload> {
    return this.accounts.release(actor, input);
  }
}
