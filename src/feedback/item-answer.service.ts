import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FeedbackOutcome, FeedbackRedaction, FeedbackReply } from './feedback-item.entity.js';
import { ITEM_LIFE } from './feedback-terms.js';
import { FeedbackWritingService, ITEM, itemOf, refuseAny, settledOrder } from './feedback-writing.service.js';
import { outcomeFaults } from './item-faults.js';
import { ItemShapeService } from './item-shape.service.js';
import type { ItemHistory, ItemStanding } from './item-standing.js';
import type { RedactFeedbackItemInput, ReplyToFeedbackInput, ReportFeedbackOutcomeInput } from './item.input.js';
import type { FeedbackItemPayload } from './item.type.js';
import { VersionClausesService } from './version-clauses.service.js';

type AboutItem = ReportFeedbackOutcomeInput | ReplyToFeedbackInput | RedactFeedbackItemInput;

/** Keeps what came of comments: outcome, reply, redaction. */
@Injectable()
export class ItemAnswerService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly writing: FeedbackWritingService,
    private readonly subjects: RecordSubjects,
    private readonly clauses: VersionClausesService,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ItemShapeService,
  ) {}

  /** Reports what came of a comment, and why. */
  reportFeedbackOutcome(actor: Actor, input: ReportFeedbackOutcomeInput): Promise<FeedbackItemPayload> {
    return this.about(actor, 'reportFeedbackOutcome', input, 'outcomes', async (thing, item, row) => {
      const { id: versionId, refs } = pointer('OUTPUT_VERSION', input.changedVersionId);
      const { id: clauseId } = pointer('CLAUSE', input.changedClauseId);
      const step = stepFault(ITEM_LIFE, {
        from: item.state,
        to: 'OUTCOME_GIVEN',
        corrects: row.corrects,
        subject: item.code,
        field: 'itemId',
      });
      if (step) throw step;
      const path = ['input', 'changedVersionId'];
      await this.subjects.require(refs, { ...thing.before, projectId: thing.projectId }, path);
      const { ids } = await this.clauses.of(thing.projectId, versionId, thing.before);
      const asked = { outcome: input.outcome, changedVersionId: versionId, changedClauseId: clauseId };
      refuseAny(outcomeFaults(asked, ids));
      await thing.write.manager.insert(FeedbackOutcome, { ...row, ...asked, because: input.because });
    });
  }

  /** Records a reply that was sent. */
  replyToFeedback(actor: Actor, input: ReplyToFeedbackInput): Promise<FeedbackItemPayload> {
    return this.about(actor, 'replyToFeedback', input, 'replies', async (thing, item, row) => {
      const step = stepFault(ITEM_LIFE, {
        from: item.state,
        to: 'REPLIED',
        corrects: row.corrects,
        subject: item.code,
        field: 'itemId',
      });
      if (step) throw step;
      await thing.write.manager.insert(FeedbackReply, { ...row, text: input.text });
    });
  }

  /** Keeps name or words of a comment back from all but administrators and the project's lead. */
  redactFeedbackItem(actor: Actor, input: RedactFeedbackItemInput): Promise<FeedbackItemPayload> {
    return this.about(actor, 'redactFeedbackItem', input, 'redactions', async (thing, _item, row) => {
      const { redaction, because } = input;
      await thing.write.manager.insert(FeedbackRedaction, { ...row, redaction, because: because });
    });
  }

  /** The comment after a write, as its writer may see it. */
  async payload(actor: Actor, { projectId, id, revision }: Written<unknown>): Promise<FeedbackItemPayload> {
    const project = await this.projects.current(projectId, revision);
    const ground = project && (await this.grounds.ground(project, actor));
    const found = ground?.view.byId.items.get(id);
    return { item: ground && found ? this.shapes.item(ground, found) : null, problems: [], saved: true };
  }

  private async about(
    actor: Actor,
    operation: Operation,
    input: AboutItem,
    rows: keyof ItemHistory,
    work: (thing: ThingWrite, item: ItemStanding, row: ReturnType<typeof dated>) => Promise<void>,
  ): Promise<FeedbackItemPayload> {
    const subject = { id: input.itemId, idField: 'itemId' };
    const written = await this.writer.about(actor, operation, ITEM, input, subject, async (thing) => {
      const item = itemOf(await this.writing.before(thing), thing);
      const own = (await this.writing.ever(thing)).byId.items.get(thing.id)?.history[rows] ?? [];
      const corrects = settledOrder(own, thing, input.corrects);
      await work(thing, item, dated(thing, input, corrects));
    });
    return this.payload(actor, written);
  }
}

function dated(thing: ThingWrite, input: AboutItem, corrects: string | null) {
  const { effectiveOn, id: itemId } = thing;
  return { ...thing.write.dated({ ...input, corrects, effectiveOn }), itemId };
}

function pointer(kind: 'OUTPUT_VERSION' | 'CLAUSE', given: string | null | undefined) {
  const id = given ? (recordId(given) ?? given) : null;
  return { id, refs: id === null ? [] : [{ kind, id }] };
}
