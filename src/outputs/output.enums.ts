import { enumOf } from '../platform/graphql/enum-of.js';
import type { ClauseMark, ChangeKind } from './compare-versions.js';
import type { FrameworkCode } from './frameworks/framework.js';
import type { DocumentFormat } from './import/import.types.js';
import type { ClauseKind, OutputKind, VersionState } from './output-kinds.js';
import type { SignOffState } from './sign-offs.js';

export const OutputKindEnum = enumOf<OutputKind>('OutputKind', 'What kind of thing a project produces.', {
  PROTOCOL: 'A protocol: values and the behaviours that spell them out.',
  CHECKLIST: 'A checklist of questions.',
  GUIDANCE: 'Guidance; a joint one may be made of other outputs.',
  RESEARCH_REPORT: 'A report of research.',
});

export const VersionStateEnum = enumOf<VersionState>('VersionState', 'How far a version of an output has come.', {
  DRAFT: 'Being written.',
  IN_CONSULTATION: 'Out for comment; its text may still be changed.',
  AGREED: 'Signed by every organisation whose badge it carries; its text is settled.',
  PUBLISHED: 'Out, for everybody to read.',
  SUPERSEDED: 'A newer version has taken its place.',
});

export const ClauseKindEnum = enumOf<ClauseKind>('ClauseKind', 'What part a clause plays in its section.', {
  HEADING: 'The heading of a section, such as a value; numbered 1, 2, 3.',
  STATEMENT: 'What the section says in one sentence; not numbered.',
  LEAD_IN: 'Words that lead into the clauses after it; not numbered.',
  CLAUSE: 'A behaviour, a question or a paragraph; numbered 2.1, 2.2 and so on.',
});

export const SignOffStateEnum = enumOf<SignOffState>('SignOffState', 'Whether a signature still holds.', {
  VALID: 'It was given for the text as it is.',
  TEXT_CHANGED: 'Void: it was given for another text.',
  TAKEN_BACK: 'The organisation took its signature back.',
  REPLACED: 'The organisation has signed, or taken back, once more since.',
  CORRECTED: 'A correction replaces it.',
});

export const FrameworkCodeEnum = enumOf<FrameworkCode>('FrameworkCode', 'A framework of principles, in one edition.', {
  SEVEN_PRINCIPLES_1995: 'The Seven Principles of Public Life, wording of 1995.',
  GENERAL_PRINCIPLES_2001: 'The ten General Principles of the Order of 2001.',
  CIPFA_SOLACE_2007: 'The six core principles of the CIPFA/SOLACE framework of 2007.',
});

export const DocumentFormatEnum = enumOf<DocumentFormat>('DocumentFormat', 'How a document to import is written.', {
  MARKDOWN: 'Markdown.',
  TEXT: 'Plain text.',
  DOCX: 'A Word document (.docx), as base64.',
});

export const ChangeKindEnum = enumOf<ChangeKind>('ClauseChangeKind', 'What became of a clause between two versions.', {
  UNCHANGED: 'It has the same text and place as before.',
  MOVED: 'It has the same text in another place.',
  REWORDED: 'It has the same place and another text.',
  MOVED_AND_REWORDED: 'Both.',
  ADDED: 'It is new.',
  REMOVED: 'It is no longer there.',
});

export const ClauseMarkEnum = enumOf<ClauseMark>('ClauseMark', 'Whether words are in both versions.', {
  EQUAL: 'In both.',
  ADDED: 'In the later one alone.',
  REMOVED: 'In the former one alone.',
});
