/** Decides what the pages of administration ask. */
import { ORGANISATIONS } from '../frame/record-choices.js';
import { question } from '../frame/question.js';

const PERSON = 'id name post hasAccount version organisation { id name }';

/** The register; roles and representations for those who may see them. */
export const REGISTER = question(`query($access: Boolean!) {
  people @file(table: "people") { ${PERSON} }
  organisations @file(table: "organisations") { id name shortName note version }
  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { id code title state }
  programmes { code title projectCodes }
  organisationRiskScale { organisationVersion }
  roleGrants @include(if: $access) { id personId role projectId }
  representations @include(if: $access) { id personId organisation since grantedBy } }`);

export const EXPORTABLE = question('{ projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title } }');

export const ONE_PERSON = question(`query($person: ID!) { node(id: $person) { ... on Person { ${PERSON} } } }`);
export const PERSON_AND_ORGANISATIONS = question(
  `query($person: ID!) { ${ORGANISATIONS} node(id: $person) { ... on Person { ${PERSON} } } }`,
);
export const PERSON_AND_PROJECTS = question(
  `query($person: ID!) { projects(first: 100) { code title } node(id: $person) { ... on Person { ${PERSON} } } }`,
);
export const ONE_ORGANISATION = question(
  'query($organisation: ID!) { node(id: $organisation) { ... on Organisation { id name shortName note version } } }',
);

export const SIGNS_IN_AS = question('query($personId: ID!) { signInName(personId: $personId) }');

export const ISSUE_LINK = question(`mutation($input: IssueSignInLinkInput!) {
  issueSignInLink(input: $input) { path sentTo expiresAt problems { message path } } }`);

/** A project's own terms, for the page of its settings and its forms. */
export const PROJECT_TERMS = question(`query($project: String!) {
  people { id name post hasAccount } organisations { id name }
  project(code: $project) { id code title start targetEnd objectives reportingDate version
    lead { id name } smtLead { id name } sponsors { id name }
    approval { body decidedOn decision } tolerances { amberDays redDays staleDays }
    narratives { topic paragraphs } } }`);

/** What an installation has and lacks before its first paper. */
export const SET_UP = question(`query($access: Boolean!) {
  people { id hasAccount } organisations { id } programmes { code }
  bodies { code projectCode kind meetings(first: 1) { nodes { code } } }
  projects(first: 100) { code title plan { version baselines { id } } milestones(first: 1) { totalCount } }
  boardPapers(first: 1) { nodes { reference } }
  roleGrants @include(if: $access) { role } }`);

export const HEAD = question('{ recordHead { mark } }');

/** A check of a stretch of the record against its hashes. */
export const VERIFY = question(`query($from: Int!, $expected: String) { verifyRecord(from: $from, expected: $expected) {
  from to last next faultsLeftOff faults { message } } }`);
