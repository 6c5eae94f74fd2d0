/** Holds the questions that the pages of the programme ask. */

const MILESTONE = 'code title rag ragReason forecastDate';

export const PROGRAMME = `query($asAt: Date) { projects(asAt: $asAt, first: 100) {
  id code title asAt rag ragReason targetEnd lead { name } smtLead { name }
  plan { finish finishSlipWorkingDays problems { code message } }
  all: milestones(first: 1) { totalCount } done: milestones(first: 1, complete: true) { totalCount }
  late: milestones(first: 10, complete: false, rag: [OVERDUE, RED, AMBER], order: DATE) { totalCount nodes { ${MILESTONE} } }
  next: milestones(first: 3, complete: false, rag: [ON_TRACK], order: DATE) { nodes { ${MILESTONE} } } } }`;

const LINE = 'domain code title text figures { source { kind code } }';

export const PACK = `query($code: String!, $since: Date, $asAt: Date) {
  project(code: $code) { id }
  reviewPack(projectCode: $code, since: $since, asAt: $asAt) {
    projectCode projectTitle since sinceBecause sinceName asAt
    changes { ${LINE} what on from to } late { ${LINE} } viewsWanted { ${LINE} } decisionsWanted { ${LINE} } challenges { ${LINE} }
    files { format url } } }`;

/** The challenges of the reader: those to answer, and those that they raised. */
export const MY_CHALLENGES = `query {
  toAnswer: myChallenges(share: TO_ANSWER, first: 20) { totalCount nodes { code projectCode question dueOn overdue } }
  raised: myChallenges(share: RAISED_BY_ME, first: 50) { nodes { code projectCode question state nextActs } } }`;

/** Papers, of which those that can be cleared next wait for a director. */
export const DRAFTS = `query { boardPapers(first: 20) { nodes { reference title meetingDate nextStates } } }`;
