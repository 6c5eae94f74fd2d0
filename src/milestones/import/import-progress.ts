/** Decides what a file reports of an item: what it says of its progress and the plan does not, or why that is left out. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { grouped } from '../../platform/record/grouped.js';
import type { PlannedItem, PlanReport } from '../plan-record.js';
import type { ItemStatus } from '../plan-view.types.js';
import { reportFaults, type ReportSaid } from '../report-faults.js';
import type { FileProgress } from './file-plan.js';
import type { MatchedItem } from './matched-items.js';

/** What an import reports on, and how its items stand. */
export interface KnownProgress {
  /** The day of the reports: that from which the import holds. */
  readonly reportedOn: string;
  readonly today: string;
  readonly items: readonly PlannedItem[];
  readonly reports: readonly PlanReport[];
  readonly statusOf: (itemId: string) => ItemStatus | undefined;
}

/** What a file reports of one item. */
export interface ProgressRead {
  readonly said: ReportSaid | null;
  readonly says: readonly string[];
  readonly leftOut: readonly string[];
}

const NOTHING: ProgressRead = { said: null, says: [], leftOut: [] };
const FIELDS = { forecast: 'progress', actualFinish: 'progress' };

/** Reads the progress of items one by one. */
export function progressReader(known: KnownProgress): (one: MatchedItem) => ProgressRead {
  const items = grouped(known.items, ({ itemId }) => itemId);
  const reports = grouped(known.reports, ({ itemId }) => itemId);
  return ({ file, code, planned }) => {
    if (!file.progress) return NOTHING;
    const status = planned ? known.statusOf(planned.itemId) : undefined;
    const said = saidOf(file.progress, status, known.reportedOn);
    const { percentComplete, actualFinish } = file.progress;
    if (percentComplete === 100 && actualFinish === null && !status?.actualFinish) {
      return leftOut('It is 100% done, and the file does not say on which day. Report that day.');
    }
    if (said === null) return NOTHING;
    if ((status?.lastReportedOn ?? '') > known.reportedOn) {
      const last = formatIsoDate(status!.lastReportedOn!);
      return leftOut(`Its progress is left out: it was reported on ${last}, after the day of this import.`);
    }
    const item = { itemId: planned?.itemId ?? '', code };
    const recorded = { items: items.get(item.itemId) ?? [], reports: reports.get(item.itemId) ?? [] };
    const [fault] = reportFaults(said, item, recorded, known.today, FIELDS);
    if (fault) return leftOut(`Its progress is left out. ${fault.message}`);
    return { said, says: [words(said)], leftOut: [] };
  };
}

function leftOut(message: string): ProgressRead {
  return { ...NOTHING, leftOut: [message] };
}

/** What the file says that the plan does not; null: nothing. A file that says nothing of an item takes nothing back. */
function saidOf(progress: FileProgress, known: ItemStatus | undefined, reportedOn: string): ReportSaid | null {
  const other = (said: string | null, now: string | null | undefined): string | null => (said === now ? null : said);
  const actualStartOn = other(progress.actualStart, known?.actualStart);
  const actualFinishOn = other(progress.actualFinish, known?.actualFinish);
  const percent = progress.percentComplete ?? 0;
  const partly = progress.actualFinish === null && percent > 0 && percent < 100;
  const percentComplete = partly && percent !== known?.percentComplete ? percent : null;
  if (actualStartOn === null && actualFinishOn === null && percentComplete === null) return null;
  return {
    ...{ reportedOn, actualStartOn, actualFinishOn, percentComplete, forecastOn: null, remainingDays: null },
    ...{ confidence: null, judgement: null, narrative: null, corrects: null },
  };
}

function words({ actualStartOn, actualFinishOn, percentComplete }: ReportSaid): string {
  const parts = [
    ...(actualStartOn === null ? [] : [`begun on ${formatIsoDate(actualStartOn)}`]),
    ...(actualFinishOn === null ? [] : [`done on ${formatIsoDate(actualFinishOn)}`]),
    ...(percentComplete === null ? [] : [`${percentComplete}% done`]),
  ];
  return `Reported: ${parts.join(', ')}.`;
}
