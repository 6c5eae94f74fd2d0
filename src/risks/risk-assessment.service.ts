import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { acceptanceFaults } from './acceptance.js';
import { standsOn } from './assessed.js';
import { RiskAcceptance, RiskAssessment } from './risk-assessment.entity.js';
import type { AcceptRiskInput, AssessRiskInput } from './risk-response.input.js';
import type { ScaleVersion } from './risk-scale.js';
import type { RiskPayload } from './risk.type.js';
import { correctedOf, requireOpen, RiskWriterService } from './risk-writer.service.js';

/** Keeps assessments of risks, and acceptances of those above appetite. */
@Injectable()
export class RiskAssessmentService {
  constructor(private readonly writer: RiskWriterService) {}

  /** Records how likely a risk is and how much it would matter, on the scale in force on the day. */
  assessRisk(actor: Actor, input: AssessRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'assessRisk', input, async ({ thing, risk, rules, own }) => {
      const corrects = correctedOf(own.assessments, input.corrects);
      requireOpen(risk);
      const faults = levelFaults(rules.scale, input);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(RiskAssessment, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        kind: input.kind,
        likelihood: input.likelihood,
        impact: input.impact,
        rationale: input.rationale.trim(),
        ...standsOn(rules.scale),
      });
    });
  }

  /** Records that a director accepts a threat above appetite, at its current score. */
  acceptRisk(actor: Actor, input: AcceptRiskInput): Promise<RiskPayload> {
    return this.writer.about(actor, 'acceptRisk', input, async ({ thing, risk, own }) => {
      const corrects = correctedOf(own.acceptances, input.corrects);
      const faults = acceptanceFaults(risk);
      if (faults.length) throw new Refusal(faults);
      if (input.expiresOn <= thing.effectiveOn) {
        const message = `expiresOn is ${input.expiresOn}, which is not after the acceptance itself. Give a later day.`;
        throw refuse('EXPIRY_NOT_AHEAD', message, ['input', 'expiresOn']);
      }
      const { current } = risk;
      if (!current || actor.personId === null) throw new Error(`${risk.code} was accepted without score or approver`);
      await thing.write.manager.insert(RiskAcceptance, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        riskId: thing.id,
        assessmentId: current.row.id,
        approverId: actor.personId,
        note: input.note.trim(),
        expiresOn: input.expiresOn,
      });
    });
  }
}

/** Levels that the scale does not have. */
function levelFaults(scale: ScaleVersion, input: AssessRiskInput): readonly Problem[] {
  return (['likelihood', 'impact'] as const).flatMap((field): Problem[] => {
    if (scale[field].some((level) => level.value === input[field])) return [];
    const levels = scale[field].map(({ value, label }) => `${value} ${label}`).join(', ');
    const message = `${scale.name} has no ${field} ${input[field]}. Its levels are: ${levels}.`;
    return [{ code: 'LEVEL_UNKNOWN', message, path: ['input', field], subject: scale.id }];
  });
}
