import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import type { ClearBoardPaperInput, ConsiderBoardPaperInput, WithdrawBoardPaperInput } from './board-paper.input.js';
import { BoardPaperService } from './board-paper.service.js';
import { considered, requireDirector } from './paper-life.rules.js';
import { PaperDecisionsService } from './paper-decisions.service.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
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

  async clearBoardPaper(actor: Actor, input: ClearBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'clearBoardPaper', input.reference);
    requireDirector(actor, paper);
    const blockers = await this.service.blockers(paper, actor.revision);
    const said = { ...input, from: paper.contentSha256, blockers };
    return this.steps.take(actor, 'clearBoardPaper', paper, said, `Paper ${input.reference} cleared`);
  }

  async considerBoardPaper(actor: Actor, input: ConsiderBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'considerBoardPaper', input.reference);
    const today = this.clock.today();
    const due = paper.issue !== null && (input.consideredOn ?? today) <= today;
    const decisions = due ? await this.decisions.wanted(considered(paper, input, today), actor.revision) : [];
    const reason = `Paper ${input.reference} considered`;
    return this.steps.take(actor, 'considerBoardPaper', paper, { ...input, decisions }, reason);
  }

  async withdrawBoardPaper(actor: Actor, input: WithdrawBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'withdrawBoardPaper', input.reference);
    return this.steps.take(actor, 'withdrawBoardPaper', paper, input, unexplained(input.reference));
  }
}
