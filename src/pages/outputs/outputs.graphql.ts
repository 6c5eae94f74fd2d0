/** Holds the questions that the pages of outputs ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

export const OUTPUTS =
  question(`query($code: String!, $asAt: Date, $first: Int!, $after: String) { project(code: $code, asAt: $asAt) {
  code title asAt
  outputs(first: $first, after: $after) { ${PAGE} nodes @file(table: "outputs") { id code title kind
    currentVersion { code label state since awaiting { name } blockers { code } }
    publishedVersion { code label publishedOn } } } } }`);

export const OUTPUT =
  question(`query($code: String!, $asAt: Date, $output: String!) { project(code: $code, asAt: $asAt) {
  code title asAt
  output(code: $output) { id code title kind purpose citation assumed version parts { code title }
    versions(first: 100) { nodes @file(table: "versions") { id code label state since publishedOn begunFrom awaiting { name } } } } } }`);

const CLAUSE = 'id number kind text';
const ALIGNED = 'alignments { framework principles { number name } }';

const coverage = <const Alias extends string, const Framework extends string>(alias: Alias, framework: Framework) =>
  `${alias}: coverage(framework: ${framework}) { covered principle { number name } clauses { number kind text } }` as const;

export const VERSION =
  question(`query($code: String!, $asAt: Date, $output: String!, $version: String!, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt sponsors { id name }
    output(code: $output) { code title parts { code title }
      outputVersion(code: $version) { id code label state since nextStates publishedOn override begunFrom parts contentSha256
        version citation assumed awaiting { name } blockers { code message }
        signOffs { ${DATED} given signatory state organisation { id name } }
        history { ${DATED} state note override }
        imports { ${DATED} format fileName placed unplaced { line } }
        ${coverage('seven', 'SEVEN_PRINCIPLES_1995')}
        ${coverage('cipfa', 'CIPFA_SOLACE_2007')}
        ${coverage('general', 'GENERAL_PRINCIPLES_2001')}
        clauses(first: $first, after: $after) { ${PAGE} nodes @file(table: "clauses") { ${CLAUSE} ${ALIGNED} } } } } } }`);

export const CLAUSE_PAGE =
  question(`query($code: String!, $asAt: Date, $output: String!, $version: String!, $clause: ID!) {
  project(code: $code, asAt: $asAt) { code title asAt
    output(code: $output) { code title
      outputVersion(code: $version) { id code label state version
        clause(id: $clause) { ${CLAUSE} citation assumed history { ${DATED} kind text }
          alignments { framework citation assumed principles { number name wording } } } } }
    feedbackItems(first: 20, clause: $clause) { totalCount nodes @file(table: "comments") { code text state outcome { outcome } } } } }`);

export const COMPARED = question(`query($code: String!, $asAt: Date, $output: String!, $from: ID!, $to: ID!) {
  project(code: $code, asAt: $asAt) { output(code: $output) {
    compare(from: $from, to: $to) { added removed moved reworded unchanged
      clauses { change kind fromNumber toNumber originId runs { mark text } } } } } }`);

export const IMPORT_BASIS =
  question(`query($code: String!, $output: String!, $version: String!) { project(code: $code) { code title
  output(code: $output) { code title outputVersion(code: $version) { id code label state version clauses(first: 1) { totalCount } } } } }`);

const READ = 'placed { kind line number text } unplaced { line text why }';

export const PREVIEW_IMPORT =
  question(`query($input: ImportClausesInput!) { answer: previewClauseImport(input: $input) {
  problems { code message path } ${READ} } }`);

export const IMPORT = question(`mutation($input: ImportClausesInput!) { answer: importClauses(input: $input) {
  saved problems { code message path } } }`);
