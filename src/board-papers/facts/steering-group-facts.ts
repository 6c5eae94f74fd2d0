/** Decides which facts a paper takes from steering-group. */
import type { SteeringGroupView } from '../../steering-group/steering-group-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type SteeringGroupFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function steeringGroupFacts(_view: SteeringGroupView, _register: Register): SteeringGroupFacts {
  return {};
}
