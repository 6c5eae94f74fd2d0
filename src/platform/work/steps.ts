import { setImmediate } from 'node:timers/promises';

/** A long piece of work that comes in steps of some milliseconds, and what comes of it. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds after which whatever else waits has its turn. */
const TURN_MS = 10;

/** Does all steps, and lets others have their turn between them: what takes little is done in one. */
export async function inSteps<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}

/** Lets whatever else waits have its turn: between two pieces of work that each take some tens of milliseconds. */
export function turn(): Promise<void> {
  return setImmediate();
}

/** Does all steps without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
