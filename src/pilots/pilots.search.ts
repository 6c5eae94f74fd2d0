/** Decides what of pilots is searched. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace } from '../search/search-face.js';
import type { PilotSnapshot } from './pilots-view.js';

const KINDS = { PILOT: 'A pilot authority.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** The pilots of a project. */
export interface SearchedPilots {
  readonly projectId: string;
  readonly pilots: readonly PilotSnapshot[];
}

export const PILOTS_SEARCH: SearchFace<SearchedPilots, OfProject> = {
  name: 'pilots',
  kinds: KINDS,
  find: ({ projectId, pilots }) =>
    pilots.map(({ id, code, terms, stateReport }) => ({
      ...{ kind: 'PILOT', id, code, title: terms.name, text: [stateReport?.note, terms.contact] },
      ...{ on: (stateReport ?? terms).effectiveOn, audience: { projectId } },
      parties: [{ as: 'ITSELF', id: terms.organisationId }],
    })),
  mayFind: mayFindOfProject,
};
