/** Decides who may do what with programmes, projects, people and organisations. */
import { afterClosing, OF_THE_PROJECT, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;

const AS_EACH_LINE = 'With the right to add and change what the lines are, where they belong.';

export const PROGRAMME_POLICY = {
  allProgrammes: rule(READERS),
  programmes: rule(READERS),
  programme: rule(READERS),
  allProjects: rule(READERS, OWN_PROJECTS),
  projects: rule(READERS, OWN_PROJECTS),
  project: rule(READERS, OWN_PROJECTS),
  node: rule(READERS, OWN_PROJECTS),
  changesSince: rule(READERS, 'Of what the reader may read.'),
  recordChanged: rule(READERS, 'Of what the reader may read.'),
  allOrganisations: rule(READERS),
  organisations: rule(READERS),
  allPeople: rule(READERS),
  people: rule(READERS),
  addOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  amendOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  addPerson: rule([ADMINISTRATOR, SECRETARY]),
  amendPerson: rule([ADMINISTRATOR, SECRETARY]),
  previewListImport: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], AS_EACH_LINE),
  importList: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], AS_EACH_LINE),
  startProgramme: rule([ADMINISTRATOR, SECRETARY]),
  amendProgramme: rule([ADMINISTRATOR, SECRETARY]),
  startProject: rule([ADMINISTRATOR, SECRETARY]),
  closeProject: afterClosing(rule([SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT)),
  reopenProject: afterClosing(rule([SECRETARY, DIRECTOR], OF_THE_PROJECT)),
  archiveProject: afterClosing(rule([ADMINISTRATOR, SECRETARY])),
  restoreProject: afterClosing(rule([ADMINISTRATOR, SECRETARY])),
  amendProject: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  recordNarrative: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  setReportingDate: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
};

type Rows = typeof PROGRAMME_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
