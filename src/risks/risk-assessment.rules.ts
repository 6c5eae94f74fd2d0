/** Decides how risks are assessed on the scale in force, and when a threat above appetite may be accepted. */
import { refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { correctedIn } from '../programme/kind/derived-rules.js';
import { acceptanceFaults } from './acceptance.js';
import { standsOn } from './assessed.js';
import { aboutRisk, requireOpen } from './risk-context.js';
import type { AcceptRiskInput, AssessRiskInput } from './risk-response.input.js';
import type { ScaleVersion } from './risk-scale.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** How likely a risk is and how much it would matter, on the scale in force on the day. */
export const ASSESS_RISK = aboutRisk<AssessRiskInput>(({ risk, rules, own }, input) => {
  const corrects = correctedIn(own.assessments, input);
  requireOpen(risk);
  refuseOn(levelFaults(rules.scale, input));
  const { kind, likelihood, impact } = input;
  const values = { kind, likelihood, impact, rationale: input.rationale.trim(), ...standsOn(rules.scale) };
  return [{ into: 'assessments', corrects, values }];
});

/** That a director accepts a threat above appetite, at its current score. */
export const ACCEPT_RISK = aboutRisk<AcceptRiskInput>(({ risk, own, effectiveOn, actor }, input) => {
  const corrects = correctedIn(own.acceptances, input);
  refuseOn(acceptanceFaults(risk));
  const { expiresOn } = input;
  if (expiresOn <= effectiveOn) {
    const message = `The acceptance must end after the day on which it is given. Enter a later date than ${formatIsoDate(expiresOn)}.`;
    throw refuse('EXPIRY_NOT_AHEAD', message, ['input', 'expiresOn']);
  }
  const { current } = risk;
  const { personId } = actor;
  if (!current || personId === null) throw new Error(`${risk.code} was accepted without score or approver`);
  const values = { assessmentId: current.row.id, approverId: personId, note: input.note.trim(), expiresOn };
  return [{ into: 'acceptances', corrects, values }];
});

/** Levels that the scale does not have. */
function levelFaults(scale: ScaleVersion, input: AssessRiskInput): readonly Problem[] {
  return (['likelihood', 'impact'] as const).flatMap((field): Problem[] => {
    if (scale[field].some((level) => level.value === input[field])) return [];
    const levels = scale[field].map(({ value, label }) => `${value} ${label}`).join(', ');
    const message = `${scale.name} has no ${field} ${input[field]}. Its levels are: ${levels}.`;
    return [{ code: 'LEVEL_UNKNOWN', message, path: ['input', field], subject: scale.id }];
  });
}
