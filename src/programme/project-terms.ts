/** Decides a project's new terms: the former ones, changed where something is said, checked as a whole. */
import type { Problem } from '../platform/record/problem.js';

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

/** What a person says of the terms: undefined keeps, null clears where the term may be empty. */
export interface TermsChange {
  readonly title?: string | null;
  readonly objectives?: string[] | null;
  readonly sponsorIds?: string[] | null;
  readonly leadId?: string | null;
  readonly smtLeadId?: string | null;
  readonly approvedBy?: string | null;
  readonly approvedOn?: string | null;
  readonly approval?: string | null;
  readonly start?: string | null;
  readonly targetEnd?: string | null;
  readonly amberDays?: number | null;
  readonly redDays?: number | null;
  readonly staleDays?: number | null;
}

/** Terms of a project of which nothing but title and start is said. Tolerances are the tool's own defaults. */
export function firstTerms(title: string, start: string): ProjectTerms {
  return {
    title,
    objectives: [],
    sponsorIds: [],
    leadId: null,
    smtLeadId: null,
    approvedBy: null,
    approvedOn: null,
    approval: null,
    startOn: start,
    targetEndOn: null,
    amberDays: 1,
    redDays: 10,
    staleDays: 28,
  };
}

const orKeep = <T>(said: T | undefined, former: T): T => (said === undefined ? former : said);

/** The terms after a change, and what is wrong with them. */
export function changedTerms(former: ProjectTerms, change: TermsChange): { terms: ProjectTerms; problems: Problem[] } {
  const terms: ProjectTerms = {
    title: change.title?.trim() ?? former.title,
    objectives: change.objectives ?? former.objectives,
    sponsorIds: change.sponsorIds ?? former.sponsorIds,
    leadId: orKeep(change.leadId, former.leadId),
    smtLeadId: orKeep(change.smtLeadId, former.smtLeadId),
    approvedBy: orKeep(change.approvedBy, former.approvedBy),
    approvedOn: orKeep(change.approvedOn, former.approvedOn),
    approval: orKeep(change.approval, former.approval),
    startOn: change.start ?? former.startOn,
    targetEndOn: orKeep(change.targetEnd, former.targetEndOn),
    amberDays: change.amberDays ?? former.amberDays,
    redDays: change.redDays ?? former.redDays,
    staleDays: change.staleDays ?? former.staleDays,
  };
  const problems: Problem[] = [];
  const fault = (code: string, message: string, field: string): void => {
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
  return { terms, problems };
}
