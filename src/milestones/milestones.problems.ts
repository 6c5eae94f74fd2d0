/** Decides which codes problems have that say what may be wrong with plans, reports and baselines, and what each means. */
export const MILESTONES_PROBLEMS = {
  ACTUAL_AFTER_REPORT: 'An actual date lies after the day of the report. Give a forecast instead.',
  BANK_HOLIDAYS_NOT_ANNOUNCED:
    'The plan reaches into years whose bank holidays have not been announced. Its dates there may move.',
  BANK_HOLIDAYS_NOT_LISTED:
    'The plan reaches into years whose bank holidays are not listed. Its dates there ignore them.',
  CALENDAR_IN_USE: 'Tasks or milestones are worked by the calendar. Give them another one first.',
  CIRCLE: 'Items of the plan wait for each other in a circle. Take out one of the links.',
  CONSTRAINT_BEFORE_START: 'A date that an item is held to lies before the project starts. Move one of the two.',
  CONSTRAINT_BROKEN:
    'An item cannot meet the date that it is held to, or that date overrides its links. Move the date, or what it waits for.',
  CONSTRAINT_NOT_FOR_STAGE:
    'This constraint is not for a stage, whose dates come from what it holds. Put it on a task or milestone.',
  CORRECTED_ALREADY: 'The report has been corrected already. Correct the correction instead.',
  CORRECTION_OF_ANOTHER_DAY: 'A correction speaks of the same day as the report that it corrects. Enter that date.',
  DECISION_NOT_AGREED:
    'The decision agreed to nothing that is still in force. Give the decision that agrees to this baseline.',
  DECISION_UNKNOWN: 'There is no such decision on that day. Correct its code, or record the decision first.',
  DURATION_NEEDED: 'A task needs either a duration or the reason why that is unknown. Give one of the two.',
  EMPTY_REPORT: 'The report says nothing of the item. Give a date or a narrative.',
  ESTIMATE_OUT_OF_ORDER:
    'The three points of the estimate do not rise. Give the shortest first, then the most likely, then the longest.',
  FINISH_BEFORE_START: 'The task is done before it was started. Correct one of the two dates.',
  FORECAST_BEFORE_NETWORK:
    'The forecast is earlier than what the item waits for allows. Report on what comes before it, or give a later forecast.',
  FORECAST_PASSED: 'The forecast has passed without a report that it was met. Report it, or give a new forecast.',
  LINKED_LATER: 'A later revision of the plan uses the link again. Change the plan from that day on.',
  LINK_ON_STAGE: 'A link leads to or from a stage. Link the tasks and milestones in it.',
  LINK_TWICE: 'The same two items are linked twice. Keep one link.',
  NON_WORKING_TARGET:
    'A deadline, a constraint or the target end is on a day that is not worked. Move it to a working day.',
  NOT_OF_THIS_KIND: 'The field is not for items of this kind. Leave it out.',
  NO_CHANGE: 'A change says nothing. Give exactly one thing to change.',
  OPEN_END: 'Nothing waits for the item. Link it to what comes after it.',
  OPEN_START: 'The item waits for nothing. Link it to what must come before it.',
  OWN_PROPOSAL:
    'You made the proposal yourself, so somebody else has to agree to it. Ask another director, or the other side.',
  PARENT_NOT_A_STAGE: 'The parent is not a stage and cannot hold the item. Name a stage.',
  PAST_DEADLINE: 'The item finishes after its deadline. Bring it forward, or agree another deadline.',
  PAST_LATEST_DATE: 'The plan runs past the last day that can be calculated. Shorten a duration or a lag.',
  PAST_TARGET_END: 'The plan finishes after the target end of the project. Bring it forward, or agree another target.',
  PERCENT_AGAINST_DATES:
    'How much is done contradicts when it began or was done. Give the missing date, or correct the report of it.',
  PINNED_DATES_BROKEN:
    'Dates set by hand do not go with a link, with a stage or with what was reported. Set them again, or change the other.',
  PINNED_DATES_NEEDED: 'One of the two dates of a task is set by hand. Set both, or neither.',
  PLAN_EMPTY: 'The plan has no items. Add tasks and milestones first.',
  PLAN_FILE_UNREADABLE: 'The file is not a plan that can be read. Save it again as XML, CSV or Excel workbook.',
  PLAN_NOT_CALCULABLE: 'The plan cannot be dated as it is. The message says why; mend that first.',
  PLAN_TOO_LARGE: 'The plan has more items or links than one may have. Split it over two projects.',
  PROGRESS_SAID_TWICE: 'A report gives the days left and how much is done. Give one of the two.',
  PROPOSAL_OUTDATED: 'The plan has moved since the baseline was proposed. Have it proposed again.',
  PROPOSAL_UNKNOWN: 'There is no such proposal of a baseline, or it is settled. Propose the baseline first.',
  PUBLICATION_IN_RESTRICTED_WINDOW: 'A publication falls in a restricted window. Move it before or after the window.',
  REPORTED_TWICE: 'The same item is reported twice at once. Say all of it in one report.',
  REPORT_BEFORE_PLAN: 'The item was not in the plan on that day. Report from the day on which it was.',
  REPORT_CONTRADICTS_NETWORK: 'Reports of two linked items contradict their link. Correct a report, or the link.',
  STAGE_CIRCLE: 'Stages hold each other in a circle. Take one out of the other.',
  STAGE_NOT_EMPTY: 'The stage still holds items. Move or withdraw them first.',
  START_PASSED:
    'The day on which the task should have started has passed, and no start is reported. Report its start, or re-plan it.',
  TOO_MANY_CALENDARS: 'The project has as many calendars as it may have. Remove one that nothing uses first.',
  UNKNOWABLE: 'The item has no known duration or date, so what waits for it has none. Give it, or report it.',
};

type Codes = typeof MILESTONES_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
