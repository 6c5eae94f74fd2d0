/** Holds the questions that the pages and forms of adoption ask. */
import { question } from '../frame/question.js';
import { ORGANISATIONS, VERSIONS } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const MEMBERS = 'members @file(table: "members") { name own state signatory post signedOn organisation { id } }';
const GOES_BY = 'outputVersion { label outputTitle outputCode }';
const CLAUSES = `{ ${PAGE}
  nodes @file(table: "clauses") { key kind number treatment text canonicalNumber canonicalText runs { mark text } note } }`;

const counted = <const Alias extends string, const State extends string>(alias: Alias, state: State) =>
  `${alias}: adoptions(first: 1, state: ${state}) { totalCount }` as const;

export const ADOPTIONS =
  question(`query($code: String!, $asAt: Date, $state: AdoptionState, $kind: AdopterKind, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt
    ${counted('considering', 'CONSIDERING')} ${counted('adopted', 'ADOPTED')} ${counted('adapted', 'ADAPTED')}
    ${counted('declined', 'DECLINED')} ${counted('withdrawn', 'WITHDRAWN')}
    adoptionFigures { outputCode outputTitle adopters wholly adapted
      clauses { number text kept reworded omitted base } additions { text count adopters } }
    adoptions(first: $first, after: $after, state: $state, kind: $kind) { ${PAGE}
      nodes @file(table: "adopters") { code name kind state invented publicSince ${GOES_BY} members { state }
        counts { kept reworded omitted added } } } } }`);

export const ADOPTION =
  question(`query($code: String!, $adoption: String!, $asAt: Date, $changed: Boolean, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt
    adoption(code: $adoption) { id code name kind state stateNote since nextStates invented purpose relatesTo note citation
      version textSha256 publicSince organisation { name } ${GOES_BY} ${MEMBERS}
      counts { kept reworded omitted added } textProblems { message } signUpBlockers { message }
      publicationBlockers { message }
      movedOn { state newestLabel clauses { formerNumber number change treatment runs { mark text } } }
      signatures(first: 100) { nodes { ${DATED} member signatory post textSha256 withdrawn note } }
      tenders(first: 100) { nodes @file(table: "tenders") { code title issuedOn closesOn closed tenderers { answer complete } } }
      history { ${DATED} state note } clauses(first: $first, after: $after, changed: $changed) ${CLAUSES} } }
  adoptedProtocol(projectCode: $code, adoptionCode: $adoption) { files { format url } } }`);

const TENDER_PARTS = `id code title issuedOn closesOn closed note citation assumed version values { key number text }
  tenderers @file(table: "tenderers") { id name answer askedOn complete missing { key number text }`;

export const TENDER = question(`query($code: String!, $adoption: String!, $tender: String!, $asAt: Date) {
  project(code: $code, asAt: $asAt) { code title asAt
    adoption(code: $adoption) { id code name tender(code: $tender) { ${TENDER_PARTS}
      evidence { valueKey text } history { ${DATED} answer note }
      evidenceHistory { ${DATED} valueKey text value { number text } } } } } } }`);

export const TENDER_BASIS = question(`query($project: String!, $adoption: String!, $tender: String!) {
  project(code: $project) { adoption(code: $adoption) { name tender(code: $tender) { ${TENDER_PARTS} } } } }
  ${ORGANISATIONS} }`);

export const NEW_TENDER_BASIS = question(`query($project: String!, $adoption: String!) {
  project(code: $project) { adoption(code: $adoption) { code name } } }`);

export const NEW_ADOPTION_BASIS = question(`query($projectCode: String!) {
  project(code: $projectCode) { title ${VERSIONS} } ${ORGANISATIONS} }`);

export const ADOPTION_BASIS = question(`query($project: String!, $adoption: String!) {
  project(code: $project) { ${VERSIONS} adoption(code: $adoption) { id code name kind purpose relatesTo note version
    nextStates counts { reworded omitted added } organisation { id } outputVersion { id } ${MEMBERS} } }
  ${ORGANISATIONS} }`);

export const CLAUSE_BASIS = question(`query($project: String!, $adoption: String!) {
  project(code: $project) { adoption(code: $adoption) { code name version ${MEMBERS}
    clauses(first: 100) { nodes { key kind number text canonicalNumber canonicalText treatment note } } } } }`);

/** Somebody who may read the project asks for the adoption in it; a member's own people ask for theirs. */
export const SIGNING_BASIS = question(`query($project: String!, $adoption: String!) {
  project(code: $project) { adoption(code: $adoption) { id code name version ${MEMBERS} } } }`);
export const OWN_SIGNING_BASIS = question(
  `{ myPartnerships(first: 100) { nodes { id code name version ${MEMBERS} } } }`,
);

export const MY_PARTNERSHIPS =
  question(`query($first: Int!, $after: String) { myPartnerships(first: $first, after: $after) { ${PAGE}
  nodes @file(table: "partnerships") { id code name kind state invented ${GOES_BY} members { own state } signUpBlockers { message } } } }`);

/** The challenges of one partnership, as far as it takes to say which wait for the reader. */
export const CONDUCT_IN_SHORT =
  question(`query($adoptionId: ID!) { conductChallenges(adoptionId: $adoptionId, first: 100) {
  nodes { code state nextStates raisedBy about } } }`);

/** All of one's own, without what is long: to find the one that is asked for, and the one before it. */
export const OWN =
  question(`{ myPartnerships(first: 100) { nodes { id code name state purpose invented version textSha256 ${GOES_BY}
  ${MEMBERS} representatives @file(table: "representatives") { id person organisation since grantedBy carriedOver }
  signUpBlockers { message } counts { kept reworded omitted added } } } }`);

export const OWN_TEXT = question(`query($before: String, $first: Int!, $after: String) {
  myPartnerships(first: 1, after: $before) { nodes { clauses(first: $first, after: $after) ${CLAUSES} } } }`);

const STEP = `${DATED} state member own text`;

export const CONDUCT = question(`query($adoptionId: ID!, $first: Int!, $after: String) {
  conductChallenges(adoptionId: $adoptionId, first: $first, after: $after) { ${PAGE}
    nodes @file(table: "challenges") { id code state raisedOn raisedBy about whatHappened answer resolution nextStates version
      cited { number text } proposal { id member text } history { ${STEP} } } } }`);

export const CONDUCT_BASIS = question(`query($adoption: ID!) {
  conductChallenges(adoptionId: $adoption, first: 100) {
    nodes { id code whatHappened raisedBy about answer version proposal { member text } } } }`);

export const RAISE_BASIS =
  question(`{ myPartnerships(first: 100) { nodes { id name members { name own organisation { id } }
  clauses(first: 100) { nodes { key kind number text } } } } }`);
