/** Decides whether an action may be reported in a state. */
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import type { Problem } from '../platform/record/problem.js';
import { inForce } from '../platform/record/in-force.js';
import type { ActionReport } from './action.entity.js';
import { ACTION_LIFE, STILL_TO_DO, type ActionState } from './meeting-states.js';

/** Why the report may not be made; `own` are all reports on the action before it. */
export function actionFaults(
  code: string,
  own: readonly ActionReport[],
  report: {
    readonly state: ActionState;
    readonly effectiveOn: string;
    readonly corrects: string | null;
    readonly closedAtId: string | null;
  },
): readonly Problem[] {
  const { state, effectiveOn, corrects, closedAtId } = report;
  const stands = inForce(own, { asAt: '9999-12-31', revision: Number.MAX_SAFE_INTEGER });
  const correction = correctionFaults(own, corrects, ['input', 'corrects']);
  const faults = correction.length ? correction : orderFaults(stands, effectiveOn, corrects);
  if (faults.length) return faults;
  const from = stands.filter((row) => row.id !== corrects).at(-1)?.state ?? 'OPEN';
  const step = stepFault(ACTION_LIFE, { from, to: state, corrects, subject: code, field: 'state' });
  if (step) return step.problems;
  if (closedAtId === null || !STILL_TO_DO.includes(state)) return [];
  const message = `${code} is not closed by this report, so no meeting takes it off its list. Leave the meeting blank.`;
  return [{ code: 'NOT_CLOSING', message, path: ['input', 'closedAtMeetingId'], subject: code }];
}
