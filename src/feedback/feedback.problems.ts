/** Decides which codes problems have that say what may be wrong with feedback, its files and its reports, and what each means. */
export const FEEDBACK_PROBLEMS = {
  ALREADY_IMPORTED: 'This very file was imported before. Nothing is taken twice.',
  BEFORE_EXERCISE:
    'A comment is of a day before the exercise was recorded. Amend the exercise from an earlier day, or choose no column of days.',
  CELL_COUNT: 'A row of the file has more cells than there are headings. Check the separator and the quotation marks.',
  CELL_TOO_LONG: 'A cell of the file is longer than can be taken. Shorten it.',
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
  FILE_EMPTY: 'The file or sheet has nothing in it. Choose another, or export it again.',
  ITEMS_OPEN: 'Comments of the exercise have no outcome. Report one, with its reason, for each.',
  MORE_FAULTS: 'There are more faults than are told one by one. Mend these, and preview the file again.',
  MORE_RESPONDED_THAN_ASKED: 'More people responded than were asked. Correct one of the two.',
  NOT_A_RESPONDENT: 'The exercise has no such respondent. Record the respondent first.',
  NOT_A_WORKBOOK: 'The file is neither an Excel workbook nor text. Export it as .xlsx or CSV.',
  NOT_TEXT: 'The file is not the text that it begins as. Save it as “CSV UTF-8”.',
  NOT_UTF8: 'The file has characters that cannot be read as UTF-8. Save it as “CSV UTF-8”.',
  NO_ROWS: 'The file has headings and no rows below them. Choose another sheet, or export it again.',
  NUL_BYTE: 'The file has bytes that are no text. Save it as “CSV UTF-8”.',
  OLD_WORKBOOK: 'The file is an old (.xls) or protected workbook. Save it as .xlsx without a password.',
  ORGANISATION_TWICE: 'A respondent’s organisation is given by id and in words. Give one of the two.',
  OVERRIDE_BY_DIRECTOR: 'Only the director of the project overrides a restricted window. Ask the director to publish.',
  OVERRIDE_NOT_NEEDED: 'The day lies in no restricted window. Leave the override out.',
  QUOTE_MISPLACED:
    'A quotation mark of the file is in the wrong place. Put the cell in quotation marks, and double those inside.',
  QUOTE_NOT_CLOSED: 'A quotation mark of the file is never closed. Close it.',
  RESPONDENT_DIFFERS: 'Two rows of the file say different things of one respondent. Give both the same.',
  SHEET_UNKNOWN: 'The workbook has no such sheet. Choose one that it has.',
  THEME_RETIRED: 'The theme has been retired. Give another one.',
  THEME_UNKNOWN: 'There is no such theme in use. Define it first, or correct the code.',
  TOO_MANY_COLUMNS: 'The file has more columns than can be taken. Leave out those that you do not need.',
  TOO_MANY_COMMENTS: 'The file has more comments than can be taken at once. Split it.',
  TOO_MANY_ROWS: 'The file has more rows than can be taken at once. Split it.',
  VERSION_HAS_ITEMS:
    'Comments are on a version that the exercise would no longer be on. Keep the version, or bind them to another first.',
  VERSION_NEEDED: 'A version of the output has to be named for this. Name it.',
  VERSION_NOT_IN_EXERCISE: 'The exercise is not on this version. Name one that it is on, or amend the exercise.',
  WORD_UNKNOWN: 'A cell of the file is none of the words that are taken there. Write one of those.',
  WORKBOOK_TOO_LARGE: 'The workbook is larger than can be taken. Split it, or export it as CSV.',
  WORKBOOK_UNREADABLE: 'The workbook is damaged or unusual. Save it again, or export it as CSV.',
};

type Codes = typeof FEEDBACK_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
