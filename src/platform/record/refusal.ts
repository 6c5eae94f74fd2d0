import type { ProblemCode } from './problem-codes.js';
import type { Problem } from './problem.js';

/** Thrown inside a write to roll it back; reaches the caller as `problems` in the payload, never as an error. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'Refusal';
  }
}

/** One refusal: `refuse('VERSION_CONFLICT', 'Somebody ...', ['input', 'expectedVersion'], id)`. */
export function refuse(
  code: ProblemCode,
  message: string,
  path: string[] = [],
  subject: string | null = null,
): Refusal {
  return new Refusal([{ code, message, path, subject }]);
}
