/** Decides which codes problems have that say what may be wrong with programmes, projects and what every domain asks of them, and what each means. */
export const PROGRAMME_PROBLEMS = {
  BEFORE_PROJECT: 'The project had not started on that day. Give a day from its start on.',
  CODE_TAKEN: 'The code is in use, or was. Choose another.',
  DRAFT_MOVED_ON: 'It would do something else than what the preview showed. Preview it again.',
  FUTURE_DATE: 'The day is still to come. Give today or a day in the past.',
  HANDED_TO_NOBODY: 'What is handed on has nobody who takes it on. Name a person or an organisation.',
  LINE_UNCLEAR: 'It is not clear which thing a line of the file is about. Enter its code, or keep one line of each.',
  LIST_PLACE_NEEDED: 'The list belongs to a project or a body. Select it.',
  OUTSIDE_PROGRAMME: 'A project has dates outside those of its programme. Change either, or leave it so.',
  PROJECT_CLOSED: 'The project is closed. Correct what was recorded, or reopen it.',
  ROLE_MISSING: 'Somebody is named for what they have no role for. Give them the role, or name another.',
  SPONSOR_TWICE: 'A sponsoring organisation is named twice. Name each once.',
  SUBJECT_UNKNOWN: 'The record has no such thing to point at on that day. Correct its kind or its id.',
  TOLERANCE_ORDER: 'Red begins at no more slip than amber. Let red begin later.',
};

type Codes = typeof PROGRAMME_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
