/** Decides which codes problems have that say what may be wrong with meetings, agendas, minutes and actions, and what each means. */
export const MEETINGS_PROBLEMS = {
  ACCESS_NOT_OF_SCHEME: 'The body does not mark its items so. Choose one of the marks that it uses.',
  ACCESS_UNDECIDED: 'An item is not marked as open or closed. Decide it.',
  AFTER_MEETING: 'The day lies after the meeting. Give the day of the meeting or an earlier one.',
  DATE_NEEDED: 'The meeting has no date yet. Give it one first.',
  DATE_UNKNOWN: 'The meeting has no date yet. Amend it when one is agreed.',
  DISPATCHED_ALREADY: 'The papers were reported as dispatched. Correct that report.',
  DISPATCH_IN_WINDOW: 'The papers are due to go out within a restricted window. Plan for another day.',
  DISPATCH_LATE: 'The papers went out late. Say so at the meeting.',
  DISPATCH_OVERDUE: 'The papers were to go out and are not reported as dispatched. Dispatch them, and report it.',
  EXEMPTION_NEEDED: 'An item is taken in private without the paragraphs that exempt it. Name them.',
  EXEMPTION_UNKNOWN: 'The item is not taken in private, or the body has no such paragraph. Correct the paragraphs.',
  INQUORATE: 'Too few members were there. Have what was decided confirmed by a quorate meeting.',
  IN_WINDOW: 'The meeting falls within a restricted window. Plan another day if you can.',
  ITEM_INQUORATE: 'Too few members were in the room for an item. Have it confirmed by a quorate meeting.',
  ITEM_IN_USE: 'The item cannot fall out of the agenda, as something rests on it. Keep it by naming its id.',
  ITEM_NEEDED: 'The item of the agenda has to be named. Name it.',
  ITEM_UNKNOWN: 'The meeting has no such item on its agenda. Read the agenda again.',
  MEETING_CANCELLED: 'The meeting is cancelled. Plan another one.',
  MEETING_HELD: 'The meeting has been held, so this stays as it is.',
  MEETING_NOT_YET: 'The meeting has not been held yet. Report it on its day or later.',
  MINUTES_AGREED: 'The minutes have been agreed, so they stay as they are. Correct the agreement instead.',
  NOTE_UNKNOWN: 'The minutes have no such note. Read them again.',
  NOT_A_LATER_MEETING: 'Minutes are agreed at a later meeting of the same body that has been held. Select one.',
  NOT_A_WORKING_DAY: 'The meeting falls on a day that is not worked. Plan another day.',
  NOT_CLOSING: 'The report does not close the action, so no meeting takes it off its list. Leave the meeting blank.',
  NOT_HELD: 'The meeting has not been held. Report it as held first.',
  NOT_REPORTED: 'The day of the meeting has passed. Report it as held or cancelled, or amend its date.',
  NOT_YOUR_INTEREST: 'Somebody else declared this interest. Correct a declaration of your own.',
  NO_AGENDA: 'The meeting has no agenda yet. Set it.',
  NO_APOLOGIES: 'You have sent no apologies for the meeting. There is nothing to take back.',
  NO_ATTENDANCE: 'Nobody is recorded as present. Record attendance.',
  NO_HOME: 'An action belongs to a project, a meeting or a body. Name one.',
  NO_MINUTES: 'The meeting has no minutes yet. Draft them.',
  NO_PAPER: 'An item asks for a decision and has no paper. Select its paper.',
  NO_SEAT: 'There is no seat. Add it, or ask the secretary.',
  PROJECT_NEEDED: 'The project has to be named for this. Name it.',
  PROJECT_NOT_OF_BODY: 'The project is not one of this body or meeting. Leave it out, or name one that is.',
  START_NEEDED: 'A meeting that ends at an hour has to begin at one. Give its start.',
  SUBSTITUTE_FOR_NEEDED: 'A substitute takes somebody’s place. Say whose.',
  WHO_NEEDED: 'The person has to be named, by id or by name. Name them.',
};

type Codes = typeof MEETINGS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
