/** Shapes what can be searched, and what a domain hands up so that its things are found. */
import type { Actor } from '../platform/auth/actor.js';
import type { SearchParty } from './party.js';

/** The kinds of thing that are found: each domain adds its own, beside what each of them means. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface SearchKinds {}

export type SearchKind = keyof SearchKinds;

/** Texts one after the other; what is not there falls out. */
export type Words = readonly (string | null | undefined)[];

/** One thing as it is searched. A thing that readers see differently is handed up once for each way, told apart by `part`. */
export interface SearchFound<Audience> {
  readonly kind: SearchKind;
  readonly id: string;
  /** Which of several ways or parts of the thing it is; left out: the only one. */
  readonly part?: string;
  /** By which people call it, such as M3; null: it has none. */
  readonly code: string | null;
  readonly title: string;
  /** All other words of it that the page shows, the most telling first. */
  readonly text: Words;
  /** Further words that are read only where the index has not got them yet: the same id, the same words. */
  readonly later?: { readonly id: string; readonly read: () => Promise<Words> };
  /** The day it is about or was written; null: none. */
  readonly on: string | null;
  /** Codes of the things that it is a part of, the outermost first, as a clause is of its output and version. */
  readonly within?: readonly string[];
  /** The projects that it concerns; left out: the one looked in, if any. */
  readonly projectIds?: readonly string[];
  /** The people and organisations of the register that are part of it. */
  readonly parties?: readonly SearchParty[];
  /** What the right to read it hangs on, as plain values. */
  readonly audience: Audience;
}

/** Where things are looked for. */
export interface SearchPlace {
  /** Null: among what belongs to no project. */
  readonly projectId: string | null;
}

/** What a domain hands up: its kinds of thing, how they are found in its view, and who may find them. */
export interface SearchFace<View, Audience> {
  /** A name of its own, by which its entries are known in the index. */
  readonly name: string;
  /** What each kind means, by its name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly find: (view: View, place: SearchPlace) => Iterable<SearchFound<Audience>>;
  /** The right to read, by the function that the pages go by. */
  readonly mayFind: (actor: Actor, audience: Audience) => boolean;
}
