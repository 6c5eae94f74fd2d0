import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { badInput } from '../platform/graphql/errors.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { recordId } from '../platform/record/view-id.js';
import { FrameworkView } from './clause.type.js';
import { compareVersions } from './compare-versions.js';
import { mappedComparison } from './comparison-shape.js';
import { FRAMEWORKS } from './frameworks/frameworks.js';
import { AmendOutputInput, PlanOutputInput } from './output.input.js';
import { OutputService } from './output.service.js';
import { OutputMapper, mappedVersion } from './output-mapper.service.js';
import { Output, OutputPart, OutputPayload, VersionComparison } from './output.type.js';
import type { VersionSnapshot } from './versions-snapshot.js';
import { OutputVersion, OutputVersionConnection } from './version.type.js';

@Resolver(() => Output)
export class OutputResolver {
  constructor(
    private readonly service: OutputService,
    private readonly mapper: OutputMapper,
  ) {}

  @Query(() => [FrameworkView], {
    nullable: true,
    description: 'The frameworks of principles that clauses are aligned to, oldest first.',
  })
  principleFrameworks(): readonly FrameworkView[] {
    return FRAMEWORKS;
  }

  @ResolveField(() => [OutputPart], { description: 'The outputs it is made of, in their order.' })
  parts(@Parent() output: Output): Promise<OutputPart[]> {
    return this.mapper.parts(output);
  }

  @ResolveField(() => OutputVersionConnection, { description: 'Its versions, oldest first.' })
  versions(@Parent() output: Output, @Args() { first, after }: PageArgs): OutputVersionConnection {
    const versions = output.snapshot.versions.map((version) => mappedVersion(output, version));
    return pageOf(versions, first, after, (version) => version.code);
  }

  @ResolveField(() => OutputVersion, {
    nullable: true,
    description: 'One of its versions; null: it has none with that code.',
  })
  outputVersion(
    @Parent() output: Output,
    @Args('code', { description: 'Its code, such as O1-V2.' }) code: string,
  ): OutputVersion | null {
    const found = output.snapshot.versions.find((version) => version.code === code);
    return found ? mappedVersion(output, found) : null;
  }

  @ResolveField(() => OutputVersion, {
    nullable: true,
    description: 'The newest version that is not superseded; null: there is none.',
  })
  currentVersion(@Parent() output: Output): OutputVersion | null {
    const { current } = output.snapshot;
    return current && mappedVersion(output, current);
  }

  @ResolveField(() => OutputVersion, { nullable: true, description: 'The published version; null: none is.' })
  publishedVersion(@Parent() output: Output): OutputVersion | null {
    const { published } = output.snapshot;
    return published && mappedVersion(output, published);
  }

  @ResolveField(() => VersionComparison, { description: 'What differs between any two of its versions.' })
  compare(
    @Parent() output: Output,
    @Args('from', { type: () => ID, description: 'The former version.' }) from: string,
    @Args('to', { type: () => ID, description: 'The later version.' }) to: string,
  ): VersionComparison {
    return mappedComparison(compareVersions(version(output, from, 'from').clauses, version(output, to, 'to').clauses));
  }

  @Mutation(() => OutputPayload, { description: 'Adds something that a project will produce.' })
  planOutput(@CurrentActor() actor: Actor, @Input() input: PlanOutputInput): Promise<OutputPayload> {
    return this.service.write(actor, 'planOutput', input);
  }

  @Mutation(() => OutputPayload, { description: 'States again what an output is.' })
  amendOutput(@CurrentActor() actor: Actor, @Input() input: AmendOutputInput): Promise<OutputPayload> {
    return this.service.write(actor, 'amendOutput', input);
  }
}

function version(output: Output, id: string, argument: string): VersionSnapshot {
  const found = output.snapshot.versions.find((one) => one.id === recordId(id));
  if (!found) throw badInput(`${output.code} has no such version in this view (${argument}).`, [argument]);
  return found;
}
