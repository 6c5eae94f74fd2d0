/** Decides how faults that keep a paper from being written in every format are told as blockers. */
import type { PaperProblem } from '../documents/paper-problems.js';
import type { Problem } from '../platform/record/problem.js';

/** The faults, such as a character that the paper's font does not have; `subject` is the block. */
export function unsoundBlockers(faults: readonly PaperProblem[]): readonly Problem[] {
  return faults.map(({ code, message, subject }) => ({
    code,
    message,
    path: [],
    subject: subject === '' ? null : subject,
  }));
}
