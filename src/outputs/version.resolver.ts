import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Problem } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import { Organisation } from '../programme/organisation.type.js';
import { AlignClausesInput, ReviseClausesInput } from './clause.input.js';
import { Clause, ClauseConnection, PrincipleCoverageView } from './clause.type.js';
import type { FrameworkCode } from './frameworks/framework.js';
import { FrameworkCodeEnum } from './output.enums.js';
import {
  AmendOutputVersionInput,
  BeginOutputVersionInput,
  MoveOutputVersionInput,
  PublishOutputVersionInput,
  SignOffVersionInput,
} from './version.input.js';
import { VersionService } from './version.service.js';
import { VersionMapper } from './version-mapper.service.js';
import {
  OutputImportView,
  OutputVersion,
  OutputVersionPayload,
  SignOffView,
  VersionReportView,
} from './version.type.js';

@Resolver(() => OutputVersion)
export class VersionResolver {
  constructor(
    private readonly service: VersionService,
    private readonly mapper: VersionMapper,
  ) {}

  @ResolveField(() => ClauseConnection, {
    description: 'Its clauses, in their order; those of its parts are in the parts.',
  })
  clauses(@Parent() version: OutputVersion, @Args() { first, after }: PageArgs): ClauseConnection {
    return pageOf(this.mapper.clauses(version), first, after, (clause) => clause.id);
  }

  @ResolveField(() => Clause, { nullable: true, description: 'One of its clauses; null: it has none with that id.' })
  clause(
    @Parent() version: OutputVersion,
    @Args('id', { type: () => ID, description: 'Its id, of whichever view.' }) id: string,
  ): Clause | null {
    const asked = recordId(id);
    return this.mapper.clauses(version).find((clause) => recordId(clause.id) === asked) ?? null;
  }

  @ResolveField(() => [PrincipleCoverageView], {
    description: 'Which principles of a framework its clauses, and those of its parts, cover, and which none does.',
  })
  coverage(
    @Parent() version: OutputVersion,
    @Args('framework', { type: () => FrameworkCodeEnum, description: 'The framework.' }) framework: FrameworkCode,
  ): PrincipleCoverageView[] {
    return this.mapper.coverage(version, framework);
  }

  @ResolveField(() => [SignOffView], { description: 'Every signature on it, void ones among them, oldest first.' })
  signOffs(@Parent() version: OutputVersion): Promise<SignOffView[]> {
    return this.mapper.signOffs(version);
  }

  @ResolveField(() => [Organisation], { description: 'The organisations that have still to sign its text.' })
  awaiting(@Parent() version: OutputVersion): Promise<Organisation[]> {
    return this.mapper.awaiting(version);
  }

  @ResolveField(() => [Problem], {
    description: 'What keeps it from being published on the day of this view; none: it may be, or has been.',
  })
  blockers(@Parent() version: OutputVersion): Promise<Problem[]> {
    return this.mapper.blockers(version);
  }

  @ResolveField(() => [VersionReportView], {
    description: 'Every report of its state, corrected ones among them, oldest first.',
  })
  history(@Parent() version: OutputVersion): VersionReportView[] {
    return this.mapper.history(version);
  }

  @ResolveField(() => [OutputImportView], { description: 'The documents imported into it, oldest first.' })
  imports(@Parent() version: OutputVersion): OutputImportView[] {
    return this.mapper.imports(version);
  }

  @Mutation(() => OutputVersionPayload, { description: 'Begins a version of an output, empty or from a former one.' })
  beginOutputVersion(
    @CurrentActor() actor: Actor,
    @Input() input: BeginOutputVersionInput,
  ): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'beginOutputVersion', input);
  }

  @Mutation(() => OutputVersionPayload, { description: 'States again what a version is called or made of.' })
  amendOutputVersion(
    @CurrentActor() actor: Actor,
    @Input() input: AmendOutputVersionInput,
  ): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'amendOutputVersion', input);
  }

  @Mutation(() => OutputVersionPayload, {
    description: 'Changes the text of a version: all changes are made, or none.',
  })
  reviseClauses(@CurrentActor() actor: Actor, @Input() input: ReviseClausesInput): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'reviseClauses', input);
  }

  @Mutation(() => OutputVersionPayload, {
    description: 'Records to which principles clauses of a version are aligned.',
  })
  alignClauses(@CurrentActor() actor: Actor, @Input() input: AlignClausesInput): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'alignClauses', input);
  }

  @Mutation(() => OutputVersionPayload, {
    description: 'Reports the state that a version reached; agreed only with every signature on its text.',
  })
  moveOutputVersion(
    @CurrentActor() actor: Actor,
    @Input() input: MoveOutputVersionInput,
  ): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'moveOutputVersion', input);
  }

  @Mutation(() => OutputVersionPayload, {
    description:
      'Publishes a version, which supersedes the one before it. Refused for every blocker that the version shows.',
  })
  publishOutputVersion(
    @CurrentActor() actor: Actor,
    @Input() input: PublishOutputVersionInput,
  ): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'publishOutputVersion', input);
  }

  @Mutation(() => OutputVersionPayload, {
    description: 'Records that a badging organisation signed the text of a version, or takes its signature back.',
  })
  signOffVersion(@CurrentActor() actor: Actor, @Input() input: SignOffVersionInput): Promise<OutputVersionPayload> {
    return this.service.write(actor, 'signOffVersion', input);
  }
}
