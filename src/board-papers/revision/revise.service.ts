import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText } from '../../documents/text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/record/refusal.js';
import { Recorder } from '../../platform/record/recorder.js';
import type { Write } from '../../platform/record/write.js';
import { BoardPaperService } from '../board-paper.service.js';
import { plainSpaces } from '../figures.js';
import { closedBecause } from '../lifecycle.js';
import { PaperRecordService } from '../paper-record.service.js';
import { type PaperRow, paperState } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import { PaperWritingService } from '../paper-writing.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import type { ReviseBoardPaperInput } from './revise.input.js';

const OPEN_REVISION = `SELECT reference FROM board_paper p WHERE revises = $1
  AND NOT EXISTS (SELECT 1 FROM board_paper_withdrawal w WHERE w.paper_id = p.id)`;

/** Begins revised papers: with the text that was issued, to be corrected, cleared and issued like any other. */
@Injectable()
export class ReviseService {
  constructor(
    private readonly recorder: Recorder,
    private readonly sql: Sql,
    private readonly papers: BoardPaperService,
    private readonly record: PaperRecordService,
    private readonly writing: PaperWritingService,
    private readonly steps: PaperStepService,
  ) {}

  /** A draft with the text of an issued paper, which it will replace once it is issued. */
  async reviseBoardPaper(actor: Actor, input: ReviseBoardPaperInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'reviseBoardPaper');
    const { reference } = await this.papers.readable(actor, input.reference);
    const line = (text: string): string => plainSpaces(cleanText(text));
    const newReference = line(input.newReference);
    const why = line(input.why);
    const entry = {
      operation: 'reviseBoardPaper',
      reason: `Paper ${newReference} begun, to replace ${reference}: ${why}`,
    };
    return this.steps.answered(newReference, () =>
      this.recorder.write(actor, entry, async (write) => {
        const former = await this.record.byReference(reference, write.manager);
        if (!former) throw new Error(`paper ${reference} is gone within its own write`);
        const closed = closedBecause(paperState(former), 'REVISE', reference);
        if (closed !== null) throw refuse('WRONG_STATE', closed, ['input', 'reference'], former.id);
        if (!former.issue) throw new Error(`paper ${reference} may be revised and has no issue`);
        await this.requireNone(write, former);
        const revises = { paperId: former.id, reference, issuedOn: former.issue.on, why };
        const terms = { ...former.content.terms, paperId: randomUUID(), reference: newReference, revises };
        await this.writing.begin(write, { ...former.content, terms });
        return write.revision;
      }),
    );
  }

  /** A paper is replaced by one other. */
  private async requireNone({ manager }: Write, { id, reference }: PaperRow): Promise<void> {
    const [begun] = await this.sql.rows<{ reference: string }>('open-revision', OPEN_REVISION, [id], manager);
    if (!begun) return;
    const message = `Paper ${begun.reference} was begun already, to replace ${reference}. Go on with it, or withdraw it first.`;
    throw refuse('REVISED_ALREADY', message, ['input', 'reference'], begun.reference);
  }
}
