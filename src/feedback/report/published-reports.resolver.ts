import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { PublishedFeedbackReportConnection } from './published-report.type.js';
import { ReportService } from './report.service.js';

/** What of feedback is published, for everybody. */
@Resolver()
export class PublishedReportsResolver {
  constructor(private readonly reports: ReportService) {}

  @Query(() => PublishedFeedbackReportConnection, {
    nullable: true,
    description: 'The reports “You said, we did, because” that are published, newest first.',
  })
  async publishedFeedbackReports(
    @CurrentActor() { revision }: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<PublishedFeedbackReportConnection> {
    return pageOf(await this.reports.published(revision), first, after, (one) => one.id);
  }
}
