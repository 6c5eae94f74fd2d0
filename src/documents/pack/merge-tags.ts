/** Decides how the tags of a document go on in a pack: under one root, with keys and names that no other document has. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const KEYS = ['StructParents', 'StructParent'] as const;

/**
 * Hangs the tags of a document whose pages have just been copied below those of the pack.
 * @param pages the copied pages, as they are in the pack
 */
export function mergeTags(
  pack: PDFDocument,
  source: PDFDocument,
  copier: PDFObjectCopier,
  pages: readonly PDFPage[],
): void {
  const place = source.catalog.get(name('StructTreeRoot'));
  if (!(place instanceof PDFRef)) {
    forgetTags(pages);
    return;
  }
  const tree = pack.context.lookup(copier.copy(place), PDFDict);
  const root = rootOf(pack);
  const nums = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const first = nextKey(root);
  let next = first;
  for (const [key, value] of numbersIn(tree.lookup(name('ParentTree')))) {
    nums.push(PDFNumber.of(first + key));
    nums.push(value);
    next = Math.max(next, first + key + 1);
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(next));
  for (const { node } of pages) {
    moveKeys(node, first);
    for (const one of itemsOf(node.lookup(name('Annots')))) if (one instanceof PDFDict) moveKeys(one, first);
  }
  addRoles(root, tree);
  const whole = root.lookup(name('K'), PDFArray).get(0);
  const kids = pack.context.lookup(whole, PDFDict).lookup(name('K'), PDFArray);
  const prefix = `d${first}-`;
  const seen = new Set<PDFDict>();
  const own = tree.get(name('K'));
  for (const kid of own instanceof PDFArray ? own.asArray() : own ? [own] : []) {
    const element = pack.context.lookup(kid);
    if (!(element instanceof PDFDict)) continue;
    element.set(name('P'), whole);
    if (element.get(name('S')) === name('Document')) element.set(name('S'), name('Part'));
    kids.push(kid);
    renameIds(pack, element, prefix, seen);
  }
}

/** A page whose document has no tags, or whose tags were lost, has no keys either. */
function forgetTags(pages: readonly PDFPage[]): void {
  for (const { node } of pages) {
    for (const key of KEYS) node.delete(name(key));
    for (const one of itemsOf(node.lookup(name('Annots'))))
      if (one instanceof PDFDict) for (const key of KEYS) one.delete(name(key));
  }
}

function rootOf({ catalog, context }: PDFDocument): PDFDict {
  const held = catalog.lookup(name('StructTreeRoot'));
  if (held instanceof PDFDict) return held;
  const root = context.obj({ Type: 'StructTreeRoot', ParentTree: { Nums: [] }, RoleMap: {}, ParentTreeNextKey: 0 });
  const place = context.register(root);
  const whole = context.obj({ Type: 'StructElem', S: 'Document', P: place, K: [] });
  root.set(name('K'), context.obj([context.register(whole)]));
  catalog.set(name('StructTreeRoot'), place);
  return root;
}

function nextKey(root: PDFDict): number {
  return root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
}

/** The entries of a number tree, wherever in it they are. */
function numbersIn(tree: PDFObject | undefined, depth = 0): readonly (readonly [number, PDFObject])[] {
  if (!(tree instanceof PDFDict) || depth > 20) return [];
  const nums = itemsOf(tree.lookup(name('Nums')), false);
  const own = nums.flatMap((key, index) => {
    const value = nums[index + 1];
    return index % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value] as const] : [];
  });
  return [...own, ...itemsOf(tree.lookup(name('Kids'))).flatMap((kid) => numbersIn(kid, depth + 1))];
}

/** The members of an array; looked up, or as they stand. */
function itemsOf(list: PDFObject | undefined, lookedUp = true): readonly (PDFObject | undefined)[] {
  if (!(list instanceof PDFArray)) return [];
  return lookedUp ? list.asArray().map((_, index) => list.lookup(index)) : list.asArray();
}

function moveKeys(dict: PDFDict, by: number): void {
  for (const key of KEYS) {
    const value = dict.lookup(name(key));
    if (value instanceof PDFNumber) dict.set(name(key), PDFNumber.of(value.asNumber() + by));
  }
}

/** What a document calls its own kinds of tags; where two mean different things by one name, the first stays. */
function addRoles(root: PDFDict, tree: PDFDict): void {
  const roles = tree.lookup(name('RoleMap'));
  const all = root.lookup(name('RoleMap'), PDFDict);
  if (roles instanceof PDFDict) for (const [key, role] of roles.entries()) if (!all.has(key)) all.set(key, role);
}

/** Notes and the heads of tables are named within a document; here the names of several meet. */
function renameIds({ context }: PDFDocument, from: PDFDict, prefix: string, seen: Set<PDFDict>): void {
  const waiting = [from];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    const id = element.lookup(name('ID'));
    const renamed = id && prefixed(id, prefix);
    if (renamed) element.set(name('ID'), renamed);
    const attributes = element.lookup(name('A'));
    for (const one of attributes instanceof PDFArray ? itemsOf(attributes) : [attributes]) {
      const heads = one instanceof PDFDict ? one.lookup(name('Headers')) : null;
      if (heads instanceof PDFArray)
        heads.asArray().forEach((head, index) => heads.set(index, prefixed(head, prefix) ?? head));
    }
    const kids = element.get(name('K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []) {
      const inner = context.lookup(kid);
      if (inner instanceof PDFDict) waiting.push(inner);
    }
  }
}

function prefixed(value: PDFObject, prefix: string): PDFHexString | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  return PDFHexString.of(Buffer.from(`${prefix}${value.asString()}`, 'latin1').toString('hex'));
}
