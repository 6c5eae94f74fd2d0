/** Decides what of a plan is searched: its stages, tasks and milestones with what was last reported of them. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';

const KINDS = {
  STAGE: 'A stage of a plan.',
  TASK: 'A task of a plan.',
  MILESTONE: 'A milestone of a plan.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** A plan with the project that it is of. */
export interface SearchedPlan {
  readonly projectId: string;
  readonly view: PlanView;
}

export const MILESTONES_SEARCH: SearchFace<SearchedPlan, OfProject> = {
  name: 'milestones',
  kinds: KINDS,
  *find({ projectId, view }) {
    for (const status of view.items) yield item(status, projectId);
  },
  mayFind: mayFindOfProject,
};

function item(
  { item: { itemId: id, kind, code, title, ownerId, ownerTeam, notes }, finish, reports }: ItemStatus,
  projectId: string,
) {
  const narrative = reports.findLast((report) => report.narrative !== null)?.narrative;
  const found: SearchFound<OfProject> = {
    ...{ kind, id, code, title, text: [narrative, notes, ownerTeam], on: finish, audience: { projectId } },
    parties: [{ as: 'OWNS', id: ownerId }],
  };
  return found;
}
