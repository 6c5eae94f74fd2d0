/** Decides what of adoption is searched: adopters with their own words, tenders, and for the public the texts that all have signed. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import { clausesInForce } from './adopter-text.js';
import type { AdoptionSnapshot, AdoptionView } from './adoption-view.js';

const KINDS = {
  ADOPTION: 'An authority or partnership that takes up an output.',
  TENDER: 'A tender in which a protocol is used.',
  ADOPTED_PROTOCOL: 'The text of a partnership that all its members have signed.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** Adoption in a project, as pages show it and as the public see it. */
export interface SearchedAdoption {
  readonly projectId: string;
  readonly view: AdoptionView;
  readonly today: AdoptionView;
}

export const ADOPTION_SEARCH: SearchFace<SearchedAdoption, OfProject> = {
  name: 'adoption',
  kinds: KINDS,
  *find({ projectId, view, today }) {
    for (const adoption of view.adoptions) yield* adopter(adoption, { projectId });
    for (const adoption of today.adoptions) yield* published(adoption, { projectId, published: true });
  },
  mayFind: mayFindOfProject,
};

function* adopter(one: AdoptionSnapshot, audience: OfProject): Iterable<SearchFound<OfProject>> {
  const { id, code, terms, stateReport, statementsInForce: said, members, tenders } = one;
  yield {
    ...{ kind: 'ADOPTION', id, code, title: terms.name, on: (stateReport ?? terms).effectiveOn, audience },
    text: [
      ...[terms.purpose, terms.relatesTo, terms.note, stateReport?.note],
      ...said.flatMap(({ text, note }) => [text, note]),
      ...members.map(({ name }) => name),
    ],
    parties: [
      { as: 'ITSELF', id: terms.organisationId },
      ...members.map(({ organisationId: member }) => ({ as: 'MEMBER' as const, id: member })),
    ],
  };
  for (const tender of tenders) {
    const on = tender.terms.closesOn ?? tender.terms.effectiveOn;
    const asked = tender.tenderers.flatMap(({ report, evidence }) => [
      ...[report.name, report.note],
      ...evidence.map((each) => each.evidence.text),
    ]);
    yield {
      ...{ kind: 'TENDER', id: tender.id, code: tender.code, title: tender.terms.title, within: [code] },
      ...{ text: [tender.terms.note, ...asked], on, audience },
    };
  }
}

function* published(one: AdoptionSnapshot, audience: OfProject): Iterable<SearchFound<OfProject>> {
  const { id, code, terms, text, publicSince: on } = one;
  if (on === null) return;
  const words = (text ? clausesInForce(text) : []).map((clause) => clause.text);
  yield { kind: 'ADOPTED_PROTOCOL', id, code, title: terms.name, text: [terms.purpose, ...words], on, audience };
}
