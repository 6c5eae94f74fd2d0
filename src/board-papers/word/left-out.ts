/** Decides what of a Word file cannot be brought into a draft, so that nothing is lost unnamed. */
import type { PaperContent } from '../content.js';
import { plainSpaces } from '../figures.js';
import { coverOf, DRAFT_MARKING } from '../paper-model.js';
import { USUAL_WORDS } from '../../documents/look.js';
import { plainText } from '../prose.js';
import type { DraftBlock } from './draft-blocks.js';
import { linesOfPart, type MatchedPart, wordsOfRuns } from './match-blocks.js';
import { quoted } from './quoted.js';
import type { WordFile, WordItem } from './word-file.types.js';
import type { LeftOut } from './word-edits.types.js';

const MOST_CELLS = 5;

/** What a table or chart of the file has that is not the record's; none: it is as it was written. */
export function drawnChanges(part: MatchedPart, block: DraftBlock): readonly string[] {
  const caption = wordsOfRuns(linesOfPart(part)[0] ?? []);
  const wanted = plainSpaces(plainText(block.lines[0] ?? []));
  const renamed = caption.includes(wanted) ? [] : [`Its caption was changed to ${quoted(caption)}.`];
  const table = part.items.find(({ kind }) => kind === 'TABLE');
  if (block.kind === 'CHART') return renamed;
  if (!table) return [...renamed, 'The table itself was taken out from under its caption.'];
  return [...renamed, ...cellChanges(block.rows, table.rows)];
}

function cellChanges(was: readonly (readonly string[])[], now: readonly (readonly string[])[]): readonly string[] {
  const counts =
    was.length === now.length ? [] : [`It had ${was.length - 1} rows, and has ${now.length - 1} in the file.`];
  if (counts.length) return counts;
  const cells = was.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const other = plainSpaces(now[r]?.[c] ?? '');
      return other === cell ? [] : [`The cell ${quoted(cell)} was changed to ${quoted(other)}.`];
    }),
  );
  const rest = cells.length - MOST_CELLS;
  return rest > 0 ? [...cells.slice(0, MOST_CELLS), `${rest} more cells were changed.`] : cells;
}

/** What was changed around the text: on the cover, in titles of appendices, in headers and footers. */
export function aroundChanges({ items, margins }: WordFile, content: PaperContent): readonly LeftOut[] {
  return [...coverChanges(items, content), ...titleChanges(items, content), ...marginChanges(margins, content)];
}

const lineOf = (text: string): string => plainSpaces(text);

function coverChanges(items: readonly WordItem[], content: PaperContent): readonly LeftOut[] {
  const where = 'The cover';
  const rows = coverOf(content).map(({ label, runs }) => lineOf(`${label}: ${plainText(runs)}`));
  const wanted = [
    lineOf(content.terms.title),
    ...rows,
    ...(content.terms.style?.name ? [lineOf(content.terms.style.name)] : []),
  ];
  const found = items
    .filter(({ kind }) => kind === 'COVER')
    .map(({ runs }) => wordsOfRuns(runs))
    .filter((line) => line !== '');
  const strange = found.filter((line) => !wanted.includes(line));
  const lost = wanted.filter((line) => !found.includes(line));
  return [
    ...strange.map((line) => ({ where, why: `It reads ${quoted(line)} in the file. Change the cover on the page.` })),
    ...lost
      .slice(strange.length)
      .map((line) => ({ where, why: `The line ${quoted(line)} is not in the file. Change the cover on the page.` })),
  ];
}

function titleChanges(items: readonly WordItem[], { appendices }: PaperContent): readonly LeftOut[] {
  const found = items.filter(({ kind }) => kind === 'APPENDIX').map(({ runs }) => wordsOfRuns(runs));
  const wanted = appendices.map(({ title }) => lineOf(title));
  const strange = found.filter((title) => !wanted.includes(title));
  const lost = wanted.filter((title) => !found.includes(title));
  return [
    ...strange.map((title) => ({
      where: 'The titles of the appendices',
      why: `The title ${quoted(title)} is new. Titles of appendices come from the record.`,
    })),
    ...lost.slice(strange.length).map((title) => ({
      where: 'The titles of the appendices',
      why: `The title ${quoted(title)} is not in the file. It stays.`,
    })),
  ];
}

function marginChanges(margins: readonly string[], { terms }: PaperContent): readonly LeftOut[] {
  const { page, of } = terms.style?.words ?? USUAL_WORDS;
  const footer = `${terms.body} ${terms.report ? 'report' : 'paper'} ${terms.reference}`;
  const letters = (text: string): string => text.replace(/[\s\d]+/gu, '');
  const wanted = [letters(DRAFT_MARKING), letters(`${footer} ${page} ${of}`)];
  return margins
    .filter((line) => letters(line) !== '' && !wanted.includes(letters(line)))
    .map((line) => ({
      where: 'The header or footer',
      why: `It reads ${quoted(line)} in the file. The house style sets it.`,
    }));
}
