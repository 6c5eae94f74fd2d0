/** Decides what the pages of administration ask. */
import { ORGANISATIONS } from '../frame/record-choices.js';
import { EVENT } from '../access/access.graphql.js';
import { question } from '../frame/question.js';

const PERSON = 'id name post hasAccount version organisation { id name }';

/** How much there is, for the overview. */
export const OVERVIEW = question(`{ people: allPeople(first: 1) { totalCount }
  able: allPeople(first: 1, hasAccount: true) { totalCount } organisations: allOrganisations(first: 1) { totalCount }
  bodies { code name } projects: allProjects(first: 1, states: [OPEN, CLOSED, ARCHIVED]) { totalCount }
  programmes: allProgrammes(first: 1) { totalCount } organisationRiskScale { organisationVersion } }`);

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const ROLES = `roleGrants @include(if: $access) { id personId role projectId }
  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { id code title state }`;

/** People, by what a filter lets through; their roles for those who may see them. */
export const PEOPLE_LIST = question(`query($access: Boolean!, $first: Int!, $after: String, $text: String,
  $organisationId: ID, $role: Role, $hasAccount: Boolean) {
  ${ORGANISATIONS} ${ROLES}
  allPeople(first: $first, after: $after, text: $text, organisationId: $organisationId, role: $role, hasAccount: $hasAccount) {
    ${PAGE} nodes @file(table: "people") { ${PERSON} } } }`);

export const ORGANISATION_LIST = question(`query($first: Int!, $after: String, $text: String) {
  allOrganisations(first: $first, after: $after, text: $text) {
    ${PAGE} nodes @file(table: "organisations") { id name shortName note version } } }`);

export const PROGRAMME_LIST = question(`{
  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title state }
  programmes { code title start targetEnd projectCodes } }`);

/** A person with all that is known of their access, for those who may see it. */
export const PERSON_PAGE = question(`query($id: ID!, $access: Boolean!) {
  node(id: $id) { ... on Person { ${PERSON} } } ${ROLES}
  representations @include(if: $access) { id personId organisation since grantedBy }
  signInName(personId: $id) @include(if: $access) boundAccounts(personId: $id) @include(if: $access)
  accessTokens(personId: $id) @include(if: $access) { id name kind issuedBy createdAt expiresAt revokedAt }
  accessEvents(personId: $id, first: 10) @include(if: $access) { nodes @file(table: "access") { ${EVENT} } } }`);

export const SETTINGS = question('{ settings @file(table: "settings") { name group what value isSecret isSet } }');

export const EXPORTABLE = question('{ projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title } }');

const FOR_ACCESS = 'me { roles { role } } projects(first: 100) { code title }';
export const ADD_PERSON_FORM = question(`{ ${ORGANISATIONS} ${FOR_ACCESS} }`);
export const ONE_PERSON = question(`query($person: ID!) { node(id: $person) { ... on Person { ${PERSON} } } }`);
export const PERSON_AND_ORGANISATIONS = question(
  `query($person: ID!) { ${ORGANISATIONS} ${FOR_ACCESS} node(id: $person) { ... on Person { ${PERSON} } } }`,
);
export const PERSON_AND_PROJECTS = question(
  `query($person: ID!) { projects(first: 100) { code title } node(id: $person) { ... on Person { ${PERSON} } } }`,
);
export const ONE_ORGANISATION = question(
  'query($organisation: ID!) { node(id: $organisation) { ... on Organisation { id name shortName note version } } }',
);

export const ISSUE_LINK = question(`mutation($input: IssueSignInLinkInput!) {
  issueSignInLink(input: $input) { path sentTo expiresAt problems { message path } } }`);

/** A project's own terms, for the page of its settings and its forms. */
export const PROJECT_TERMS = question(`query($project: String!) {
  people { id name post hasAccount } organisations { id name } me { roles { role } }
  project(code: $project) { id code title start targetEnd objectives reportingDate version programmeCode
    problems { code message subject } lead { id name } smtLead { id name } sponsors { id name }
    approval { body decidedOn decision } tolerances { amberDays redDays staleDays }
    narratives { topic paragraphs } } }`);

/** What an installation has and lacks before its first paper. */
export const SET_UP = question(`query($access: Boolean!) {
  people { id name hasAccount } organisations { id } programmes { code }
  bodies { code projectCode kind meetings(first: 1) { nodes { code } } }
  projects(first: 100) { code title plan { version baselines { id } } milestones(first: 1) { totalCount } }
  boardPapers(first: 1) { nodes { reference } }
  roleGrants @include(if: $access) { role personId } }`);

export const HEAD = question('{ recordHead { mark } }');

/** A check of a stretch of the record against its hashes. */
export const VERIFY = question(`query($from: Int!, $expected: String) { verifyRecord(from: $from, expected: $expected) {
  from to last next faultsLeftOff faults { message } } }`);
