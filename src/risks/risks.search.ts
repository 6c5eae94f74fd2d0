/** Decides what of the risk register is searched: a risk with its cause, effect, score, response and actions in words. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace } from '../search/search-face.js';
import type { RisksView } from './risks-view.js';

const KINDS = { RISK: 'A risk.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** The risks of a project. */
export interface SearchedRisks extends Pick<RisksView, 'risks'> {
  readonly projectId: string;
}

export const RISKS_SEARCH: SearchFace<SearchedRisks, OfProject> = {
  name: 'risks',
  kinds: KINDS,
  find: ({ projectId, risks }) =>
    risks.map(({ id, code, terms, current, response, actions, review, stateReport, raisedOn }) => ({
      ...{ kind: 'RISK', id, code, title: terms.title, audience: { projectId } },
      text: [
        ...[terms.cause, terms.event, terms.effect, response?.note],
        ...actions.map((action) => action.terms.text),
        ...[review?.note, current?.row.rationale, stateReport?.note],
      ],
      parties: [
        { as: 'OWNS', id: terms.ownerId },
        ...terms.actioneeIds.map((actionee) => ({ as: 'ACTS' as const, id: actionee })),
        ...actions.map((action) => ({ as: 'ACTS' as const, id: action.terms.actioneeId })),
      ],
      on: (stateReport ?? review)?.effectiveOn ?? raisedOn,
    })),
  mayFind: mayFindOfProject,
};
