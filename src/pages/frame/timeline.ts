/** Decides how the history of a record is told as a timeline: when, what, who recorded it and why; corrected rows stay to be seen. */
import type { Offer } from './offer.js';
import { type AnswerTo, question } from './question.js';
import { day } from './words.js';

/** The fields that every dated row has, as a question asks for them. */
export const DATED = 'id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy';

/** Asked by nobody: the compiler reads what a dated row answers. */
export const ROWS = question(
  `query($project: String!, $pilot: String!) { project(code: $project) { pilot(code: $pilot) { history { ${DATED} } } } }`,
);
/** A dated row of the record. */
export type Dated = NonNullable<AnswerTo<typeof ROWS>['project']['pilot']>['history'][number];

/** What the journal has as a reason where nobody gave one: "Meeting BOARD-1: reportMeeting", "Decision added". */
const BY_ITSELF = /^$|^\p{Lu}[\p{L} ]* added(?: to \S+)?$|^(?:[^:]+ )?[^ :]+: [a-z]+(?:[A-Z][a-z]+)+$/u;

/** One entry as the component of MoJ wants it. */
export interface TimelineItem {
  readonly label: { readonly text: string };
  readonly datetime: { readonly timestamp: string; readonly type: 'date' };
  readonly byline: { readonly text: string };
  readonly text: string;
  /** What may be done with it: it may be corrected. */
  readonly acts: readonly Offer[];
}

/**
 * The entries, newest first.
 * @param tells what a row says: its heading, and lines below it
 * @param acts what may be done with a row
 */
export function timeline<Row extends Dated>(
  rows: readonly Row[],
  tells: (row: Row) => { readonly label: string; readonly lines?: readonly (string | null | undefined)[] },
  acts: (row: Row) => readonly Offer[] = () => [],
): TimelineItem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...rows].reverse().map((row) => {
    const { label, lines = [] } = tells(row);
    return {
      label: { text: row.correctedBy === null ? label : `${label} (corrected since: it no longer counts)` },
      datetime: { timestamp: row.effectiveOn, type: 'date' },
      byline: { text: row.recordedBy },
      text: [
        ...lines,
        why(row),
        corrects(row, byId, (former) => tells(former).label),
        correctedWords(byId.get(row.correctedBy ?? '')),
        [source(row), recordedLater(row)].filter((part) => part !== null).join(' '),
      ]
        .filter((line) => typeof line === 'string' && line !== '')
        .join('\n'),
      acts: acts(row),
    };
  });
}

/** Where a row comes from, in words; null: that is not said, and it is no assumption. */
export function source({ citation, assumed }: Pick<Dated, 'citation' | 'assumed'>): string | null {
  if (citation !== null) return `Source: ${citation}${assumed ? '; in part a planning assumption' : ''}.`;
  return assumed ? 'A planning assumption, not a fact of a source.' : null;
}

/** Why it was recorded; null where nobody said. */
function why({ reason }: Dated): string | null {
  return BY_ITSELF.test(reason) ? null : `Why it was recorded: ${reason}`;
}

/** What a row puts right, and what that said; null: nothing. */
function corrects<Row extends Dated>(
  row: Row,
  byId: ReadonlyMap<string, Row>,
  labelOf: (row: Row) => string,
): string | null {
  if (row.corrects === null) return null;
  const former = byId.get(row.corrects);
  return former
    ? `Corrects the entry of ${day(former.effectiveOn)}: ${labelOf(former)}.`
    : 'Corrects an earlier entry.';
}

/** When a row was corrected, and by whom, told by the correction of it; null: it was not, or that is not shown. */
export function correctedWords(correction: Pick<Dated, 'recordedAt' | 'recordedBy'> | null | undefined): string | null {
  return correction ? `Corrected on ${day(correction.recordedAt.slice(0, 10))} by ${correction.recordedBy}.` : null;
}

function recordedLater({ effectiveOn, recordedAt }: Dated): string | null {
  const recordedOn = recordedAt.slice(0, 10);
  return recordedOn === effectiveOn ? null : `Recorded on ${day(recordedOn)}.`;
}
