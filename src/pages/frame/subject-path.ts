/** Decides which page shows a record. */

const inProject = (project: string, rest: string): string => `/projects/${encodeURIComponent(project)}/${rest}`;

/** Below the pages of a project: the kind of record, and the folder its pages are in. */
const FOLDERS: Readonly<Record<string, string>> = {
  MILESTONE: 'milestones',
  TASK: 'tasks',
  OUTPUT: 'outputs',
  PILOT: 'pilots',
  STAKEHOLDER: 'stakeholders',
  COMMITMENT: 'commitments',
  COMMUNICATION: 'communications',
  EVIDENCE: 'evidence',
  FEEDBACK_EXERCISE: 'feedback/exercises',
  FEEDBACK_ITEM: 'feedback/items',
  ADOPTION: 'adoption',
  RISK: 'risks',
  CHALLENGE: 'challenges',
};

/** Pages of a project that show all records of a kind, where one alone has no page. */
const LISTS: Readonly<Record<string, string>> = {
  PROJECT: 'plan',
  STAGE: 'plan',
  PLAN: 'plan',
  BASELINE: 'plan',
  OUTPUT_VERSION: 'outputs',
  CLAUSE: 'outputs',
  SEAT: 'steering-group',
};

/**
 * The address of the page of a record; null where it has none.
 * @param kind as the interface names kinds of subjects, such as MILESTONE
 * @param project the code of its project; null: it belongs to none
 */
export function subjectPath(kind: string, project: string | null, code: string): string | null {
  if (kind === 'MEETING') return `/meetings/${encodeURIComponent(code)}`;
  if (kind === 'DECISION') return `/decisions/${encodeURIComponent(code)}`;
  if (kind === 'ACTION') return `/actions/${encodeURIComponent(code)}`;
  if (kind === 'PAPER') return `/board-papers/${encodeURIComponent(code)}`;
  if (project === null) return null;
  if (Object.hasOwn(FOLDERS, kind)) return inProject(project, `${FOLDERS[kind]}/${encodeURIComponent(code)}`);
  return Object.hasOwn(LISTS, kind) ? inProject(project, LISTS[kind]!) : null;
}
