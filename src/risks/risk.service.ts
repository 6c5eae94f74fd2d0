import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/problem.js';
import { standing } from '../platform/record/standing.js';
import type { ThingWrite } from '../programme/project-writer.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { AmendRiskInput, CloseRiskInput, RaiseRiskInput, ReopenRiskInput, ReviewRiskInput } from './risk.input.js';
import { RISK_LIFE, type RiskStatus } from './risk-states.js';
import type { RiskPayload } from './risk.type.js';
import { RiskReview, RiskStatement, RiskStatusReport } from './risk.entity.js';
import { correctedOf, plainId, requireOpen, requirePeople, RiskWriterService } from './risk-writer.service.js';

/** What is said of a risk beside the columns that every row has. */
type Terms = Omit<RiskStatement, 'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'riskId'>;

/** Keeps risks: what they are, whose they are, whether they are open, and when they are looked at. */
@Injectable()
export class RiskService {
  constructor(
    private readonly writer: RiskWriterService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Puts a risk on the register. */
  raiseRisk(actor: Actor, input: RaiseRiskInput): Promise<RiskPayload> {
    return this.writer.found(actor, input, (thing) =>
      this.state(thing, input, {
        title: input.title.trim(),
        nature: input.nature,
        category: input.category,
        ...{ cause: null, event: null, effect: null, proximity: null, ownerId: null },
        ...{ links: [], taskEffects: [], actioneeIds: [] },
      }),
    );
  }

  /** States anew what a risk is or whose it is. */
  amendRisk(actor: Actor, input: AmendRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'amendRisk', input, ({ thing, risk }) => this.state(thing, input, risk.terms));
  }

  /** Closes a risk; it stays on record. */
  closeRisk(actor: Actor, input: CloseRiskInput): Promise<RiskPayload> {
    return this.reportStatus(actor, 'closeRisk', 'CLOSED', input);
  }

  /** Opens a closed risk again. */
  reopenRisk(actor: Actor, input: ReopenRiskInput): Promise<RiskPayload> {
    return this.reportStatus(actor, 'reopenRisk', 'OPEN', input);
  }

  /** Records that a risk was looked at, and when it is to be looked at next. */
  reviewRisk(actor: Actor, input: ReviewRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'reviewRisk', input, async ({ thing, risk, own }) => {
      const corrects = correctedOf(own.reviews, input.corrects);
      requireOpen(risk);
      if (input.nextOn <= thing.effectiveOn) {
        const message = `nextOn is ${input.nextOn}, which is not after the review itself. Give a later day.`;
        throw refuse('NEXT_REVIEW_NOT_AHEAD', message, ['input', 'nextOn']);
      }
      await thing.write.manager.insert(RiskReview, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        note: input.note.trim(),
        nextOn: input.nextOn,
      });
    });
  }

  private reportStatus(
    actor: Actor,
    operation: 'closeRisk' | 'reopenRisk',
    status: RiskStatus,
    input: CloseRiskInput | ReopenRiskInput,
  ): Promise<RiskPayload> {
    return this.writer.about(actor, operation, input, async ({ thing, own }) => {
      const corrects = correctedOf(own.statuses, input.corrects);
      const stands = standing(own.statuses, { asAt: '9999-12-31', revision: thing.before.revision });
      const faults = orderFaults(stands, thing.effectiveOn, corrects);
      if (faults.length) throw new Refusal(faults);
      const from = stands.filter((row) => row.id !== corrects).at(-1)?.status ?? 'OPEN';
      const step = stepFault(RISK_LIFE, { from, to: status, subject: thing.code, field: 'riskId' });
      if (step) throw step;
      await thing.write.manager.insert(RiskStatusReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        status,
        note: input.note.trim(),
      });
    });
  }

  /** States the terms: what the input leaves out stays as it was, and what it names has to be there on the day. */
  private async state(thing: ThingWrite, input: RaiseRiskInput | AmendRiskInput, former: Terms): Promise<void> {
    const { write, before, projectId } = thing;
    const links = input.links?.map(({ kind, id }) => ({ kind, id: kind === 'PAPER_PARAGRAPH' ? id : plainId(id) }));
    const taskEffects = input.taskEffects?.map((one) => ({ ...one, taskId: plainId(one.taskId) }));
    const tasks = (taskEffects ?? []).map(({ taskId }) => ({ kind: 'TASK' as const, id: taskId }));
    const ownerId = input.ownerId ? plainId(input.ownerId) : input.ownerId;
    const actioneeIds = input.actioneeIds?.map(plainId);
    await this.subjects.require(links ?? [], { ...before, projectId }, ['input', 'links']);
    await this.subjects.require(tasks, { ...before, projectId }, ['input', 'taskEffects']);
    requirePeople(thing, ownerId ? [ownerId] : [], ['input', 'ownerId']);
    requirePeople(thing, actioneeIds ?? [], ['input', 'actioneeIds']);
    await write.manager.insert(RiskStatement, {
      ...write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      riskId: thing.id,
      title: input.title?.trim() ?? former.title,
      nature: former.nature,
      category: input.category ?? former.category,
      cause: said(input.cause, former.cause),
      event: said(input.event, former.event),
      effect: said(input.effect, former.effect),
      proximity: input.proximity === undefined ? former.proximity : input.proximity,
      ownerId: ownerId === undefined ? former.ownerId : ownerId,
      actioneeIds: actioneeIds ?? former.actioneeIds,
      links: links ?? former.links,
      taskEffects: taskEffects ?? former.taskEffects,
    });
  }
}

/** A text that was given, null where it was cleared, else the former one. */
function said(given: string | null | undefined, former: string | null): string | null {
  return given === undefined ? former : (given?.trim() ?? null);
}
