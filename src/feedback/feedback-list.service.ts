import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Page, pageOf, reshaped } from '../platform/graphql/connection.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import { countsByClause, countsByTheme, outcomeCounts, type OutcomeCounts } from './counts.js';
import { ExerciseShapeService } from './exercise-shape.service.js';
import type { FeedbackClauseCounts, FeedbackExercise, FeedbackThemeCounts } from './exercise.type.js';
import { type FeedbackGround, type FeedbackReading, masks, organisationNames } from './feedback-ground.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import type { FeedbackItemArgs, FeedbackItemFilterArgs, FeedbackRespondentArgs } from './feedback-query.input.js';
import { FeedbackSearchService } from './feedback-search.service.js';
import { FeedbackViewService } from './feedback-view.service.js';
import { matchingItems } from './item-filter.js';
import { ItemShapeService, pointed } from './item-shape.service.js';
import type { ItemStanding } from './item-standing.js';
import type { FeedbackItem } from './item.type.js';
import { filedComments } from './report/compose-report.js';
import { itemsCsv } from './report/items-csv.js';
import type { FeedbackRespondent } from './respondent.type.js';
import type { FeedbackTheme } from './theme.type.js';

/** Lists the feedback of a project, a page at a time: only what is on the page is put into shape. */
@Injectable()
export class FeedbackListService {
  constructor(
    private readonly grounds: FeedbackGroundService,
    private readonly views: FeedbackViewService,
    private readonly search: FeedbackSearchService,
    private readonly shapes: ItemShapeService,
    private readonly exerciseShapes: ExerciseShapeService,
  ) {}

  async exercises(reading: FeedbackReading, actor: Actor, page: PageArgs): Promise<Page<FeedbackExercise>> {
    const ground = await this.grounds.ground(reading, actor);
    return shaped(ground.view.exercises, page, (one) => this.exerciseShapes.exercise(ground, one));
  }

  /** One exercise by its code; null: there is none. */
  async exercise(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackExercise | null> {
    const ground = await this.grounds.ground(reading, actor);
    const found = ground.view.exercises.find((one) => one.code === code);
    return found ? this.exerciseShapes.exercise(ground, found) : null;
  }

  async themes(reading: FeedbackReading, actor: Actor, page: PageArgs): Promise<Page<FeedbackTheme>> {
    const ground = await this.grounds.ground(reading, actor);
    return shaped(ground.view.themes, page, (one) => this.exerciseShapes.theme(ground, one));
  }

  async respondents(
    reading: FeedbackReading,
    actor: Actor,
    args: FeedbackRespondentArgs,
  ): Promise<Page<FeedbackRespondent>> {
    const ground = await this.grounds.ground(reading, actor);
    const { exercises, respondents } = ground.view;
    const of = args.exercise && exercises.find((each) => each.code === args.exercise)?.id;
    const asked = args.exercise ? respondents.filter((one) => one.terms.exerciseId === of) : respondents;
    return shaped(asked, args, (one) => this.shapes.respondent(ground, one));
  }

  /** One theme by its code; null: there is none. */
  async theme(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackTheme | null> {
    const ground = await this.grounds.ground(reading, actor);
    const found = ground.view.themes.find((one) => one.code === code);
    return found ? this.exerciseShapes.theme(ground, found) : null;
  }

  /** One respondent by its code, as a reader may see it; null: there is none. */
  async respondent(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackRespondent | null> {
    const ground = await this.grounds.ground(reading, actor);
    const found = ground.view.respondents.find((one) => one.code === code);
    return found ? this.shapes.respondent(ground, found) : null;
  }

  async items(reading: FeedbackReading, actor: Actor, args: FeedbackItemArgs): Promise<Page<FeedbackItem>> {
    const ground = await this.grounds.ground(reading, actor);
    return this.page(ground, await this.matching(ground, args), args);
  }

  /** One comment by its code, as a reader may see it; null: there is none. */
  async item(reading: FeedbackReading, actor: Actor, code: string): Promise<FeedbackItem | null> {
    const ground = await this.grounds.ground(reading, actor);
    const found = ground.view.items.find((one) => one.code === code);
    return found ? this.shapes.item(ground, found) : null;
  }

  /** One page of comments, as a reader may see them. */
  page(ground: FeedbackGround, items: readonly ItemStanding[], page: PageArgs): Promise<Page<FeedbackItem>> {
    return shaped(items, page, (one) => this.shapes.item(ground, one));
  }

  /** The comments that match, as CSV. */
  async csv(reading: FeedbackReading, actor: Actor, filter: FeedbackItemFilterArgs): Promise<string> {
    const ground = await this.grounds.ground(reading, actor);
    const items = await this.matching(ground, filter);
    const { view, register } = ground;
    const organisations = organisationNames(register);
    const withheld = (item: ItemStanding) => masks(ground, item);
    return itemsCsv(filedComments(items, { asAt: reading.asAt, view, withheld, organisations }));
  }

  /** What came of all comments of a project. */
  async counts({ recordId, asAt, revision }: FeedbackReading): Promise<OutcomeCounts> {
    return outcomeCounts((await this.views.standing(recordId, { asAt, revision })).items);
  }

  /** The same by theme. */
  async byTheme({ recordId, asAt, revision }: FeedbackReading): Promise<FeedbackThemeCounts[]> {
    const { themes, items, byId } = await this.views.standing(recordId, { asAt, revision });
    return countsByTheme(themes, items).map(({ id, counts }) => {
      const theme = id === null ? undefined : byId.themes.get(id);
      return { code: theme?.code ?? null, title: theme?.terms.title ?? null, counts };
    });
  }

  /** The same by the clause that comments are on. */
  async byClause(reading: FeedbackReading, actor: Actor): Promise<FeedbackClauseCounts[]> {
    const ground = await this.grounds.ground(reading, actor);
    return countsByClause(ground.view.items).map(({ id, counts }) => ({ clause: pointed(ground, id), counts }));
  }

  private async matching(ground: FeedbackGround, filter: FeedbackItemFilterArgs): Promise<readonly ItemStanding[]> {
    const { recordId, revision } = ground.reading;
    const ranks = filter.search ? await this.search.ranks(recordId, filter.search, revision) : null;
    return matchingItems(ground.view, filter, ranks, (item) => masks(ground, item).text === null);
  }
}

/** A page of things, put into shape. */
async function shaped<T extends { readonly code: string }, S>(
  all: readonly T[],
  { first, after }: PageArgs,
  shape: (one: T) => S | Promise<S>,
): Promise<Page<S>> {
  const page = pageOf(all, first, after, (one) => one.code);
  return reshaped(page, await Promise.all(page.nodes.map(shape)));
}
