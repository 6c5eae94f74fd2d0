/** Decides what differs between two texts of a paper, block by block and word by word. */
import type { Run } from '../../documents/model.js';
import { type ChangeKind, longestRising, type MarkedRun, wordRuns } from '../../outputs/compare-versions.js';
import type { PaperBlock } from '../composed.js';
import { current, everyBlock, type PaperContent } from '../content.js';
import { CONFIDENTIALITY_WORDS } from '../house-style/styled.js';
import { atOnce, type Steps } from '../../platform/work/steps.js';
import { plainText } from '../prose.js';
import { dateWords } from '../words.js';

/** A block that differs. */
export interface BlockChange {
  readonly change: Exclude<ChangeKind, 'UNCHANGED'>;
  readonly block: string;
  /** Of a block taken out: the block before it, of those that are still there; null: it was the first, or is still there. */
  readonly behind: string | null;
  /** Its lines: a paragraph and its bullets, or the rows of a table. */
  readonly lines: readonly (readonly MarkedRun[])[];
}

interface Held {
  readonly id: string;
  readonly list: string;
  readonly lines: readonly string[];
  /** What nobody reads as words: the rows that a chart is drawn from. */
  readonly drawn: string;
}

/** Every block that was added, taken out, moved or reworded: those of the later text in its order, each one taken out behind the one that came before it. */
export function compareDrafts(from: PaperContent, to: PaperContent): readonly BlockChange[] {
  return atOnce(comparing(from, to));
}

/** The same, block by block. */
export function* comparing(from: PaperContent, to: PaperContent): Steps<readonly BlockChange[]> {
  const [before, after] = [heldOf(from), heldOf(to)];
  const former = new Map(before.map((one) => [one.id, one]));
  const later = new Set(after.map(({ id }) => id));
  const stayed = stayedOf(before, after);
  const lost = new Map<string | null, BlockChange[]>();
  let behind: string | null = null;
  for (const one of before) {
    if (later.has(one.id))
      behind = one.list === 'cover' ? null : one.id; // the cover is no block that a reader sees
    else lost.set(behind, [...(lost.get(behind) ?? []), takenOut(one, behind)]);
  }
  const changes = [...(lost.get(null) ?? [])];
  for (const one of after) {
    changes.push(...changeOf(former.get(one.id), one, stayed), ...(lost.get(one.id) ?? []));
    yield;
  }
  return changes;
}

const takenOut = ({ id, lines }: Held, behind: string | null): BlockChange => {
  return { change: 'REMOVED', block: id, behind, lines: lines.map((text) => [{ mark: 'REMOVED', text }]) };
};

function changeOf(former: Held | undefined, { id, lines, drawn }: Held, stayed: ReadonlySet<string>): BlockChange[] {
  if (!former) {
    return [{ change: 'ADDED', block: id, behind: null, lines: lines.map((text) => [{ mark: 'ADDED', text }]) }];
  }
  const reworded = former.lines.join('\n') !== lines.join('\n') || former.drawn !== drawn;
  const moved = !stayed.has(id);
  if (!reworded && !moved) return [];
  const change = reworded ? (moved ? 'MOVED_AND_REWORDED' : 'REWORDED') : 'MOVED';
  return [{ change, block: id, behind: null, lines: reworded ? pairedLines(former.lines, lines) : plainLines(lines) }];
}

const plainLines = (lines: readonly string[]): MarkedRun[][] => lines.map((text) => [{ mark: 'EQUAL', text }]);

/** Lines by their place: those at the same place are compared word by word. */
export function pairedLines(from: readonly string[], to: readonly string[]): (readonly MarkedRun[])[] {
  const count = Math.max(from.length, to.length);
  return Array.from({ length: count }, (_, at) => {
    const [was, is] = [from[at], to[at]];
    if (was === is) return [{ mark: 'EQUAL', text: is ?? '' }];
    if (was === undefined) return [{ mark: 'ADDED', text: is ?? '' }];
    return is === undefined ? [{ mark: 'REMOVED', text: was }] : wordRuns(was, is);
  });
}

/** The blocks that kept their order within their part of the paper; the fewest possible count as moved. */
function stayedOf(before: readonly Held[], after: readonly Held[]): ReadonlySet<string> {
  const places = new Map(before.map((one, at) => [one.id, { at, list: one.list }]));
  const there = after.filter(({ id, list }) => places.get(id)?.list === list);
  const run = longestRising(there.map(({ id }) => places.get(id)!.at));
  return new Set(run.map((index) => there[index]!.id));
}

function heldOf(content: PaperContent): Held[] {
  return everyBlock(content).map(({ list, block }) => ({
    id: block.id,
    list,
    lines: list === 'cover' ? coverLines(content) : linesOf(current(block)),
    drawn: drawnOf(current(block)),
  }));
}

function coverLines({ terms, cover }: PaperContent): string[] {
  const { title, meetingDate, confidentiality, report } = terms;
  const who = confidentiality === null ? 'Not yet decided' : CONFIDENTIALITY_WORDS[confidentiality];
  const from = report ? [`Report of ${report.reportOf}`] : linesOf(current(cover));
  return [title, dateWords(meetingDate), who, ...from];
}

const drawnOf = (block: PaperBlock): string => (block.kind === 'chart' ? JSON.stringify(block.chart) : '');

/** The words of a block, a line each for its bullets or rows; of a chart its caption alone. */
export const wordsOfBlock = (block: PaperBlock): string => linesOf(block).join('\n');

function linesOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'cover':
      return [block.leads.map(plainText).join('; ')];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs, ...(block.bullets ?? [])].map(withNotes);
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map(({ runs }) => plainText(runs)).join(' | '))];
    case 'chart':
      return [block.caption];
  }
}

/** The words of runs, footnotes in brackets. */
export function withNotes(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : ` (${plainText(run.content)})`)).join('');
}
