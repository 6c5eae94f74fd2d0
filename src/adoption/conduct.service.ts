import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { nextCode } from '../platform/record/next-code.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { standing } from '../platform/record/standing.js';
import { stillAllowed } from '../platform/record/still-allowed.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from '../programme/effective-date.js';
import type { ConductState } from './adoption-states.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { ConductIdentity, ConductReport } from './conduct.entity.js';
import type {
  AnswerConductChallengeInput,
  ProposeConductResolutionInput,
  RaiseConductChallengeInput,
  ResolveConductChallengeInput,
  WithdrawConductChallengeInput,
} from './conduct.input.js';
import { ConductShapeService } from './conduct-shape.service.js';
import type { ConductChallenge, ConductChallengePayload } from './conduct.type.js';
import { conductFault, conductView, raisingFaults } from './conduct-view.js';
import { ConductViewService } from './conduct-view.service.js';
import { datingFaults, EVER } from './dating-faults.js';
import { MembershipService, type Membership } from './membership.service.js';

/** What the which others read, learns of a challenge between partners: that somebody recorded something. */
const IN_CONFIDENCE = { operation: 'recordInConfidence', reason: 'Confidential to a partnership.' };

interface StepInput {
  readonly challengeId: string;
  readonly corrects?: string | null;
  readonly effectiveOn?: string | null;
  readonly expectedVersion: number;
}

/** Keeps challenges between partners, for people of member organisations alone. */
@Injectable()
export class ConductService {
  constructor(
    private readonly recorder: Recorder,
    private readonly members: MembershipService,
    private readonly views: ConductViewService,
    private readonly adoptions: AdoptionViewService,
    private readonly shapes: ConductShapeService,
    private readonly clock: Clock,
  ) {}

  /** A member asks another about its conduct, citing behaviours of their text as it stood on that day. */
  async raiseConductChallenge(actor: Actor, input: RaiseConductChallengeInput): Promise<ConductChallengePayload> {
    if (!(await this.members.find(actor, input.adoptionId))) throw unknown('adoption', input.adoptionId);
    const id = randomUUID();
    const effectiveOn = this.dayOf(input);
    const { membership, revision } = await this.recorder.write(actor, IN_CONFIDENCE, async (write) => {
      const membership = await stillAllowed(() => this.members.find(write.asOf(actor), input.adoptionId));
      const { projectId, organisationId: memberId } = membership;
      const before = { asAt: effectiveOn, revision: write.revision - 1 };
      const adoption = await this.adoptions.adoption(projectId, membership.adoption.id, before);
      const aboutId = recordId(input.aboutOrganisationId) ?? '';
      const clauseKeys = [...new Set(input.clauseIds.map((each) => keyIn(membership, each)))];
      const faults = raisingFaults(adoption, { memberId, aboutId, clauseKeys });
      if (faults.length) throw new Refusal(faults);
      const { identities } = await this.views.within(write);
      const codes = identities.filter((row) => row.adoptionId === membership.adoption.id).map((row) => row.code);
      const identity = { id, adoptionId: membership.adoption.id, code: nextCode('C', codes) };
      await write.manager.insert(ConductIdentity, { ...identity, revision: write.revision, version: write.revision });
      await this.insert(
        actor,
        write,
        { effectiveOn },
        {
          ...{ challengeId: id, state: 'RAISED', memberId, aboutId, clauseKeys },
          text: input.whatHappened.trim(),
        },
      );
      return { membership, revision: write.revision };
    });
    return this.shapes.payload(membership, id, revision);
  }

  /** One challenge as the actor's own organisation sees it; null where there is none in a partnership of its own. */
  async challenge(actor: Actor, challengeId: string): Promise<ConductChallenge | null> {
    const found = await this.membershipOf(actor, challengeId);
    return found && (await this.shapes.challenge(found.membership, found.id, actor.revision));
  }

  /** The member that a challenge is about answers it. */
  answerConductChallenge(actor: Actor, input: AnswerConductChallengeInput): Promise<ConductChallengePayload> {
    return this.step(actor, input, 'ANSWERED', { text: input.answer });
  }

  /** One side proposes how a challenge is to be resolved. */
  proposeConductResolution(actor: Actor, input: ProposeConductResolutionInput): Promise<ConductChallengePayload> {
    return this.step(actor, input, 'PROPOSED', { text: input.resolution });
  }

