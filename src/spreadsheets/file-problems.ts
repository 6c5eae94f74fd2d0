/** Decides how the faults of a file are told: the first so many by line and column, then how many more there are. */
import type { Problem } from '../platform/record/problem.js';
import type { FileFault } from './file-rows.js';

/** How many faults are told one by one. */
export const TOLD_FAULTS = 50;

/** The faults as problems of the input's `content`: its path goes on with line and column. */
export function fileProblems(faults: readonly FileFault[]): Problem[] {
  const told = faults.slice(0, TOLD_FAULTS).map(({ code, line, column, message }): Problem => {
    const place = [...(line === null ? [] : [`${line}`]), ...(column === null ? [] : [column])];
    return { code, message, path: ['input', 'content', ...place], subject: line === null ? null : `${line}` };
  });
  const rest = faults.length - told.length;
  if (rest <= 0) return told;
  const message = `${rest} more faults are not told one by one. Mend these, and preview the file again.`;
  return [...told, { code: 'MORE_FAULTS', message, path: ['input', 'content'], subject: `${rest}` }];
}
