/** Decides the acts of a thread: who is to answer, what is answered, and what the challenger makes of it. */
import { refuseOn } from '../platform/kind/rule.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { inForce } from '../platform/record/in-force.js';
import type { Pointer } from '../platform/record/terms.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import { everAt, ownOf } from '../programme/kind/derived-rules.js';
import {
  BARE_ACT,
  type ChallengeKnown,
  type ChallengeRule,
  dueOn,
  personOf,
  requireAnswerer,
} from './challenge-context.js';
import type { ChallengeEntry } from './challenge.entity.js';
import type {
  AnswerChallengeInput,
  AssignChallengeInput,
  EscalateChallengeInput,
  JudgeAnswerInput,
  WithdrawChallengeInput,
} from './challenge.input.js';
import { type Act, actFault } from './challenge-life.js';
import { answerFault, raiserFault } from './challenge-rights.js';
import { challengeSnapshot, type ChallengeSnapshot } from './challenges-view.js';

/** An act, with what it adds to its row. */
type Done = Pick<ChallengeEntry, 'act'> & Partial<Pick<ChallengeEntry, keyof typeof BARE_ACT>>;

interface ActContext extends ChallengeKnown {
  /** The challenge as it stood on the day of the act, the row that is corrected left out. */
  readonly challenge: ChallengeSnapshot;
  /** The row that is corrected; null: none is. */
  readonly corrected: ChallengeEntry | null;
}

/** Names who is to answer an open challenge, or by when; or corrects that, for as long as nothing has followed from it. */
const assignChallenge = act<AssignChallengeInput>(['ASSIGNED'], ['ROWS', 'READERS'], (context, input) => {
  const { challenge, corrected } = context;
  requireOpen(context, 'ASSIGNED', corrected ? null : nothingAssigned(input));
  const former = corrected ?? challenge.assigned;
  const answererId = input.answererId ? plainId(input.answererId) : (former?.answererId ?? '');
  requireAnswerer(context, answererId, challenge.asked.raisedById);
  const due = input.answerBy ? dueOn(context, input.answerBy) : (former?.dueOn ?? null);
  return { act: 'ASSIGNED', words: input.reason.trim(), answererId, dueOn: due };
});

/** Answers a challenge, or corrects the answer. */
const answerChallenge = act<AnswerChallengeInput>(
  ['ANSWERED', 'ANSWERED_FINALLY'],
  'ROWS',
  (context, { reasons, outcome, willDo, actionId }) => {
    const { challenge, register, actor } = context;
    const named = register.people.get(challenge.assigned?.answererId ?? '')?.name ?? 'somebody else';
    const by = challenge.escalated ? 'ANSWERED_FINALLY' : 'ANSWERED';
    requireOpen(context, by, answerFault(actor, challenge, named));
    const does = { willDo: willDo?.trim() ?? null, actionId: actionId ? recordId(actionId) : null };
    return { act: by, words: reasons.trim(), outcome, ...does };
  },
  ({ actionId }) => (actionId ? [{ kind: 'ACTION', id: actionId, path: ['actionId'] }] : []),
);

/** What the challenger makes of the answer. */
const judgeAnswer = act<JudgeAnswerInput>([], 'ROWS', (context, { satisfied, remark }) => {
  const made = satisfied ? 'SATISFIED' : 'NOT_SATISFIED';
  requireOpen(context, made, raiserFault(context.actor, context.challenge));
  return { act: made, words: remark?.trim() ?? null };
});

/** Takes a challenge to the director, who answers finally. */
const escalateChallenge = act<EscalateChallengeInput>([], ['ROWS', 'CALENDAR'], (context, { reason, answerBy }) => {
  requireOpen(context, 'ESCALATED', raiserFault(context.actor, context.challenge));
  return { act: 'ESCALATED', words: reason.trim(), dueOn: dueOn(context, answerBy) };
});

/** Withdraws a challenge. */
const withdrawChallenge = act<WithdrawChallengeInput>([], 'ROWS', (context, { reason }) => {
  requireOpen(context, 'WITHDRAWN', raiserFault(context.actor, context.challenge));
  return { act: 'WITHDRAWN', words: reason.trim() };
});

export const THREAD_RULES = {
  assignChallenge,
  answerChallenge,
  judgeAnswer,
  escalateChallenge,
  withdrawChallenge,
};

/** The rule of an act, which is one row of the thread; `correctable` are the acts that the operation may put right. */
function act<I extends object>(
  correctable: readonly Act[],
  reads: string | readonly string[],
  decide: (context: ActContext, input: I) => Done,
  pointers: (input: I) => readonly Pointer[] = () => [],
): ChallengeRule<I> {
  return {
    creates: false,
    reads,
    pointers,
    decide: (context, input) => {
      const { corrects: of } = input as { readonly corrects?: string | null };
      const corrects = of ? recordId(of) : null;
      const done = decide(known(context, correctable, corrects), input);
      return [{ into: 'challengeEntries', corrects, values: { ...BARE_ACT, ...done, byId: personOf(context) } }];
    },
  };
}

/** Refuses a day that is out of turn. */
function known(context: ChallengeKnown, correctable: readonly Act[], corrects: string | null): ActContext {
  const { rows, id, code, projectId, before, effectiveOn } = context;
  const [asked] = ownOf(rows.challengeStatements, 'challengeId', id);
  if (!asked) throw new Error(`challenge ${id} has lost its statement`);
  const entries = ownOf(rows.challengeEntries, 'challengeId', id);
  const own = entries.filter((row) => correctable.includes(row.act));
  const order = orderFaults(inForce(entries, everAt(context)), effectiveOn, corrects);
  refuseOn([
    ...correctionFaults(own, corrects, ['input', 'corrects']),
    ...(order.length ? order : orderFaults([asked], effectiveOn, null)), // nothing comes before the question
  ]);
  const left = entries.filter((row) => row.id !== corrects);
  const challenge = challengeSnapshot({ id, code, projectId }, asked, left, before);
  return { ...context, challenge, corrected: own.find((row) => row.id === corrects) ?? null };
}

/** Refuses with all that speaks against an act: whose turn it is, and whether the act is open. */
function requireOpen({ challenge }: ActContext, one: Act, fault: Problem | null): void {
  refuseOn([fault, actFault(one, challenge)].filter((each) => each !== null));
}

function nothingAssigned({ answererId, answerBy }: AssignChallengeInput): Problem | null {
  if (answererId || answerBy) return null;
  const message = 'This changes nothing. Select another person, enter another date, or both.';
  return { code: 'NOTHING_TO_CHANGE', message, path: ['input', 'answererId'] };
}
