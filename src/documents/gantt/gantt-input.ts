/** What a Gantt chart is drawn from: rows, dates and words, no domain. All dates are `yyyy-mm-dd`, both ends inclusive. */
import { type CellTone } from '../model.js';

export interface GanttRow {
  readonly code: string;
  readonly label: string;
  /** 0 for the outermost; each level is indented. */
  readonly level: number;
  readonly kind: 'summary' | 'bar' | 'point';
  /** A point stands at its `end`, or at its `start` where it has no end. Null where the date is not known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly baselineStart: string | null;
  readonly baselineEnd: string | null;
  /** Share done, 0 to 1; null where nobody said. */
  readonly done: number | null;
  readonly tone: CellTone | null;
  readonly critical: boolean;
  /** Words to stand in the row, such as "date unknown". */
  readonly note: string | null;
}

/** What waits for what, by the codes of two rows. */
export interface GanttLink {
  readonly from: string;
  readonly to: string;
  /** Which end of the second waits for which end of the first. */
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
}

export interface GanttSpan {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly kind: 'holiday' | 'restricted';
}

export interface GanttMarker {
  readonly date: string;
  readonly label: string;
}

export interface GanttInput {
  /** For the words that stand for the picture; not drawn, the caption has it. */
  readonly title?: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly GanttRow[];
  /** Those that have room are drawn, all are said in words; charts kept earlier have none. */
  readonly links?: readonly GanttLink[];
  readonly shaded: readonly GanttSpan[];
  readonly markers: readonly GanttMarker[];
  /** What the pale bars and diamonds stand for; Baseline where not given. */
  readonly baselineWord?: string;
  /** The word of each tone, for rows and legend; `TONE_WORDS` where not given. */
  readonly toneWords?: Partial<Readonly<Record<CellTone, string>>>;
}

export const TONE_WORDS: Readonly<Record<CellTone, string>> = {
  green: 'On track',
  amber: 'Amber',
  red: 'Red',
  grey: 'Unknown',
  blue: 'Complete',
};
