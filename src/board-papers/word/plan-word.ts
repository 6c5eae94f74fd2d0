/** Decides what a Word file would change in a draft, edit by edit, and where that meets what was changed on the page since. */
import type { Run } from '../../documents/model.js';
import { runsToMarkup } from '../../documents/runs-from-markdown.js';
import type { MarkedRun } from '../../outputs/compare-versions.js';
import type { Steps } from '../../platform/work/steps.js';
import { sha256Of } from '../../platform/record/content-hash.js';
import { standsForAttachment } from '../attachments/attachment.js';
import { capital } from '../../platform/words/capital.js';
import { type BlockNames, blockNames } from '../block-names.js';
import { pairedLines, withNotes } from '../changes/compare-drafts.js';
import type { PaperContent } from '../content.js';
import { plainSpaces } from '../figures.js';
import { type DraftBlock, draftBlocks, type Known, knownMarks, plainMarkup } from './draft-blocks.js';
import { worded } from './join-items.js';
import { aroundChanges, drawnChanges } from './left-out.js';
import { linesOfPart, matched, type MatchedPart, partsOf } from './match-blocks.js';
import { movesOf } from './moves.js';
import { type ReadLines, readLines } from './read-lines.js';
import type { EditWords, LeftOut, WordEdit, WordPlan } from './word-edits.types.js';
import type { WordFile } from './word-file.types.js';
import { broughtComments } from './word-comments.js';

/** What is compared: the text that the file was made from, and the one that the page has now. */
export interface Drafts {
  readonly then: PaperContent;
  readonly now: PaperContent;
  /** The words of the comments that the draft has, by block. */
  readonly comments: ReadonlySet<string>;
}

/** The steps that compare a file with its draft. */
export function* planning(file: WordFile, drafts: Drafts): Steps<WordPlan> {
  const planner = new Planner(file, drafts);
  for (const part of planner.parts) {
    planner.part(part);
    yield;
  }
  planner.removals();
  planner.moves();
  return planner.plan();
}

