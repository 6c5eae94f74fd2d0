/** Decides which facts a paper takes from stakeholders. */
import type { StakeholdersView } from '../../stakeholders/stakeholders-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type StakeholdersFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function stakeholdersFacts(_view: StakeholdersView, _register: Register): StakeholdersFacts {
  return {};
}
