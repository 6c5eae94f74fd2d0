import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Page, pageOf, mappedPage } from '../platform/graphql/connection.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import { countsByClause, countsByTheme, outcomeCounts, type OutcomeCounts } from './counts.js';
import { ExerciseMapper } from './exercise-mapper.service.js';
import type { FeedbackClauseCounts, FeedbackExercise, FeedbackThemeCounts } from './exercise.type.js';
import { type FeedbackContext, type FeedbackReading, masks, organisationNames } from './feedback-context.js';
import { FeedbackContextService } from './feedback-context.service.js';
import type { FeedbackItemArgs, FeedbackItemFilterArgs, FeedbackRespondentArgs } from './feedback-query.input.js';
import { FeedbackSearchService } from './feedback-search.service.js';
import { FeedbackViewService } from './feedback-view.service.js';
import { matchingItems } from './item-filter.js';
import { ItemMapper, pointed } from './item-mapper.service.js';
import type { ItemSnapshot } from './item-snapshot.js';
import type { FeedbackItem } from './item.type.js';
import { filedComments } from './report/compose-report.js';
import { itemsCsv } from './report/items-csv.js';
import type { FeedbackRespondent } from './respondent.type.js';
import type { FeedbackTheme } from './theme.type.js';

/** Lists the feedback of a project, a page at a time: only what is on the page is put into shape. */
@Injectable()
export class FeedbackListService {
  constructor(
    private readonly contexts: FeedbackContextService,
    private readonly views: FeedbackViewService,
    private readonly search: FeedbackSearchService,
    private readonly mapper: ItemMapper,
    private readonly exerciseMapper: ExerciseMapper,
  ) {}

  async exercises(reading: FeedbackReading, actor: Actor, page: PageArgs): Promise<Page<FeedbackExercise>> {
    const context = await this.contexts.context(reading, actor);
    return mapped(context.view.exercises, page, (one) => this.exerciseMapper.exercise(context, one));
  }

  /** One exercise by its code; null: there is none. */
  async exercise(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackExercise | null> {
    const context = await this.contexts.context(reading, actor);
    const found = context.view.exercises.find((one) => one.code === code);
    return found ? this.exerciseMapper.exercise(context, found) : null;
  }

  async themes(reading: FeedbackReading, actor: Actor, page: PageArgs): Promise<Page<FeedbackTheme>> {
    const context = await this.contexts.context(reading, actor);
    return mapped(context.view.themes, page, (one) => this.exerciseMapper.theme(context, one));
  }

  async respondents(
    reading: FeedbackReading,
    actor: Actor,
    args: FeedbackRespondentArgs,
  ): Promise<Page<FeedbackRespondent>> {
    const context = await this.contexts.context(reading, actor);
    const { exercises, respondents } = context.view;
    const of = args.exercise && exercises.find((each) => each.code === args.exercise)?.id;
    const asked = args.exercise ? respondents.filter((one) => one.terms.exerciseId === of) : respondents;
    return mapped(asked, args, (one) => this.mapper.respondent(context, one));
  }

  /** One theme by its code; null: there is none. */
  async theme(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackTheme | null> {
    const context = await this.contexts.context(reading, actor);
    const found = context.view.themes.find((one) => one.code === code);
    return found ? this.exerciseMapper.theme(context, found) : null;
  }

  /** One respondent by its code, as a reader may see it; null: there is none. */
  async respondent(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackRespondent | null> {
    const context = await this.contexts.context(reading, actor);
    const found = context.view.respondents.find((one) => one.code === code);
    return found ? this.mapper.respondent(context, found) : null;
  }

  async items(reading: FeedbackReading, actor: Actor, args: FeedbackItemArgs): Promise<Page<FeedbackItem>> {
    const context = await this.contexts.context(reading, actor);
    return this.page(context, await this.matching(context, args), args);
  }

  /** One comment by its code, as a reader may see it; null: there is none. */
  async item(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackItem | null> {
    const context = await this.contexts.context(reading, actor);
    const found = context.view.items.find((one) => one.code === code);
    return found ? this.mapper.item(context, found) : null;
  }

  /** One page of comments, as a reader may see them. */
  page(context: FeedbackContext, items: readonly ItemSnapshot[], page: PageArgs): Promise<Page<FeedbackItem>> {
    return mapped(items, page, (one) => this.mapper.item(context, one));
  }

  /** The comments that match, as CSV. */
  async csv(reading: FeedbackReading, actor: Actor, filter: FeedbackItemFilterArgs): Promise<string> {
    const context = await this.contexts.context(reading, actor);
    const items = await this.matching(context, filter);
    const { view, register } = context;
    const organisations = organisationNames(register);
    const withheld = (item: ItemSnapshot) => masks(context, item);
    return itemsCsv(filedComments(items, { asAt: reading.asAt, view, withheld, organisations }));
  }

  /** What came of all comments of a project. */
  async counts({ recordId, asAt, revision }: FeedbackReading): Promise<OutcomeCounts> {
    return outcomeCounts((await this.views.snapshot(recordId, { asAt, revision })).items);
  }

  /** The same by theme. */
  async byTheme({ recordId, asAt, revision }: FeedbackReading): Promise<FeedbackThemeCounts[]> {
    const { themes, items, byId } = await this.views.snapshot(recordId, { asAt, revision });
    return countsByTheme(themes, items).map(({ id, counts }) => {
      const theme = id === null ? undefined : byId.themes.get(id);
      return { code: theme?.code ?? null, title: theme?.terms.title ?? null, counts };
    });
  }

  /** The same by the clause that comments are on. */
  async byClause(reading: FeedbackReading, actor: Actor): Promise<FeedbackClauseCounts[]> {
    const context = await this.contexts.context(reading, actor);
    return countsByClause(context.view.items).map(({ id, counts }) => ({ clause: pointed(context, id), counts }));
  }

  private async matching(context: FeedbackContext, filter: FeedbackItemFilterArgs): Promise<readonly ItemSnapshot[]> {
    const { recordId, revision } = context.reading;
    const ranks = filter.search ? await this.search.ranks(recordId, filter.search, revision) : null;
    return matchingItems(context.view, filter, ranks, (item) => masks(context, item).text === null);
  }
}

/** A page of things, put into shape. */
async function mapped<T extends { readonly code: string }, S>(
  all: readonly T[],
  { first, after }: PageArgs,
  toType: (one: T) => S | Promise<S>,
): Promise<Page<S>> {
  const page = pageOf(all, first, after, (one) => one.code);
  return mappedPage(page, await Promise.all(page.nodes.map(toType)));
}
