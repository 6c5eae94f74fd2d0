/** Decides which codes problems have that say what may stand in the way of a paper, and what its authors should look at, and what each means. */
export const BOARD_PAPERS_PROBLEMS = {
  ACTION_UNASSIGNED: 'An action has no owner or date. Amend it.',
  ADOPTION_UNKNOWN: 'No project of the paper had that adoption on that day. Correct the id, or choose a later date.',
  ALIGNMENT_NOT_RECORDED:
    'The text says that clauses were aligned to principles, and no alignment is recorded. Record it, or correct the text.',
  ANSWERED_TWICE: 'One ask is answered twice. Give one answer for each.',
  APPENDIX_LOST: 'A block points at an appendix that was taken out. Rewrite or remove it.',
  ASKED_NOT_PROMISED:
    'The text speaks of a promise where a stakeholder asked for something. Say that it was asked for.',
  ASK_UNKNOWN: 'The paper has no ask of that letter. Use one of its letters.',
  ATTACHED_ALREADY: 'The same file goes with the paper already. Take it off to attach it under another title.',
  ATTACHMENTS_TOO_LARGE:
    'The attached files of the paper are larger together than they may be. Take one off, or attach a smaller one.',
  ATTACHMENT_MISSING: 'The text speaks of an appendix that the paper does not have. Add it, or correct the text.',
  BLOCK_ID_REPEATED: 'Two blocks have the same id. Take one out.',
  BLOCK_NOT_FOUND: 'The paper has no such block. Read the paper again for the ids of its blocks.',
  BODY_STARTS_WITHOUT_HEADING: 'The body of the paper does not begin with a heading. Put one first.',
  CHARACTER_NOT_IN_FONT: 'A character is not in the font of papers. Write it in another way.',
  COLOUR_UNKNOWN: 'A colour is not written as six hexadecimal digits. Write it so, such as 1F3A5F.',
  COMMENTS_STILL_OPEN:
    'The text says that all comments were taken up, and some are still to be. Act on them, or correct the text.',
  COMMENT_OPEN: 'A comment on the draft is still open. Answer it, or say that it is taken in.',
  COMMENT_SETTLED: 'The comment is settled already. Make another one if there is more to say.',
  COMMITMENT_UNOWNED: 'Nobody is named to keep a commitment. Name an owner.',
  COMPLETE_ASSUMED: 'Something is reported as complete on an assumption alone. Check it, or report it from a source.',
  CONFIDENTIALITY_MISSING: 'Nobody has decided whether the paper is open or confidential. Set its confidentiality.',
  CONTRAST_TOO_LOW: 'Words in a colour of the house style would be hard to read. Choose another.',
  COVER_LINE_MISSING: 'The cover does not tell what every cover has to tell. Add the line.',
  COVER_LINE_TWICE: 'The cover tells the same twice. Leave one line out.',
  COVER_TEXT_NEEDED: 'A line of text on the cover says nothing. Write it, or leave the line out.',
  DAY_PAST: 'The day promised lies before the facts of the paper. Give a later one.',
  DAY_WITHOUT_MOVE: 'Only an undertaking that moved has a new day. Leave the date blank, or report it as moved.',
  DONE_ELSEWHERE_NOT:
    'A milestone is reported as done, and another part of the record says that it is not. Report that, or correct the milestone.',
  EMPTY_SECTION: 'A heading has nothing under it. Write something, or remove it.',
  EVIDENCE_COUNTS: 'The counts of evidence do not add up. Amend the evidence.',
  FACTS_AFTER_MEETING:
    'The facts are of a day after the meeting. Correct the date of the meeting, or compose the paper as at an earlier day.',
  FIGURE_CHANGED:
    'A figure that the text cites was given other words. Leave its words as the record has them, or take the mark away.',
  FIGURE_SIZE_MISSING: 'A picture does not give its width and height. Take it out, or give them.',
  FIGURE_WITHOUT_SOURCE:
    'A figure was typed by hand and has no source in the record. Use one of the record, or check it.',
  FILE_ACTIVE: 'The file holds something that runs or fetches when it is opened. Save it without, and attach that.',
  FILE_DAMAGED: 'The file was cut short or damaged. Save it again, and attach that.',
  FILE_ERASED: 'The file was erased because somebody asked for it. Take it off, or attach another.',
  FILE_LOCKED: 'The file is locked with a password. Save it without one, and attach that.',
  FILE_NAME_MISLEADS: 'The name of the file is that of another kind than its content. Name it as what it is.',
  FILE_TOO_LARGE: 'The file is larger than one may be. Attach a smaller one.',
  FILE_TYPE: 'Files of this kind cannot be attached. Attach a PDF, a Word document, an Excel workbook or a picture.',
  FIRST_HEADING: 'The paper begins with this heading. Rewrite it, or move another section before it first.',
  FORM_MISMATCH: 'What was given is not for a paper of this form. Leave it out, or choose the other form.',
  GROUP_INCOMPLETE: 'The terms of reference of the steering group lack something. Amend them.',
  HOLE_OPEN: 'An item has no date, and the record does not say why. Have it dated, or the reason given.',
  INTO_ITSELF: 'A heading moves with all below it, so it cannot go after a part of that. Choose another place.',
  LANGUAGE_UNKNOWN: 'A language is not written as languages are. Write it as en-GB or cy is.',
  MEETING_NOT_PLANNED:
    'No meeting of the body is recorded for the day on the cover. Change the cover, or plan the meeting.',
  NOTHING_OFFERED: 'The record has nothing new for this block. It is up to date.',
  NOTHING_TO_RESTORE: 'The block has no other text to go back to.',
  NOT_A_REPORT: 'This is for a committee report, and the paper is a board paper. Set its cover or its asks instead.',
  NOT_A_TEXT: 'The block is no paragraph that can be written. Name a paragraph; other blocks can be moved or removed.',
  NOT_IN_PAPER: 'The paper does not treat the project. Name one of its projects.',
  NO_APPROVAL: 'No decision that approved the project is recorded. Record it.',
  NO_ASK: 'The recommendation asks the body for nothing. Write what it is asked to do.',
  NO_BASELINE: 'The plan has no approved baseline, so slips cannot be measured. Approve one.',
  NO_RISKS: 'The risk register is empty, and the paper says no more of risk. Add the risks that matter.',
  ONE_VERB: 'An ask has one verb. Take the second out, or ask for it by itself.',
  OTHER_PART: 'The block is in another part of the paper. Move it within the body, or within its appendix.',
  OUTCOMES_NEEDED: 'The paper asks for more than to be noted. Say what the body did with each ask.',
  PAGE_BUDGET: 'The body of the paper is longer than its page budget. Shorten it, or move something to an appendix.',
  PAPERS_OVERDUE: 'The papers were due to go out, and no dispatch is recorded. Report it.',
  PAPER_FOR_ANOTHER_MEETING:
    'The agenda takes a paper whose cover names another body or day. Change the cover, or the agenda.',
  PAPER_MEETING_NEEDED: 'The paper needs a meeting. Give its code, or the date of the meeting.',
  PRINCIPLES_UNCOVERED: 'No clause serves some of the principles. Align clauses, or say why none does.',
  PROMISE_UNEXPLAINED:
    'A promise of an earlier paper was not kept, and no report says why. Have it reported with the reason.',
  REFERENCE_TAKEN: 'There is a paper of this reference or address already. Choose another reference.',
  REFERENCE_UNUSUAL: 'The reference is not made as the house style says. Compose the paper again if that is wrong.',
  REPORT_NEEDED: 'A committee report needs to say whose it is. Give report, or ask for a board paper.',
  RETURN_OPEN: 'A director returned this text. Change it, or answer the return.',
  REVISED_ALREADY: 'A revised paper was begun already. Go on with it, or withdraw it first.',
  RISKS_INCOMPLETE: 'The risk register lacks something. Complete it.',
  SCHEME_UNKNOWN: 'A scheme of references has one number and at most one year. Write it as YY/N is.',
  SEALING_FAILED:
    'The paper could not be sealed, and nothing was issued. The message says why; mend that and issue again.',
  SLIP_UNEXPLAINED: 'No report says why something is late. Have its date reported with the reason.',
  SMT_LEAD_MISSING: 'The paper has no lead of the senior management team. Set its cover.',
  SOURCE_TO_CHECK:
    'Words of a source come from an entry that is marked as an assumption in part. Check them against the source.',
  STALE: 'The record says something else than a block of the paper, or more. Take it, or leave it.',
  STALE_STATUS: 'Nothing has been heard of something for too long. Have it reported.',
  STANDS_FOR_FILE: 'The block shows an attached file. Take the file off the paper, and the block goes too.',
  STYLE_CHANGED: 'The house style of the body is another than the draft has. Have the draft take it.',
  TABLE_ROW_UNEVEN: 'A row of a table has not as many cells as its head. Even it.',
  TEXT_EMPTY: 'A text is empty. Write something, or remove it.',
  TOO_MANY_APPENDICES: 'The paper has more appendices than there are letters. Take some out.',
  TOO_MANY_ATTACHMENTS: 'The paper has as many attached files as it may have. Take one off first.',
  UNKNOWN_FIGURE:
    'A mark points at a figure or an appendix that the paper does not have. Remove the mark, or restore the text.',
  VERSION_UNKNOWN: 'The paper has no such version yet. Read it again for the one that it is at.',
  WORD_CONFLICT:
    'The page was changed since the file was made, and the edit would undo that. Say that it may, or leave the edit.',
  WORD_EDIT_UNKNOWN: 'The file has no such edit or comment for the paper as it now is. Look at its edits again.',
  WORD_NOTHING_CHOSEN: 'Nothing of the file was chosen. Choose an edit or a comment.',
  WORD_NO_DRAFT: 'The file was not made from a draft of this paper. Save the draft as a Word file, and edit that.',
  WORDS_NEEDED: 'The body decided otherwise, or not. Say in words what, or why.',
  WRONG_STATE: 'The paper is in a state in which this cannot be done. Read the paper again for what can be done.',
};

type Codes = typeof BOARD_PAPERS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
