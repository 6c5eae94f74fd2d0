/** Decides what of evidence is searched. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace } from '../search/search-face.js';
import type { EvidenceSnapshot } from './evidence-view.js';

const KINDS = { EVIDENCE: 'A piece of evidence.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** The evidence of a project. */
export interface SearchedEvidence {
  readonly projectId: string;
  readonly evidence: readonly EvidenceSnapshot[];
}

export const EVIDENCE_SEARCH: SearchFace<SearchedEvidence, OfProject> = {
  name: 'evidence',
  kinds: KINDS,
  find: ({ projectId, evidence }) =>
    evidence.map(({ id, code, terms, stateReport }) => {
      const documents = terms.documents.flatMap(({ title, note }) => [title, note]);
      return {
        ...{ kind: 'EVIDENCE', id, code, title: terms.title, audience: { projectId } },
        text: [terms.method, stateReport?.note, ...documents, terms.limitations],
        parties: [
          ...terms.participants.map(({ organisationId: from }) => ({ as: 'SOURCE' as const, id: from })),
          ...terms.documents.map(({ authorId: from }) => ({ as: 'SOURCE' as const, id: from })),
        ],
        on: terms.endedOn ?? terms.beganOn ?? terms.effectiveOn,
      };
    }),
  mayFind: mayFindOfProject,
};
