import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireDirector } from '../paper-life.rules.js';
import type { PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { seesInside } from '../reading.js';
import type { ReturnBoardPaperInput, SendBoardPaperInput } from './return.input.js';
import { openReturn, sentReason } from './return.js';
import type { PaperReturn, PaperSending } from './return.type.js';

/** Hands drafts from the secretary to the directors and back. */
@Injectable()
export class ReturnsService {
  constructor(private readonly steps: PaperStepService) {}

  sendings(actor: Actor, { sendings, projectIds }: PaperRow): PaperSending[] {
    return seesInside(actor, projectIds) ? [...sendings] : [];
  }

  returns(actor: Actor, row: PaperRow): PaperReturn[] {
    if (!seesInside(actor, row.projectIds)) return [];
    const open = openReturn(row);
    return row.returns.map((one) => ({ ...one, open: one.id === open?.id }));
  }

  async sendBoardPaperForClearance(actor: Actor, input: SendBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'sendBoardPaperForClearance', input.reference);
    const note = input.note?.trim() || null;
    const { expectedVersion, clearBy = null } = input;
    const said = { expectedVersion, clearBy, note };
    const reason = note ?? sentReason(paper.reference);
    return this.steps.take(actor, 'sendBoardPaperForClearance', paper, said, reason);
  }

  async returnBoardPaper(actor: Actor, input: ReturnBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'returnBoardPaper', input.reference);
    requireDirector(actor, paper);
    const { expectedVersion, why } = input;
    return this.steps.take(actor, 'returnBoardPaper', paper, { expectedVersion }, why.trim());
  }
}
