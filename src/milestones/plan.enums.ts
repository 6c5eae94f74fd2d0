import { enumOf } from '../platform/graphql/enum-of.js';

export const LinkTypeEnum = enumOf('LinkType', 'Which end of the successor waits for which end of the predecessor.', {
  FS: 'Finish to start.',
  SS: 'Start to start.',
  FF: 'Finish to finish.',
  SF: 'Start to finish.',
});

export const PlanFileFormatEnum = enumOf('PlanFileFormat', 'How a file of a plan is written.', {
  MSPDI: 'Microsoft Project XML.',
  CSV: 'Rows of text, one an item, with headings.',
  XLSX: 'The same rows as an Excel workbook.',
});

export const ImportVerbEnum = enumOf('PlanImportVerb', 'What a line of a file does to a plan.', {
  ADD: 'It adds an item.',
  CHANGE: 'It changes an item.',
  WITHDRAW: 'It takes an item out.',
  LEAVE_OUT: 'It says something that the tracker cannot express.',
});

export const LagUnitEnum = enumOf('LagUnit', 'How a lag is counted.', {
  WORKING_DAYS: "Days worked on the project's calendar.",
  ELAPSED_DAYS: 'Calendar days.',
});

export const ConstraintKindEnum = enumOf('ConstraintKind', 'How an item is held to a date.', {
  START_NO_EARLIER_THAN: 'May not start before it.',
  START_NO_LATER_THAN: 'Should start by it; float turns negative where it cannot.',
  FINISH_NO_EARLIER_THAN: 'May not finish before it.',
  FINISH_NO_LATER_THAN: 'Should finish by it; float turns negative where it cannot.',
  START_FIXED: 'Starts on it, whatever the links say.',
  FINISH_FIXED: 'Finishes on it, whatever the links say.',
});

export const ItemKindEnum = enumOf('ItemKind', 'What an item of a plan is.', {
  STAGE: 'A summary of what it holds.',
  TASK: 'Work that takes time.',
  MILESTONE: 'An event of one day.',
});

export const RagEnum = enumOf('Rag', 'Status derived from the reports, the plan and the tolerances.', {
  COMPLETE: 'Reported as done.',
  ON_TRACK: 'Forecast within tolerance.',
  AMBER: 'Later than the baseline by the amber tolerance, or too late for what depends on it.',
  RED: 'Later than the baseline, or too late for what depends on it, by the red tolerance.',
  OVERDUE: 'The day it was due has passed without a report that it is done.',
  STALE: 'Nothing has been reported for longer than the tolerance.',
  UNKNOWN: 'No date can be given.',
});

export const MilestoneOrderEnum = enumOf('MilestoneOrder', 'In which order milestones come.', {
  PLAN: 'The order of the plan.',
  DATE: 'When reached, else by forecast; those without a date come last.',
});

export const JudgementEnum = enumOf('Judgement', "The owner's own judgement, kept beside the derived status.", {
  GREEN: 'The owner sees no threat.',
  AMBER: 'The owner sees issues that need attention.',
  RED: 'The owner sees it failing without action.',
});

export const ConfidenceEnum = enumOf('Confidence', 'How sure the owner is of a forecast.', {
  HIGH: 'Sure.',
  MEDIUM: 'Likely.',
  LOW: 'A guess.',
});

export const HolidayRegionEnum = enumOf('HolidayRegion', 'Whose public holidays a calendar keeps.', {
  ENGLAND_AND_WALES: 'Bank holidays of England and Wales.',
  SCOTLAND: 'Bank holidays of Scotland.',
  NORTHERN_IRELAND: 'Bank holidays of Northern Ireland.',
  NONE: 'None.',
});

export const ProgressLogicEnum = enumOf(
  'ProgressLogic',
  'What becomes of work in hand that began before what it waits for.',
  {
    RETAINED_LOGIC: 'What is left of it waits as the links say.',
    PROGRESS_OVERRIDE: 'It goes on as if those links were not there.',
  },
);

export const BaselineChangeEnum = enumOf('BaselineChange', 'How an item differs from one baseline to another.', {
  ADDED: 'Only in the second.',
  REMOVED: 'Only in the first.',
  MOVED: 'Its dates differ.',
});
