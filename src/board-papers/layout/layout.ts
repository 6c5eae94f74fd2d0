/** Decides how tables and charts of a paper are shown where it is read and edited: as they are printed. */
import type { Paper, TableBlock } from '../../documents/model.js';
import { runsToMarkup } from '../../documents/runs-from-markdown.js';
import { svgSize } from '../../documents/svg-size.js';
import { lettered } from '../paper-model.js';
import type { PaperChart, PaperTable } from './layout.type.js';

/** A table with its cells in markup. */
export function tableView({ columns, rows, rowHeaders }: TableBlock, letters: ReadonlyMap<string, string>): PaperTable {
  return {
    columns: columns.map(({ title, align }) => ({ title, right: align === 'right' })),
    rowHeads: rowHeaders ?? false,
    rowCount: rows.length,
    rows: rows.map((row) => ({
      cells: row.map(({ runs, tone }) => ({
        markup: runsToMarkup(lettered(runs, letters)),
        tone: tone ? (tone.toUpperCase() as Uppercase<typeof tone>) : null,
      })),
    })),
  };
}

/** The pictures of each chart, by the id of its block: a chart of several pages has one for each. */
export function chartViews({ blocks, appendices }: Paper, slug: string): ReadonlyMap<string, PaperChart[]> {
  const charts = new Map<string, PaperChart[]>();
  let own: PaperChart[] = [];
  let last = '';
  for (const block of [blocks, ...appendices.map((one) => one.blocks)].flat()) {
    if (block.kind !== 'figure') continue;
    if (block.id !== `${last}.${own.length + 1}`) {
      own = [];
      last = block.id;
      charts.set(block.id, own);
    }
    const { width, height } = svgSize(block.svg);
    own.push({
      url: chartPath(slug, last, own.length),
      alt: block.alt,
      width: Math.round(width),
      height: Math.round(height),
    });
  }
  return charts;
}

/** The address of a picture of a chart; `part` counts from 0. */
export function chartPath(slug: string, block: string, part: number): string {
  return `/papers/${slug}/charts/${encodeURIComponent(block)}/${part + 1}.svg`;
}
