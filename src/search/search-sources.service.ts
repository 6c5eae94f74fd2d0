import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { SearchFace, SearchFound } from './search-face.js';
import { type AnyFace, searchFacesInForce } from './search-kinds.js';

/** Where a view is read. */
export interface SearchAsked {
  /** Where pages look by themselves: the status date of the project, else the common one. */
  readonly point: RecordPoint;
  /** Where the public look. */
  readonly today: RecordPoint;
  /** Null: what belongs to no project, or to several. */
  readonly projectId: string | null;
}

/** How the view is read in which a domain finds things; null: it has none there. */
type ReadView<View> = (asked: SearchAsked) => Promise<View | null>;

/** One domain's things in one place. */
export interface SearchFoundBy {
  readonly face: AnyFace;
  readonly found: Iterable<SearchFound<unknown>>;
}

/** Where the domains say in what their things are found. */
@Injectable()
export class SearchSources implements OnApplicationBootstrap {
  private readonly readers = new Map<AnyFace, ReadView<unknown>>();

  /** Called by each domain's module once. */
  register<View, Audience>(face: SearchFace<View, Audience>, read: ReadView<View>): void {
    this.readers.set(face, read);
  }

  /** The things of all domains in one place, one domain after the other, so that no two views are held for it. */
  async *in(asked: SearchAsked): AsyncGenerator<SearchFoundBy> {
    for (const [face, read] of this.readers) {
      const view = await read(asked);
      if (view !== null) yield { face, found: face.find(view as never, asked) };
    }
  }

  onApplicationBootstrap(): void {
    const missing = searchFacesInForce().filter((face) => !this.readers.has(face));
    if (missing.length === 0) return;
    throw new Error(`nobody says in what these are found: ${missing.map(({ name }) => name).join(', ')}`);
  }
}
