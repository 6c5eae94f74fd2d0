/** Decides what of steering groups is searched: advice and challenges with all that was said in them. */
import { brief } from '../tasks/whose.js';
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace } from '../search/search-face.js';
import type { SteeringGroupView } from './steering-group-view.js';

const KINDS = { CHALLENGE: 'Advice or a challenge.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

export const STEERING_GROUP_SEARCH: SearchFace<Pick<SteeringGroupView, 'challenges'>, OfProject> = {
  name: 'steering-group',
  kinds: KINDS,
  find: ({ challenges }) =>
    challenges.map(({ id, code, projectId, asked, acts }) => ({
      ...{ kind: 'CHALLENGE', id, code, title: brief(asked.question), audience: { projectId } },
      text: [asked.question, asked.whyItMatters, asked.wanted, ...acts.flatMap(({ words, willDo }) => [words, willDo])],
      on: (acts.at(-1) ?? asked).effectiveOn,
    })),
  mayFind: mayFindOfProject,
};
