import { Injectable } from '@nestjs/common';
import type { RecordDecisionInput } from '../board/decision.input.js';
import { BoardService } from '../board/board.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { type Operation, requireMay } from '../platform/auth/policy.js';
import { hashing } from '../platform/record/content-hash.js';
import type { NewMail } from '../platform/mail/mail-message.js';
import { Recorder } from '../platform/record/recorder.js';
import { Refusal } from '../platform/record/refusal.js';
import type { Entry, Write } from '../platform/record/write.js';
import { inSteps } from '../platform/work/steps.js';
import type { Right } from '../programme/kind/kind-writer.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { type InputOf, OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { Said, Written } from '../programme/kind/thing.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import {
  BoardPaperClearance,
  BoardPaperConsideration,
  BoardPaperFile,
  BoardPaperIdentity,
  BoardPaperIssue,
  BoardPaperText,
  BoardPaperWithdrawal,
} from './board-paper.entity.js';
import type { BoardPaper } from './board-paper.type.js';
import { BoardPaperComment } from './comments/comment.entity.js';
import { BoardPaperService } from './board-paper.service.js';
import type { PaperContent } from './content.js';
import { type AttachedBytes, PAPER, paperFounding, type Revising, TEXT_RULES, type TextMade } from './paper.kind.js';
import { LIFE_RULES } from './paper-life.rules.js';
import { PaperRecordService } from './paper-record.service.js';
import type { PaperRow } from './paper-row.js';
import { paperView } from './paper-view.js';
import { BoardPaperReturn, BoardPaperSending } from './returns/return.entity.js';
import { RETURN_RULES } from './returns/return.rules.js';
import { Notices } from './notices/notices.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import type { CommentFromFile } from './word/comment-from-file.js';

const RULES = { ...TEXT_RULES, ...LIFE_RULES, ...RETURN_RULES };
type Rules = typeof RULES;
type Step = keyof Rules & Operation;

const PARTS = {
  ...{ kind: PAPER, rules: RULES, field: 'boardPaper' as const },
  entities: {
    ...{ identities: BoardPaperIdentity, texts: BoardPaperText, clearances: BoardPaperClearance },
    ...{ issues: BoardPaperIssue, files: BoardPaperFile },
    ...{ considerations: BoardPaperConsideration, withdrawals: BoardPaperWithdrawal },
    ...{ sendings: BoardPaperSending, returns: BoardPaperReturn },
  },
};
/** By role, of whichever project; who may read which paper is asked beside it. */
const byRole = (operation: Step): Right => ({
  require: (actor) => {
    requireMay(actor, operation);
    return Promise.resolve();
  },
});
const RIGHTS = Object.fromEntries((Object.keys(RULES) as Step[]).map((step) => [step, byRole(step)]));

/** The one way in which papers change: claimed at the version read, in a state that allows it, in one write. */
@Injectable()
export class PaperStepService extends OwnedRuledService<BoardPaper, Rules, 'boardPaper', null> {
  constructor(
    kinds: Kinds,
    private readonly recorder: Recorder,
    private readonly papers: PaperRecordService,
    private readonly service: BoardPaperService,
    board: BoardService,
    files: AttachedFiles,
    notices: Notices,
  ) {
    super(
      kinds,
      PARTS,
      {
        PAPER: { within: async ({ write, code }) => ({ paper: await papers.byReference(code, write.manager) }) },
        REVISED: {
          within: ({ id, write: { manager } }, { reference }) =>
            papers.revising(reference as string, { except: id, within: manager }),
        },
      },
      RIGHTS,
      {
        decisions: (write, { id, effectiveOn, values }) =>
          board.recordWithin(write, { ...(values as RecordDecisionInput), effectiveOn: effectiveOn ?? null }, id),
        attachedFiles: (write, { values }) => {
          const { sha256, bytes } = values as AttachedBytes;
          return files.keep(write, sha256, bytes);
        },
        fileComments: async (write, { values }) => {
          const { madeOn, ...comment } = values as CommentFromFile;
          await write.manager.insert(BoardPaperComment, { ...write.dated({ effectiveOn: madeOn }), ...comment });
        },
        notices: (write, { values }) => notices.tell(write, values as NewMail),
      },
    );
  }

  /** The paper that somebody who may take a step may read; what is made ready for the step is made from this. */
  seen(actor: Actor, step: Step, reference: string): Promise<PaperRow> {
    requireMay(actor, step);
    return this.service.readable(actor, reference);
  }

  /** Takes a step on a paper, for a reason of its own where its input gives none; answers a refusal with the paper as it stands. */
  take<Name extends Step>(
    actor: Actor,
    step: Name,
    { id, reference }: PaperRow,
    input: InputOf<Rules[Name]> & Said & { readonly expectedVersion: number },
    reason: string,
  ): Promise<BoardPaperPayload> {
    return this.answered(reference, this.write(actor, step, { ...input, paperId: id, reason: input.reason ?? reason }));
  }

  /** Writes something about a paper that leaves its text as it is, such as a comment: whoever edits it is not disturbed. */
  beside(
    actor: Actor,
    entry: Entry,
    reference: string,
    work: (write: Write) => Promise<void>,
  ): Promise<BoardPaperPayload> {
    const writing = async (): Promise<BoardPaperPayload> => {
      const revision = await this.recorder.write(actor, entry, async (write) => {
        await work(write);
        return write.revision;
      });
      const row = await this.papers.byReference(reference);
      return { boardPaper: row && paperView(row, revision), problems: [], saved: true };
    };
    return this.answered(reference, writing());
  }

  /** Begins a paper with its first text. @param revising what it is to replace; null: nothing */
  async begin(
    actor: Actor,
    content: PaperContent,
    reason: string,
    revising: Revising | null = null,
  ): Promise<BoardPaperPayload> {
    const step = revising ? 'reviseBoardPaper' : 'composeBoardPaper';
    const input = { reason, reference: revising?.former.reference, made: await this.text(content) };
    const founding = paperFounding(content.terms, revising);
    return this.answered(content.terms.reference, this.write(actor, step, input, founding));
  }

  /** Begins a paper inside a write that somebody else has opened, who asked for the right. */
  beginWithin(
    write: Write,
    { content, made }: { readonly content: PaperContent; readonly made: TextMade },
  ): Promise<{ readonly id: string; readonly code: string }> {
    return this.alsoWrite(write, 'composeBoardPaper', { made }, paperFounding(content.terms, null));
  }

  /** A text with its hash. */
  async text(content: PaperContent): Promise<TextMade> {
    return { content, contentSha256: await inSteps(hashing(content)) };
  }

  protected async asWritten(_: Actor, { id, revision }: Written<null>): Promise<BoardPaper | null> {
    const [row] = await this.papers.byIds([id]);
    return row ? paperView(row, revision) : null;
  }

  private async answered(reference: string, writing: Promise<BoardPaperPayload>): Promise<BoardPaperPayload> {
    try {
      return await writing;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const row = await this.papers.byReference(reference);
      const revision = await this.recorder.lastRevision();
      return { boardPaper: row && paperView(row, revision), problems: [...error.problems], saved: false };
    }
  }
}
