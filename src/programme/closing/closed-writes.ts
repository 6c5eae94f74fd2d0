/** Decides what may still be written about a project that is closed. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { isOperation, ruleOf } from '../../platform/auth/policy.js';
import type { Problem } from '../../platform/record/problem.js';

/** A dated row of a write: the day it speaks of, and the row that it takes the place of. */
export interface WrittenRow {
  readonly effectiveOn: string;
  readonly corrects?: string | null;
}

/** A closed project, as far as a write about it has to know. */
export interface ClosedProject {
  readonly projectId: string;
  readonly code: string;
  /** The day from which it is closed. */
  readonly since: string;
}

/** Whether an operation goes on when a project is closed: publication, minutes, decisions, papers, and answers that are owed. */
export function goesOnWhenClosed(operation: string): boolean {
  return isOperation(operation) && ruleOf(operation).afterClosing;
}

/**
 * Why a write about a closed project is refused; null: it may be saved. What goes on, goes on. Beside that, what was recorded
 * of the time before the closing may be put right: by rows that correct others, or by amended details of that time.
 */
export function closedFault(
  operation: string,
  rows: readonly WrittenRow[],
  { projectId, code, since }: ClosedProject,
): Problem | null {
  if (goesOnWhenClosed(operation)) return null;
  if (rows.length > 0 && rows.every((row) => corrects(operation, row, since))) return null;
  const message =
    `Project ${code} was closed on ${formatIsoDate(since)}, so nothing new can be added to it. ` +
    'Correct what was recorded, or reopen the project.';
  return { code: 'PROJECT_CLOSED', message, path: ['input'], subject: projectId };
}

function corrects(operation: string, row: WrittenRow, since: string): boolean {
  if (row.corrects) return true;
  return operation.startsWith('amend') && row.effectiveOn <= since;
}
