/** Decides which codes problems have that say what may be wrong with decisions, and what each means. */
export const BOARD_PROBLEMS = {
  BODY_ADVISORY: 'The body advises and does not decide. Record its advice in the notes of its meeting.',
  MEETING_NEEDED: 'An item belongs to a meeting. Name the meeting on whose agenda it is.',
  NOT_THE_DAY: 'Decisions of a meeting are of its day. Leave the date blank.',
  NO_ALTERNATIVES: 'Alternatives are not recorded. Correct the decision to say so.',
  NO_CONFLICTS: 'Conflicts of interest are not recorded. Correct the decision to say so.',
  NO_MEETING: 'The meeting that took the decision is not recorded. Correct the decision to name it.',
  NO_REASONS: 'No reasons are recorded for the decision. Correct the decision to give them.',
  REPLACED_ALREADY: 'Another decision has taken its place already. Replace that one.',
  REPLACEMENT_INCOMPLETE:
    'A decision that replaces another says which, and whether it supersedes or rescinds it. Give both.',
};

type Codes = typeof BOARD_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
