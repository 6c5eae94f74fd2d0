/** Decides which baseline a name means. */
import { badInput } from '../platform/graphql/errors.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';
import type { Baseline } from './plan-record.js';

/** The baseline of that name; throws BAD_USER_INPUT, naming those there are. */
export function namedBaseline(baselines: readonly Baseline[], name: string, argument: string): BaselineSnapshot {
  const found = baselines.find((each) => each.name === name);
  if (found) return found.snapshot;
  const there = baselines.map((each) => each.name).join(', ') || 'none yet';
  throw badInput(`There is no baseline ${name}. There are: ${there}.`, [argument]);
}
