/** Decides what a caller may learn of an error: its planned message, or a number to ask about. */

import { HttpException } from '@nestjs/common';
import { databaseFault } from '../database/database-faults.js';
import { AppError, ERROR_STATUS, type ErrorCode, plannedError } from './errors.js';
import { type Problem } from '../record/problem.js';
import { Refusal } from '../record/refusal.js';

/** The planned error for anything thrown; null for what nobody planned. */
export function planned(error: unknown): AppError | null {
  const known = plannedError(error);
  if (known !== null) return known;
  const cause = innermost(error);
  if (cause instanceof Refusal) return refused(cause.problems);
  const fault = databaseFault(cause);
  if (fault !== null) return fault;
  if (cause instanceof DOMException && cause.name === 'AbortError')
    return new AppError('REQUEST_TIMEOUT', 'This was given up before it was done. Nothing was saved.');
  const status = statusOf(cause);
  const code = status === null ? undefined : codeOf(status);
  return code === undefined ? null : new AppError(code, messageOf(code, cause));
}

/** What was refused, for operations whose answer has no room for problems. */
export function refused(problems: readonly Problem[]): AppError {
  return new AppError('BAD_USER_INPUT', problems.map((problem) => problem.message).join(' '), { problems });
}

function innermost(error: unknown): unknown {
  let one = error;
  for (let depth = 0; depth < 5; depth++) {
    const next = one instanceof Error && 'originalError' in one ? one.originalError : undefined;
    if (!(next instanceof Error)) return one;
    one = next;
  }
  return one;
}

/** The status that Nest or Fastify gave an error of theirs. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return null;
}

function codeOf(status: number): ErrorCode | undefined {
  if (status >= 500) return undefined;
  const codes = Object.keys(ERROR_STATUS) as ErrorCode[];
  return codes.find((code) => ERROR_STATUS[code] === status) ?? 'BAD_USER_INPUT';
}

function messageOf(code: ErrorCode, error: unknown): string {
  if (code === 'PAYLOAD_TOO_LARGE')
    return 'This is too large to be taken at once. Nothing was saved. Send less at a time.';
  return error instanceof Error ? error.message : String(error);
}
