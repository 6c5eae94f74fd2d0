/** Decides which blocks of a draft the record has moved away from, and what it offers in their place. */
import { type ComposedBlock, type ComposedPaper } from './composed.js';
import { drafted, everyBlock, type ContentAppendix, type ContentBlock, type PaperContent } from './content.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { sha256Of } from '../platform/record/content-hash.js';

/** CHANGED: composed again it reads otherwise. NEW: the record now gives a block more. GONE: it no longer gives this one. */
export type OfferKind = 'CHANGED' | 'NEW' | 'GONE';

export interface Offer {
  readonly kind: OfferKind;
  readonly block: string;
  /** `cover`, `body` or the appendix's id. */
  readonly list: string;
  /** What the record gives now; null where it gives nothing. */
  readonly fresh: ComposedBlock | null;
  /** Names exactly this offer: a later, different text has another key. */
  readonly key: string;
  /** True: somebody decided to leave exactly this offer aside. */
  readonly left: boolean;
}

const GONE = 'GONE';

interface Listed {
  readonly list: string;
  readonly blocks: readonly ComposedBlock[];
}

const listsOf = (paper: ComposedPaper): readonly Listed[] => [
  { list: 'cover', blocks: [paper.cover] },
  { list: 'body', blocks: paper.body },
  ...paper.appendices.map(({ id, blocks }) => ({ list: id, blocks })),
];

/** What the record offers a draft, in reading order of the new composition, vanished blocks last. */
export function offers(content: PaperContent, fresh: ComposedPaper): readonly Offer[] {
  return atOnce(offering(content, fresh));
}

/** The same, block by block. */
export function* offering(content: PaperContent, fresh: ComposedPaper): Steps<readonly Offer[]> {
  const held = new Map(everyBlock(content).map(({ block }) => [block.id, block]));
  const given = new Set<string>();
  const found: Offer[] = [];
  for (const { list, blocks } of listsOf(fresh)) {
    for (const one of blocks) {
      const { id } = one.block;
      given.add(id);
      const key = sha256Of(one.block);
      const mine = held.get(id);
      if (mine && key !== sha256Of(mine.generated)) {
        found.push({ kind: 'CHANGED', block: id, list, fresh: one, key, left: mine.left === key });
      } else if (!mine && !content.removed.includes(id)) {
        found.push({ kind: 'NEW', block: id, list, fresh: one, key, left: content.leftOut[id] === key });
      }
      yield;
    }
  }
  for (const { list, block } of everyBlock(content)) {
    if (block.generated === null || given.has(block.id)) continue;
    found.push({ kind: 'GONE', block: block.id, list, fresh: null, key: GONE, left: block.left === GONE });
  }
  return found;
}

/** The draft with an offer taken: the new text in place of the old (an edit of the old is lost), the new block in, the vanished one out. */
export function takeOffer(content: PaperContent, offer: Offer, fresh: ComposedPaper): PaperContent {
  if (offer.fresh === null) return withoutBlock(content, offer.block);
  const block = drafted(offer.fresh, fresh.revision);
  if (offer.kind === 'CHANGED') return mapBlocks(content, (one) => (one.id === block.id ? block : one));
  return withNewBlock(content, offer, block, fresh);
}

/** The draft with an offer left aside: not asked again until the record gives yet another text. */
export function leaveOffer(content: PaperContent, offer: Offer): PaperContent {
  if (offer.kind === 'NEW') return { ...content, leftOut: { ...content.leftOut, [offer.block]: offer.key } };
  return mapBlocks(content, (one) => (one.id === offer.block ? { ...one, left: offer.key } : one));
}

/** The draft with every block put through `change`. */
export function mapBlocks(content: PaperContent, change: (block: ContentBlock) => ContentBlock): PaperContent {
  return {
    ...content,
    cover: change(content.cover),
    body: content.body.map(change),
    appendices: content.appendices.map((one) => ({ ...one, blocks: one.blocks.map(change) })),
  };
}

/** The draft with each list of blocks put through `change`; an appendix left without blocks falls out. */
export function mapLists(
  content: PaperContent,
  change: (blocks: readonly ContentBlock[], list: string) => readonly ContentBlock[],
): PaperContent {
  const appendices = content.appendices.map((one) => ({ ...one, blocks: change(one.blocks, one.id) }));
  return {
    ...content,
    body: change(content.body, 'body'),
    appendices: appendices.filter((one) => one.blocks.length > 0),
  };
}

/** The draft without one block. */
export function withoutBlock(content: PaperContent, id: string): PaperContent {
  return mapLists(content, (blocks) => blocks.filter((one) => one.id !== id));
}

/** The new block after the nearest block that stands before it in the new composition and is held; else first in its list. */
function withNewBlock(content: PaperContent, offer: Offer, block: ContentBlock, fresh: ComposedPaper): PaperContent {
  const leftOut = Object.fromEntries(Object.entries(content.leftOut).filter(([id]) => id !== offer.block));
  const order =
    listsOf(fresh)
      .find(({ list }) => list === offer.list)
      ?.blocks.map((one) => one.block.id) ?? [];
  const before = order.slice(0, order.indexOf(block.id));
  const insert = (blocks: readonly ContentBlock[]): readonly ContentBlock[] => {
    const at = blocks.findLastIndex((one) => before.includes(one.id));
    return [...blocks.slice(0, at + 1), block, ...blocks.slice(at + 1)];
  };
  const known = offer.list === 'body' || content.appendices.some((one) => one.id === offer.list);
  if (known)
    return { ...mapLists(content, (blocks, list) => (list === offer.list ? insert(blocks) : blocks)), leftOut };
  const appendix = fresh.appendices.find((one) => one.id === offer.list);
  if (!appendix) return content;
  return { ...content, leftOut, appendices: placed(content.appendices, { ...appendix, blocks: [block] }, fresh) };
}

/** The appendices with a new one where the new composition has it: after the nearest that is held of those before it. */
function placed(
  held: readonly ContentAppendix[],
  appendix: ContentAppendix,
  fresh: ComposedPaper,
): readonly ContentAppendix[] {
  const order = fresh.appendices.map(({ id }) => id);
  const before = order.slice(0, order.indexOf(appendix.id));
  const at = held.findLastIndex(({ id }) => before.includes(id)) + 1;
  return [...held.slice(0, at), appendix, ...held.slice(at)];
}
