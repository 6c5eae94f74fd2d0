/** Decides the counts that a report on feedback states: comments by outcome, and the bases on which they stand. */
import type { ExerciseSnapshot, RespondentSnapshot } from './exercise-snapshot.js';
import type { ItemSnapshot } from './item-snapshot.js';
import { type Outcome, OUTCOMES } from './feedback-terms.js';

/** Comments by what came of them: `items` = `open` + the sum of `byOutcome`. */
export interface OutcomeCounts {
  readonly items: number;
  readonly open: number;
  /** Outcomes with a comment, in the order of `OUTCOMES`. */
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly items: number }[];
  /** Of those with an outcome, comments whose sender has been told of it. */
  readonly replied: number;
  /** Comments that were accepted, wholly or in part, where the change is still to be made. */
  readonly changeToCome: number;
}

/** How many were asked and what came back. Null: not known. */
export interface Bases {
  readonly asked: number | null;
  /** As somebody counted, else as many as are on record; null: nobody counted and none is. */
  readonly responded: number | null;
  /** `onRecord` = `withComment` + `withoutComment`. */
  readonly onRecord: number;
  readonly withComment: number;
  readonly withoutComment: number;
  /** `items` = `attributed` + `unattributed`. */
  readonly items: number;
  readonly attributed: number;
  readonly unattributed: number;
  /** Cells for a comment that were left blank in imported files; null: no file was imported. */
  readonly blank: number | null;
}

/** What came of comments. */
export function outcomeCounts(items: readonly ItemSnapshot[]): OutcomeCounts {
  const counted = new Map<Outcome, number>();
  let [open, replied, toCome] = [0, 0, 0];
  for (const item of items) {
    if (item.outcome) counted.set(item.outcome.outcome, (counted.get(item.outcome.outcome) ?? 0) + 1);
    if (item.state === 'OPEN') open += 1;
    if (item.state === 'REPLIED') replied += 1;
    if (changeToCome(item)) toCome += 1;
  }
  const byOutcome = OUTCOMES.map((outcome) => ({ outcome, items: counted.get(outcome) ?? 0 }));
  return {
    items: items.length,
    open,
    byOutcome: byOutcome.filter((one) => one.items > 0),
    replied,
    changeToCome: toCome,
  };
}

/** What came of the comments that share something; null: those that have none of it. */
export interface CountsBy {
  readonly id: string | null;
  readonly counts: OutcomeCounts;
}

/** Counts by theme, in the order of the themes, those without a comment among them; comments without a theme last. */
export function countsByTheme(themes: readonly { readonly id: string }[], items: readonly ItemSnapshot[]): CountsBy[] {
  const uncoded = items.filter((item) => item.themeIds.length === 0);
  return [
    ...themes.map(({ id }) => ({ id, counts: outcomeCounts(items.filter((item) => item.themeIds.includes(id))) })),
    ...(uncoded.length ? [{ id: null, counts: outcomeCounts(uncoded) }] : []),
  ];
}

/** Counts by the clause that comments are on, in the order of the first comment on each; those on the whole first. */
export function countsByClause(items: readonly ItemSnapshot[]): CountsBy[] {
  const groups = new Map<string | null, ItemSnapshot[]>([[null, []]]);
  for (const item of items) {
    const { clauseId } = item.terms;
    const group = groups.get(clauseId);
    if (group) group.push(item);
    else groups.set(clauseId, [item]);
  }
  return [...groups].flatMap(([id, own]) => (own.length ? [{ id, counts: outcomeCounts(own) }] : []));
}

/** Whether a comment was accepted and nothing has changed yet. */
export function changeToCome({ outcome }: Pick<ItemSnapshot, 'outcome'>): boolean {
  const accepted = outcome?.outcome === 'ACCEPTED' || outcome?.outcome === 'ACCEPTED_IN_PART';
  return accepted && outcome.changedVersionId === null;
}

/** The bases of one exercise, from all respondents and comments of its project. */
export function basesOf(
  exercise: ExerciseSnapshot,
  respondents: readonly RespondentSnapshot[],
  items: readonly ItemSnapshot[],
): Bases {
  const commenting = new Set<string>();
  let [own, attributed] = [0, 0];
  for (const { terms } of items) {
    if (terms.exerciseId !== exercise.id) continue;
    own += 1;
    if (terms.respondentId === null) continue;
    attributed += 1;
    commenting.add(terms.respondentId);
  }
  let [onRecord, withComment] = [0, 0];
  for (const { id, terms } of respondents) {
    if (terms.exerciseId !== exercise.id) continue;
    onRecord += 1;
    if (commenting.has(id)) withComment += 1;
  }
  const { asked, responded } = exercise.terms;
  return {
    asked,
    responded: responded ?? (onRecord > 0 ? onRecord : null),
    onRecord,
    withComment,
    withoutComment: onRecord - withComment,
    items: own,
    attributed,
    unattributed: own - attributed,
    blank: exercise.imports.length ? exercise.imports.reduce((sum, one) => sum + one.blankCount, 0) : null,
  };
}
