/** Decides how the page of a draft marks what changed since a version: words that came and went, and what was moved or taken out. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { AnswerTo } from '../frame/question.js';
import { counted } from '../frame/words.js';
import { openPath, paperPath } from './paper-path.js';
import type { CHANGES } from './papers.graphql.js';
import type { Paper } from './asked-paper.js';

export type Changes = NonNullable<AnswerTo<typeof CHANGES>['boardPaper']['changesSince']>;
type Change = Changes['blocks'][number];

const WORDS: Readonly<Record<Change['change'], string>> = {
  UNCHANGED: 'Unchanged',
  MOVED: 'Moved',
  REWORDED: 'Reworded',
  MOVED_AND_REWORDED: 'Moved and reworded',
  ADDED: 'New',
  REMOVED: 'Taken out',
};

/** A block that differs, as it is drawn. */
export interface DrawnChange {
  readonly words: string;
  readonly lines: Change['lines'];
}

/** The changes by where they are shown. */
export interface DrawnChanges {
  readonly count: string;
  readonly since: string;
  readonly close: string;
  readonly cover: DrawnChange | null;
  readonly of: ReadonlyMap<string, DrawnChange>;
  /** Blocks that were taken out, by the block that each stood behind; '' is before the first. */
  readonly lost: ReadonlyMap<string, readonly DrawnChange[]>;
}

/** What changed, to be drawn on the page; null: nothing is compared. */
export function drawnChanges(
  { reference, readings }: Paper,
  changes: Changes | null,
  since: number,
): DrawnChanges | null {
  if (changes === null) return null;
  const drawn = ({ change, lines }: Change): DrawnChange => ({ words: WORDS[change], lines });
  const there = changes.blocks.filter(({ change, blockId }) => change !== 'REMOVED' && blockId !== 'cover');
  const gone = changes.blocks.filter(({ change }) => change === 'REMOVED');
  const cover = changes.blocks.find(({ blockId }) => blockId === 'cover');
  const lost = new Map<string, DrawnChange[]>();
  for (const one of gone) {
    const behind = one.behind ?? '';
    lost.set(behind, [...(lost.get(behind) ?? []), drawn(one)]);
  }
  const reading = readings.findLast(({ version }) => version === since);
  return {
    count: changes.blocks.length === 0 ? 'Nothing has changed' : counted(changes.blocks.length, 'change'),
    since: reading ? `since ${reading.own ? 'you' : reading.by} read it on ${formatIsoDate(reading.on)}` : 'since then',
    close: paperPath(reference),
    cover: cover ? drawn(cover) : null,
    of: new Map(there.map((one) => [one.blockId, drawn(one)])),
    lost,
  };
}

/** The last version that the reader read, or else that anybody did; null: nobody has, or it is the text that is shown. */
export function lastRead({ readings, reference, version }: Paper) {
  const last = readings.findLast(({ own }) => own) ?? readings.at(-1);
  if (!last || last.version >= version) return null;
  const who = last.own ? 'you' : last.by;
  return {
    text: `What changed since ${who} read it on ${formatIsoDate(last.on)}`,
    href: openPath(reference, { since: `${last.version}` }).replace(/#.*$/u, ''),
  };
}
