/** Decides the bookmarks of a pack: one for each document, and below it those that it had. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
  readonly children: readonly Bookmark[];
}

/** Bookmarks of one document that are taken over. */
const MOST = 500;

/** The bookmarks of a document, as far as they name a page of it; `pages` says which page each has become. */
export function bookmarksOf(source: PDFDocument, pages: ReadonlyMap<PDFRef, PDFRef>): readonly Bookmark[] {
  const root = source.catalog.lookup(PDFName.of('Outlines'));
  const seen = new Set<PDFDict>();
  const below = (parent: PDFDict): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let at = parent.lookup(PDFName.of('First')); at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      if (seen.has(at) || seen.size >= MOST) break; // a list that runs in a circle ends
      seen.add(at);
      const title = at.lookup(PDFName.of('Title'));
      const page = pageOf(at, pages);
      const children = below(at);
      if (page && (title instanceof PDFString || title instanceof PDFHexString))
        found.push({ title: title.decodeText(), page, children });
      else found.push(...children);
    }
    return found;
  };
  return root instanceof PDFDict ? below(root) : [];
}

function pageOf(item: PDFDict, pages: ReadonlyMap<PDFRef, PDFRef>): PDFRef | null {
  const action = item.lookup(PDFName.of('A'));
  const place = item.lookup(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : null);
  const page = place instanceof PDFArray ? place.get(0) : null;
  return page instanceof PDFRef ? (pages.get(page) ?? null) : null;
}

/** Puts the bookmarks into a document that has none. */
export function addBookmarks({ catalog, context }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const root = context.nextRef();
  const put = (parent: PDFRef, all: readonly Bookmark[]): { first: PDFRef; last: PDFRef } | null => {
    const refs = all.map(() => context.nextRef());
    for (const [index, { title, page, children }] of all.entries()) {
      const own = refs[index]!;
      const inner = put(own, children);
      const dict = context.obj({ Parent: parent, Dest: [page, 'Fit'] });
      dict.set(PDFName.of('Title'), PDFHexString.fromText(title));
      const [before, after] = [refs[index - 1], refs[index + 1]];
      if (before) dict.set(PDFName.of('Prev'), before);
      if (after) dict.set(PDFName.of('Next'), after);
      if (inner) {
        dict.set(PDFName.of('First'), inner.first);
        dict.set(PDFName.of('Last'), inner.last);
        dict.set(PDFName.of('Count'), context.obj(-children.length)); // shut until it is opened
      }
      context.assign(own, dict);
    }
    const [first, last] = [refs[0], refs.at(-1)];
    return first && last ? { first, last } : null;
  };
  const ends = put(root, bookmarks);
  if (!ends) return;
  const outlines = { Type: 'Outlines', First: ends.first, Last: ends.last, Count: bookmarks.length };
  context.assign(root, context.obj(outlines));
  catalog.set(PDFName.of('Outlines'), root);
}
