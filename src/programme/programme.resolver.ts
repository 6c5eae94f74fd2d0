import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { Node } from '../platform/graphql/node.type.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { pageSize } from '../platform/graphql/page.js';
import { ProjectStateEnum } from './closing/closing.type.js';
import type { ProjectState } from './closing/project-states.js';
import { ProgrammePayload, ProjectPayload } from './payloads.type.js';
import { ProgrammeService } from './programme.service.js';
import { Programme, ProgrammeConnection } from './programme.type.js';
import {
  AmendProgrammeInput,
  AmendProjectInput,
  ProjectsArgs,
  RecordNarrativeInput,
  SetReportingDateInput,
  StartProgrammeInput,
  StartProjectInput,
} from './project.input.js';
import { ProjectService } from './project.service.js';
import { Project, ProjectConnection } from './project.type.js';
import { RecordNodes } from './record-nodes.service.js';
import { ProjectViewService } from './project-view.service.js';

const OWN_DATE = {
  type: () => DateScalar,
  nullable: true,
  description: "Default: each project's own status date.",
};
const KNOWN_AT = {
  type: () => DateTimeScalar,
  nullable: true,
  description: 'Only what was recorded by then. Default: now.',
};
const STATES = {
  type: () => [ProjectStateEnum],
  nullable: true,
  description: 'Only in these states. Default: all but archived.',
};
/** What is listed unless somebody asks for the archive. */
const LISTED: readonly ProjectState[] = ['OPEN', 'CLOSED'];
const byCode = (a: Programme, b: Programme): number => (a.code < b.code ? -1 : 1);

@Resolver(() => Project)
export class ProgrammeResolver {
  constructor(
    private readonly views: ProjectViewService,
    private readonly programmeService: ProgrammeService,
    private readonly projectService: ProjectService,
    private readonly nodes: RecordNodes,
  ) {}

  @Query(() => Node, {
    nullable: true,
    description:
      'What has an id, fetched again; of a past view in that view. Null where there is none that the reader may read.',
  })
  node(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Node | null> {
    return this.nodes.find(actor, id);
  }

  @Query(() => ProgrammeConnection, { nullable: true, description: 'The programmes of this organisation, by code.' })
  async allProgrammes(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ProgrammeConnection> {
    const all = await this.views.programmes(actor);
    return pageOf(all.sort(byCode), first, after, ({ code }) => code);
  }

  @Query(() => [Programme], {
    nullable: true,
    description: 'The programmes of this organisation at once.',
  })
  programmes(@CurrentActor() actor: Actor): Promise<Programme[]> {
    return this.views.programmes(actor);
  }

  @Query(() => Programme, { nullable: true, description: 'One programme. NOT_FOUND where there is none of that code.' })
  programme(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as PARTNERSHIPS.' }) code: string,
  ): Promise<Programme> {
    return this.views.programme(actor, code);
  }

  @Query(() => Project, {
    nullable: true,
    description:
      'One project; everything below it is one view as at the date. NOT_FOUND where the reader may not see it.',
  })
  project(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as CFPS.' }) code: string,
    @Args('asAt', { type: () => DateScalar, nullable: true, description: 'Default: its reporting date, else today.' })
    asAt: string | null,
    @Args('knownAt', KNOWN_AT) knownAt: Date | null,
  ): Promise<Project> {
    return this.views.project(actor, code, { asAt, knownAt });
  }

  @Query(() => ProjectConnection, { nullable: true, description: 'The projects that the reader may see, by code.' })
  async allProjects(
    @CurrentActor() actor: Actor,
    @Args() { first, after, states, ...view }: ProjectsArgs,
  ): Promise<ProjectConnection> {
    const all = await this.views.projects(actor, { ...view, states: states ?? LISTED });
    return pageOf(all, first, after, ({ code }) => code);
  }

  @Query(() => [Project], {
    nullable: true,
    description: 'The first of the projects that the reader may see, by code.',
  })
  projects(
    @CurrentActor() actor: Actor,
    @Args('asAt', OWN_DATE) asAt: string | null,
    @Args('knownAt', KNOWN_AT) knownAt: Date | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most so many, 1 to 100.' })
    first: number,
    @Args('states', STATES) states: ProjectState[] | null,
    @Args('programmeCode', { type: () => String, nullable: true, description: 'Only those of this programme.' })
    programmeCode: string | null,
  ): Promise<Project[]> {
    return this.views.projects(actor, { asAt, knownAt, programmeCode, states: states ?? LISTED }, pageSize(first));
  }

  @Mutation(() => ProgrammePayload, { description: 'Starts a programme.' })
  startProgramme(@CurrentActor() actor: Actor, @Input() input: StartProgrammeInput): Promise<ProgrammePayload> {
    return this.programmeService.startProgramme(actor, input);
  }

  @Mutation(() => ProgrammePayload, {
    description: 'States again what a programme is from a day on, or corrects what was said of it.',
  })
  amendProgramme(@CurrentActor() actor: Actor, @Input() input: AmendProgrammeInput): Promise<ProgrammePayload> {
    return this.programmeService.amendProgramme(actor, input);
  }

  @Mutation(() => ProjectPayload, { description: 'Starts a project in a programme.' })
  startProject(@CurrentActor() actor: Actor, @Input() input: StartProjectInput): Promise<ProjectPayload> {
    return this.projectService.startProject(actor, input);
  }

  @Mutation(() => ProjectPayload, { description: "Changes a project's terms from a day on." })
  amendProject(@CurrentActor() actor: Actor, @Input() input: AmendProjectInput): Promise<ProjectPayload> {
    return this.projectService.amendProject(actor, input);
  }

  @Mutation(() => ProjectPayload, { description: 'Records what a project says of itself on one topic.' })
  recordNarrative(@CurrentActor() actor: Actor, @Input() input: RecordNarrativeInput): Promise<ProjectPayload> {
    return this.projectService.recordNarrative(actor, input);
  }

  @Mutation(() => ProjectPayload, { description: 'Sets the day a project is looked at unless a date is asked for.' })
  setReportingDate(@CurrentActor() actor: Actor, @Input() input: SetReportingDateInput): Promise<ProjectPayload> {
    return this.projectService.setReportingDate(actor, input);
  }
}
