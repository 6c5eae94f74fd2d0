/** Decides what of decisions is searched. */
import type { SearchFace } from '../search/search-face.js';
import { mayReadDecision, type ReadableDecision } from './decision-reading.js';
import type { BoardView } from './board-view.js';

const KINDS = { DECISION: 'A decision.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

export const BOARD_SEARCH: SearchFace<BoardView, ReadableDecision> = {
  name: 'board',
  kinds: KINDS,
  find: ({ decisions }, place) =>
    decisions
      .filter(({ projectId }) => projectId === place.projectId)
      .map(({ id, code, projectId, closed, about, terms }) => ({
        ...{ kind: 'DECISION', id, code, title: terms.title, on: terms.effectiveOn, projectIds: about },
        text: [
          ...[terms.text, terms.reasons, ...(terms.alternatives ?? []), ...(terms.conflicts ?? [])],
          ...[terms.dispensation, terms.recommendation, terms.maker],
        ],
        audience: { projectId, closed, about },
      })),
  mayFind: mayReadDecision,
};
