/** Decides what of steering groups is searched: seats, and advice and challenges with all that was said in them. */
import { brief } from '../tasks/whose.js';
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { ChallengeSnapshot } from './challenges-view.js';
import type { SteeringGroupView } from './steering-group-view.js';

const KINDS = { SEAT: 'A seat on a steering group.', CHALLENGE: 'Advice or a challenge.' } as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** A steering group, and how the register names organisations. */
export interface SearchedGroup extends Pick<SteeringGroupView, 'challenges' | 'seats'> {
  readonly projectId: string;
  readonly nameOf: (organisationId: string) => string | undefined;
}

export const STEERING_GROUP_SEARCH: SearchFace<SearchedGroup, OfProject> = {
  name: 'steering-group',
  kinds: KINDS,
  find: (group) => [...seats(group), ...group.challenges.map(challenge)],
  mayFind: mayFindOfProject,
};

function seats({ seats: all, projectId, nameOf }: SearchedGroup): readonly SearchFound<OfProject>[] {
  return all.map(({ id, code, terms, report, since }) => ({
    ...{ kind: 'SEAT', id, code, title: `Steering group: ${nameOf(terms.organisationId) ?? code}` },
    ...{ text: [report?.note], on: since ?? terms.effectiveOn, audience: { projectId } },
    parties: [
      { as: 'SITS', id: terms.organisationId },
      { as: 'SITS', id: terms.representativeId },
      { as: 'SUBSTITUTE', id: terms.substituteId },
    ],
  }));
}

function challenge({ id, code, projectId, asked, assigned, acts }: ChallengeSnapshot): SearchFound<OfProject> {
  return {
    ...{ kind: 'CHALLENGE', id, code, title: brief(asked.question), audience: { projectId } },
    text: [asked.question, asked.whyItMatters, asked.wanted, ...acts.flatMap(({ words, willDo }) => [words, willDo])],
    on: (acts.at(-1) ?? asked).effectiveOn,
    parties: [
      { as: 'RAISED', id: asked.raisedById },
      { as: 'ANSWERS', id: assigned?.answererId },
    ],
  };
}
