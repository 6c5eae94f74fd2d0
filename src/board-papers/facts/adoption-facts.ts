/** Decides which facts a paper takes from adoption. */
import type { AdoptionView } from '../../adoption/adoption-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type AdoptionFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function adoptionFacts(_view: AdoptionView, _register: Register): AdoptionFacts {
  return {};
}
