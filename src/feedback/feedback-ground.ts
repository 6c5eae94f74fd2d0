/** Decides, for one reader and one view, what of each comment is flagged as withheld and what is masked. */
import type { RecordPoint } from '../platform/record/standing.js';
import type { Register } from '../programme/register.js';
import type { FeedbackStandings, FeedbackView } from './feedback-view.js';
import type { ItemStanding } from './item-standing.js';
import { withheldIn, withheldThenOrNow } from './sight.js';
import { NOTHING_WITHHELD, type Withheld } from './withheld.js';

/** The view of a project that somebody reads feedback in; a Project of the interface is one. */
export interface FeedbackReading extends RecordPoint {
  readonly recordId: string;
  readonly suffix: string;
}

/** All that feedback is put into the shape of the interface from. */
export interface FeedbackGround {
  readonly reading: FeedbackReading;
  readonly view: FeedbackView;
  /** What stands by now, whatever the date of the view. */
  readonly now: FeedbackStandings;
  readonly register: Register;
  /** True: this reader sees what is withheld from others. */
  readonly sight: boolean;
}

/** What of a comment may not be published: for a reader who sees all, as it stood; for others, as it stood or stands. */
export function flags({ view, now, sight }: FeedbackGround, item: ItemStanding): Withheld {
  return sight ? withheldIn(view, item) : withheldThenOrNow(view, now, item);
}

/** What of a comment this reader is not shown. */
export function masks(ground: FeedbackGround, item: ItemStanding): Withheld {
  return ground.sight ? NOTHING_WITHHELD : flags(ground, item);
}

/** Names of organisations by id. */
export function organisationNames(register: Register): ReadonlyMap<string, string> {
  return new Map([...register.organisations].map(([id, row]) => [id, row.name]));
}
