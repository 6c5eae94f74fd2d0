/** Decides how refusals are told on a page: in the summary at its top, each linked to the field it is about. */
import type { Problem } from '../../platform/record/problem.js';

export interface PageError {
  readonly text: string;
  readonly href?: string;
  /** The field it is about; null: the whole form. */
  readonly field: string | null;
}

/**
 * The problems as the error summary wants them.
 * @param rows the names of fields in rows, such as items.0.title: a problem that tells its row stays with it
 */
export function pageErrors(
  problems: readonly Pick<Problem, 'message' | 'path'>[],
  rows: readonly string[] = [],
): PageError[] {
  return problems.map(({ message, path }) => {
    const parts = path.filter((part) => part !== 'input');
    const plain = parts.filter((part) => !/^\d+$/u.test(part)).join('.');
    const inRow = rows.filter((name) => name.startsWith(`${parts.slice(0, 2).join('.')}.`));
    const field = inRow.find((name) => name === parts.join('.')) ?? inRow[0] ?? plain;
    return field === ''
      ? { text: message, field: null }
      : { text: message, href: `#${field.replaceAll('.', '-')}`, field };
  });
}
