/** Decides which facts a paper takes from risks. */
import type { RisksView } from '../../risks/risks-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type RisksFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function risksFacts(_view: RisksView, _register: Register): RisksFacts {
  return {};
}
