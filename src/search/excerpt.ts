/** Decides which words of a text show why it was found. */
import { PASSAGE } from './entry.js';

/** A piece of a text: words that were looked for, or others. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** What the database puts before and behind a found word; the index has no such characters in its texts. */
export const MARK_BEGINS = '\uE000';
export const MARK_ENDS = '\uE001';

/** Characters that an excerpt has at most, but for the rest of its last word. */
const LENGTH = 240;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The place of a text that has most of the words looked for.
 * @param marked the same text with each such word between marks; letters may differ, lengths may not
 */
export function excerptOf(text: string, marked: string): readonly ExcerptPart[] {
  const ranges = rangesIn(text, marked);
  const from = wordBegins(text, bestPlace(ranges));
  const to = text.length - from <= LENGTH ? text.length : wordEnds(text, from + LENGTH);
  const parts = partsOf(text, ranges, from, to);
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return joined(parts);
}

/** The whole of a text, with its found words. */
export function markedWhole(text: string, marked: string): readonly ExcerptPart[] {
  return joined(partsOf(text, rangesIn(text, marked), 0, text.length));
}

/** Where the found words are; nowhere if the two are not the same text after all. */
function rangesIn(text: string, marked: string): readonly Range[] {
  const ranges: Range[] = [];
  let [at, from] = [0, 0];
  for (const piece of marked.split(/([\uE000\uE001])/u)) {
    if (piece === MARK_BEGINS) from = at;
    else if (piece === MARK_ENDS) ranges.push({ from, to: at });
    else at += piece.length;
  }
  return at === text.length ? ranges : [];
}

/** A little before the found word from which on most of them are near. */
function bestPlace(ranges: readonly Range[]): number {
  let [best, most] = [0, 0];
  for (const [index, { from }] of ranges.entries()) {
    let count = 1;
    while (ranges[index + count] !== undefined && ranges[index + count]!.to <= from + LENGTH - LENGTH / 4) count += 1;
    if (count > most) [best, most] = [from, count];
  }
  return best < LENGTH / 2 ? 0 : best - LENGTH / 4;
}

function wordBegins(text: string, at: number): number {
  if (at === 0) return 0;
  const passage = text.lastIndexOf(PASSAGE, at + LENGTH / 4);
  if (passage >= at) return passage + 1;
  const space = text.indexOf(' ', at);
  return space >= 0 && space < at + LENGTH / 4 ? space + 1 : at;
}

function wordEnds(text: string, at: number): number {
  const space = text.slice(at, at + LENGTH / 4).search(/\s/u);
  return space < 0 ? at : at + space;
}

function partsOf(text: string, ranges: readonly Range[], from: number, to: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.to <= from || range.from >= to) continue;
    const [begins, ends] = [Math.max(range.from, from), Math.min(range.to, to)];
    parts.push({ text: text.slice(at, begins), marked: false }, { text: text.slice(begins, ends), marked: true });
    at = ends;
  }
  parts.push({ text: text.slice(at, to), marked: false });
  return parts;
}

/** Neighbours of one kind together, nothing empty, and a dash where one passage ends and the next begins. */
function joined(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const all: ExcerptPart[] = [];
  for (const part of parts) {
    const text = part.text.replaceAll(/\s*\n\s*/gu, ' – ');
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.marked === part.marked) all[all.length - 1] = { text: last.text + text, marked: part.marked };
    else all.push({ text, marked: part.marked });
  }
  return all;
}
