/** Decides which comments somebody asked for, and in which order. */
import { recordId } from '../platform/record/view-id.js';
import type { FeedbackSnapshots } from './feedback-view.js';
import type { ItemSnapshot } from './item-snapshot.js';
import { changeToCome } from './counts.js';
import type { ItemState, Outcome, RespondentType } from './feedback-terms.js';

/** What is asked for; everything that is given has to hold. */
export interface ItemFilter {
  /** Codes of themes, of which a comment has to have one. */
  readonly themes?: readonly string[] | null | undefined;
  /** Whether a comment is to have no theme at all. */
  readonly withoutTheme?: boolean | null | undefined;
  /** Whether a comment is to have been accepted with nothing changed yet. */
  readonly changeToCome?: boolean | null | undefined;
  readonly respondentType?: RespondentType | null | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly state?: ItemState | null | undefined;
  /** Code of an exercise. */
  readonly exercise?: string | null | undefined;
  /** Id of a version, of whichever view. */
  readonly version?: string | null | undefined;
  /** Id of a clause, of whichever view. */
  readonly clause?: string | null | undefined;
}

/**
 * The comments that match, by code; where words were searched, the best match first.
 * @param ranks of statements that have the words, by id; null: no words were searched
 * @param mayBeSearched whether the reader may know the words of a comment: what is withheld is not found by them either
 */
export function matchingItems(
  snapshots: FeedbackSnapshots,
  filter: ItemFilter,
  ranks: ReadonlyMap<string, number> | null,
  mayBeSearched: (item: ItemSnapshot) => boolean,
): readonly ItemSnapshot[] {
  const { outcome, state, exercise, respondentType } = filter;
  const asked = (wanted: boolean | null | undefined, is: boolean): boolean => (wanted ?? is) === is;
  const typeOf = ({ terms }: ItemSnapshot): RespondentType | undefined =>
    terms.respondentId === null ? undefined : snapshots.byId.respondents.get(terms.respondentId)?.terms.type;
  const themeIds =
    filter.themes && snapshots.themes.filter((one) => filter.themes?.includes(one.code)).map((one) => one.id);
  const exerciseId = exercise && (snapshots.exercises.find((one) => one.code === exercise)?.id ?? 'none');
  const versionId = filter.version && (recordId(filter.version) ?? 'none');
  const clauseId = filter.clause && (recordId(filter.clause) ?? 'none');
  const found = snapshots.items.filter(
    (item) =>
      (!themeIds || item.themeIds.some((id) => themeIds.includes(id))) &&
      asked(filter.withoutTheme, item.themeIds.length === 0) &&
      asked(filter.changeToCome, changeToCome(item)) &&
      (!respondentType || typeOf(item) === respondentType) &&
      (!outcome || item.outcome?.outcome === outcome) &&
      (!state || item.state === state) &&
      (!exerciseId || item.terms.exerciseId === exerciseId) &&
      (!versionId || item.terms.outputVersionId === versionId) &&
      (!clauseId || item.terms.clauseId === clauseId) &&
      (!ranks || (ranks.has(item.terms.id) && mayBeSearched(item))),
  );
  if (!ranks) return found;
  const rank = (item: ItemSnapshot): number => ranks.get(item.terms.id) ?? 0;
  return found.sort((a, b) => rank(b) - rank(a)); // sorting is stable, so equals stay by code
}
