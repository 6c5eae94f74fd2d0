/** Decides which kinds of thing can be searched: the domains hand up their own, each with what it means. */
import type { Actor } from '../platform/auth/actor.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import type { SearchFace } from './search-face.js';

/** A face whose view and audience are its own affair. */
export interface AnyFace extends Pick<SearchFace<never, unknown>, 'name' | 'kinds' | 'find'> {
  readonly mayFind: (actor: Actor, audience: never) => boolean;
}

let kinds: Readonly<Record<string, string>> = {};
let faces: readonly AnyFace[] = [];

/**
 * Takes what all domains hand up.
 * @throws Error where two of them have a name or a kind in common
 */
export function searchFaces(all: readonly AnyFace[]): readonly AnyFace[] {
  const names = all.flatMap((face) => [face.name, ...Object.keys(face.kinds)]);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Two domains search by this name: ${twice.join(', ')}`);
  const texts = all.flatMap((face) => Object.entries(face.kinds)).sort(([a], [b]) => (a < b ? -1 : 1));
  kinds = enumOf(
    'SearchKind',
    'What kind of thing was found. Kinds are added, and never change.',
    Object.fromEntries(texts),
  );
  faces = all;
  return all;
}

/** The enum of the interface, once the domains have handed up their kinds. */
export function searchKindEnum(): Readonly<Record<string, string>> {
  return kinds;
}

/** What the domains handed up. */
export function searchFacesInForce(): readonly AnyFace[] {
  return faces;
}