class Planner {
  readonly parts: readonly MatchedPart[];
  private readonly edits: WordEdit[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly order: { readonly id: string; readonly place: number }[] = [];
  private readonly then: readonly DraftBlock[];
  private readonly now: ReadonlyMap<string, DraftBlock>;
  private readonly known: ReadonlyMap<string, Known>;
  private readonly names: BlockNames;
  private readonly emptied: MatchedPart[] = [];

  constructor(
    private readonly file: WordFile,
    private readonly drafts: Drafts,
  ) {
    const { then, now } = drafts;
    this.then = draftBlocks(then);
    this.now = new Map(draftBlocks(now).map((block) => [block.id, block]));
    this.known = knownMarks(then === now ? [now] : [then, now]);
    this.names = blockNames(then);
    const titles = then.appendices.map(({ title }) => plainSpaces(title));
    this.parts = matched(partsOf(file.items, this.then, titles), this.then);
  }

  plan(): WordPlan {
    const { edits, order } = this;
    const comments = broughtComments(this.file, this.parts, (id) => this.name(id), this.drafts.comments);
    const leftOut = [...this.leftOut, ...aroundChanges(this.file, this.drafts.then), ...comments.leftOut];
    return { edits: [...edits].sort((a, b) => a.at - b.at), comments: comments.comments, leftOut, order };
  }

  /** One part of the file: reworded, new, or as it was. */
  part(part: MatchedPart): void {
    const { block } = part;
    const where = block ? this.name(block.id) : `A part of the file${excerptOf(part)}`;
    for (const why of new Set(part.items.flatMap(({ losses }) => losses)))
      this.leftOut.push({ where, why: `It cannot be brought in: ${why}.` });
    if (block === null) {
      this.added(part);
      return;
    }
    this.order.push({ id: block.id, place: part.place });
    if (block.kind === 'TABLE' || block.kind === 'CHART') {
      for (const why of drawnChanges(part, block))
        this.leftOut.push({ where, why: `${why} It is drawn from the record.` });
      return;
    }
    if (!linesOfPart(part).some(worded)) {
      this.emptied.push(part);
      return;
    }
    if (part.kind !== block.kind || part.level !== block.level)
      this.leftOut.push({
        where,
        why: 'It was given another style in the file: a paragraph stays one, and so does a heading.',
      });
    this.reworded(part, block);
  }

  private reworded(part: MatchedPart, then: DraftBlock): void {
    const read = this.read(part, then);
    const markup = read.lines.map(plainMarkup);
    if (same(markup, then.markup)) return;
    const kept = read.kept.map(plainMarkup);
    const now = this.now.get(then.id);
    const lines = pairedLines(wordsOf(then.lines), wordsOf(read.lines));
    const changed = read.figures.some((figure) => figure.now !== null);
    const name = this.name(then.id);
    if (!now) {
      const why = `It was taken out on the page since. In the file it reads ${excerpt(read.lines)}.`;
      this.leftOut.push({ where: name, why });
      return;
    }
    if (same(kept, now.markup) && !changed) return; // it reads so already
    if (same(read.typed.map(plainMarkup), now.markup)) return;
    const onPage = !same(now.markup, then.markup);
    this.add(part, {
      ...{ kind: 'REWORDED', block: then.id, name, lines, figures: read.figures },
      ...(onPage && {
        conflict: 'The page was changed since the file was made.',
        page: pairedLines(wordsOf(then.lines), wordsOf(now.lines)),
      }),
      ...{ kept: editWords(read.kept, then.kind), typed: changed ? editWords(read.typed, then.kind) : null },
    });
  }

  private added(part: MatchedPart): void {
    if (part.kind === 'TABLE' || part.kind === 'CHART') {
      const what = part.kind === 'TABLE' ? 'a table' : 'a picture';
      this.leftOut.push({ where: `A part of the file${excerptOf(part)}`, why: `It cannot be brought in: ${what}.` });
      return;
    }
    const read = this.read(part, null);
    if (!linesOfPart(part).some(worded)) return;
    const kept = editWords(read.kept, part.kind);
    const markup = read.kept.map(plainMarkup);
    const there = [...this.now.values()].some(
      (block) => !this.then.some(({ id }) => id === block.id) && same(block.markup, markup),
    );
    if (there) return; // it was taken from an earlier sending of the file
    const behind = this.order.findLast(({ place, id }) => place === part.place && this.names(id) !== null);
    const what = part.kind === 'HEADING' ? 'New heading' : 'New paragraph';
    if (!behind) {
      const why = `It comes before the first heading, where nothing can be added. It reads ${excerpt(read.lines)}.`;
      this.leftOut.push({ where: what, why });
      return;
    }
    const changed = read.figures.some((figure) => figure.now !== null);
    const key = this.add(part, {
      ...{ kind: 'ADDED', block: null, name: `${what} after ${this.names(behind.id)!}` },
      lines: wordsOf(read.lines).map((text): MarkedRun[] => [{ mark: 'ADDED', text }]),
      ...{ figures: read.figures, kept, typed: changed ? editWords(read.typed, part.kind) : null },
      level: part.kind === 'HEADING' ? part.level : null,
    });
    this.order.push({ id: key, place: part.place });
  }

  /** Blocks that the file has no longer, or has without words. */
  removals(): void {
    const there = new Set(this.parts.flatMap(({ block }) => (block ? [block.id] : [])));
    const gone = this.then.filter(({ id }) => !there.has(id));
    for (const block of gone) this.removal(block, null);
    for (const part of this.emptied) this.removal(part.block!, part);
  }

  private removal(then: DraftBlock, part: MatchedPart | null): void {
    const now = this.now.get(then.id);
    if (!now) return; // it is gone from the page as well
    const name = this.name(then.id);
    if (standsForAttachment(then.id)) {
      this.leftOut.push({ where: name, why: 'It shows an attached file. Take the file off the paper instead.' });
      return;
    }
    const changed = !same(now.markup, then.markup);
    const before = this.then
      .slice(0, this.then.indexOf(then))
      .findLast(({ id }) => this.order.some((one) => one.id === id));
    this.add(part, {
      ...{ kind: 'REMOVED', block: then.id, name, at: before ? this.placeInFile(before.id) : -1 },
      lines: wordsOf(then.lines).map((text): MarkedRun[] => [{ mark: 'REMOVED', text }]),
      ...(changed && {
        conflict: 'The page was changed since the file was made.',
        page: pairedLines(wordsOf(then.lines), wordsOf(now.lines)),
      }),
    });
  }

  moves(): void {
    const places = new Map(['body', ...this.drafts.then.appendices.map(({ id }) => id)].map((id, at) => [id, at]));
    const { moved, alone, elsewhere } = movesOf(this.parts, this.then, ({ part }) => places.get(part) ?? 0);
    const why = 'It was moved to another part of the paper. A block moves within the body, or within its appendix.';
    for (const { block } of elsewhere) this.leftOut.push({ where: this.name(block!.id), why });
    for (const { block } of alone)
      this.leftOut.push({
        where: this.name(block!.id),
        why: 'It was moved without what is below it. Move it on the page.',
      });
    for (const part of moved) {
      const { id, lines } = part.block!;
      const now = this.now.get(id);
      if (!now || this.emptied.includes(part)) continue;
      const at = this.order.findIndex((one) => one.id === id);
      const behind = this.order
        .slice(0, at)
        .findLast(({ place, id: other }) => place === part.place && this.now.has(other));
      if (!behind) {
        this.leftOut.push({
          where: this.name(id),
          why: 'It was moved before the first heading, where nothing can be.',
        });
        continue;
      }
      if (this.standsBehind(id, behind.id)) continue;
      this.add(part, {
        ...{ kind: 'MOVED', block: id, name: `${this.name(id)}, to after ${this.names(behind.id)!}` },
        lines: wordsOf(lines).map((text): MarkedRun[] => [{ mark: 'EQUAL', text }]),
        ...(this.pageMoved() && {
          conflict: 'Parts were added, taken out or moved on the page since the file was made.',
        }),
        tracked: [],
      });
    }
  }

  /** Whether a block of the page stands right behind another already. */
  private standsBehind(id: string, before: string): boolean {
    const ids = [...this.now.keys()];
    return ids.indexOf(id) === ids.indexOf(before) + 1;
  }

  private pageMoved(): boolean {
    return [...this.now.keys()].join('\n') !== this.then.map(({ id }) => id).join('\n');
  }

  private read(part: MatchedPart, then: DraftBlock | null): ReadLines {
    const lines = linesOfPart(part).filter(worded);
    return readLines(then?.kind === 'HEADING' ? lines.slice(0, 1) : lines, then?.lines ?? [], this.known);
  }

  private add(
    part: MatchedPart | null,
    edit: Pick<WordEdit, 'kind' | 'block' | 'name' | 'lines'> & Partial<WordEdit>,
  ): string {
    const said = { kind: edit.kind, block: edit.block, lines: edit.lines, name: edit.name };
    const again = this.edits.filter(({ name, kind }) => name === edit.name && kind === edit.kind).length;
    const key = sha256Of({ ...said, again }).slice(0, 16);
    const tracked = part ? part.items.flatMap((item) => item.tracked) : [];
    const more = { figures: [], conflict: null, page: null, kept: null, typed: null, level: null };
    this.edits.push({ ...more, tracked, at: part ? this.parts.indexOf(part) : 0, ...edit, key });
    return key;
  }

  private placeInFile(block: string): number {
    return this.parts.findIndex((part) => part.block?.id === block);
  }

  private name(id: string): string {
    return capital(id === 'cover' ? 'the cover' : (this.names(id) ?? 'a part of the paper'));
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

const wordsOf = (lines: readonly (readonly Run[])[]): string[] => lines.map((runs) => plainSpaces(withNotes(runs)));

function editWords(lines: readonly (readonly Run[])[], kind: DraftBlock['kind']): EditWords {
  const [first = [], ...bullets] = lines;
  const text = kind === 'HEADING' ? plainSpaces(withNotes(first)) : runsToMarkup(first).trim();
  return { text, bullets: bullets.map((runs) => runsToMarkup(runs).trim()) };
}

const LONGEST = 200;

function excerpt(lines: readonly (readonly Run[])[]): string {
  const words = plainSpaces(wordsOf(lines).join(' '));
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words}”`;
}

function excerptOf(part: MatchedPart): string {
  const words = part.items.flatMap(({ runs, rows }) => [
    ...runs.map((run) => (run.kind === 'text' ? run.text : '')),
    ...rows.flat(),
  ]);
  const text = plainSpaces(words.join(' '));
  return text === '' ? '' : `, “${text.slice(0, 60)}${text.length > 60 ? ' …' : ''}”`;
}
