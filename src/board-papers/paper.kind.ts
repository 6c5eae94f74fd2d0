/** Declares papers as they are written, and decides which steps of their life are taken. */
import type { RecordDecisionInput } from '../board/decision.input.js';
import type { Actor } from '../platform/auth/actor.js';
import { AppError } from '../platform/graphql/errors.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import type { Founding } from '../programme/kind/thing.js';
import { answerFaults, asksOf, unanswered, type AskAnswer } from './asks.js';
import { clearingBlockers } from './blockers.js';
import type {
  BoardPaperClearance,
  BoardPaperConsideration,
  BoardPaperFile,
  BoardPaperIssue,
  BoardPaperText,
  BoardPaperWithdrawal,
} from './board-paper.entity.js';
import type { ConsiderBoardPaperInput } from './board-paper.input.js';
import { closedBecause, type PaperStep } from './lifecycle.js';
import type { Considered } from './paper-decisions.js';
import { paperState, type PaperRow, slugOf } from './paper-row.js';
import type { PaperTerms } from './paper-terms.js';
import { directs } from './reading.js';

export const PAPER = {
  ...{ name: 'BoardPaper', table: 'board_paper', key: 'paperId' },
  ...{ project: null, named: 'reference' },
} as const;

/** The rows of a write about a paper; decisions and the bytes of attached files are kept elsewhere, with it. */
interface PaperRows {
  readonly texts: readonly BoardPaperText[];
  readonly clearances: readonly BoardPaperClearance[];
  readonly issues: readonly BoardPaperIssue[];
  readonly files: readonly BoardPaperFile[];
  readonly considerations: readonly BoardPaperConsideration[];
  readonly withdrawals: readonly BoardPaperWithdrawal[];
  readonly decisions: readonly RecordDecisionInput[];
  readonly attachedFiles: readonly AttachedBytes[];
}

export interface AttachedBytes {
  readonly sha256: string;
  readonly bytes: Buffer;
}

type Row = NewRow<PaperRows, 'paperId'>;
type Rule<I, R = { readonly paper: PaperRow }> = KindRule<R, I, Row, null>;
type Known = RowsContext<{ readonly paper: PaperRow }, null>;

/** A whole text with its hash. */
export type TextMade = Pick<BoardPaperText, 'content' | 'contentSha256'>;

/** What a step was prepared from before its write, during which nobody else can write. */
interface Prepared {
  /** The hash of the text that the paper had. */
  readonly from: string;
}

/** A step whose text was made before, or why there is none; with the bytes of a file that the text names. */
export interface Remaking extends Prepared {
  readonly made: TextMade | { readonly problems: readonly Problem[] };
  readonly file?: AttachedBytes;
}

/** Everything that an issue keeps, or why there is none. */
export interface Issuing extends Prepared {
  readonly made: SealedRows | { readonly problems: readonly Problem[] };
}

export interface SealedRows {
  readonly issue: Omit<
    BoardPaperIssue,
    'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'paperId'
  >;
  readonly files: readonly Omit<BoardPaperFile, 'issueId'>[];
}

/** A step on a paper, in a state that has it. */
function step<I>(taken: PaperStep, decide: (context: Known, input: I) => readonly Row[]): Rule<I> {
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

/** Clears exactly the text of the version named; a director of every project in it does. */
const clearBoardPaper = step<Prepared & { readonly blockers: readonly Problem[] }>(
  'CLEAR',
  ({ actor, rows: { paper } }, { from, blockers }) => {
    requireDirector(actor, paper);
    requireSame(paper, from);
    refuseOn(clearingBlockers(blockers));
    return [{ into: 'clearances', values: { contentSha256: paper.contentSha256 } }];
  },
);

/** Keeps what was sealed before, all of it or nothing. */
const issueBoardPaper = step<Issuing>('ISSUE', ({ rows: { paper }, newId }, { from, made }) => {
  if ('problems' in made) {
    refuseOn(made.problems);
    return [];
  }
  if (paper.contentSha256 !== from) {
    const message = 'The text changed while it was being sealed. Nothing was issued; try again.';
    throw refuse('SEALING_FAILED', message, ['input']);
  }
  const issueId = newId();
  return [
    { into: 'issues', id: issueId, values: made.issue },
    ...made.files.map((file): Row => ({ into: 'files', values: { ...file, issueId } })),
  ];
});

/**
 * What the body decided, and its decisions with it where the record knows the body. A second time it corrects what the paper
 * says; the decisions themselves are put right by correctDecision.
 */
const considerBoardPaper = step<ConsiderBoardPaperInput & { readonly decisions: readonly RecordDecisionInput[] }>(
  'CONSIDER',
  ({ rows: { paper }, today, newId }, input) => {
    const { consideredOn, decision, outcomes } = considered(paper, input, today);
    const asks = asksOf(paper.content);
    refuseOn([...answerFaults(outcomes, asks), ...unanswered(outcomes, asks)]);
    const former = paper.consideration;
    const taken = former
      ? []
      : input.decisions.map(({ effectiveOn, ...values }) => ({ id: newId(), effectiveOn, values }));
    const decisionIds = former ? [...former.decisionIds] : taken.map(({ id }) => id);
    return [
      ...taken.map(({ id, values }): Row => ({ into: 'decisions', id, effectiveOn: consideredOn, values })),
      {
        into: 'considerations',
        corrects: former?.id ?? null,
        values: { decision, consideredOn, outcomes, decisionIds },
      },
    ];
  },
);

/** Withdraws a paper that has not been considered. The sealed files of an issued one stay as they are. */
const withdrawBoardPaper = step<object>('WITHDRAW', () => [{ into: 'withdrawals', values: {} }]);

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

export const PAPER_RULES = {
  ...{ composeBoardPaper, reviseBoardPaper, clearBoardPaper, issueBoardPaper, considerBoardPaper, withdrawBoardPaper },
  ...{ editBoardPaper: remake, attachToBoardPaper: remake, detachFromBoardPaper: remake },
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

/** What the body made of a paper, as an input tells it. */
export function considered(paper: PaperRow, input: ConsiderBoardPaperInput, today: string): Considered {
  const { content } = paper;
  const consideredOn = pastDate(input.consideredOn, content.terms.meetingDate, today, 'consideredOn');
  const outcomes = (input.outcomes ?? []).map(({ ask, outcome, words }): AskAnswer => ({
    letter: ask,
    outcome,
    words: words?.trim() ?? null,
  }));
  return { content, consideredOn, decision: input.decision.trim(), outcomes };
}

/** Refuses somebody who does not direct every project in the paper. */
export function requireDirector(actor: Actor, { reference, projectIds }: PaperRow): void {
  if (directs(actor, projectIds)) return;
  const message = `Paper ${reference} is cleared by a director of every project in it; ${actor.personName} is not.`;
  throw new AppError('FORBIDDEN', message);
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
function requireSame({ contentSha256, reference }: PaperRow, from: string): void {
  if (contentSha256 === from) return;
  const message = `Paper ${reference} changed while this was being made ready. Nothing was saved; try again.`;
  throw refuse('VERSION_CONFLICT', message, ['input', 'expectedVersion'], reference);
}
