/** Decides which facts a paper takes from outputs. */
import type { OutputsView } from '../../outputs/outputs-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type OutputsFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function outputsFacts(_view: OutputsView, _register: Register): OutputsFacts {
  return {};
}
