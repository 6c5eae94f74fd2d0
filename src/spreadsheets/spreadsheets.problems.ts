/** Decides which codes problems have that say what may be wrong with a spreadsheet or a file of rows, and what each means. */
export const SPREADSHEETS_PROBLEMS = {
  CELL_COUNT: 'A row of the file has more cells than there are headings. Check the separator and the quotation marks.',
  CELL_TOO_LONG: 'A cell of the file is longer than can be taken. Shorten it.',
  CELL_WRONG: 'A cell of the file cannot be read. Correct it as the message says, and send the file again.',
  COLUMN_MISSING: 'The file has no column of this name. Add it, or begin with a file that the tracker wrote.',
  FILE_EMPTY: 'The file or sheet has nothing in it. Choose another, or export it again.',
  IMPORT_CHANGES_NOTHING: 'Everything in the file is recorded already. Nothing has to be saved.',
  MORE_FAULTS: 'There are more faults than are listed one by one. Mend these, and preview the file again.',
  NOT_A_WORKBOOK: 'The file is neither an Excel workbook nor text. Export it as .xlsx or CSV.',
  NOT_TEXT: 'The file is not the text that it begins as. Save it as “CSV UTF-8”.',
  NOT_UTF8: 'The file has characters that cannot be read as UTF-8. Save it as “CSV UTF-8”.',
  NO_ROWS: 'The file has headings and no rows below them. Choose another sheet, or export it again.',
  NUL_BYTE: 'The file has bytes that are no text. Save it as “CSV UTF-8”.',
  OLD_WORKBOOK: 'The file is an old (.xls) or protected workbook. Save it as .xlsx without a password.',
  QUOTE_MISPLACED:
    'A quotation mark of the file is in the wrong place. Put the cell in quotation marks, and double those inside.',
  QUOTE_NOT_CLOSED: 'A quotation mark of the file is never closed. Close it.',
  SHEET_UNKNOWN: 'The workbook has no such sheet. Choose one that it has.',
  TOO_MANY_COLUMNS: 'The file has more columns than can be taken. Leave out those that you do not need.',
  TOO_MANY_ROWS: 'The file has more rows than can be taken at once. Split it.',
  WORKBOOK_TOO_LARGE: 'The workbook is larger than can be taken. Split it, or export it as CSV.',
  WORKBOOK_UNREADABLE: 'The workbook is damaged or unusual. Save it again, or export it as CSV.',
};

type Codes = typeof SPREADSHEETS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
