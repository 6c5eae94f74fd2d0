import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/record/refusal.js';
import { BoardPaperService } from '../board-paper.service.js';
import type { PaperContent } from '../content.js';
import type { PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { seesInside } from '../reading.js';
import { compareDrafts } from './compare-drafts.js';
import { BoardPaperReading } from './reading.entity.js';
import type { MarkBoardPaperReadInput } from './reading.input.js';

const TEXT_AT = `SELECT t.content, j.recorded_at AS "savedAt"
  FROM board_paper_text t JOIN journal_entry j ON j.revision = t.revision
  WHERE t.paper_id = $1 AND t.revision <= $2 ORDER BY t.revision DESC LIMIT 1`;

const READINGS = `SELECT j.actor_id AS "personId", j.actor_name AS by, r.effective_on AS on, j.recorded_at AS at, r.version
  FROM (SELECT revision, effective_on::text, seen_version AS version FROM board_paper_reading WHERE paper_id = $1
    UNION ALL
    SELECT revision, effective_on::text, revision FROM board_paper_clearance WHERE paper_id = $1) r
  JOIN journal_entry j ON j.revision = r.revision ORDER BY r.revision`;

interface TextAt {
  readonly content: PaperContent;
  readonly savedAt: Date;
}

/** That somebody has read a version. */
export interface Reading {
  readonly personId: string | null;
  readonly by: string;
  readonly on: string;
  readonly at: Date;
  readonly version: number;
}

/**
 * Keeps which version of a draft somebody has read, and says what changed since. A version is read when somebody says so, or
 * clears it; not when its page is opened, which a preview does as well, and which may have been for another paragraph.
 */
@Injectable()
export class ChangesService {
  constructor(
    private readonly sql: Sql,
    private readonly papers: BoardPaperService,
    private readonly steps: PaperStepService,
    private readonly clock: Clock,
  ) {}

  /** What changed since a version; null to those who may not read drafts of the paper, and where it had no text then. */
  async changesSince(actor: Actor, row: PaperRow, version: number) {
    if (!seesInside(actor, row.projectIds)) return null;
    const [then] = await this.sql.rows<TextAt & Record<string, unknown>>('paper-text-at', TEXT_AT, [row.id, version]);
    if (!then) return null;
    return { version, savedAt: then.savedAt, blocks: compareDrafts(then.content, row.content) };
  }

  /** Who has read which version, the first first; nothing to those who may not read drafts of the paper. */
  async readings(actor: Actor, { id, projectIds }: PaperRow): Promise<readonly Reading[]> {
    if (!seesInside(actor, projectIds)) return [];
    return this.sql.rows<Reading & Record<string, unknown>>('paper-readings', READINGS, [id]);
  }

  /** Records that the actor has read a version. It changes nothing of the paper: whoever edits it is not disturbed. */
  async markBoardPaperRead(actor: Actor, input: MarkBoardPaperReadInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'markBoardPaperRead');
    const { id, reference, version } = await this.papers.readable(actor, input.reference);
    const entry = { operation: 'markBoardPaperRead', reason: `Version ${input.version} of paper ${reference} read` };
    return this.steps.beside(actor, entry, reference, async (write) => {
      if (input.version > version) {
        const message = `Paper ${reference} is at version ${version} and has no version ${input.version}. Read it again.`;
        throw refuse('VERSION_UNKNOWN', message, ['input', 'version'], id);
      }
      write.touch(null, 'BoardPaper', id, reference);
      await write.manager.insert(BoardPaperReading, {
        ...write.dated({ effectiveOn: this.clock.today() }),
        paperId: id,
        seenVersion: input.version,
      });
    });
  }
}
