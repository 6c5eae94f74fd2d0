/** Decides what of stakeholders is searched: who they are, what was promised and said to them, and for the public what was issued. */
import { brief } from '../tasks/whose.js';
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchParty } from '../search/party.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { IssuedLife } from './communication-snapshot.js';
import type { StakeholdersView } from './stakeholders-view.js';

const KINDS = {
  STAKEHOLDER: 'A stakeholder.',
  COMMITMENT: 'Something promised to a stakeholder.',
  COMMUNICATION: 'A communication, such as a press release.',
  PUBLISHED_COMMUNICATION: 'A communication that was issued to the public.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** The stakeholders of a project, how the register names them, and what was issued to the public. */
export interface SearchedStakeholders extends StakeholdersView {
  readonly projectId: string;
  /** Names of people and organisations by id. */
  readonly nameOf: (id: string) => string | undefined;
  readonly issued: readonly IssuedLife[];
}

export const STAKEHOLDERS_SEARCH: SearchFace<SearchedStakeholders, OfProject> = {
  name: 'stakeholders',
  kinds: KINDS,
  find: (view) => [...stakeholders(view), ...commitments(view), ...communications(view), ...issued(view)],
  mayFind: mayFindOfProject,
};

type Found = readonly SearchFound<OfProject>[];

function stakeholders({ stakeholders: all, projectId, nameOf }: SearchedStakeholders): Found {
  return all.map(({ id, code, terms, assessment, engagements, lastEngagement }) => {
    const registered = terms.organisationId ?? terms.personId;
    const title = terms.groupName ?? (registered === null ? undefined : nameOf(registered)) ?? code;
    const text = [terms.stake, assessment?.rationale, ...engagements.map(({ said }) => said).reverse()];
    const on = (lastEngagement ?? terms).effectiveOn;
    const parties: readonly SearchParty[] = [
      { as: 'ITSELF', id: terms.organisationId },
      { as: 'ITSELF', id: terms.personId },
      { as: 'OWNS', id: terms.ownerId },
    ];
    return { kind: 'STAKEHOLDER', id, code, title, text, on, parties, audience: { projectId } };
  });
}

function commitments({ commitments: all, projectId }: SearchedStakeholders): Found {
  return all.map(({ id, code, terms, stateReport, dueOn }) => ({
    ...{ kind: 'COMMITMENT', id, code, title: brief(terms.what), text: [terms.what, stateReport?.account] },
    ...{ on: dueOn ?? terms.effectiveOn, audience: { projectId } },
    parties: [{ as: 'OWNS', id: terms.ownerId }],
  }));
}

function communications({ communications: all, projectId }: SearchedStakeholders): Found {
  return all.map(({ id, code, terms, text, stateReport, since }) => ({
    ...{ kind: 'COMMUNICATION', id, code, title: terms.title, text: [terms.audience, text?.body, stateReport?.note] },
    ...{ on: since ?? terms.effectiveOn, audience: { projectId } },
    parties: [{ as: 'OWNS', id: terms.ownerId }],
  }));
}

function issued({ issued: all, projectId }: SearchedStakeholders): Found {
  return all.map(({ id, title, text, issuedOn: on }) => ({
    ...{ kind: 'PUBLISHED_COMMUNICATION', id, code: null, title, text: [text], on },
    audience: { projectId, published: true },
  }));
}
