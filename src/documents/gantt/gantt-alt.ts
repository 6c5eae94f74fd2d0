/** Decides the words that stand for a Gantt chart: everything it shows, said row by row. */
import { type GanttInput, type GanttRow, TONE_WORDS } from './gantt-input.js';
import { leadingCodes } from './gantt-links.js';
import { dateInWords } from './gantt-scale.js';

function when(row: GanttRow): string {
  const { start, end } = row;
  const last = end ?? start;
  if (last === null) return row.note ?? 'date unknown';
  if (row.kind === 'point') return dateInWords(last);
  if (end === null) return `from ${dateInWords(last)}, ${row.note ?? 'end unknown'}`;
  return start === null
    ? `until ${dateInWords(end)}, ${row.note ?? 'start unknown'}`
    : `${dateInWords(start)} to ${dateInWords(end)}`;
}

/**
 * The dates of a row and how it stands, without its name.
 * @param after the codes of what it waits for
 */
export function rowInWords(
  row: GanttRow,
  { toneWords, baselineWord = 'Baseline' }: GanttInput,
  after: readonly string[] = [],
): string {
  const known = row.end !== null || row.start !== null;
  const moved = known && row.baselineEnd !== null && row.baselineEnd !== (row.end ?? row.baselineEnd);
  const parts = [
    when(row),
    after.length > 0 ? `after ${listed(after)}` : '',
    moved ? `${baselineWord.toLowerCase()} ${dateInWords(row.baselineEnd)}` : '',
    row.tone ? (toneWords?.[row.tone] ?? TONE_WORDS[row.tone]).toLowerCase() : '',
    row.critical ? 'critical' : '',
    row.done ? `${Math.round(row.done * 100)}% done` : '',
    known && row.start !== null && row.end !== null ? (row.note ?? '') : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

const listed = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;

/** Shaded spans and marked dates, a sentence each. */
export function spansInWords({ shaded, markers }: GanttInput): string {
  return [
    ...shaded.map(
      ({ label, from, to }) => `${label}: ${dateInWords(from)}${to === from ? '' : ` to ${dateInWords(to)}`}.`,
    ),
    ...markers.map(({ label, date }) => `${label}: ${dateInWords(date)}.`),
  ].join(' ');
}

/** The alternative text of the chart. Sentences: its range, then each row, then shaded spans and marked dates. */
export function ganttAlt(input: GanttInput): string {
  const after = leadingCodes(input.links);
  const subject = input.title === undefined ? '' : ` of ${input.title}`;
  return [
    `Gantt chart${subject}, ${dateInWords(input.from)} to ${dateInWords(input.to)}, with ${input.rows.length} ${input.rows.length === 1 ? 'row' : 'rows'}.`,
    ...input.rows.map((row) => `${row.code} ${row.label}: ${rowInWords(row, input, after.get(row.code))}`),
    spansInWords(input),
  ]
    .filter(Boolean)
    .join(' ');
}
