/** Holds the questions that the pages of the programme ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const MILESTONE = 'code title rag ragReason forecastDate';

const PROJECT = `id code title asAt start rag ragReason targetEnd lead { name } smtLead { name }
  plan { finish finishSlipWorkingDays baselines { id } problems { code message } }
  all: milestones(first: 1) { totalCount } done: milestones(first: 1, complete: true) { totalCount }
  late: milestones(first: 10, late: true, order: DATE) { totalCount nodes { ${MILESTONE} } }
  next: milestones(first: 3, complete: false, late: false, rag: [ON_TRACK, STALE], order: DATE) { nodes { ${MILESTONE} } }`;

export const PROGRAMME = question(`query($asAt: Date) {
  programmes { code title }
  ended: projects(asAt: $asAt, first: 100, states: [CLOSED, ARCHIVED]) { code title state since }
  projects(asAt: $asAt, first: 100, states: [OPEN]) {
  ${PROJECT} } }`);

/** One programme, with its projects as they stand. */
export const ONE_PROGRAMME = question(`query($code: String!) {
  programme(code: $code) { id code title purpose start targetEnd version owner { id name }
    history { ${DATED} title purpose start targetEnd owner { id name } } }
  ended: projects(first: 100, states: [CLOSED, ARCHIVED], programmeCode: $code) { code title state since }
  projects(first: 100, states: [OPEN], programmeCode: $code) { ${PROJECT} notes: problems { code message subject } } }`);

/** Before the next meeting of each body: its papers, and what has still to be put right. */
export const NEXT_MEETINGS = question(`query { bodies { code name
  meetings(awaited: true, first: 1) { nodes { code meetsOn dispatch { state due } warnings { message } } } } }`);

const LINE = 'domain code title text figures { source { kind code } }';

const HEAD = 'projectCode projectTitle since sinceBecause sinceName asAt changeCounts { domain count }';

/** What the first page tells of a project: how much changed, the first few changes, and what is wanted of the reader. */
export const PACK_IN_SHORT = question(`query($code: String!, $since: Date, $asAt: Date, $first: Int!) {
  reviewPack(projectCode: $code, since: $since, asAt: $asAt) { ${HEAD}
    changes(first: $first) { ${LINE} what on from to }
    viewsWanted(first: $first) { ${LINE} } decisionsWanted(first: $first) { ${LINE} } } }`);

export const PACK =
  question(`query($code: String!, $since: Date, $asAt: Date, $part: PackDomain, $most: Int!, $rows: Int) {
  project(code: $code) { id }
  reviewPack(projectCode: $code, since: $since, asAt: $asAt) { ${HEAD} status end
    changes(domain: $part, first: $rows) @file(table: "changes") { ${LINE} what on from to }
    late(first: $most) { ${LINE} } viewsWanted(first: $most) { ${LINE} } decisionsWanted(first: $most) { ${LINE} }
    challenges(first: $most) { ${LINE} } files { format url } } }`);
