/** Decides what a draft holds: each block as it was composed, as somebody edited it, and at which revision of the record. */
import type { Run } from '../documents/model.js';
import { pointedAppendix, type ComposedBlock, type ComposedPaper, type PaperBlock } from './composed.js';
import type { PaperFacts } from './facts/facts.types.js';
import type { PaperTerms } from './paper-terms.js';
import { eachOnce, type Figure } from './figures.js';
import { grouped } from '../platform/record/grouped.js';

/** GENERATED: as composed; EDITED: composed, then changed by hand; ADDED: written by hand. */
export type BlockOrigin = 'GENERATED' | 'EDITED' | 'ADDED';

export interface ContentBlock {
  readonly id: string;
  /** As last composed; null where somebody added it. */
  readonly generated: PaperBlock | null;
  /** As edited by hand; null where it stands as composed. */
  readonly edited: PaperBlock | null;
  /** Every figure it was composed with, or cites. */
  readonly figures: readonly Figure[];
  /** The revision of the record at which it was composed; null where it was added. */
  readonly revision: number | null;
  /** Key of the newer text that somebody decided to leave aside; null: none. */
  readonly left: string | null;
}

export interface PaperProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface ContentAppendix {
  readonly id: string;
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly ContentBlock[];
}

export interface PaperContent {
  readonly terms: PaperTerms;
  /** Who publishes it: the programme's owner. */
  readonly author: string;
  /** The projects it treats, as they were called when it was first composed. */
  readonly projects: readonly PaperProject[];
  readonly cover: ContentBlock;
  readonly body: readonly ContentBlock[];
  readonly appendices: readonly ContentAppendix[];
  /** Generated blocks that somebody took out: not offered again. */
  readonly removed: readonly string[];
  /** New blocks that somebody decided to leave out: id to the key of the text offered. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** How many blocks have been added by hand: names the next one. */
  readonly added: number;
}

/** A composed block as a draft first holds it. */
export function drafted(composed: ComposedBlock, revision: number): ContentBlock {
  const { block, figures } = composed;
  return { id: block.id, generated: block, edited: null, figures, revision, left: null };
}

/** The first draft of a paper. */
export function firstDraft(paper: ComposedPaper, facts: PaperFacts): PaperContent {
  const { terms, programme, projects } = facts;
  const draft = (blocks: readonly ComposedBlock[]): ContentBlock[] => blocks.map((one) => drafted(one, paper.revision));
  return {
    terms,
    author: programme.owner?.name ?? terms.body,
    projects: projects.map(({ recordId, code, title }) => ({ id: recordId, code, title })),
    cover: drafted(paper.cover, paper.revision),
    body: draft(paper.body),
    appendices: paper.appendices.map((appendix) => ({ ...appendix, blocks: draft(appendix.blocks) })),
    removed: [],
    leftOut: {},
    added: 0,
  };
}

/** The block as the paper prints it. Throws a RangeError for one that was neither composed nor written. */
export function current(block: ContentBlock): PaperBlock {
  const shown = block.edited ?? block.generated;
  if (shown === null) throw new RangeError(`block ${block.id} has no text at all`);
  return shown;
}

export function originOf(block: ContentBlock): BlockOrigin {
  if (block.generated === null) return 'ADDED';
  return block.edited === null ? 'GENERATED' : 'EDITED';
}

/** Every block with the list it stands in: `cover`, `body`, or the appendix's id; in reading order. */
export function everyBlock(content: PaperContent): readonly { readonly list: string; readonly block: ContentBlock }[] {
  return [
    { list: 'cover', block: content.cover },
    ...content.body.map((block) => ({ list: 'body', block })),
    ...content.appendices.flatMap(({ id, blocks }) => blocks.map((block) => ({ list: id, block }))),
  ];
}

/** All runs of a block, in reading order, footnotes opened up. */
export function runsOf(block: PaperBlock): readonly Run[] {
  const lists = ((): readonly (readonly Run[])[] => {
    switch (block.kind) {
      case 'cover':
        return block.leads;
      case 'paragraph':
        return [block.runs, ...(block.bullets ?? [])];
      case 'table':
        return block.rows.flat().map((cell) => cell.runs);
      case 'heading':
      case 'chart':
        return [];
    }
  })();
  return lists.flat().flatMap((run) => (run.kind === 'footnote' ? run.content : [run]));
}

/** The keys that a block's runs cite, each once, without those that point at an appendix. */
export function citedIds(block: PaperBlock): ReadonlySet<string> {
  const refs = runsOf(block).map((run) => (run.kind === 'text' ? run.ref : undefined));
  return new Set(refs.filter((ref) => ref !== undefined && pointedAppendix(ref) === null) as string[]);
}

/** The figures a block still rests on: those its runs cite, and those it was composed from as a whole. */
export function figuresUsed(block: ContentBlock): readonly Figure[] {
  const cited = citedIds(current(block));
  const once = block.generated === null ? cited : citedIds(block.generated);
  return block.figures.filter((figure) => cited.has(figure.id) || !once.has(figure.id));
}

/** Every figure of the paper at each revision it is taken from: what a seal keeps and `verify` derives again. */
export function figuresSealed(content: PaperContent): readonly Figure[] {
  const used = everyBlock(content).flatMap(({ block }) => figuresUsed(block));
  const byRevision = grouped(used, (figure) => figure.source.revision);
  return [...byRevision].sort(([a], [b]) => a - b).flatMap(([, figures]) => eachOnce(figures));
}
