import { Injectable } from '@nestjs/common';
import { BoardService } from '../../board/board.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { DECISION_ROWS } from '../first-programme/board.js';

/** Puts the decisions that paper 10/23 speaks of on record. */
@Injectable()
export class LoadBoardService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly board: BoardService,
  ) {}

  async load(done: Map<string, string>): Promise<void> {
    for (const { meeting, projectCodes, ...row } of DECISION_ROWS) {
      const meetingId = meeting === null ? null : done.get(`meeting ${meeting}`);
      await this.steps.once(done, `decision ${row.title}`, 'SECRETARY', (actor) =>
        this.board.recordDecision(actor, { ...row, meetingId, projectCodes: [...projectCodes] }),
      );
    }
  }
}
