/** Decides which codes problems have that say what may be wrong with outputs, their versions and clauses, and what each means. */
export const OUTPUTS_PROBLEMS = {
  ALIGNED_TWICE: 'One clause is aligned twice to the same framework. Name its principles together.',
  CLAUSE_TOO_LONG: 'A clause is longer than a clause may be. Split it.',
  CLAUSE_UNKNOWN: 'The version has no such clause. Read the version again and take an id from there.',
  CONTROL_CHARACTER: 'The text has a character that cannot be shown. Take it out.',
  DOCUMENT_HAS_DTD: 'The document has a document type declaration, which is not read. Save it again in Word.',
  DOCUMENT_TOO_LARGE: 'The document is larger than can be imported at once. Import it part by part.',
  DOCUMENT_UNREADABLE:
    'The document is damaged or built in a way that cannot be read. Save it again, or take it apart.',
  EMPTY_VERSION: 'The version has no clauses. Add or import its text.',
  FRAMEWORK_NOT_IN_FORCE: 'This edition of the framework did not hold on that day. Choose the edition of the day.',
  MOVE_INTO_ITSELF: 'A heading moves with all below it, so it cannot go after a part of that. Choose another place.',
  NOTHING_CHANGED: 'The change changes nothing. Leave it out, or say what is to change.',
  NOTHING_NEWER: 'No newer version is there to supersede this one. Begin a newer one first.',
  NOTHING_TO_IMPORT:
    'The document has no text of sections to import. Choose the line to begin at, or another document.',
  NOTHING_TO_OVERRIDE: 'The day lies in no restricted window. Leave override out.',
  NOT_AGREED: 'The version has not been agreed. Agree it first.',
  NOT_A_SPONSOR:
    'The organisation does not sponsor the project, so its badge is not on the output. Name a sponsor, or amend the project.',
  NOT_A_WORD_DOCUMENT: 'The file is no Word document (.docx). Save it as one and send it again.',
  NOT_A_ZIP: 'The file is no Word document (.docx), or was cut short. Save it again and send it again.',
  NOT_BASE64: 'The content is not base64, or did not arrive whole. Encode the bytes of the file as base64.',
  NOT_EMPTY: 'The version has a text already. Import with replace, or begin a new version.',
  NOT_SIGNED: 'Somebody has not signed the text, or has no signature to take back. Have it signed first.',
  NO_HEADING: 'The text does not begin with a heading. Put one first.',
  NO_SPONSOR: 'The project has no sponsoring organisation. Amend the project.',
  OVERRIDE_NOT_YOURS:
    'Only a director may override a restricted window. Ask the director, or wait until the window has ended.',
  PART_IN_USE: 'The version is part of one that has been published, so its text stays. Begin a new version.',
  PART_MISSING: 'The version lacks a version of one of the parts of its output. Change it.',
  PART_NOT_AGREED: 'A part of the version has not been agreed. Agree the part first.',
  PART_OF_PART: 'An output would be a part of itself, or of one that is a part. Name outputs that are no parts.',
  PART_TWICE: 'A part is named twice. Name each once.',
  PRINCIPLE_UNKNOWN: 'The framework has no principle of that number. Correct the number.',
  PUBLISHED_STANDS: 'What was published has been read and stays published. Begin a new version.',
  RESTRICTED_WINDOW:
    'The day lies in a restricted window. Choose a day outside it, or have the director override it with a reason.',
  SECTION_SHAPE:
    'The sections of the text do not follow one another as they must. The message names the place; mend it there.',
  SIGNED_ALREADY: 'The organisation has signed this very text. Nothing more is to be done.',
  SIGNING_CLOSED: 'The version can no longer be signed. Sign a newer one.',
  START_AMBIGUOUS: 'More than one line of the document reads so. Give a line that is there once.',
  START_NOT_FOUND: 'No line of the document reads so. Give a line of it in full.',
  TEXT_DIFFERS: 'The text is not the one that you read. Read the version again and sign what it says now.',
  TEXT_SETTLED: 'The text of the version is settled. Move it back to draft, or begin a new version from it.',
  TOO_MANY_CLAUSES: 'The text has more clauses than a version may have. Split it over two outputs.',
  TOO_MUCH_UNPLACED:
    'Too much of the document is no text of sections. Choose the line to begin at, or import part by part.',
  TRACKED_CHANGES: 'The document has tracked changes. Accept or reject them in Word, and save it again.',
};

type Codes = typeof OUTPUTS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
