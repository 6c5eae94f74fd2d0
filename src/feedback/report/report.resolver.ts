import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { recordId } from '../../platform/record/view-id.js';
import { Project } from '../../programme/project.type.js';
import { FeedbackViewService } from '../feedback-view.service.js';
import type { ReportScope } from './compose-report.js';
import { toReport } from './report.mapper.js';
import { ReportService } from './report.service.js';
import { FeedbackReportTheme, YouSaidConnection, YouSaidWeDidReport } from './report.type.js';

@Resolver(() => Project)
export class ReportResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly views: FeedbackViewService,
  ) {}

  @Query(() => YouSaidWeDidReport, {
    nullable: true,
    description:
      'The report on an exercise as it was published; for readers of its project a draft where it was not. Null for all others.',
  })
  async youSaidWeDid(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { description: 'Code of the project, such as MCC.' }) projectCode: string,
    @Args('exerciseCode', { description: 'Code of the exercise, such as X4.' }) exerciseCode: string,
  ): Promise<YouSaidWeDidReport> {
    return toReport(await this.reports.named(actor, projectCode, exerciseCode));
  }

  @ResolveField(() => YouSaidWeDidReport, {
    nullable: true,
    description: 'The report on an exercise, as things are in this view; null: it has no feedback yet.',
  })
  async exerciseFeedbackReport(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args('exerciseCode', { description: 'Code of the exercise, such as X4.' }) exerciseCode: string,
  ): Promise<YouSaidWeDidReport | null> {
    const { exercises } = await this.views.snapshot(project.recordId, project);
    const found = exercises.find((each) => each.code === exerciseCode);
    return this.draft(actor, project, found ? { exerciseId: found.id } : null);
  }

  @ResolveField(() => YouSaidWeDidReport, {
    nullable: true,
    description:
      'The report on the comments on a version, whichever exercise they come from, as things are in this view; null: there are none.',
  })
  versionFeedbackReport(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args('outputVersionId', { type: () => ID, description: 'The version.' }) outputVersionId: string,
  ): Promise<YouSaidWeDidReport | null> {
    const id = recordId(outputVersionId);
    return this.draft(actor, project, id === null ? null : { outputVersionId: id });
  }

  private async draft(
    { revision: latest }: Actor,
    { recordId: projectId, asAt, revision }: Project,
    scope: ReportScope | null,
  ): Promise<YouSaidWeDidReport | null> {
    const made = scope && (await this.reports.at({ projectId, asAt, revision, latest }, scope, null));
    return made ? toReport(made) : null;
  }
}

@Resolver(() => FeedbackReportTheme)
export class ReportThemeResolver {
  @ResolveField(() => YouSaidConnection, { description: 'Its comments: those on the whole first, then by clause.' })
  comments(@Parent() { all }: FeedbackReportTheme, @Args() { first, after }: PageArgs): YouSaidConnection {
    return pageOf(all, first, after, (one) => one.code);
  }
}
