/** Decides whether a report may stand: what it says must be said of a day gone by, of the right item, and not contradict itself. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { foldProgress, type PlannedItem, type PlanRecord, type PlanReport } from './plan-record.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** What a person reports, before it is recorded. */
export interface ReportSaid {
  readonly reportedOn: string;
  readonly forecastOn: string | null;
  readonly actualStartOn: string | null;
  readonly actualFinishOn: string | null;
  readonly remainingDays: number | null;
  readonly percentComplete: number | null;
  readonly confidence: PlanReport['confidence'];
  readonly judgement: PlanReport['judgement'];
  readonly narrative: string | null;
  readonly corrects: string | null;
}

/** What is reported on. */
type ReportedItem = Pick<PlannedItem, 'itemId' | 'code'>;

/** What is recorded of a plan: all statements of its items, and at least all reports of the item in question. */
type Recorded = Pick<PlanRecord, 'items' | 'reports'>;

/** Names of the input fields a report came in by. */
export interface ReportFields {
  readonly forecast: string;
  readonly actualFinish: string;
}

/** What is wrong with a report of `item`; `record` is all that is known of the plan so far. */
export function reportFaults(
  said: ReportSaid,
  item: ReportedItem,
  record: Recorded,
  today: string,
  fields: ReportFields,
): Problem[] {
  const problems: Problem[] = [];
  const fault = (code: ProblemCode, message: string, field: string): void => {
    problems.push({ code, message, path: ['input', field], subject: item.code });
  };
  const { reportedOn, actualStartOn, actualFinishOn, corrects } = said;
  const content = [
    said.forecastOn,
    actualStartOn,
    actualFinishOn,
    said.remainingDays,
    said.percentComplete,
    said.narrative,
  ];
  if ([...content, said.confidence, said.judgement].every((each) => each === null)) {
    fault('EMPTY_REPORT', `The report says nothing of ${item.code}. Give a date or a narrative.`, fields.forecast);
  }
  if (reportedOn > today) {
    fault('FUTURE_DATE', `The date of the report must be today or in the past.`, 'reportedOn');
  }
  for (const [date, field] of [
    [actualStartOn, 'actualStart'],
    [actualFinishOn, fields.actualFinish],
  ] as const) {
    if (date && date > reportedOn) {
      const message = `${formatIsoDate(date)} is after the date of the report, ${formatIsoDate(reportedOn)}. Enter a forecast instead.`;
      fault('ACTUAL_AFTER_REPORT', message, field);
    }
  }
  const own = standing(record.reports, item.itemId, corrects);
  const started = actualStartOn ?? foldProgress(own)?.actualStart ?? null;
  if (started && actualFinishOn && actualFinishOn < started) {
    const message = `${item.code} cannot be done on ${formatIsoDate(actualFinishOn)}, before it was started on ${formatIsoDate(started)}.`;
    fault('FINISH_BEFORE_START', message, fields.actualFinish);
  }
  problems.push(...percentFaults(said, item, own, fields));
  const first = record.items
    .filter((row) => row.itemId === item.itemId)
    .map((row) => row.effectiveOn)
    .sort()[0];
  if (first && reportedOn < first) {
    fault(
      'REPORT_BEFORE_PLAN',
      `${item.code} is in the plan from ${formatIsoDate(first)}. Enter that date or a later one.`,
      'reportedOn',
    );
  }
  if (corrects) problems.push(...correctionFaults(corrects, said, item, record));
  return problems;
}

/** The reports of an item without those that were corrected, or are now. */
function standing(reports: readonly PlanReport[], itemId: string, corrects: string | null): readonly PlanReport[] {
  const own = reports.filter((report) => report.itemId === itemId);
  const wrong = new Set([corrects, ...own.map((report) => report.corrects)]);
  return own.filter(({ id }) => !wrong.has(id));
}

/** What is done in per cent goes with the dates: some of it needs a start, all of it a finish, and less than all has none. */
function percentFaults(
  { percentComplete: percent, remainingDays, reportedOn, actualStartOn, actualFinishOn }: ReportSaid,
  { code }: ReportedItem,
  own: readonly PlanReport[],
  fields: ReportFields,
): Problem[] {
  if (percent === null) return [];
  const fault = (name: ProblemCode, message: string, field = 'percentComplete'): Problem[] => [
    { code: name, message, path: ['input', field], subject: code },
  ];
  if (remainingDays !== null) {
    return fault('PROGRESS_SAID_TWICE', `Say of ${code} how many days are left or how much is done: one of the two.`);
  }
  const known = foldProgress(own);
  const by = (date: string | null | undefined): string | null => (date && date <= reportedOn ? date : null);
  const finished = actualFinishOn ?? by(known?.actualFinish);
  if (percent === 100 && finished === null) {
    const message = `All of ${code} is done, so it has a finish. Enter the day on which it was done.`;
    return fault('PERCENT_AGAINST_DATES', message, fields.actualFinish);
  }
  if (percent < 100 && finished !== null) {
    const message = `${code} was done on ${formatIsoDate(finished)}, so it is 100% done. Correct that report first.`;
    return fault('PERCENT_AGAINST_DATES', message);
  }
  const started = actualStartOn ?? by(known?.actualStart) ?? finished;
  if (percent === 0 || started !== null) return [];
  const message = `Some of ${code} is done, so it has a start. Enter the day on which work began.`;
  return fault('PERCENT_AGAINST_DATES', message, 'actualStart');
}

function correctionFaults(corrects: string, said: ReportSaid, item: ReportedItem, record: Recorded): Problem[] {
  const path = ['input', 'corrects'];
  const wrong = record.reports.find((report) => report.id === corrects && report.itemId === item.itemId);
  if (!wrong) {
    return [
      { code: 'NOT_FOUND', message: `There is no such report of ${item.code} to correct.`, path, subject: item.code },
    ];
  }
  if (record.reports.some((report) => report.corrects === corrects)) {
    const message = `That report of ${item.code} was corrected already. Correct the correction instead.`;
    return [{ code: 'CORRECTED_ALREADY', message, path, subject: item.code }];
  }
  if (wrong.effectiveOn !== said.reportedOn) {
    const message = `A correction has the same date as the report that it corrects. Enter ${formatIsoDate(wrong.effectiveOn)}.`;
    return [{ code: 'CORRECTION_OF_ANOTHER_DAY', message, path: ['input', 'reportedOn'], subject: item.code }];
  }
  return [];
}
