/** Decides what of the register is searched: programmes, projects, people and organisations. */
import { mayFindOfProject, type OfProject } from './audience.js';
import type { SearchParty } from './party.js';
import type { SearchFace, SearchFound } from './search-face.js';
import type { Register } from '../programme/register.js';

const KINDS = {
  PROGRAMME: 'A programme.',
  PROJECT: 'A project.',
  PERSON: 'A person in the register.',
  ORGANISATION: 'An organisation in the register.',
} as const;

declare module './search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

type Found = SearchFound<OfProject>;

export const REGISTER_SEARCH: SearchFace<Register, OfProject> = {
  name: 'register',
  kinds: KINDS,
  find: (register, { projectId }) =>
    projectId === null
      ? [...programmes(register), ...people(register), ...organisations(register)]
      : project(register, projectId),
  mayFind: mayFindOfProject,
};

const EVERYBODY = { projectId: null };

function programmes({ programmes: all }: Register): readonly Found[] {
  return [...all.values()].map(({ programmeId: id, code, title, purpose, effectiveOn: on, ownerOrganisationId }) => ({
    ...{ kind: 'PROGRAMME' as const, id, code, title, text: [purpose], on, audience: EVERYBODY },
    parties: [{ as: 'OWNS', id: ownerOrganisationId }],
  }));
}

function people({ people: all, organisations: known }: Register): readonly Found[] {
  return [...all.values()].map(({ personId: id, name: title, post, organisationId }) => {
    const organisation = organisationId === null ? null : known.get(organisationId)?.name;
    return {
      ...{ kind: 'PERSON', id, code: null, title, text: [post, organisation], on: null, audience: EVERYBODY },
      parties: [{ as: 'WORKS_FOR', id: organisationId }],
    };
  });
}

function organisations({ organisations: all }: Register): readonly Found[] {
  return [...all.values()].map(({ organisationId: id, name, shortName, note }) => {
    const title = shortName === null ? name : `${name} (${shortName})`; // which is no code: a project may be called so
    return { kind: 'ORGANISATION', id, code: null, title, text: [note], on: null, audience: EVERYBODY };
  });
}

function project({ projects, narratives }: Register, projectId: string): readonly Found[] {
  const row = projects.get(projectId);
  if (!row) return [];
  const { code, title, objectives, approval, startOn: on } = row;
  const told = (narratives.get(projectId) ?? []).flatMap(({ paragraphs }) => paragraphs);
  const text = [...objectives, ...told, approval];
  const parties: readonly SearchParty[] = [
    { as: 'LEADS', id: row.leadId },
    { as: 'SMT_LEAD', id: row.smtLeadId },
    ...row.sponsorIds.map((id) => ({ as: 'SPONSORS' as const, id })),
  ];
  return [{ kind: 'PROJECT', id: projectId, code, title, text, on, parties, audience: { projectId } }];
}
