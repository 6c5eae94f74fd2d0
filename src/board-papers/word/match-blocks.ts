/** Decides which block of a draft each part of its Word file is: by its mark, else by its words. */
import { blockMark } from '../../documents/editing-marks.js';
import type { DraftBlock } from './draft-blocks.js';
import { plainSpaces } from '../figures.js';
import type { WordItem, WordRun } from './word-file.types.js';
import { worded } from './join-items.js';

/** What of a file is one block: a paragraph with its bullets, a heading, a table or chart with its caption. */
export interface WordPart {
  readonly kind: DraftBlock['kind'];
  readonly level: 1 | 2;
  readonly mark: string | null;
  /** Which part of the paper it stands in: 0 for the body, then the appendices in order. */
  readonly place: number;
  readonly items: readonly WordItem[];
}

/** A part of the file with the block that it is; null: it is new. */
export interface MatchedPart extends WordPart {
  readonly block: DraftBlock | null;
}

/** The lines of a part that have words. */
export const linesOfPart = ({ items }: WordPart): readonly (readonly WordRun[])[] =>
  items.filter(({ kind }) => kind !== 'TABLE' && kind !== 'PICTURE').map(({ runs }) => runs);

export const wordsOfRuns = (runs: readonly WordRun[]): string =>
  plainSpaces(
    runs.map((run) => (run.kind === 'text' ? run.text : ` (${run.content.map((one) => one.text).join('')})`)).join(''),
  );

const wordsOfPart = (part: WordPart): string => plainSpaces(linesOfPart(part).map(wordsOfRuns).join(' '));
const wordsOfDraft = ({ lines }: DraftBlock): string => wordsOfLines(lines);
const wordsOfLines = (lines: DraftBlock['lines']): string =>
  plainSpaces(
    lines
      .map((runs) =>
        runs
          .map((run) => (run.kind === 'text' ? run.text : ` (${run.content.map((one) => one.text).join('')})`))
          .join(''),
      )
      .join(' '),
  );

/**
 * The parts of a file in order, without its cover and the titles of its appendices.
 * @param titles those of the appendices of the draft
 */
export function partsOf(
  items: readonly WordItem[],
  blocks: readonly DraftBlock[],
  titles: readonly string[],
): readonly WordPart[] {
  const kinds = new Map(blocks.map(({ mark, kind }) => [mark, kind]));
  const further = furtherPages(blocks);
  const parts: { kind: DraftBlock['kind']; level: 1 | 2; mark: string | null; place: number; items: WordItem[] }[] = [];
  let place = 0;
  let loose: WordItem[] = []; // tables and pictures that stand before or without a caption
  for (const item of items) {
    const last = parts.at(-1);
    switch (item.kind) {
      case 'COVER':
        break;
      case 'APPENDIX': {
        const at = titles.indexOf(wordsOfRuns(item.runs));
        place = at < 0 ? place + 1 : at + 1;
        break;
      }
      case 'BULLET':
        if (last?.kind === 'PARAGRAPH' && last.place === place && item.mark === null) last.items.push(item);
        else parts.push({ kind: 'PARAGRAPH', level: 1, mark: item.mark, place, items: [item] });
        break;
      case 'TABLE':
        if (last?.kind === 'TABLE' && !last.items.some(({ kind }) => kind === 'TABLE')) last.items.push(item);
        else loose.push(item);
        break;
      case 'PICTURE':
        loose.push(item);
        break;
      case 'CAPTION': {
        if (further.has(item.mark ?? '')) {
          loose = loose.filter((one) => one.kind !== 'PICTURE');
          break;
        }
        const known = kinds.get(item.mark ?? '');
        const kind =
          known === 'CHART' || (known === undefined && loose.some((one) => one.kind === 'PICTURE')) ? 'CHART' : 'TABLE';
        const pictures = kind === 'CHART' ? loose.filter((one) => one.kind === 'PICTURE') : [];
        loose = loose.filter((one) => !pictures.includes(one));
        parts.push({ kind, level: 1, mark: item.mark, place, items: [item, ...pictures] });
        break;
      }
      case 'HEADING':
      case 'PARAGRAPH':
        if (item.mark !== null || worded(item.runs) || item.losses.length)
          parts.push({ kind: item.kind, level: item.level, mark: item.mark, place, items: [item] });
    }
  }
  for (const item of loose)
    parts.push({ kind: item.kind === 'TABLE' ? 'TABLE' : 'CHART', level: 1, mark: null, place, items: [item] });
  return parts;
}

/** The marks of the second and later pages of charts: they go with the first. */
function furtherPages(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const pages = Array.from({ length: MOST_PAGES - 1 }, (_, at) => at + 2);
  const charts = blocks.filter(({ kind }) => kind === 'CHART');
  return new Set(charts.flatMap(({ id }) => pages.map((page) => blockMark(`${id}.${page}`))));
}

/** Pages that a chart has at most. */
const MOST_PAGES = 40;

/** Each part with its block: by its mark, then where all words are the same, then where most are between the same neighbours. */
export function matched(parts: readonly WordPart[], blocks: readonly DraftBlock[]): readonly MatchedPart[] {
  const found = new Map<WordPart, DraftBlock>();
  const free = new Set(blocks);
  const take = (part: WordPart, block: DraftBlock): void => {
    found.set(part, block);
    free.delete(block);
  };
  const byMark = new Map(blocks.map((block) => [block.mark, block]));
  for (const part of parts) {
    const block = byMark.get(part.mark ?? '');
    if (block && free.has(block)) take(part, block);
  }
  for (const part of parts) {
    if (found.has(part)) continue;
    const words = wordsOfPart(part);
    const same = words === '' ? undefined : [...free].find((block) => wordsOfDraft(block) === words);
    if (same) take(part, same);
  }
  parts.forEach((part, at) => {
    if (found.has(part) || part.kind === 'TABLE' || part.kind === 'CHART') return;
    const before = parts.slice(0, at).findLast((one) => found.has(one));
    const from = before ? blocks.indexOf(found.get(before)!) + 1 : 0;
    const alike = blocks
      .slice(from, from + NEAR)
      .find((block) => free.has(block) && likeness(wordsOfPart(part), wordsOfDraft(block)) >= ALIKE);
    if (alike) take(part, alike);
  });
  return parts.map((part) => ({ ...part, block: found.get(part) ?? null }));
}

/** Blocks behind the one before that are looked at, and the share of words that two texts must have in common. */
const NEAR = 3;
const ALIKE = 0.5;

function likeness(one: string, other: string): number {
  const [a, b] = [one.toLowerCase().split(' '), other.toLowerCase().split(' ')];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    if (count > 0) left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}
