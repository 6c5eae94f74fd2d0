/** Decides how the paragraphs of a Word document are marked: which numbered ones are headings, and which items stand inside others. */
import { oneLine } from '../clause-changes.js';
import { type Block, looksLikeHeading, marked } from './blocks.js';
import type { ListPlace } from './docx-styles.js';

/** A paragraph as it was read. */
export interface Paragraph {
  readonly line: number;
  readonly text: string;
  readonly bold: boolean;
  /** By its style. */
  readonly heading: boolean;
  readonly place: ListPlace | null;
}

/** The blocks, in order. Paragraphs without words are none. */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const worded = paragraphs.filter(({ text }) => text.trim() !== '');
  const styled = worded.some(({ heading }) => heading);
  const levels = headingLevels(worded);
  const isHeading = (one: Paragraph): boolean =>
    one.heading || (one.place !== null && (levels.has(levelKey(one.place)) || (!styled && boldHeading(one))));
  const bases = baseLevels(worded, isHeading);
  return worded.map((one): Block => {
    const { line, place } = one;
    const text = oneLine(one.text);
    if (isHeading(one)) return { line, text, mark: 'HEADING', nested: false };
    if (!place) return { line, ...marked(one.text), nested: false };
    return { line, text, mark: 'BULLET', nested: place.level > (bases.get(place.list) ?? 0) };
  });
}

const levelKey = ({ list, level }: ListPlace): string => `${list} ${level}`;

/** Numbered by Word, bold from end to end, and no sentence. */
function boldHeading({ bold, place, text }: Paragraph): boolean {
  return bold && place !== null && !place.bullet && looksLikeHeading(oneLine(text));
}

/**
 * The levels of numbered lists that hold headings alone, such as 1. over 1.1: each paragraph of such a level reads as a
 * heading, the level below is used, and either that is numbered by it (1.1) or all of them are bold.
 */
function headingLevels(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const groups = new Map<string, Paragraph[]>();
  for (const one of paragraphs) {
    if (!one.place) continue;
    const key = levelKey(one.place);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const found = new Set<string>();
  for (const [key, group] of groups) {
    const { list, level, bullet } = group[0]!.place!;
    const below = groups.get(`${list} ${level + 1}`)?.[0]?.place;
    if (bullet || !below || below.bullet) continue;
    const read = group.every(({ text }) => looksLikeHeading(oneLine(text)));
    if (read && (below.legal || group.every(({ bold }) => bold)) && (level === 0 || group.every(({ bold }) => bold))) {
      found.add(key);
    }
  }
  return found;
}

/**
 * The level at which the items of each list stand: the first that is not headings. A numbered list that has nothing at its
 * upper levels goes with headings outside it; bullets at a lower level stand inside an item of another list.
 */
function baseLevels(
  paragraphs: readonly Paragraph[],
  isHeading: (one: Paragraph) => boolean,
): ReadonlyMap<string, number> {
  const bases = new Map<string, number>();
  for (const one of paragraphs) {
    const { place } = one;
    if (!place || isHeading(one)) continue;
    const base = place.bullet ? 0 : place.level;
    bases.set(place.list, Math.min(base, bases.get(place.list) ?? Infinity));
  }
  return bases;
}
