import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/record/refusal.js';
import { inSteps } from '../../platform/work/steps.js';
import { BoardPaperService } from '../board-paper.service.js';
import type { PaperContent } from '../content.js';
import type { PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { seesInside } from '../reading.js';
import { comparing } from './compare-drafts.js';
import { BoardPaperReading } from './reading.entity.js';
import type { MarkBoardPaperReadInput } from './reading.input.js';
import type { Reading } from './reading.js';

/** The texts of papers at versions, each with its place in the question. */
const TEXTS_AT = `SELECT q.place::int, t.content, j.recorded_at AS "savedAt"
  FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS q (paper, version, place)
  JOIN LATERAL (SELECT content, revision FROM board_paper_text
    WHERE paper_id = q.paper AND revision <= q.version ORDER BY revision DESC LIMIT 1) t ON true
  JOIN journal_entry j ON j.revision = t.revision`;

/** Papers whose texts are read by one statement at most. */
const TEXTS_AT_ONCE = 10;

interface WantedText {
  readonly paperId: string;
  readonly version: number;
}

interface TextAt {
  readonly place: number;
  readonly content: PaperContent;
  readonly savedAt: Date;
}

/**
 * Keeps which version of a draft somebody has read, and says what changed since. A version is read when somebody says so, or
 * clears it; not when its page is opened, which a preview does as well, and which may have been for another paragraph.
 */
@Injectable()
export class ChangesService {
  private readonly texts = new DataLoader<WantedText, TextAt | null>((wanted) => this.textsAt(wanted), {
    cache: false,
    maxBatchSize: TEXTS_AT_ONCE,
    batchScheduleFn: (fetch) => void setImmediate(fetch),
  });

  constructor(
    private readonly sql: Sql,
    private readonly papers: BoardPaperService,
    private readonly steps: PaperStepService,
    private readonly clock: Clock,
  ) {}

  /** What changed since a version; null to those who may not read drafts of the paper, and where it had no text then. */
  async changesSince(actor: Actor, row: PaperRow, version: number) {
    if (!seesInside(actor, row.projectIds)) return null;
    const then = await this.texts.load({ paperId: row.id, version });
    if (!then) return null;
    return { version, savedAt: then.savedAt, blocks: await inSteps(comparing(then.content, row.content)) };
  }

  /** The text that a paper had at a version; null: it had none then. */
  async textAt(wanted: WantedText): Promise<PaperContent | null> {
    return (await this.texts.load(wanted))?.content ?? null;
  }

  private async textsAt(wanted: readonly WantedText[]): Promise<(TextAt | null)[]> {
    const values = [wanted.map(({ paperId }) => paperId), wanted.map(({ version }) => version)];
    const rows = await this.sql.rows<TextAt & Record<string, unknown>>('paper-texts-at', TEXTS_AT, values);
    const found = new Map(rows.map((row) => [row.place, row]));
    return wanted.map((_, index) => found.get(index + 1) ?? null);
  }

  /** Who has read which version, the first first; nothing to those who may not read drafts of the paper. */
  readings(actor: Actor, { projectIds, readings }: PaperRow): readonly Reading[] {
    return seesInside(actor, projectIds) ? readings : [];
  }

  /** Records that the actor has read a version. It changes nothing of the paper, so that nobody who edits it is disturbed. */
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
