/** Decides where the form is that mends what a check of a paper found, and by which operation: on a page of its project, of its meeting, or on the paper's own. */
import type { Operation } from '../../platform/auth/policy.js';
import { openPath, paperPath } from './paper-path.js';

/** The way to mend something. */
export interface Way {
  readonly href: string;
  /** Each of them mends it: whoever may do one can go there. */
  readonly by: readonly Operation[];
  /** The project that it is about; null: none. */
  readonly project: string | null;
}

/** Pages of a project, by what was found; each `*` is replaced by the next code of what it is about. */
const PARTS: Readonly<Record<string, readonly [page: string, ...by: Operation[]]>> = {
  NO_APPROVAL: ['settings', 'amendProject'],
  NO_BASELINE: ['plan', 'proposeBaseline', 'approveBaseline'],
  COMPLETE_ASSUMED: ['plan', 'reportTasks'],
  DONE_ELSEWHERE_NOT: ['milestones/*', 'reportMilestone'],
  NO_RISKS: ['risks', 'raiseRisk'],
  RISKS_INCOMPLETE: ['risks/missing', 'amendRisk'],
  NO_TERMS_OF_REFERENCE: ['steering-group', 'stateTermsOfReference'],
  GROUP_INCOMPLETE: ['steering-group', 'amendTermsOfReference'],
  EVIDENCE_COUNTS: ['evidence/*', 'amendEvidence'],
  PILOT_INCOMPLETE: ['pilots/*', 'amendPilot'],
  COMMITMENT_UNOWNED: ['commitments/*', 'amendCommitment'],
  PRINCIPLES_UNCOVERED: ['outputs/*/versions/*', 'alignClauses'],
  STALE_STATUS: ['milestones/*', 'reportMilestone'],
  SLIP_UNEXPLAINED: ['milestones/*', 'reportMilestone'],
  HOLE_OPEN: ['milestones/*', 'reportMilestone'],
};

/** Where it is said why a promise was not kept, by its kind: a page of the project, or of an action. */
const PROMISES: Readonly<Record<string, readonly [page: string, ...by: Operation[]]>> = {
  milestone: ['milestones/*', 'reportMilestone'],
  commitment: ['commitments/*', 'changeCommitmentDue'],
  communication: ['communications/*', 'amendCommunication'],
  end: ['settings', 'amendProject'],
};

/** What is set on the paper itself, by the form that sets it. */
const SET: Readonly<Record<string, string>> = {
  CONFIDENTIALITY_MISSING: 'cover',
  REFERENCE_UNUSUAL: 'cover',
  PAGE_BUDGET: 'budget',
  NO_ASK: 'asks',
};

export interface Found {
  readonly code: string;
  readonly subject: string | null;
}

/** The way; null where there is only a step to take, such as to clear the paper. */
export function findingWay(reference: string, { code, subject }: Found): Way | null {
  const set = SET[code] ?? (subject === 'cover' ? 'cover' : undefined);
  if (set !== undefined) return { href: openPath(reference, { set }), by: ['editBoardPaper'], project: null };
  if (code === 'ATTACHMENT_MISSING')
    return { href: `${paperPath(reference)}/attach`, by: ['attachToBoardPaper'], project: null };
  if (subject === null) return null;
  if (code === 'PAPERS_OVERDUE') return ofRecord('meetings', subject, 'dispatchPapers');
  if (code === 'ACTION_UNASSIGNED') return ofRecord('actions', subject, 'amendAction');
  const [project = '', ...codes] = subject.split(' ');
  if (code === 'PROMISE_UNEXPLAINED') {
    const [kind = 'end', ...own] = codes.length === 1 ? ['milestone', ...codes] : codes;
    if (kind === 'action') return ofRecord('actions', own[0] ?? '', 'reportAction');
    if (kind === 'undertaking') return { href: '/promises', by: ['reportPromise'], project: null };
    return ofProject(project, own, PROMISES[kind]);
  }
  return ofProject(project, codes, PARTS[code]);
}

function ofRecord(pages: string, code: string, operation: Operation): Way {
  return { href: `/${pages}/${encodeURIComponent(code)}`, by: [operation], project: null };
}

function ofProject(
  project: string,
  codes: readonly string[],
  part: readonly [page: string, ...by: Operation[]] | undefined,
): Way | null {
  if (!part) return null;
  const [page, ...by] = part;
  const left = [...codes];
  const path = page.replaceAll('*', () => encodeURIComponent(left.shift() ?? ''));
  return { href: `/projects/${encodeURIComponent(project)}/${path}`, by, project };
}
