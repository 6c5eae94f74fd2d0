/** Holds the questions that the pages of what was published ask: each is asked as the public. */
import { question } from '../frame/question.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const LIST = '(first: $first, after: $after)';

const PAPER = 'reference title body meetingDate state';
const OUTPUT = 'projectCode code title kind label publishedOn';
const REPORT = 'projectCode exerciseCode subject publishedOn';
const PROTOCOL = 'projectCode adoptionCode name kind outputTitle versionLabel publicSince invented';
const COMMUNICATION = 'id title kind issuedOn issuedBy';

export const PUBLISHED = question(`query($few: Int!) {
  boardPapers(first: $few) { totalCount nodes @file(table: "papers") { ${PAPER} } }
  publishedOutputs(first: $few) { totalCount nodes @file(table: "outputs") { ${OUTPUT} } }
  publishedFeedbackReports(first: $few) { totalCount nodes @file(table: "you-said-we-did") { ${REPORT} } }
  adoptedProtocols(first: $few) { totalCount nodes @file(table: "adopted-protocols") { ${PROTOCOL} } }
  issuedCommunications(first: $few) { totalCount nodes @file(table: "communications") { ${COMMUNICATION} } } }`);

const listOf = <const Field extends string, const Table extends string, const Fields extends string>(
  field: Field,
  table: Table,
  fields: Fields,
) =>
  `query($first: Int!, $after: String) { ${field}${LIST} { ${PAGE} nodes @file(table: "${table}") { ${fields} } } }` as const;

export const PAPERS = question(listOf('boardPapers', 'papers', PAPER));
export const OUTPUTS = question(listOf('publishedOutputs', 'outputs', OUTPUT));
export const REPORTS = question(listOf('publishedFeedbackReports', 'you-said-we-did', REPORT));
export const PROTOCOLS = question(listOf('adoptedProtocols', 'adopted-protocols', PROTOCOL));
export const COMMUNICATIONS = question(listOf('issuedCommunications', 'communications', `${COMMUNICATION} text`));

const CLAUSES = 'clauses { number sectionNumber kind text }';

export const PUBLISHED_OUTPUT = question(`query($project: String!, $output: String!) {
  publishedOutput(projectCode: $project, outputCode: $output) { ${OUTPUT} purpose contentSha256
    badges @file(table: "signatures") { organisation signedOn } ${CLAUSES} parts { title label ${CLAUSES} } } }`);

export const YOU_SAID = question(`query($project: String!, $exercise: String!) {
  youSaidWeDid(projectCode: $project, exerciseCode: $exercise) { projectCode subject asAt publishedOn namesWithheld textsWithheld
    counts { items open replied changeToCome byOutcome { outcome items } }
    sources { code title channel stage opensOn closesOn method versions
      bases { asked responded items attributed unattributed } }
    themes { code title definition items alsoRaised
      comments(first: 100) { totalCount nodes { code clause question youSaid saidBy outcome weDid because } } } } }`);

export const ADOPTED = question(`query($project: String!, $adoption: String!) {
  adoptedProtocol(projectCode: $project, adoptionCode: $adoption) { ${PROTOCOL} purpose movedOnState textSha256
    files { format url } signatures @file(table: "signatures") { member signatory post signedOn } clauses { number kind text treatment } } }`);
