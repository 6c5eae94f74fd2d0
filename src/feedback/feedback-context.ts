/** Decides, for one reader and one view, what of each comment is flagged as withheld and what is masked. */
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Register } from '../programme/register.js';
import type { FeedbackSnapshots, FeedbackView } from './feedback-view.js';
import type { ItemSnapshot } from './item-snapshot.js';
import { withheldIn, withheldThenOrNow } from './sight.js';
import { NOTHING_WITHHELD, type Withheld } from './withheld.js';

/** The view of a project that somebody reads feedback in; a Project of the interface is one. */
export interface FeedbackReading extends RecordPoint {
  readonly recordId: string;
  readonly suffix: string;
}

/** All that feedback is put into the shape of the interface from. */
export interface FeedbackContext {
  readonly reading: FeedbackReading;
  readonly view: FeedbackView;
  /** What stands by now, whatever the date of the view. */
  readonly now: FeedbackSnapshots;
  readonly register: Register;
  /** True: this reader sees what is withheld from others. */
  readonly sight: boolean;
}

/** What of a comment may not be published: for a reader who sees all, as it stood; for others, as it stood or stands. */
export function flags({ view, now, sight }: FeedbackContext, item: ItemSnapshot): Withheld {
  return sight ? withheldIn(view, item) : withheldThenOrNow(view, now, item);
}

/** What of a comment this reader is not shown. */
export function masks(context: FeedbackContext, item: ItemSnapshot): Withheld {
  return context.sight ? NOTHING_WITHHELD : flags(context, item);
}

/** Names of organisations by id. */
export function organisationNames(register: Register): ReadonlyMap<string, string> {
  return new Map([...register.organisations].map(([id, row]) => [id, row.name]));
}
