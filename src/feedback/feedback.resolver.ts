import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Project } from '../programme/project.type.js';
import {
  FeedbackClauseCounts,
  FeedbackCounts,
  FeedbackExercise,
  FeedbackExerciseConnection,
  FeedbackThemeCounts,
} from './exercise.type.js';
import { FeedbackListService } from './feedback-list.service.js';
import { FeedbackItemArgs, FeedbackItemFilterArgs, FeedbackRespondentArgs } from './feedback-query.input.js';
import { FeedbackItem, FeedbackItemConnection } from './item.type.js';
import { FeedbackRespondentConnection } from './respondent.type.js';
import { FeedbackThemeConnection } from './theme.type.js';

/** What a project shows of its feedback. */
@Resolver(() => Project)
export class FeedbackResolver {
  constructor(private readonly lists: FeedbackListService) {}

  @ResolveField(() => FeedbackExerciseConnection, { description: 'The exercises that gather feedback, by code.' })
  feedbackExercises(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<FeedbackExerciseConnection> {
    return this.lists.exercises(project, actor, page);
  }

  @ResolveField(() => FeedbackExercise, {
    nullable: true,
    description: 'One of its exercises; null: there is none of that code.',
  })
  feedbackExercise(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as X4.' }) code: string,
  ): Promise<FeedbackExercise | null> {
    return this.lists.exercise(project, actor, code);
  }

  @ResolveField(() => FeedbackItem, {
    nullable: true,
    description: 'One of its comments; null: there is none of that code.',
  })
  feedbackItem(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as F12.' }) code: string,
  ): Promise<FeedbackItem | null> {
    return this.lists.item(project, actor, code);
  }

  @ResolveField(() => FeedbackThemeConnection, { description: 'The code frame: its themes, by code.' })
  feedbackThemes(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<FeedbackThemeConnection> {
    return this.lists.themes(project, actor, page);
  }

  @ResolveField(() => FeedbackRespondentConnection, { description: 'Those who responded, by code.' })
  feedbackRespondents(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() args: FeedbackRespondentArgs,
  ): Promise<FeedbackRespondentConnection> {
    return this.lists.respondents(project, actor, args);
  }

  @ResolveField(() => FeedbackItemConnection, {
    description: 'Comments, by code; where words are searched, the best match first. Withheld words are not searched.',
  })
  feedbackItems(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() args: FeedbackItemArgs,
  ): Promise<FeedbackItemConnection> {
    return this.lists.items(project, actor, args);
  }

  @ResolveField(() => String, {
    description:
      'The comments that match, all of them, as CSV with a header. Cells that a spreadsheet would run as formulas have an apostrophe in front.',
  })
  feedbackItemsCsv(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() filter: FeedbackItemFilterArgs,
  ): Promise<string> {
    return this.lists.csv(project, actor, filter);
  }

  @ResolveField(() => FeedbackCounts, { description: 'What came of all its comments.' })
  feedbackCounts(@Parent() project: Project): Promise<FeedbackCounts> {
    return this.lists.counts(project);
  }

  @ResolveField(() => [FeedbackThemeCounts], {
    description: 'What came of its comments by theme, in the order of the code frame; those without a theme last.',
  })
  feedbackByTheme(@Parent() project: Project): Promise<FeedbackThemeCounts[]> {
    return this.lists.byTheme(project);
  }

  @ResolveField(() => [FeedbackClauseCounts], {
    description: 'What came of its comments by the clause they are on; those on the whole first.',
  })
  feedbackByClause(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<FeedbackClauseCounts[]> {
    return this.lists.byClause(project, actor);
  }
}
