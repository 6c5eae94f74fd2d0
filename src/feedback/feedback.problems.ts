/** Decides which codes problems have that say what may be wrong with feedback, its files and its reports, and what each means. */
export const FEEDBACK_PROBLEMS = {
  ALREADY_IMPORTED: 'This very file was imported before. Nothing is taken twice.',
  BEFORE_EXERCISE:
    'A comment is of a day before the exercise was recorded. Amend the exercise from an earlier day, or choose no column of days.',
  CHANGE_WITHOUT_ACCEPTANCE:
    'Only a comment that is accepted changes a version. Leave the changed version out, or report another outcome.',
  CLAUSE_NOT_IN_VERSION: 'The version has no such clause. Select a clause of the same version.',
  CLOSES_BEFORE_IT_OPENS: 'The exercise closes before it opens. Correct one of the two dates.',
  COLUMN_TWICE: 'One column of the file is chosen for two things. Choose another.',
  COLUMN_UNKNOWN: 'The file has no such column. Choose one that it has.',
  CONSULTS_IN_WINDOW: 'The exercise takes comments within a restricted window. Move it, or say why it cannot wait.',
  COUNTS_DISAGREE:
    'The recorded respondents are not as many as the exercise says. Amend it, or record those that are missing.',
  DAY_AMBIGUOUS: 'A day of the file could be read in two ways. Choose the order of day and month.',
  DAY_UNKNOWN: 'A cell of the file is not a day. Write it as 31/12/2010 or 2010-12-31.',
  FEEDBACK_OPEN: 'Comments on the version have no outcome. Report one for each.',
  ITEMS_OPEN: 'Comments of the exercise have no outcome. Report one, with its reason, for each.',
  MORE_RESPONDED_THAN_ASKED: 'More people responded than were asked. Correct one of the two.',
  NOT_A_RESPONDENT: 'The exercise has no such respondent. Record the respondent first.',
  ORGANISATION_TWICE: 'A respondent’s organisation is given by id and in words. Give one of the two.',
  OVERRIDE_BY_DIRECTOR: 'Only the director of the project overrides a restricted window. Ask the director to publish.',
  OVERRIDE_NOT_NEEDED: 'The day lies in no restricted window. Leave the override out.',
  RESPONDENT_DIFFERS: 'Two rows of the file say different things of one respondent. Give both the same.',
  THEME_RETIRED: 'The theme has been retired. Give another one.',
  THEME_UNKNOWN: 'There is no such theme in use. Define it first, or correct the code.',
  TOO_MANY_COMMENTS: 'The file has more comments than can be taken at once. Split it.',
  VERSION_HAS_ITEMS:
    'Comments are on a version that the exercise would no longer be on. Keep the version, or bind them to another first.',
  VERSION_NEEDED: 'A version of the output has to be named for this. Name it.',
  VERSION_NOT_IN_EXERCISE: 'The exercise is not on this version. Name one that it is on, or amend the exercise.',
  WORD_UNKNOWN: 'A cell of the file is none of the words that are taken there. Write one of those.',
};

type Codes = typeof FEEDBACK_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
