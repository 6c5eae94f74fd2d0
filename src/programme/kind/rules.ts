/** Shapes the rules of a kind. */
import type { Operation } from '../../platform/auth/policy.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import type { KindRule } from './context.js';

/** The rules of a kind, by the operations that they decide. */
export type Rules = Readonly<Partial<Record<Operation, KindRule<never, never, AnyNewRow, never>>>>;
