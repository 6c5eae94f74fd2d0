/** Decides which codes problems have that say what may stand in the way of any write, and what each means. */
export const RECORD_PROBLEMS = {
  ALREADY_CORRECTED: 'The row that you want to correct has been corrected already. Correct the correction instead.',
  CANNOT_BE_EMPTY:
    'The amendment takes away something that must have a value. Give one, or leave the field out to keep what is there.',
  CHANGED_LATER:
    'A later statement about the same field says something else, so the amendment cannot hold from its day on. Give the day of that statement or a later one.',
  KEY_USED_OTHERWISE: 'The Idempotency-Key was sent with another request before. Nothing was saved. Choose a new key.',
  LATER_REPORT_STANDS: 'There is a report of a later day. Give that day or a later one, or correct that report.',
  NOT_FOUND:
    'The input names something that is not there, was not there on that day, or is not yours to read. Correct the code, the id or the day.',
  NOT_THE_LAST: 'Only the last report of a thing can be corrected in this way. Correct the last one.',
  STEP_NOT_OPEN:
    'The record cannot go to that state from the one that it is in. Choose one of the next states that it lists.',
  VERSION_CONFLICT:
    'Somebody else changed it first. Read it again, and send its new version if your change still holds.',
};

type Codes = typeof RECORD_PROBLEMS;

declare module './problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
