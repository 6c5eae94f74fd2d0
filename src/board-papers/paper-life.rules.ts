/** Decides whether a paper is cleared, issued, considered or withdrawn. */
import type { RecordDecisionInput } from '../board/decision.input.js';
import type { Actor } from '../platform/auth/actor.js';
import { AppError } from '../platform/graphql/errors.js';
import { refuseOn } from '../platform/kind/rule.js';
import type { NewMail } from '../platform/mail/mail-message.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import { answerFaults, asksOf, unanswered, type AskAnswer } from './asks.js';
import { clearingBlockers } from './blockers.js';
import type { BoardPaperFile, BoardPaperIssue } from './board-paper.entity.js';
import type { ConsiderBoardPaperInput } from './board-paper.input.js';
import { type Prepared, requireSame, type Row, step } from './paper.kind.js';
import type { Considered } from './paper-decisions.js';
import type { PaperRow } from './paper-row.js';
import { directs } from './reading.js';

/** Everything that an issue keeps, or why there is none. */
export interface Issuing extends Prepared {
  readonly made: SealedRows | { readonly problems: readonly Problem[] };
}

export interface SealedRows {
  readonly issue: Omit<BoardPaperIssue, keyof DatedReport | 'paperId'>;
  readonly files: readonly Omit<BoardPaperFile, 'issueId'>[];
  /** What members of its meeting are told. */
  readonly notices: readonly NewMail[];
}

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
    ...made.notices.map((values): Row => ({ into: 'notices', values })),
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

export const LIFE_RULES = { clearBoardPaper, issueBoardPaper, considerBoardPaper, withdrawBoardPaper };

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
