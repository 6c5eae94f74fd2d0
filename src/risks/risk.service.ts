import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import {
  type Change,
  firstOf,
  idList,
  list,
  maybe,
  maybeId,
  needed,
  saidOf,
  type TermsOf,
} from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import type { ThingWrite } from '../programme/thing-write.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { AmendRiskInput, CloseRiskInput, RaiseRiskInput, ReopenRiskInput, ReviewRiskInput } from './risk.input.js';
import { RISK_LIFE, type RiskStatus } from './risk-states.js';
import type { RiskPayload } from './risk.type.js';
import { RiskReview, RiskStatement, RiskStatusReport, type TaskEffect } from './risk.entity.js';
import { correctedOf, requireOpen, requirePeople, RiskWriterService } from './risk-writer.service.js';

/** What is said of a risk beside the columns that every row has. */
type Terms = Omit<RiskStatement, 'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'riskId'>;

const TERMS: TermsOf<Terms> = {
  title: needed(),
  nature: needed(),
  category: needed(),
  cause: maybe(),
  event: maybe(),
  effect: maybe(),
  links: list((links: readonly SubjectRef[]) => links.map(linked)),
  taskEffects: list((effects: readonly TaskEffect[]) =>
    effects.map(({ taskId, workingDays }) => ({ taskId: plainId(taskId), workingDays })),
  ),
  ownerId: maybeId(),
  actioneeIds: idList(),
  proximity: maybe(),
};

/** Keeps risks: what they are, whose they are, whether they are open, and when they are looked at. */
@Injectable()
export class RiskService {
  constructor(
    private readonly writer: RiskWriterService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Puts a risk on the register. */
  raiseRisk(actor: Actor, input: RaiseRiskInput): Promise<RiskPayload> {
    return this.writer.found(actor, input, async (thing) => {
      const terms = firstOf(TERMS, input);
      await this.requireNamed(thing, terms);
      await thing.write.manager.insert(RiskStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        ...terms,
      });
    });
  }

  /** States anew what a risk is or whose it is. */
  amendRisk(actor: Actor, input: AmendRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'amendRisk', input, async ({ thing, own }) => {
      const change = saidOf(TERMS, input);
      await this.requireNamed(thing, change);
      await amend(thing, RiskStatement, own.statements, { terms: TERMS, change, input });
    });
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
        note: input.note,
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
        note: input.note,
      });
    });
  }

  /** Refuses records, tasks and people that were not there on the day. */
  private async requireNamed(thing: ThingWrite, said: Change<Terms>): Promise<void> {
    const at = { ...thing.before, projectId: thing.projectId };
    const tasks = (said.taskEffects ?? []).map(({ taskId }) => ({ kind: 'TASK' as const, id: taskId }));
    await this.subjects.require(said.links ?? [], at, ['input', 'links']);
    await this.subjects.require(tasks, at, ['input', 'taskEffects']);
    requirePeople(thing, said.ownerId ? [said.ownerId] : [], ['input', 'ownerId']);
    requirePeople(thing, said.actioneeIds ?? [], ['input', 'actioneeIds']);
  }
}

/** A paragraph of a paper is named by words that are no id. */
function linked({ kind, id }: SubjectRef): SubjectRef {
  return { kind, id: kind === 'PAPER_PARAGRAPH' ? id : plainId(id) };
}
