import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectWriter, type ThingWrite } from '../programme/project-writer.service.js';
import type { ExerciseStanding } from './exercise-standing.js';
import { FeedbackCoding, FeedbackItemStatement } from './feedback-item.entity.js';
import type { FeedbackStandings } from './feedback-view.js';
import {
  exerciseNamed,
  FeedbackWritingService,
  ITEM,
  itemOf,
  refuseAny,
  settledOrder,
} from './feedback-writing.service.js';
import { ItemAnswerService } from './item-answer.service.js';
import { type Binding, bindingFaults, boundVersion, namedThemes } from './item-faults.js';
import type { AmendFeedbackItemInput, CodeFeedbackItemInput, RecordFeedbackItemInput } from './item.input.js';
import type { FeedbackItemPayload } from './item.type.js';
import { VersionClausesService } from './version-clauses.service.js';

type Terms = Omit<
  FeedbackItemStatement,
  'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'itemId'
>;

/** Keeps comments: their words, what they are on, and their themes. */
@Injectable()
export class ItemService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly writing: FeedbackWritingService,
    private readonly clauses: VersionClausesService,
    private readonly answers: ItemAnswerService,
  ) {}

  /** Records a comment. */
  async recordFeedbackItem(actor: Actor, input: RecordFeedbackItemInput): Promise<FeedbackItemPayload> {
    const written = await this.writer.found(actor, 'recordFeedbackItem', ITEM, input, async (thing) => {
      const standings = await this.writing.before(thing);
      const exercise = exerciseNamed(standings, thing, input.exerciseId);
      const { ids, faults } = namedThemes(input.themes ?? [], standings.themes);
      const binding = {
        outputVersionId: boundVersion(exercise, plain(input.outputVersionId)),
        clauseId: plain(input.clauseId),
        respondentId: plain(input.respondentId),
      };
      refuseAny([...faults, ...(await this.bindingFaults(thing, standings, exercise, binding))]);
      await this.state(thing, input, null, {
        exerciseId: exercise.id,
        ...binding,
        text: input.text,
        question: input.question ?? null,
        importId: null,
        importLine: null,
      });
      if (ids.length) await this.code(thing, input, null, ids);
    });
    return this.answers.payload(actor, written);
  }

  /** States anew how a comment is recorded. */
  async amendFeedbackItem(actor: Actor, input: AmendFeedbackItemInput): Promise<FeedbackItemPayload> {
    const subject = { id: input.itemId, idField: 'itemId' };
    const written = await this.writer.about(actor, 'amendFeedbackItem', ITEM, input, subject, async (thing) => {
      const standings = await this.writing.before(thing);
      const { terms: former } = itemOf(standings, thing);
      const own = (await this.writing.ever(thing)).byId.items.get(thing.id)?.history.statements ?? [];
      const corrects = input.corrects ? settledOrder(own, thing, input.corrects) : null;
      const exercise = exerciseNamed(standings, thing, former.exerciseId);
      const versionId = plain(input.outputVersionId) ?? former.outputVersionId;
      const moved = versionId !== former.outputVersionId;
      const binding = {
        outputVersionId: versionId,
        clauseId: input.clauseId === undefined ? (moved ? null : former.clauseId) : plain(input.clauseId),
        respondentId: input.respondentId === undefined ? former.respondentId : plain(input.respondentId),
      };
      refuseAny(await this.bindingFaults(thing, standings, exercise, binding));
      const { exerciseId, question, importId, importLine } = former;
      const text = input.text ?? former.text;
      await this.state(thing, input, corrects, { exerciseId, question, importId, importLine, text, ...binding });
    });
    return this.answers.payload(actor, written);
  }

  /** Gives a comment its themes. */
  async codeFeedbackItem(actor: Actor, input: CodeFeedbackItemInput): Promise<FeedbackItemPayload> {
    const subject = { id: input.itemId, idField: 'itemId' };
    const written = await this.writer.about(actor, 'codeFeedbackItem', ITEM, input, subject, async (thing) => {
      const standings = await this.writing.before(thing);
      const item = itemOf(standings, thing);
      const own = (await this.writing.ever(thing)).byId.items.get(thing.id)?.history.codings ?? [];
      const corrects = settledOrder(own, thing, input.corrects);
      const { ids, faults } = namedThemes(input.themes, standings.themes, item.themeIds);
      refuseAny(faults);
      await this.code(thing, input, corrects, ids);
    });
    return this.answers.payload(actor, written);
  }

  private async bindingFaults(
    thing: ThingWrite,
    standings: FeedbackStandings,
    exercise: ExerciseStanding,
    binding: Binding,
  ) {
    const { ids } = await this.clauses.of(thing.projectId, binding.outputVersionId, thing.before);
    return bindingFaults(exercise, binding, ids, standings.byId.respondents);
  }

  private async state(thing: ThingWrite, input: object, corrects: string | null, terms: Terms): Promise<void> {
    await thing.write.manager.insert(FeedbackItemStatement, {
      ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
      itemId: thing.id,
      ...terms,
    });
  }

  private async code(thing: ThingWrite, input: object, corrects: string | null, themeIds: string[]): Promise<void> {
    await thing.write.manager.insert(FeedbackCoding, {
      ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
      itemId: thing.id,
      themeIds,
    });
  }
}

/** The record's own id out of one of any view; null for none. */
function plain(id: string | null | undefined): string | null {
  return id ? (recordId(id) ?? id) : null;
}
