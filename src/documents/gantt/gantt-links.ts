/** Decides which links of a plan a chart has room for, and where each is drawn: from the work that leads to the work that waits. */
import { type GanttLink, type GanttRow } from './gantt-input.js';
import { dayOf } from './gantt-scale.js';

/** Days drawn of a bar with one unknown end. */
export const OPEN_DAYS = 10;

/** First and last day of a row as drawn; an unknown end is drawn as a short open stub. */
export interface DrawnDays {
  readonly from: number;
  readonly to: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** The days of a row's bar or diamond; undefined: it has no date. */
export function drawnDays(row: GanttRow): DrawnDays | undefined {
  const start = row.start === null ? undefined : dayOf(row.start);
  const end = row.end === null ? undefined : dayOf(row.end);
  if (row.kind === 'point') {
    const at = end ?? start;
    return at === undefined ? undefined : { from: at, to: at, openLeft: false, openRight: false };
  }
  if (start === undefined && end === undefined) return undefined;
  const from = start ?? (end ?? 0) - OPEN_DAYS;
  return { from, to: end ?? (start ?? 0) + OPEN_DAYS, openLeft: start === undefined, openRight: end === undefined };
}

/** A link as drawn: along the row that leads, then straight to the row that waits. Days may be parts of a day. */
export interface DrawnLink {
  /** Places of the rows in the chart. */
  readonly from: number;
  readonly to: number;
  readonly leaves: number;
  readonly arrives: number;
}

/** The stretch of days that words or a shape take. */
export type Stretch = readonly [from: number, to: number];

/**
 * The links between rows of one chart that have room: both ends are known, the line runs on in time, and it crosses no
 * bar, diamond or words of another row. A stage's bar may be crossed: what is in it begins below it.
 * @param wordsAt the days that the words in a row cover; null: none
 */
export function drawnLinks(
  rows: readonly GanttRow[],
  links: readonly GanttLink[],
  wordsAt: (row: GanttRow) => Stretch | null = () => null,
): readonly DrawnLink[] {
  const places = new Map(rows.map(({ code }, place) => [code, place]));
  const taken = rows.map((row) => takenBy(row, wordsAt(row)));
  return links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const line = lineOf(rows[from]!, rows[to]!, link);
    if (!line) return [];
    const words = wordsAt(rows[from]!);
    const along: Stretch = [line.leaves, line.arrives];
    const between = taken.slice(Math.min(from, to) + 1, Math.max(from, to)).flat();
    const crossed = (words !== null && overlaps(words, along)) || between.some((one) => covers(one, line.arrives));
    return crossed ? [] : [{ from, to, ...line }];
  });
}

/** What a line may not cross in a row between. */
function takenBy(row: GanttRow, words: Stretch | null): readonly Stretch[] {
  const days = row.kind === 'summary' ? undefined : drawnDays(row);
  const shape: Stretch[] = days ? [[days.from - 0.25, days.to + 1.25]] : [];
  return words ? [...shape, words] : shape;
}

const covers = ([from, to]: Stretch, day: number): boolean => day >= from && day <= to;
const overlaps = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1];

/** Where the line leaves and arrives; null: the ends are not known, or it would run back in time. */
function lineOf(leading: GanttRow, waiting: GanttRow, { type }: GanttLink): Omit<DrawnLink, 'from' | 'to'> | null {
  const [before, after] = [drawnDays(leading), drawnDays(waiting)];
  if (!before || !after || type === 'SF') return null;
  const atStart = type !== 'FF';
  if (atStart ? after.openLeft : after.openRight) return null;
  const arrives = atStart && waiting.kind !== 'point' ? after.from + 0.5 : after.to + 0.5;
  const within = arrives >= before.from && arrives <= before.to + 1; // straight down from the bar
  if (type === 'SS') return within && !before.openLeft ? { leaves: arrives, arrives } : null;
  if (before.openRight) return null;
  const leaves = leading.kind === 'point' ? before.to + 0.5 : before.to + 1;
  if (arrives >= leaves) return { leaves, arrives };
  return within ? { leaves: arrives, arrives } : null;
}

/** The codes of what each row waits for, by its code. */
export function leadingCodes(links: readonly GanttLink[] = []): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const { from, to } of links) {
    const own = codes.get(to);
    if (!own) codes.set(to, [from]);
    else if (!own.includes(from)) own.push(from);
  }
  return codes;
}
