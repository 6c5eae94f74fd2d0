/** Decides why a baseline cannot rest on a decision, or on a proposal. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { FoundSubject } from '../programme/record-subject.js';
import { isSameSchedule } from './baseline-comparison.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';
import type { BaselineProposal } from './plan-record.js';

/**
 * Why a baseline of a day cannot rest on the decision that an input names; null: it can. One that is kept from the
 * public is as if it were not there, since everybody who reads the plan is shown what its baseline rests on.
 */
export function decisionFault(found: FoundSubject | null, named: string, on: string): Problem | null {
  const path = ['input', 'decision'];
  if (!found) {
    const message = `No open decision ${named} about this project was recorded by ${on}. Record the decision first, or select another one.`;
    return { code: 'DECISION_UNKNOWN', message, path, subject: named };
  }
  if (found.agreed === true) return null;
  const message = `${found.code} agreed to nothing that still stands: it was refused, deferred or noted, or a later decision took its place. Give the decision that agrees to this baseline.`;
  return { code: 'DECISION_NOT_AGREED', message, path, subject: found.code };
}

/**
 * Why somebody cannot approve what was proposed; null: they can.
 * @param proposal what is put to the director
 * @param named the id of the proposal that they speak of
 * @param approver id of the person
 * @param schedule the plan as it stands
 */
export function proposalFault(
  proposal: BaselineProposal | null,
  named: string,
  approver: string | null,
  schedule: BaselineSnapshot,
): Problem | null {
  const fault = (code: ProblemCode, message: string): Problem => ({
    ...{ code, message, path: ['input', 'proposalId'], subject: named },
  });
  if (proposal?.id !== named) {
    const message = `This proposal is no longer put to you: it was decided, or another one took its place. Read the plan again.`;
    return fault('PROPOSAL_UNKNOWN', message);
  }
  if (proposal.proposedById !== null && proposal.proposedById === approver) {
    return fault('OWN_PROPOSAL', 'You proposed this baseline yourself. Another director of the project approves it.');
  }
  if (isSameSchedule(proposal.snapshot, schedule)) return null;
  const message = `The plan has moved since ${proposal.name} was proposed on ${proposal.effectiveOn}. Have it proposed again, or approve the plan as it stands without the proposal.`;
  return fault('PROPOSAL_OUTDATED', message);
}
