/** Decides how feedback stands at one point of the record. */
import type { RecordPoint } from '../platform/record/standing.js';
import type { FoundSubject } from '../programme/record-subject.js';
import {
  type ExerciseStanding,
  exercisesAt,
  type RespondentStanding,
  respondentsAt,
  type ThemeStanding,
  themesAt,
} from './exercise-standing.js';
import type { FeedbackRows } from './feedback-rows.js';
import { type ItemStanding, itemsAt } from './item-standing.js';

/** The feedback of one project at one point. */
export interface FeedbackStandings {
  /** Each by code. */
  readonly exercises: readonly ExerciseStanding[];
  readonly themes: readonly ThemeStanding[];
  readonly respondents: readonly RespondentStanding[];
  readonly items: readonly ItemStanding[];
  /** The same by id. */
  readonly byId: {
    readonly exercises: ReadonlyMap<string, ExerciseStanding>;
    readonly themes: ReadonlyMap<string, ThemeStanding>;
    readonly respondents: ReadonlyMap<string, RespondentStanding>;
    readonly items: ReadonlyMap<string, ItemStanding>;
  };
}

/** The same, with what is found of the versions, clauses and pilots that it points at. */
export interface FeedbackView extends FeedbackStandings {
  /** By record id; what is not found there any more is missing. */
  readonly subjects: ReadonlyMap<string, FoundSubject>;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Codes in the order in which people count: F2 before F10. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  const [first, second] = [COUNTED.exec(a.code), COUNTED.exec(b.code)];
  // nearly all are a letter and a number, of which there may be tens of thousands: a collator takes long over those
  if (first && second && first[1] === second[1]) return Number(first[2]) - Number(second[2]);
  return collator.compare(a.code, b.code);
}

/** A code that was counted up: F12. */
const COUNTED = /^([A-Z]+)([1-9]\d*)$/u;

/** The feedback of a project at a point. */
export function feedbackStandings(rows: FeedbackRows, projectId: string, point: RecordPoint): FeedbackStandings {
  const exercises = exercisesAt(rows, projectId, point).sort(byCode);
  const themes = themesAt(rows, projectId, point).sort(byCode);
  const respondents = respondentsAt(rows, projectId, point).sort(byCode);
  const items = itemsAt(rows, projectId, point).sort(byCode);
  return {
    ...{ exercises, themes, respondents, items },
    byId: { exercises: byId(exercises), themes: byId(themes), respondents: byId(respondents), items: byId(items) },
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}
