/** Declares papers as they are written, and decides how one is begun and its text changed. */
import type { RecordDecisionInput } from '../board/decision.input.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { NewMail } from '../platform/mail/mail-message.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import type { Founding } from '../programme/kind/thing.js';
import type {
  BoardPaperClearance,
  BoardPaperConsideration,
  BoardPaperFile,
  BoardPaperIssue,
  BoardPaperText,
  BoardPaperWithdrawal,
} from './board-paper.entity.js';
import type { BoardPaperReturn, BoardPaperSending } from './returns/return.entity.js';
import { closedBecause, type PaperStep } from './lifecycle.js';
import { paperState, type PaperRow, slugOf } from './paper-row.js';
import type { PaperTerms } from './paper-terms.js';
import type { CommentFromFile } from './word/comment-from-file.js';

export const PAPER = {
  ...{ name: 'BoardPaper', table: 'board_paper', key: 'paperId' },
  ...{ project: null, named: 'reference' },
} as const;

/** The rows of a write about a paper; decisions, bytes of attached files and messages are kept elsewhere, with it. */
interface PaperRows {
  readonly texts: readonly BoardPaperText[];
  readonly clearances: readonly BoardPaperClearance[];
  readonly issues: readonly BoardPaperIssue[];
  readonly files: readonly BoardPaperFile[];
  readonly considerations: readonly BoardPaperConsideration[];
  readonly withdrawals: readonly BoardPaperWithdrawal[];
  readonly sendings: readonly BoardPaperSending[];
  readonly returns: readonly BoardPaperReturn[];
  readonly decisions: readonly RecordDecisionInput[];
  readonly attachedFiles: readonly AttachedBytes[];
  readonly fileComments: readonly CommentFromFile[];
  readonly notices: readonly NewMail[];
}

export interface AttachedBytes {
  readonly sha256: string;
  readonly bytes: Buffer;
}

export type Row = NewRow<PaperRows, 'paperId'>;
type Rule<I, R = { readonly paper: PaperRow }> = KindRule<R, I, Row, null>;
type Known = RowsContext<{ readonly paper: PaperRow }, null>;

/** A whole text with its hash. */
export type TextMade = Pick<BoardPaperText, 'content' | 'contentSha256'>;

/** What a step was prepared from before its write, during which nobody else can write. */
export interface Prepared {
  /** The hash of the text that the paper had. */
  readonly from: string;
}

/** A step whose text was made before, or why there is none; with the bytes of a file that the text names. */
export interface Remaking extends Prepared {
  readonly made: TextMade | { readonly problems: readonly Problem[] };
  readonly file?: AttachedBytes;
}

/** A step on a paper, in a state that has it. */
export function step<I>(taken: PaperStep, decide: (context: Known, input: I) => readonly Row[]): Rule<I> {
  return {
    creates: false,
    reads: 'PAPER',
    pointers: () => [],
    decide: (context, input) => {
      requireOpen(context.rows.paper, taken);
      return decide(context, input);
    },
  };
}

/** A text in the place of the former, which makes a cleared paper a draft again. */
const remake = step<Remaking>('EDIT', ({ rows: { paper } }, { from, made, file }) => {
  requireSame(paper, from);
  if ('problems' in made) refuseOn(made.problems);
  const bytes: Row[] = file ? [{ into: 'attachedFiles', values: { bytes: file.bytes, sha256: file.sha256 } }] : [];
  return 'problems' in made ? [] : [...bytes, { into: 'texts', values: made }];
});

/** What is taken from a Word file of a draft: a text, comments, or both. */
export interface TakenFromFile extends Prepared {
  /** Null: comments alone are taken, and the text stays. */
  readonly made: TextMade | { readonly problems: readonly Problem[] } | null;
  readonly comments: readonly CommentFromFile[];
}

/** Edits and comments of a Word file, together or not at all. */
const importWordDraft = step<TakenFromFile>('EDIT', ({ rows: { paper } }, { from, made, comments }) => {
  requireSame(paper, from);
  if (made && 'problems' in made) refuseOn(made.problems);
  const texts: Row[] = made && 'content' in made ? [{ into: 'texts', values: made }] : [];
  return [...texts, ...comments.map((values): Row => ({ into: 'fileComments', values }))];
});

/** A new paper, with its first text. */
const composeBoardPaper: Rule<{ readonly made: TextMade }, never> = {
  creates: true,
  reads: 'NOTHING',
  pointers: () => [],
  decide: (_, { made }) => [{ into: 'texts', values: made }],
};

/** What beginning a revised paper reads: the paper that it is to replace, and the one that was begun for it already. */
export interface Revising {
  readonly former: PaperRow;
  readonly begun: string | null;
}

/** A paper with the text of an issued one, which it will replace once it is issued; a paper is replaced by one other. */
const reviseBoardPaper: Rule<{ readonly made: TextMade }, Revising> = {
  creates: true,
  reads: 'REVISED',
  pointers: () => [],
  decide: ({ rows }, { made }) => {
    requireRevisable(rows);
    return [{ into: 'texts', values: made }];
  },
};

export const TEXT_RULES = {
  ...{ composeBoardPaper, reviseBoardPaper },
  importWordDraft,
  ...{ editBoardPaper: remake, restyleBoardPaper: remake, attachToBoardPaper: remake, detachFromBoardPaper: remake },
};

/** What a new paper is made of; refuses a reference in use, and one with the same address. */
export function paperFounding(
  { paperId: id, reference, programmeId, projectIds, revises }: PaperTerms,
  revising: Revising | null,
): Founding {
  const slug = slugOf(reference);
  const more = { reference, slug, programmeId, projectIds: [...projectIds], revises: revises?.paperId ?? null };
  const code = (taken: readonly string[]): string => {
    if (revising) requireRevisable(revising);
    if (!taken.some((one) => slugOf(one) === slug)) return reference;
    const message = `There is a paper ${reference} already, or one with the same address /papers/${slug}. Choose another reference.`;
    throw refuse('REFERENCE_TAKEN', message, ['input', revises ? 'newReference' : 'reference'], reference);
  };
  return { id, projectId: null, code, more };
}

function requireRevisable({ former, begun }: Revising): void {
  requireOpen(former, 'REVISE');
  if (begun === null) return;
  const message = `Paper ${begun} was begun already, to replace ${former.reference}. Go on with it, or withdraw it first.`;
  throw refuse('REVISED_ALREADY', message, ['input', 'reference'], begun);
}

function requireOpen(paper: PaperRow, taken: PaperStep): void {
  const closed = closedBecause(paperState(paper), taken, paper.reference);
  if (closed !== null) throw refuse('WRONG_STATE', closed, ['input', 'reference'], paper.id);
}

/** Refuses what was prepared from a text that the paper has no longer. */
export function requireSame({ contentSha256, reference }: PaperRow, from: string): void {
  if (contentSha256 === from) return;
  const message = `Paper ${reference} changed while this was being made ready. Nothing was saved; try again.`;
  throw refuse('VERSION_CONFLICT', message, ['input', 'expectedVersion'], reference);
}
