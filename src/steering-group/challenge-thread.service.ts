import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ChallengeEntry } from './challenge.entity.js';
import type {
  AnswerChallengeInput,
  AssignChallengeInput,
  EscalateChallengeInput,
  JudgeAnswerInput,
  WithdrawChallengeInput,
} from './challenge.input.js';
import { actFault, type Act } from './challenge-life.js';
import { answerFault, raiserFault } from './challenge-rights.js';
import { BARE_ACT, CHALLENGE, ChallengeService, personOf } from './challenge.service.js';
import type { ChallengePayload } from './challenge.type.js';
import { challengeStanding, type ChallengeStanding } from './challenges-view.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

type ActInput =
  AnswerChallengeInput | AssignChallengeInput | EscalateChallengeInput | JudgeAnswerInput | WithdrawChallengeInput;

/** The operations that correct what they made. */
const CORRECTED_BY: Readonly<Partial<Record<Act, Operation>>> = {
  ASSIGNED: 'assignChallenge',
  ANSWERED: 'answerChallenge',
  ANSWERED_FINALLY: 'answerChallenge',
};

/** What an act adds to its row. */
type Said = Partial<Pick<ChallengeEntry, keyof typeof BARE_ACT>>;

/** Keeps the threads of challenges: assignments, answers, and what the challenger makes of them. No other record changes. */
@Injectable()
export class ChallengeThreadService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: SteeringGroupViewService,
    private readonly subjects: RecordSubjects,
    private readonly challenges: ChallengeService,
  ) {}

  /** Names who is to answer an open challenge, or by when; or corrects that, for as long as nothing has followed from it. */
  assignChallenge(actor: Actor, input: AssignChallengeInput): Promise<ChallengePayload> {
    return this.act(actor, 'assignChallenge', input, async (thing, now, corrected) => {
      this.require(now, 'ASSIGNED', [corrected ? null : nothingAssigned(input)]);
      const former = corrected ?? now.assigned;
      const answererId = input.answererId ? recordId(input.answererId) : (former?.answererId ?? null);
      await this.challenges.requireAnswerer(thing, answererId ?? '', now.asked.raisedById);
      const dueOn = input.answerBy ? await this.challenges.dueOn(thing, input.answerBy) : (former?.dueOn ?? null);
      await this.write(actor, thing, input, 'ASSIGNED', {
        words: input.reason.trim(),
        answererId,
        dueOn,
      });
    });
  }

  /** Answers a challenge, or corrects the answer. */
  answerChallenge(actor: Actor, input: AnswerChallengeInput): Promise<ChallengePayload> {
    return this.act(actor, 'answerChallenge', input, async (thing, now) => {
      const named = thing.register.people.get(now.assigned?.answererId ?? '')?.name ?? 'somebody else';
      const act = now.escalated ? 'ANSWERED_FINALLY' : 'ANSWERED';
      this.require(now, act, [answerFault(actor, now, named)]);
      if (input.actionId) {
        const ref = { kind: 'ACTION' as const, id: input.actionId };
        await this.subjects.require([ref], { ...thing.before, projectId: thing.projectId }, ['input', 'actionId']);
      }
      await this.write(actor, thing, input, act, {
        words: input.reasons.trim(),
        outcome: input.outcome,
        willDo: input.willDo?.trim() ?? null,
        actionId: input.actionId ? recordId(input.actionId) : null,
      });
    });
  }

  /** Says what the challenger makes of the answer. */
  judgeAnswer(actor: Actor, input: JudgeAnswerInput): Promise<ChallengePayload> {
    return this.act(actor, 'judgeAnswer', input, async (thing, now) => {
      const act = input.satisfied ? 'SATISFIED' : 'NOT_SATISFIED';
      this.require(now, act, [raiserFault(actor, now)]);
      await this.write(actor, thing, input, act, { words: input.remark?.trim() ?? null });
    });
  }

  /** Takes a challenge to the director, who answers finally. */
  escalateChallenge(actor: Actor, input: EscalateChallengeInput): Promise<ChallengePayload> {
    return this.act(actor, 'escalateChallenge', input, async (thing, now) => {
      this.require(now, 'ESCALATED', [raiserFault(actor, now)]);
      const dueOn = await this.challenges.dueOn(thing, input.answerBy);
      await this.write(actor, thing, input, 'ESCALATED', { words: input.reason.trim(), dueOn });
    });
  }

  /** Withdraws a challenge. */
  withdrawChallenge(actor: Actor, input: WithdrawChallengeInput): Promise<ChallengePayload> {
    return this.act(actor, 'withdrawChallenge', input, async (thing, now) => {
      this.require(now, 'WITHDRAWN', [raiserFault(actor, now)]);
      await this.write(actor, thing, input, 'WITHDRAWN', { words: input.reason.trim() });
    });
  }

  /** One act on a challenge, which `work` sees as it stood on the day of the act, the row that is corrected left out. */
  private async act(
    actor: Actor,
    operation: Operation,
    input: ActInput,
    work: (thing: ThingWrite, now: ChallengeStanding, corrected: ChallengeEntry | undefined) => Promise<void>,
  ): Promise<ChallengePayload> {
    const subject = { id: input.challengeId, idField: 'challengeId' };
    const written = await this.writer.about(actor, operation, CHALLENGE, input, subject, async (thing) => {
      const rows = await this.views.within(thing);
      const asked = rows.challengeStatements.filter((row) => row.challengeId === thing.id);
      const entries = rows.challengeEntries.filter((row) => row.challengeId === thing.id);
      const corrects = 'corrects' in input && input.corrects ? recordId(input.corrects) : null;
      const { revision } = thing.before;
      const [question] = asked;
      if (!question) throw new Error(`challenge ${thing.id} has lost its statement`);
      const own = entries.filter((row) => CORRECTED_BY[row.act] === operation);
      const stands = standing(entries, { asAt: '9999-12-31', revision });
      const order = orderFaults(stands, thing.effectiveOn, corrects);
      const faults = [
        ...correctionFaults(own, corrects, ['input', 'corrects']),
        ...(order.length ? order : orderFaults([question], thing.effectiveOn, null)), // nothing comes before the question
      ];
      if (faults.length) throw new Refusal(faults);
      const identity = { id: thing.id, code: thing.code, projectId: thing.projectId };
      const left = entries.filter((row) => row.id !== corrects);
      const now = challengeStanding(identity, question, left, { asAt: thing.effectiveOn, revision });
      await work(
        thing,
        now,
        own.find((row) => row.id === corrects),
      );
    });
    return this.challenges.payload(written);
  }

  /** Refuses with all that speaks against an act: whose turn it is, and whether the act is open. */
  private require(now: ChallengeStanding, act: Act, faults: readonly (Problem | null)[]): void {
    const all = [...faults, actFault(act, now)].filter((fault) => fault !== null);
    if (all.length) throw new Refusal(all);
  }

  private async write(actor: Actor, thing: ThingWrite, input: ActInput, act: Act, said: Said): Promise<void> {
    const corrects = 'corrects' in input && input.corrects ? recordId(input.corrects) : null;
    await thing.write.manager.insert(ChallengeEntry, {
      ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
      challengeId: thing.id,
      byId: personOf(actor),
      ...BARE_ACT,
      ...said,
      act,
    });
  }
}

function nothingAssigned({ answererId, answerBy }: AssignChallengeInput): Problem | null {
  if (answererId || answerBy) return null;
  const message = 'The assignment stays as it is. Give answererId, answerBy or both.';
  return { code: 'NOTHING_TO_CHANGE', message, path: ['input', 'answererId'] };
}
