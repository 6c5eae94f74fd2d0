/** Decides what a write comes to: what its input names has to be there on the day, and its rule has to allow it. */
import { decided, type Outcome } from '../../platform/kind/rule.js';
import type { KindRule, RowsContext } from './context.js';
import { missing } from './pointers.js';

/** The rows to write, or the problems; the writer and the tests of rules ask here. */
export function outcomeOf<R, I, N, P extends string | null>(
  rule: KindRule<R, I, N, P>,
  context: RowsContext<R, P>,
  input: I,
): Outcome<N> {
  const problems = missing(context, rule.pointers(input));
  return problems.length ? { rows: [], problems } : decided(rule.decide, context, input);
}
