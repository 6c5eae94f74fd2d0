/** Shapes a plan as a file gives it, whatever kind of file it is: before anybody knows which items the tracker has already. */
import type { FileFault } from '../../spreadsheets/file-rows.js';
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import type { DurationSaid } from '../plan-change.types.js';
import type { HolidayRegion } from '../plan-record.js';
import type { ConstraintKind, ItemKind, LagUnit, LinkType } from '../schedule/schedule.types.js';

export const PLAN_FILE_FORMATS = ['MSPDI', 'CSV', 'XLSX'] as const;
export type PlanFileFormat = (typeof PLAN_FILE_FORMATS)[number];

/** What a file says of an item. Undefined: it does not speak of it, and it stays; null: there is none. */
export interface FileTerms {
  readonly duration?: DurationSaid | undefined;
  readonly durationEstimated?: boolean | undefined;
  readonly dateUnknown?: string | null | undefined;
  readonly estimate?: Estimate | null | undefined;
  readonly constraint?: { readonly kind: ConstraintKind; readonly date: string } | null | undefined;
  readonly pinned?: { readonly start: string | null; readonly finish: string } | null | undefined;
  readonly deadline?: string | null | undefined;
  /** Of a task or milestone: the code of a named calendar, or what the file calls one of its calendars by. */
  readonly calendar?: string | null | undefined;
  /** A person or a team, by name. */
  readonly owner?: string | null | undefined;
  readonly publication?: boolean | undefined;
  readonly notes?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly assumed?: boolean | undefined;
}

/** What a file says that was done of an item; null: it does not say. */
export interface FileProgress {
  /** Of a task, 0 to 100. */
  readonly percentComplete: number | null;
  readonly actualStart: string | null;
  readonly actualFinish: string | null;
}

interface Estimate {
  readonly optimistic: number;
  readonly mostLikely: number;
  readonly pessimistic: number;
}

export interface FileItem {
  /** What the file calls it by: a number of its own, or its row. */
  readonly key: string;
  /** The line or row of the file; null: it has none that people count. */
  readonly line: number | null;
  /** Null: the file gives none that the tracker could use. */
  readonly code: string | null;
  readonly kind: ItemKind;
  readonly title: string;
  /** The key of the stage that holds it; null: none does; undefined: the file does not speak of stages. */
  readonly parent?: string | null | undefined;
  readonly terms: FileTerms;
  /** Undefined: the file does not speak of progress. */
  readonly progress?: FileProgress | undefined;
  /** Its days in the file; null: it gives none. */
  readonly start: string | null;
  readonly finish: string | null;
}

export interface FileLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

/** A calendar of a file. */
export interface FileCalendar {
  /** What the file calls it by. */
  readonly key: string;
  readonly name: string;
  /** ISO weekdays not worked. */
  readonly weekend: readonly number[];
  readonly region: HolidayRegion;
  readonly closures: readonly DateSpan[];
  readonly worked: readonly DateSpan[];
  /** What it says and the tracker cannot express. */
  readonly notExpressed: readonly string[];
}

/** Something that the file says and the tracker cannot express. */
export interface NotExpressed {
  /** The key of the item; null: it is said of the whole file. */
  readonly key: string | null;
  readonly message: string;
}

export interface FilePlan {
  /** In the order of the file; a stage comes before what it holds. */
  readonly items: readonly FileItem[];
  /** Calendars that its items may name by their key; undefined: they name those of the project by code. */
  readonly calendars?: readonly FileCalendar[];
  /** What the file calls the calendar of the project by; left out: it has none. */
  readonly projectCalendar?: string;
  /** Undefined: the file does not speak of links. */
  readonly links?: readonly FileLink[];
  readonly notExpressed: readonly NotExpressed[];
}

export type PlanFileRead = { readonly plan: FilePlan } | { readonly faults: readonly FileFault[] };

/** How much of a title or of a name is kept. */
export const LONGEST_TITLE = 200;

/** A text of a file as one line of so many characters at most. */
export function oneLine(text: string, most = LONGEST_TITLE): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .trim();
}

/** A text of a file that may have several lines, without signs that nobody sees. */
export function plainLines(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
