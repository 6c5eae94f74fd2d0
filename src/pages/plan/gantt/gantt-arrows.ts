/** Decides how the links of a plan run through the rows of a chart on a page: each row has its piece of every line that passes. */
import { type DrawnLink, drawnLinks } from '../../../documents/gantt/gantt-links.js';
import { type GanttInput } from '../../../documents/gantt/gantt-input.js';
import { LINK, SOFT_INK } from '../../../documents/gantt/gantt-parts.js';
import { element } from '../../../documents/xml.js';
import { percent } from '../../frame/picture.js';
import { type Days } from './gantt-days.js';

/** How far above its middle a row's bar has its own. */
const BAR = -2;
/** The head of a line that comes from above, and from below: where the bar begins. */
const HEADS = { down: '0,-9 -4,-15 4,-15', up: '0,6 -4,12 4,12' } as const;

/** The pieces of each row, in the order of the rows. */
export function ganttArrows(input: GanttInput, days: Days): readonly string[] {
  const pieces: string[] = input.rows.map(() => '');
  for (const link of drawnLinks(input.rows, input.links ?? [])) {
    if (link.leaves < days.first || link.arrives > days.last + 1) continue; // it would run out of the chart
    const [top, bottom] = [Math.min(link.from, link.to), Math.max(link.from, link.to)];
    for (let row = top; row <= bottom; row += 1) pieces[row] = (pieces[row] ?? '') + piece(link, row, days);
  }
  return pieces.map((all) => all && element('g', { class: 'tracker-gantt__links' }, all));
}

function piece({ from, to, leaves, arrives }: DrawnLink, row: number, days: Days): string {
  const x = percent(days.x(arrives));
  const upright = (y1: string, y2: string): string => element('line', { x1: x, x2: x, y1, y2, ...LINK });
  const down = to > from;
  if (row === from) {
    const along = { x1: percent(days.x(leaves)), x2: x, y1: BAR, y2: BAR, ...LINK };
    const level = leaves === arrives ? '' : element('svg', { y: '50%', overflow: 'visible' }, element('line', along));
    if (!down) return level + upright('50%', '0%'); // from behind the bar
    return level + element('svg', { y: BAR, overflow: 'visible' }, upright('50%', '101%'));
  }
  if (row !== to) return upright('0%', '101%');
  const head = element('polygon', { points: down ? HEADS.down : HEADS.up, fill: SOFT_INK });
  const at = element('svg', { x, y: '50%', overflow: 'visible' }, head);
  return (down ? upright('0%', '50%') : upright('50%', '101%')) + at;
}
