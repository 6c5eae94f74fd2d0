/** Decides what a project's terms are made of, how an input speaks of them, and whether they can hold as a whole. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { called, idList, list, maybe, maybeId, needed, type TermsOf } from '../platform/record/terms.js';

/** A project's terms without the columns every dated row has. */
export interface ProjectTerms {
  readonly title: string;
  readonly objectives: string[];
  readonly sponsorIds: string[];
  readonly leadId: string | null;
  readonly smtLeadId: string | null;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly approval: string | null;
  readonly startOn: string;
  readonly targetEndOn: string | null;
  readonly amberDays: number;
  readonly redDays: number;
  readonly staleDays: number;
}

/** A new project begins with the tool's own tolerances. */
export const PROJECT_TERMS: TermsOf<ProjectTerms> = {
  title: needed(),
  objectives: list(),
  sponsorIds: idList(),
  leadId: maybeId(),
  smtLeadId: maybeId(),
  approvedBy: maybe(),
  approvedOn: maybe(),
  approval: maybe(),
  startOn: called('start', needed()),
  targetEndOn: called('targetEnd', maybe()),
  amberDays: needed(1),
  redDays: needed(10),
  staleDays: needed(28),
};

/** What is wrong with the terms as a whole. */
export function projectFaults(terms: ProjectTerms): Problem[] {
  const problems: Problem[] = [];
  const fault = (code: ProblemCode, message: string, field: string): void => {
    problems.push({ code, message, path: ['input', field], subject: null });
  };
  if (terms.targetEndOn && terms.targetEndOn < terms.startOn) {
    fault(
      'END_BEFORE_START',
      `The target end ${terms.targetEndOn} lies before the start ${terms.startOn}.`,
      'targetEnd',
    );
  }
  if (terms.redDays <= terms.amberDays) {
    const message = `Red begins at ${terms.redDays} working days of slip, amber at ${terms.amberDays}. Let red begin later.`;
    fault('TOLERANCE_ORDER', message, 'redDays');
  }
  if (new Set(terms.sponsorIds).size < terms.sponsorIds.length) {
    fault('SPONSOR_TWICE', 'A sponsoring organisation is named twice. Name each once.', 'sponsorIds');
  }
  return problems;
}
