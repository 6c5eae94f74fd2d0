/** Decides the widths of a table's columns. */
import { type Column } from './model.js';

/** Whole parts of `total` for each column after its share; they sum to `total` exactly, the last takes the remainder. */
export function shareWidths(columns: readonly Column[], total: number): readonly number[] {
  const sum = columns.reduce((all, column) => all + column.width, 0);
  const share = (column: Column): number => (sum > 0 ? column.width / sum : 1 / columns.length);
  const widths = columns.map((column) => Math.floor(total * share(column)));
  const used = widths.slice(0, -1).reduce((all, width) => all + width, 0);
  return [...widths.slice(0, -1), ...(widths.length > 0 ? [total - used] : [])];
}
