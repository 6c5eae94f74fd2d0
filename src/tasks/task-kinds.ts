/** Decides which kinds of task there are: the domains hand up their own, each with what it means. */
import { enumOf } from '../platform/graphql/enum-of.js';
import type { TaskFace } from './personal-task.js';

let kinds: Readonly<Record<string, string>> = {};
let faces: readonly TaskFace<never>[] = [];

/**
 * Takes what all domains hand up as the tasks of the interface.
 * @throws Error where two domains have a kind of one name
 */
export function taskFaces(all: readonly TaskFace<never>[]): readonly TaskFace<never>[] {
  const names = all.flatMap((face) => Object.keys(face.kinds));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Two domains have a kind of task of this name: ${twice.join(', ')}`);
  const texts = new Map(all.flatMap((face) => Object.entries(face.kinds)));
  const sorted = Object.fromEntries(names.sort().map((name) => [name, texts.get(name)!]));
  kinds = enumOf('PersonalTaskKind', 'What a person has to do. Kinds are added, and never change.', sorted);
  faces = all;
  return all;
}

/** The enum of the interface, once the domains have handed up their kinds. */
export function taskKindEnum(): Readonly<Record<string, string>> {
  return kinds;
}

/** What the domains handed up. */
export function facesInForce(): readonly TaskFace<never>[] {
  return faces;
}
