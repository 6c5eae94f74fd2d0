/** Decides how the comments of a project stand at one point of the record: their words, themes, outcome, reply and redaction. */
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, type RecordPoint, inForce } from '../platform/record/in-force.js';
import type { Steps } from '../platform/work/steps.js';
import { A_STEP } from './exercise-snapshot.js';
import type {
  FeedbackCoding,
  FeedbackItemStatement,
  FeedbackOutcome,
  FeedbackRedaction,
  FeedbackReply,
} from './feedback-item.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import { ITEM_LIFE, type ItemState } from './feedback-terms.js';

/** Every row known about one comment, corrected ones among them, oldest first. */
export interface ItemHistory {
  readonly statements: readonly FeedbackItemStatement[];
  readonly codings: readonly FeedbackCoding[];
  readonly outcomes: readonly FeedbackOutcome[];
  readonly replies: readonly FeedbackReply[];
  readonly redactions: readonly FeedbackRedaction[];
}

/** One comment as it stands. */
export interface ItemSnapshot {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: FeedbackItemStatement;
  /** The main one first. */
  readonly themeIds: readonly string[];
  readonly outcome: FeedbackOutcome | null;
  /** The reply that tells of the outcome in force; null: none was sent since. */
  readonly reply: FeedbackReply | null;
  /** The redaction in force; null: none, or it was lifted. */
  readonly redaction: FeedbackRedaction | null;
  readonly state: ItemState;
  readonly nextStates: readonly ItemState[];
  readonly history: ItemHistory;
  readonly version: number;
}

/** The comments of a project, in the order of the statements; sort them by code. */
export function* itemsAt(rows: FeedbackRows, projectId: string, point: RecordPoint): Steps<ItemSnapshot[]> {
  const identities = new Map(rows.items.filter((row) => row.projectId === projectId).map((row) => [row.id, row]));
  yield;
  const statements = about(rows.itemStatements);
  yield;
  const codings = about(rows.codings);
  yield;
  const [outcomes, replies, redactions] = [about(rows.outcomes), about(rows.replies), about(rows.redactions)];
  yield;
  const latest = latestOfEach(rows.itemStatements, point, (row) => row.itemId);
  yield;
  const items: ItemSnapshot[] = [];
  for (const [at, terms] of latest.entries()) {
    if (at % A_STEP === 0) yield;
    const identity = identities.get(terms.itemId);
    if (!identity) continue;
    const { id } = identity;
    const own = {
      statements: statements(id),
      codings: codings(id),
      outcomes: outcomes(id),
      replies: replies(id),
      redactions: redactions(id),
    };
    items.push(itemAt(identity, terms, own, point));
  }
  return items;
}

function itemAt(
  { id, code }: Pick<ItemSnapshot, 'id' | 'code'>,
  terms: FeedbackItemStatement,
  { statements, codings, outcomes, replies, redactions }: ItemHistory,
  point: RecordPoint,
): ItemSnapshot {
  const outcome = last(outcomes, point);
  const reply = replyTo(outcome, inForce(replies, point));
  const redaction = last(redactions, point);
  const state = outcome === null ? 'OPEN' : reply === null ? 'OUTCOME_GIVEN' : 'REPLIED';
  return {
    id,
    code,
    terms,
    themeIds: last(codings, point)?.themeIds ?? [],
    outcome,
    reply,
    redaction: redaction?.redaction === 'NOTHING' ? null : redaction,
    state,
    nextStates: ITEM_LIFE[state],
    history: {
      statements: known(statements, point),
      codings: known(codings, point),
      outcomes: known(outcomes, point),
      replies: known(replies, point),
      redactions: known(redactions, point),
    },
    version: versionOf(point.revision, statements, codings, outcomes, replies, redactions),
  };
}

function about<T extends { readonly itemId: string }>(rows: readonly T[]): (itemId: string) => readonly T[] {
  const groups = grouped(rows, (row) => row.itemId);
  return (itemId) => groups.get(itemId) ?? [];
}

function last<T extends DatedReport>(own: readonly T[], point: RecordPoint): T | null {
  return own.length === 0 ? null : (inForce(own, point).at(-1) ?? null);
}

/** The last reply, where it was recorded after the outcome in force and so can have told of it. */
export function replyTo(outcome: FeedbackOutcome | null, replies: readonly FeedbackReply[]): FeedbackReply | null {
  const reply = replies.at(-1);
  return outcome && reply && reply.revision > outcome.revision ? reply : null;
}
