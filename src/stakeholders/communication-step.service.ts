import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { CommunicationOverride, CommunicationReport } from './communication.entity.js';
import type {
  ClearCommunicationInput,
  CommunicationStepInput,
  IssueCommunicationInput,
  OverrideRestrictedWindowInput,
} from './communication.input.js';
import { CLOSED, COMMUNICATION_LIFE, type CommunicationState } from './communication-life.js';
import { issueGround } from './communication-standing.js';
import type { CommunicationPayload } from './communication.type.js';
import {
  CommunicationWriteService,
  refuseClosed,
  refuseOtherText,
  type ClaimedCommunication,
} from './communication-write.service.js';
import { issueBlockers, windowsOn } from './issue-blockers.js';

/** Takes communications from drafting through clearance to issue. */
@Injectable()
export class CommunicationStepService {
  constructor(
    private readonly writes: CommunicationWriteService,
    private readonly plans: PlanService,
  ) {}

  /** Sends the wording that stands to the director. */
  submitCommunication(actor: Actor, input: CommunicationStepInput): Promise<CommunicationPayload> {
    return this.step(actor, 'submitCommunication', input, 'IN_CLEARANCE', (claimed) => {
      refuseOtherText(claimed, claimed.life.contentSha256 ?? '');
    });
  }

  /** Clears exactly the wording named. */
  clearCommunication(actor: Actor, input: ClearCommunicationInput): Promise<CommunicationPayload> {
    return this.step(actor, 'clearCommunication', input, 'CLEARED', (claimed) => {
      refuseOtherText(claimed, input.contentSha256);
    });
  }

  /** Sends it back to drafting, cleared or not. */
  returnCommunication(actor: Actor, input: CommunicationStepInput): Promise<CommunicationPayload> {
    return this.step(actor, 'returnCommunication', input, 'DRAFTING');
  }

  /** Issues the wording that was cleared, unless anything stands in the way. */
  issueCommunication(actor: Actor, input: IssueCommunicationInput): Promise<CommunicationPayload> {
    return this.step(actor, 'issueCommunication', input, 'ISSUED', async ({ thing, life }) => {
      if (CLOSED.includes(life.state)) return; // the lifecycle refuses it, and says so better
      const plan = await this.plans.view(thing.projectId, thing.before);
      const blockers = issueBlockers(issueGround(thing.code, life, plan), thing.effectiveOn);
      if (blockers.length === 0) return;
      const field = (code: string): string => (code === 'IN_RESTRICTED_WINDOW' ? 'effectiveOn' : 'communicationId');
      throw new Refusal(blockers.map((each) => ({ ...each, path: ['input', field(each.code)] })));
    });
  }

  /** Gives a communication up. */
  withdrawCommunication(actor: Actor, input: CommunicationStepInput): Promise<CommunicationPayload> {
    return this.step(actor, 'withdrawCommunication', input, 'WITHDRAWN');
  }

  /** Lets one wording out inside the restricted windows that a day lies in. */
  overrideRestrictedWindow(actor: Actor, input: OverrideRestrictedWindowInput): Promise<CommunicationPayload> {
    return this.writes.about(actor, 'overrideRestrictedWindow', input, async (claimed) => {
      refuseClosed(claimed);
      refuseOtherText(claimed, input.contentSha256);
      const { thing } = claimed;
      const { calendar } = await this.plans.view(thing.projectId, thing.before);
      const windows = windowsOn(calendar.restrictedWindows, input.day);
      if (windows.length === 0) {
        const message = `${input.day} lies in no restricted window of ${thing.projectCode}. Nothing has to be overridden.`;
        throw refuse('NO_RESTRICTED_WINDOW', message, ['input', 'day'], thing.id);
      }
      await thing.write.manager.insert(
        CommunicationOverride,
        windows.map((window) => ({
          ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
          communicationId: thing.id,
          contentSha256: input.contentSha256,
          windowName: window.name,
          windowFrom: window.from,
          windowTo: window.to,
          grounds: input.grounds,
        })),
      );
    });
  }

  private step(
    actor: Actor,
    operation: Operation,
    input: CommunicationStepInput,
    to: CommunicationState,
    check: (claimed: ClaimedCommunication) => Promise<void> | void = () => undefined,
  ): Promise<CommunicationPayload> {
    return this.writes.about(actor, operation, input, async (claimed) => {
      await check(claimed);
      const { thing, life, corrects } = claimed;
      const step = stepFault(COMMUNICATION_LIFE, {
        from: life.state,
        to,
        subject: thing.code,
        field: 'communicationId',
      });
      if (step) throw step;
      await thing.write.manager.insert(CommunicationReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        communicationId: thing.id,
        state: to,
        contentSha256: life.contentSha256,
        note: input.note ?? null,
      });
    });
  }
}
