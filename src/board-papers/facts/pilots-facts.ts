/** Decides which facts a paper takes from pilots. */
import type { PilotsView } from '../../pilots/pilots-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type PilotsFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function pilotsFacts(_view: PilotsView, _register: Register): PilotsFacts {
  return {};
}
