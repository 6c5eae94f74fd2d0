/** Decides how refusals are told on a page: in the summary at its top, each linked to the field it is about. */
import type { Problem } from '../../platform/record/problem.js';

export interface PageError {
  readonly text: string;
  readonly href?: string;
  /** The field it is about; null: the whole form. */
  readonly field: string | null;
}

/** The problems as the error summary wants them. */
export function pageErrors(problems: readonly Pick<Problem, 'message' | 'path'>[]): PageError[] {
  return problems.map(({ message, path }) => {
    const field = path.filter((part) => part !== 'input' && !/^\d+$/u.test(part)).join('.');
    return field === ''
      ? { text: message, field: null }
      : { text: message, href: `#${field.replaceAll('.', '-')}`, field };
  });
}
