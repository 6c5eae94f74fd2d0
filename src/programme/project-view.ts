/** Decides how a project, an organisation and a person look in one view: at one point of the record, with ids of that view. */
import { datedView, known } from '../platform/record/history.js';
import { stateView } from './closing/closing-view.js';
import type { Organisation } from './organisation.type.js';
import type { Person } from './person.type.js';
import { outsideProgramme } from './project-problems.js';
import type { OrganisationRow, PersonRow, ProgrammeRow, ProjectRow, Register, RegisterRecord } from './register.js';
import { termsVersion } from './register.js';
import type { Programme } from './programme.type.js';
import type { Project } from './project.type.js';

/** How a view is asked for: the register at its point, its id suffix, and the reporting date in force. */
export interface ViewOf {
  readonly register: Register;
  readonly suffix: string;
}

/** The organisation as seen in a view. */
export function organisationView(row: OrganisationRow, suffix: string): Organisation {
  const { name, shortName, note, citation, version } = row;
  return { id: row.organisationId + suffix, name, shortName, note, citation, version };
}

/** The person as seen in a view, with the organisation of the post. */
export function personView(row: PersonRow, view: ViewOf): Person {
  const organisation = row.organisationId ? view.register.organisations.get(row.organisationId) : undefined;
  return {
    id: row.personId + view.suffix,
    name: row.name,
    post: row.post,
    organisation: organisation ? organisationView(organisation, view.suffix) : null,
    citation: row.citation,
    version: row.version,
  };
}

/** The programme as seen in a view; `projectCodes` are those the reader may read. */
export function programmeView(
  row: ProgrammeRow,
  view: ViewOf,
  record: RegisterRecord,
  projectCodes: string[],
): Programme {
  const { suffix } = view;
  const { point, organisations } = view.register;
  const ownerOf = (id: string): Organisation | null => {
    const found = organisations.get(id);
    return found ? organisationView(found, suffix) : null;
  };
  const all = record.programmes.filter(({ programmeId }) => programmeId === row.programmeId);
  const history = known(all, point).map((each) => ({
    ...datedView(each, { all, revision: point.revision, suffix }),
    ...{ title: each.title, purpose: each.purpose, owner: ownerOf(each.ownerOrganisationId) },
    ...{ start: each.startOn, targetEnd: each.targetEndOn },
  }));
  return {
    id: row.programmeId + view.suffix,
    code: row.code,
    title: row.title,
    purpose: row.purpose,
    owner: ownerOf(row.ownerOrganisationId),
    start: row.startOn,
    targetEnd: row.targetEndOn,
    projectCodes,
    version: row.version,
    history,
  };
}

/** The project as seen in a view. */
export function projectView(
  row: ProjectRow,
  view: ViewOf,
  record: RegisterRecord,
  reportingDate: string | null,
): Project {
  const { register, suffix } = view;
  const person = (id: string | null): Person | null => {
    const found = id ? register.people.get(id) : undefined;
    return found ? personView(found, view) : null;
  };
  const organisation = (id: string | null): Organisation | null => {
    const found = id ? register.organisations.get(id) : undefined;
    return found ? organisationView(found, suffix) : null;
  };
  const programme = register.programmes.get(row.programmeId);
  return {
    id: row.projectId + suffix,
    recordId: row.projectId,
    revision: register.point.revision,
    suffix,
    outside: programme ? outsideProgramme(row.code, row, programme) : [],
    code: row.code,
    title: row.title,
    programmeCode: programme?.code ?? '',
    sponsors: row.sponsorIds.flatMap((id) => organisation(id) ?? []),
    objectives: row.objectives,
    lead: person(row.leadId),
    smtLead: person(row.smtLeadId),
    approval: row.approvedBy ? { body: row.approvedBy, decidedOn: row.approvedOn, decision: row.approval } : null,
    start: row.startOn,
    targetEnd: row.targetEndOn,
    asAt: register.point.asAt,
    reportingDate,
    tolerances: { amberDays: row.amberDays, redDays: row.redDays, staleDays: row.staleDays },
    narratives: (register.narratives.get(row.projectId) ?? []).map((each) => ({
      id: each.id,
      topic: each.topic,
      paragraphs: each.paragraphs,
      effectiveOn: each.effectiveOn,
      citation: each.citation,
    })),
    citation: row.citation,
    version: termsVersion(record, row.projectId, register.point.revision),
    ...stateView(row.projectId, { register, record, suffix }, { person, organisation }),
  };
}
