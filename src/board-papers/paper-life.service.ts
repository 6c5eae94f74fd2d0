import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { AppError } from '../platform/graphql/errors.js';
import { requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { Refusal } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import { answerFaults, asksOf, unanswered, type AskAnswer } from './asks.js';
import { clearingBlockers } from './blockers.js';
import { BoardPaperClearance, BoardPaperConsideration, BoardPaperWithdrawal } from './board-paper.entity.js';
import type { ClearBoardPaperInput, ConsiderBoardPaperInput, WithdrawBoardPaperInput } from './board-paper.input.js';
import { BoardPaperService } from './board-paper.service.js';
import { PaperDecisionsService } from './paper-decisions.service.js';
import type { PaperRow } from './paper-row.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import { directs } from './reading.js';
import { unexplained } from './revision/mark.js';

/** Takes papers through their life, but for the issue, which has a service of its own. */
@Injectable()
export class PaperLifeService {
  constructor(
    private readonly steps: PaperStepService,
    private readonly service: BoardPaperService,
    private readonly decisions: PaperDecisionsService,
    private readonly clock: Clock,
  ) {}

  /** Clears exactly the text of the version named; a director of every project in it does. */
  async clearBoardPaper(actor: Actor, input: ClearBoardPaperInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'clearBoardPaper');
    requireDirector(actor, await this.service.readable(actor, input.reference));
    const kind = { operation: 'clearBoardPaper', step: 'CLEAR', reason: `Paper ${input.reference} cleared` } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      requireDirector(actor, row);
      const stopping = clearingBlockers(await this.service.blockers(row, actor.revision));
      if (stopping.length > 0) throw new Refusal(stopping);
      const { contentSha256, id: paperId } = row;
      await write.manager.insert(BoardPaperClearance, {
        ...write.dated({ effectiveOn: this.day(input) }),
        paperId,
        contentSha256,
      });
    });
  }

  /**
   * Records what the body decided, and its decisions with it where the record knows the body. A second time it corrects
   * what the paper says; the decisions themselves are put right by correctDecision.
   */
  considerBoardPaper(actor: Actor, input: ConsiderBoardPaperInput): Promise<BoardPaperPayload> {
    const kind = {
      operation: 'considerBoardPaper',
      step: 'CONSIDER',
      reason: `Paper ${input.reference} considered`,
    } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      const today = this.clock.today();
      const consideredOn = pastDate(input.consideredOn, row.content.terms.meetingDate, today, 'consideredOn');
      const outcomes = (input.outcomes ?? []).map(({ ask, outcome, words }): AskAnswer => {
        return { letter: ask, outcome, words: words?.trim() ?? null };
      });
      const asks = asksOf(row.content);
      const faults = [...answerFaults(outcomes, asks), ...unanswered(outcomes, asks)];
      if (faults.length) throw new Refusal(faults);
      const decision = input.decision.trim();
      const decisionIds = row.consideration
        ? [...row.consideration.decisionIds]
        : await this.decisions.record(write, { content: row.content, consideredOn, decision, outcomes });
      await write.manager.insert(BoardPaperConsideration, {
        ...write.dated({ effectiveOn: this.day(input), corrects: row.consideration?.id ?? null }),
        paperId: row.id,
        decision,
        consideredOn,
        outcomes,
        decisionIds,
      });
    });
  }

  /** Withdraws a paper that has not been considered. The sealed files of an issued one stay as they are. */
  withdrawBoardPaper(actor: Actor, input: WithdrawBoardPaperInput): Promise<BoardPaperPayload> {
    const kind = {
      operation: 'withdrawBoardPaper',
      step: 'WITHDRAW',
      reason: unexplained(input.reference),
    } as const;
    return this.steps.take(actor, kind, input, async (write, row) => {
      await write.manager.insert(BoardPaperWithdrawal, {
        ...write.dated({ effectiveOn: this.day(input) }),
        paperId: row.id,
      });
    });
  }

  /** The day a step was taken: the one given, else today; never one to come. */
  private day(input: { effectiveOn?: string | null }): string {
    const today = this.clock.today();
    return pastDate(input.effectiveOn, today, today);
  }
}

function requireDirector(actor: Actor, { reference, projectIds }: PaperRow): void {
  if (directs(actor, projectIds)) return;
  const message = `Paper ${reference} is cleared by a director of every project in it; ${actor.personName} is not.`;
  throw new AppError('FORBIDDEN', message);
}
