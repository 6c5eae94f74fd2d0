import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { plainId } from '../platform/record/view-id.js';
import { standing } from '../platform/record/standing.js';
import { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import type { ReportRiskActionInput, RespondToRiskInput, RiskActionInput } from './risk-response.input.js';
import { ACTION_LIFE, RESPONSES_TO } from './risk-states.js';
import type { RiskPayload } from './risk.type.js';
import { correctedOf, requireOpen, requirePeople, RiskWriterService, type RiskWrite } from './risk-writer.service.js';

/** Keeps responses to risks, and their actions. */
@Injectable()
export class RiskResponseService {
  constructor(private readonly writer: RiskWriterService) {}

  /** Records how a risk is met, and the actions that are new or stated anew. */
  respondToRisk(actor: Actor, input: RespondToRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'respondToRisk', input, async (about) => {
      const { thing, risk, own } = about;
      const corrects = correctedOf(own.responses, input.corrects);
      requireOpen(risk);
      const fitting = RESPONSES_TO[risk.terms.nature];
      if (!fitting.includes(input.response)) {
        const message = `${input.response} is for opportunities, and ${risk.code} is a threat. Choose ${fitting.join(', ')}.`;
        throw refuse('RESPONSE_NOT_FOR_THREAT', message, ['input', 'response'], risk.code);
      }
      await thing.write.manager.insert(RiskResponse, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        response: input.response,
        note: input.note?.trim() ?? null,
      });
      for (const [index, action] of (input.actions ?? []).entries()) {
        await this.stateAction(about, input, action, index);
      }
    });
  }

  /** Records how far an action has come. */
  reportRiskAction(actor: Actor, input: ReportRiskActionInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'reportRiskAction', input, async ({ thing, risk, own }) => {
      const actionId = knownAction(risk, input.actionId, ['input', 'actionId']);
      const mine = own.actionReports.filter((row) => row.actionId === actionId);
      const corrects = correctedOf(mine, input.corrects);
      const stands = standing(mine, { asAt: '9999-12-31', revision: thing.before.revision });
      const faults = orderFaults(stands, thing.effectiveOn, corrects);
      if (faults.length) throw new Refusal(faults);
      const from = stands.filter((row) => row.id !== corrects).at(-1)?.state ?? 'PLANNED';
      const subject = `The action of ${thing.code}`;
      const step = stepFault(ACTION_LIFE, { from, to: input.state, subject, field: 'state' });
      if (step) throw step;
      await thing.write.manager.insert(RiskActionReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        actionId,
        state: input.state,
        note: input.note?.trim() ?? null,
      });
    });
  }

  private async stateAction(
    { thing, risk }: RiskWrite,
    input: RespondToRiskInput,
    action: RiskActionInput,
    position: number,
  ): Promise<void> {
    const path = ['input', 'actions', `${position}`];
    const actionId = action.actionId ? knownAction(risk, action.actionId, [...path, 'actionId']) : randomUUID();
    const actioneeId = action.actioneeId ? plainId(action.actioneeId) : null;
    requirePeople(thing, actioneeId ? [actioneeId] : [], [...path, 'actioneeId']);
    await thing.write.manager.insert(RiskAction, {
      ...thing.write.dated({ ...input, corrects: null, effectiveOn: thing.effectiveOn }),
      riskId: thing.id,
      actionId,
      position,
      text: action.text.trim(),
      actioneeId,
      dueOn: action.dueOn ?? null,
    });
  }
}

/** The id of an action of the risk; throws a Refusal where it had none such on the day. */
function knownAction({ actions, code }: RiskWrite['risk'], id: string, path: readonly string[]): string {
  const found = actions.find((action) => action.id === plainId(id));
  if (found) return found.id;
  throw refuse('ACTION_UNKNOWN', `${code} had no such action on that day. Read its actions again.`, [...path], id);
}