  /** The other side agrees to the proposal that stands. */
  resolveConductChallenge(actor: Actor, input: ResolveConductChallengeInput): Promise<ConductChallengePayload> {
    return this.step(actor, input, 'RESOLVED', {
      text: input.note ?? 'Agreed.',
      proposalId: recordId(input.proposalId),
    });
  }

  /** The member that raised a challenge takes it back. */
  withdrawConductChallenge(actor: Actor, input: WithdrawConductChallengeInput): Promise<ConductChallengePayload> {
    return this.step(actor, input, 'WITHDRAWN', { text: input.note });
  }

  private async step(
    actor: Actor,
    input: StepInput,
    state: ConductState,
    said: { readonly text: string; readonly proposalId?: string | null },
  ): Promise<ConductChallengePayload> {
    const found = await this.membershipOf(actor, input.challengeId);
    if (!found) throw unknown('challenge', input.challengeId);
    const { id } = found;
    const effectiveOn = this.dayOf(input);
    const { membership, revision } = await this.recorder.write(actor, IN_CONFIDENCE, async (write) => {
      const { membership } = await stillAllowed(() => this.membershipOf(write.asOf(actor), id));
      const { organisationId: memberId } = membership;
      await write.claim('conduct_challenge', id, input.expectedVersion, 'the challenge');
      const rows = await this.views.within(write);
      const own = rows.reports.filter((row) => row.challengeId === id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const ever = { asAt: EVER, revision: write.revision - 1 };
      const stands = standing(own, ever);
      const ownSide = own.filter((row) => row.memberId === memberId && row.state === state);
      const faults = datingFaults(own, { effectiveOn, corrects, revision: ever.revision }, ownSide);
      if (faults.length) throw new Refusal(faults);
      const reports = stands.filter((row) => row.id !== corrects);
      const challenge = conductView({ ...rows, reports }, membership.adoption.id, ever).find((each) => each.id === id);
      if (!challenge) throw unknown('challenge', input.challengeId);
      const fault = conductFault(challenge, state, { memberId, corrects });
      if (fault) throw fault;
      if (state === 'RESOLVED' && said.proposalId !== challenge.proposal?.id) {
        const message =
          'Another proposal has been made since. Read the challenge again, and agree to what it says now.';
        throw refuse('PROPOSAL_CHANGED', message, ['input', 'proposalId'], challenge.code);
      }
      await this.insert(
        actor,
        write,
        { corrects, effectiveOn },
        {
          ...{ challengeId: id, state, memberId, aboutId: null, clauseKeys: [] },
          text: said.text.trim(),
          proposalId: said.proposalId ?? null,
        },
      );
      return { membership, revision: write.revision };
    });
    return this.shapes.payload(membership, id, revision);
  }

  private async membershipOf(
    actor: Actor,
    challengeId: string,
  ): Promise<{ readonly id: string; readonly membership: Membership } | null> {
    const id = recordId(challengeId) ?? '';
    const adoptionId = await this.views.adoptionOf(id, actor.revision);
    const membership = adoptionId === null ? null : await this.members.find(actor, adoptionId);
    return membership && { id, membership };
  }

  private async insert(
    actor: Actor,
    write: Write,
    provenance: { readonly effectiveOn: string; readonly corrects?: string | null },
    said: Pick<ConductReport, 'challengeId' | 'state' | 'memberId' | 'aboutId' | 'clauseKeys' | 'text'> & {
      readonly proposalId?: string | null;
    },
  ): Promise<void> {
    write.touch(null, 'Confidential', said.challengeId, 'confidential');
    const personId = actor.personId ?? ''; // a member is a person: `MembershipService` finds none for anybody else
    await write.manager.insert(ConductReport, { ...write.dated(provenance), proposalId: null, ...said, personId });
  }

  private dayOf({ effectiveOn }: { readonly effectiveOn?: string | null }): string {
    const today = this.clock.today();
    return pastDate(effectiveOn, today, today);
  }
}

/** What is not there, and what is not for this reader, are told in the same words. */
function unknown(what: 'adoption' | 'challenge', id: string): Refusal {
  return refuse('NOT_FOUND', `There is no ${what} of this id in a partnership of yours.`, ['input', `${what}Id`], id);
}

function keyIn({ adoption }: Membership, clauseId: string): string {
  const id = recordId(clauseId) ?? clauseId;
  return adoption.outputVersion?.clauses.find((clause) => clause.id === id)?.originId ?? id;
}
