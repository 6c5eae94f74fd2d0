/** Decides which codes problems have that say what may be wrong with stakeholders, commitments and communications, and what each means. */
export const STAKEHOLDERS_PROBLEMS = {
  ALREADY_LISTED: 'The party is a stakeholder already. Amend or assess that one.',
  CLEARED_OTHER_TEXT: 'Another wording was cleared, and the text has changed since. Have this text cleared.',
  COMMITMENT_CLOSED: 'The commitment is settled and cannot be amended. Correct its last report if that is wrong.',
  COMMITMENT_OVERDUE: 'The commitment is past its due date. Keep it, or agree another date.',
  COMMUNICATION_CLOSED: 'The communication has been issued or withdrawn, so its wording stays. Plan another one.',
  DUE_IN_THE_PAST: 'The due date lies before the day on which it was agreed. Give a later one.',
  DUE_UNCHANGED: 'The commitment is due on that day already. Give another date.',
  IN_RESTRICTED_WINDOW:
    'The day lies in a restricted window. Issue before or after it, or have the director override it with a reason.',
  NOT_ASSESSED: 'Interest or influence of the stakeholder is unknown, so it has no place in the grid. Assess it.',
  NOT_CLEARED: 'It has not been cleared. Have the director clear it.',
  NO_COMMITMENT_OWNER: 'Nobody is named to see that the commitment is kept. Name an owner.',
  NO_COMMUNICATION_OWNER: 'Nobody is named to prepare the communication. Name an owner.',
  NO_DUE_DATE: 'No due date has been agreed. Agree one and report it.',
  NO_PLANNED_DATE: 'The communication has no planned date. Give one, or link a milestone.',
  NO_RELATIONSHIP_OWNER: 'Nobody looks after the relationship. Name an owner.',
  NO_RESTRICTED_WINDOW: 'The day lies in no restricted window, so nothing has to be overridden.',
  NO_TEXT: 'There is no text yet. Draft one.',
  PARTY_UNCLEAR: 'A stakeholder is an organisation, a person or a group. Give exactly one of the three.',
  PLANNED_DATE_PASSED:
    'The planned day has passed and the communication has not been issued. Issue it, or plan another day.',
  PLANNED_IN_RESTRICTED_WINDOW: 'The planned day lies in a restricted window. Plan another day.',
  PLAN_DISAGREES: 'The planned day is not that of the linked milestone. Amend one of the two.',
  PLAN_MISSES_COMMITMENT:
    'The plan has the linked milestone after the commitment is due. Bring the plan forward, or agree another date.',
  SILENT_TOO_LONG:
    'There has been no exchange with the stakeholder for longer than its place in the grid allows. Talk to it, and log what was said.',
  TEXT_CHANGED: 'The text has changed since you read it. Read it again, then go on with what it says now.',
};

type Codes = typeof STAKEHOLDERS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
