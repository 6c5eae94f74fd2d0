import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Project } from '../programme/project.type.js';
import { OutputMapper } from './output-mapper.service.js';
import { Output, OutputConnection } from './output.type.js';

@Resolver(() => Project)
export class ProjectOutputsResolver {
  constructor(private readonly mapper: OutputMapper) {}

  @ResolveField(() => OutputConnection, { description: 'What it will produce, by code.' })
  async outputs(@Parent() project: Project, @Args() { first, after }: PageArgs): Promise<OutputConnection> {
    return pageOf(await this.mapper.outputs(project), first, after, (output) => output.code);
  }

  @ResolveField(() => Output, { nullable: true, description: 'One of its outputs; null: it has none with that code.' })
  output(
    @Parent() project: Project,
    @Args('code', { description: 'Its code, such as O1.' }) code: string,
  ): Promise<Output | null> {
    return this.mapper.byCode(project, code);
  }
}
