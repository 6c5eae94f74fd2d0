/** Decides where the form is that mends what a check of a paper found: on a page of its project, of its meeting, or on the paper's own. */
import { openPath, paperPath } from './paper-path.js';

/** Parts of a project's pages, by what was found. */
const PARTS: Readonly<Record<string, string>> = {
  NO_APPROVAL: 'settings',
  NO_BASELINE: 'plan',
  COMPLETE_ASSUMED: 'plan/status?kind=tasks',
  DONE_ELSEWHERE_NOT: 'plan/status',
  NO_RISKS: 'risks',
  RISKS_INCOMPLETE: 'risks/missing',
  NO_TERMS_OF_REFERENCE: 'steering-group',
  GROUP_INCOMPLETE: 'steering-group',
  EVIDENCE_COUNTS: 'evidence',
  PILOT_INCOMPLETE: 'pilots',
  COMMITMENT_UNOWNED: 'commitments',
  PRINCIPLES_UNCOVERED: 'outputs',
};

/** Found of a milestone, whose page has the form that reports it. */
const OF_MILESTONES: readonly string[] = ['STALE_STATUS', 'SLIP_UNEXPLAINED', 'HOLE_OPEN', 'PROMISE_UNEXPLAINED'];

/** What is set on the paper itself, by the form that sets it. */
const SET: Readonly<Record<string, string>> = {
  CONFIDENTIALITY_MISSING: 'cover',
  REFERENCE_UNUSUAL: 'cover',
  PAGE_BUDGET: 'budget',
  NO_ASK: 'asks',
};

interface Found {
  readonly code: string;
  readonly subject: string | null;
}

/** The address; null where there is only a step to take, such as to clear the paper. */
export function findingPath(reference: string, { code, subject }: Found): string | null {
  const set = SET[code];
  if (set !== undefined) return openPath(reference, { set });
  if (code === 'ATTACHMENT_MISSING') return `${paperPath(reference)}/attach`;
  if (subject === null) return null;
  if (subject === 'cover') return openPath(reference, { set: 'cover' });
  if (code === 'PAPERS_OVERDUE') return `/meetings/${encodeURIComponent(subject)}`;
  if (code === 'ACTION_UNASSIGNED') return `/actions/${encodeURIComponent(subject)}`;
  const [project = '', item] = subject.split(' ');
  const pages = `/projects/${encodeURIComponent(project)}`;
  if (OF_MILESTONES.includes(code)) return item ? `${pages}/milestones/${encodeURIComponent(item)}` : pages;
  const part = PARTS[code];
  return part === undefined ? null : `${pages}/${part}`;
}
