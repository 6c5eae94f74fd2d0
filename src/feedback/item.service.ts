import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { type Change, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
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

/** What may be said anew of how a comment is recorded. */
type Terms = Pick<FeedbackItemStatement, 'outputVersionId' | 'clauseId' | 'respondentId' | 'text'>;

const TERMS: TermsOf<Terms> = {
  outputVersionId: maybeId(),
  clauseId: maybeId(),
  respondentId: maybeId(),
  text: needed(),
};

/** Keeps comments: their words, what they are on, and their themes. */
@Injectable()
export class ItemService {
  constructor(
    private readonly writer: RecordWriter,
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
      const at = { versions: [binding.outputVersionId], point: thing.before };
      const bound = await this.bound(thing, standings, exercise.id, at);
      refuseAny([...faults, ...bound(binding)]);
      await thing.write.manager.insert(FeedbackItemStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        itemId: thing.id,
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
      const ever = await this.writing.ever(thing);
      const { terms: former } = itemOf(standings, thing);
      const own = (await this.writing.rows(thing)).itemStatements.filter((row) => row.itemId === thing.id);
      const said = saidOf(TERMS, input);
      const moved = said.outputVersionId !== undefined && said.outputVersionId !== former.outputVersionId;
      // a clause of another version is none of this one
      const change: Change<Terms> = { ...(moved && { clauseId: null }), ...said };
      const versions = new Set([...own, change].map((each) => each.outputVersionId ?? null));
      const onDay = await this.bound(thing, standings, former.exerciseId, { versions, point: thing.before });
      const later = await this.bound(thing, ever, former.exerciseId, {
        versions,
        point: { ...thing.before, asAt: '9999-12-31' },
      });
      const faults = (terms: Terms, day: string) => (day === thing.effectiveOn ? onDay : later)(terms);
      if (!input.corrects) {
        await amend(thing, FeedbackItemStatement, own, { terms: TERMS, change, input, faults });
        return;
      }
      const corrects = settledOrder(ever.byId.items.get(thing.id)?.history.statements ?? [], thing, input.corrects);
      const row = { ...former, ...change };
      refuseAny(onDay(row));
      await thing.write.manager.insert(FeedbackItemStatement, {
        ...row,
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
      });
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

  /** Tells why a comment may not be bound in a way, as everything stood at a point. */
  private async bound(
    thing: ThingWrite,
    standings: FeedbackStandings,
    exerciseId: string,
    at: { readonly versions: Iterable<string | null>; readonly point: RecordPoint },
  ): Promise<(binding: Binding) => Problem[]> {
    const exercise = exerciseNamed(standings, thing, exerciseId);
    const clauses = new Map<string | null, ReadonlySet<string>>();
    for (const versionId of at.versions) {
      clauses.set(versionId, (await this.clauses.of(thing.projectId, versionId, at.point)).ids);
    }
    const { respondents } = standings.byId;
    return (binding) =>
      bindingFaults(exercise, binding, clauses.get(binding.outputVersionId) ?? new Set(), respondents);
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
  return id ? plainId(id) : null;
}
