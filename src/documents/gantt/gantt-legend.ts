/** Decides the legend of a Gantt chart: a sample and words for every sign the chart really shows. */
import { type GanttInput } from './gantt-input.js';
import {
  arrow,
  BASELINE,
  criticalRect,
  diamond,
  EDGE,
  FILL,
  HOLIDAY,
  INK,
  line,
  LINK,
  rect,
  restrictedRect,
  SOFT_INK,
  TYPE,
  WIDTH,
  words,
} from './gantt-parts.js';
import { textWidth } from './text-width.js';

/** What the line of a link means. */
export const LINK_WORDS = 'Leads to what waits for it';

interface Entry {
  readonly label: string;
  /** The sample, drawn in a box 26 wide whose middle line is at `y`. */
  readonly sample: (x: number, y: number) => string;
}

const LINE_HEIGHT = 18;
const SAMPLE = 26;

const plain = { fill: FILL.plain, stroke: EDGE, 'stroke-width': 0.8, rx: 2 };

function entries({ rows, shaded, markers, baselineWord = 'Baseline' }: GanttInput, linked: boolean): readonly Entry[] {
  const restricted = [...new Set(shaded.filter((span) => span.kind === 'restricted').map((span) => span.label))];
  const all: readonly (Entry | false)[] = [
    rows.some((row) => row.kind === 'bar') && { label: 'Task', sample: (x, y) => rect(x, y - 6, SAMPLE, 12, plain) },
    rows.some((row) => row.kind === 'summary') && {
      label: 'Stage',
      sample: (x, y) => rect(x, y - 3, SAMPLE, 5, { fill: INK }),
    },
    rows.some((row) => row.kind === 'point') && {
      label: 'Milestone',
      sample: (x, y) => diamond(x + SAMPLE / 2, y, 7, plain),
    },
    rows.some((row) => row.critical && row.kind !== 'summary') && {
      label: 'Critical: a delay here delays the end',
      sample: (x, y) =>
        rect(x, y - 6, SAMPLE, 12, { fill: FILL.plain, rx: 2 }) +
        criticalRect(x, y - 6, SAMPLE, 12) +
        rect(x, y - 6, SAMPLE, 12, { fill: 'none', stroke: INK, 'stroke-width': 1.8, rx: 2 }),
    },
    rows.some((row) => row.kind === 'bar' && row.done) && {
      label: 'Done so far',
      sample: (x, y) => rect(x, y - 6, SAMPLE, 12, plain) + rect(x, y - 2, 15, 4, { fill: INK }),
    },
    rows.some((row) => row.kind !== 'point' && row.baselineEnd !== null) && {
      label: baselineWord,
      sample: (x, y) => rect(x, y - 2, SAMPLE, 3.5, { fill: BASELINE, stroke: EDGE, 'stroke-width': 0.6 }),
    },
    rows.some((row) => row.kind === 'point' && row.baselineEnd !== null) && {
      label: `${baselineWord} of a milestone`,
      sample: (x, y) => diamond(x + SAMPLE / 2, y, 4, { fill: '#ffffff', stroke: SOFT_INK, 'stroke-width': 1.2 }),
    },
    rows.some((row) => row.kind !== 'point' && (row.start === null) !== (row.end === null)) && {
      label: 'One end unknown',
      sample: (x, y) => rect(x, y - 6, SAMPLE, 12, { ...plain, 'stroke-dasharray': '3 2' }),
    },
    linked && {
      label: LINK_WORDS,
      sample: (x, y) =>
        line(x, y - 4, x + 18, y - 4, LINK) + line(x + 18, y - 4, x + 18, y + 5, LINK) + arrow(x + 18, y + 5, 1),
    },
    shaded.some((span) => span.kind === 'holiday') && {
      label: 'Holiday or closure',
      sample: (x, y) => rect(x, y - 6, SAMPLE, 12, { fill: HOLIDAY }),
    },
    ...restricted.map((label): Entry => ({
      label,
      sample: (x, y) => restrictedRect(x, y - 6, SAMPLE, 12),
    })),
    markers.length > 0 && {
      label: 'Date to note',
      sample: (x, y) =>
        line(x + SAMPLE / 2, y - 7, x + SAMPLE / 2, y + 7, {
          stroke: INK,
          'stroke-width': 1.3,
          'stroke-dasharray': '4 3',
        }),
    },
  ];
  return all.filter((entry) => entry !== false);
}

/**
 * The legend as SVG from `top` down, with the height it takes.
 * @param linked whether links are drawn
 */
export function legend(
  input: GanttInput,
  top: number,
  linked: boolean,
): { readonly svg: string; readonly height: number } {
  let x = 6;
  let y = top + LINE_HEIGHT / 2;
  const parts: string[] = [];
  for (const { label, sample } of entries(input, linked)) {
    const width = SAMPLE + 6 + textWidth(label, TYPE.small) + 18;
    if (x + width > WIDTH && x > 6) {
      x = 6;
      y += LINE_HEIGHT;
    }
    parts.push(sample(x, y), words(x + SAMPLE + 6, y + 3.5, label, { 'font-size': TYPE.small }));
    x += width;
  }
  return { svg: parts.join(''), height: y + LINE_HEIGHT / 2 - top };
}
