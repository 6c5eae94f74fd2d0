/** Decides who may search. */
import { READERS, rule } from '../platform/auth/rule.js';

export const SEARCH_POLICY = {
  involvements: rule(READERS, 'Of what the reader may read.'),
  search: rule(['PUBLIC'], 'Only what the reader may read; the public what was published.'),
};

type Rows = typeof SEARCH_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
