/** Decides which facts a paper takes from feedback: who was heard how, how many comments have an outcome, what they changed. */
import { changeToCome } from '../../feedback/counts.js';
import { type FeedbackChannel, type Outcome, OUTCOMES } from '../../feedback/feedback-terms.js';
import type { FeedbackView } from '../../feedback/feedback-view.js';
import type { ItemSnapshot } from '../../feedback/item-snapshot.js';
import type { Origin } from './origin.js';

/** An exercise that gathered feedback. */
export interface ExerciseFact extends Origin {
  readonly code: string;
  readonly title: string;
  /** When it takes comments; facts sealed earlier do not say. */
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly channel: FeedbackChannel;
  /** Comments on record one by one. */
  readonly items: number;
  readonly open: number;
  /** Whether the public may read the report on it. */
  readonly published: boolean;
}

/** A version that comments changed. Its report is the last outcome that says so. */
export interface ChangedFact extends Origin {
  readonly name: string;
  readonly items: number;
}

export interface FeedbackFacts {
  /** By code. */
  readonly exercises: readonly ExerciseFact[];
  readonly items: number;
  readonly open: number;
  /** Outcomes with a comment, in the order of `OUTCOMES`. */
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly items: number }[];
  /** Comments that were accepted and changed nothing yet. */
  readonly changeToCome: number;
  readonly changed: readonly ChangedFact[];
  /** Comments whose outcome is an assumption of ours; facts sealed earlier do not say. */
  readonly assumed?: number;
}

/** The facts at the view's point. */
export function feedbackFacts({ exercises, items, subjects }: FeedbackView): FeedbackFacts {
  const open = (item: ItemSnapshot): boolean => item.state === 'OPEN';
  const versions = [...new Set(items.flatMap((item) => item.outcome?.changedVersionId ?? []))];
  return {
    exercises: exercises.map(({ id, code, terms, reportState }) => {
      const own = items.filter((item) => item.terms.exerciseId === id);
      return {
        ...{ recordId: id, reportId: terms.id, citation: terms.citation },
        ...{ code, title: terms.title, channel: terms.channel, opensOn: terms.opensOn, closesOn: terms.closesOn },
        items: own.length,
        open: own.filter(open).length,
        published: reportState === 'PUBLISHED',
      };
    }),
    items: items.length,
    open: items.filter(open).length,
    byOutcome: OUTCOMES.map((outcome) => ({
      outcome,
      items: items.filter((item) => item.outcome?.outcome === outcome).length,
    })).filter((one) => one.items > 0),
    changeToCome: items.filter(changeToCome).length,
    assumed: items.filter((item) => item.outcome?.assumed).length,
    changed: versions.map((id) => {
      const outcomes = items.flatMap((item) => (item.outcome?.changedVersionId === id ? [item.outcome] : []));
      const last = outcomes.reduce((a, b) => (b.revision > a.revision ? b : a));
      const name = subjects.get(id)?.title ?? 'a version that is no longer on record';
      return { recordId: id, reportId: last.id, citation: last.citation, name, items: outcomes.length };
    }),
  };
}
