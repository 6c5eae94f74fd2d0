import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Operation, requireMay } from '../platform/auth/policy.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { BoardPaperService } from './board-paper.service.js';
import { closedBecause, type PaperStep } from './lifecycle.js';
import { PaperRecordService } from './paper-record.service.js';
import { paperState, type PaperRow } from './paper-row.js';
import { paperView } from './paper-view.js';
import type { BoardPaperPayload } from './payloads.type.js';

/** What every step on a paper names. */
export interface StepInput {
  readonly reference: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

/** One step on a paper: who may take it, in which states, and how the journal calls it. */
export interface StepKind {
  readonly operation: Operation;
  readonly step: PaperStep;
  readonly reason: string;
}

/** The one way in which papers change: claimed at the version read, in a state that allows it, in one write. */
@Injectable()
export class PaperStepService {
  constructor(
    private readonly recorder: Recorder,
    private readonly papers: PaperRecordService,
    private readonly service: BoardPaperService,
  ) {}

  /** Takes a step; where it is refused, answers with the paper as it stands. `work` sees the paper as claimed. */
  async take(
    actor: Actor,
    kind: StepKind,
    input: StepInput,
    work: (write: Write, row: PaperRow) => Promise<void>,
  ): Promise<BoardPaperPayload> {
    requireMay(actor, kind.operation);
    const seen = await this.service.readable(actor, input.reference);
    await this.service.offers(seen, actor.revision); // composed before the write begins, so that the write is short
    const entry = { operation: kind.operation, reason: input.reason ?? kind.reason };
    return this.answered(input.reference, () =>
      this.recorder.write(actor, entry, async (write) => {
        await write.claim('board_paper', seen.id, input.expectedVersion, `paper ${seen.reference}`);
        const row = await this.papers.byReference(seen.reference, write.manager);
        if (!row) throw new Error(`paper ${seen.reference} is gone within its own write`);
        const closed = closedBecause(paperState(row), kind.step, row.reference);
        if (closed !== null) throw refuse('WRONG_STATE', closed, ['input', 'reference'], row.id);
        write.touch(null, 'BoardPaper', row.id, row.reference);
        await work(write, row);
        return write.revision;
      }),
    );
  }

  /** The answer to a write about a paper: as it stands after it, or as it stands with the problems of a refusal. */
  async answered(reference: string, write: () => Promise<number>): Promise<BoardPaperPayload> {
    try {
      return await this.payload(reference, await write(), []);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.payload(reference, await this.recorder.lastRevision(), error.problems, false);
    }
  }

  private async payload(
    reference: string,
    revision: number,
    problems: readonly Problem[],
    saved = true,
  ): Promise<BoardPaperPayload> {
    const row = await this.papers.byReference(reference);
    return { boardPaper: row && paperView(row, revision), problems: [...problems], saved };
  }
}
