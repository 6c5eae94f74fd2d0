/** Decides how feedback stands at one point of the record. */
import { byCode } from '../platform/record/by-code.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Steps } from '../platform/work/steps.js';
import type { FoundSubject } from '../programme/record-subject.js';
import {
  type ExerciseSnapshot,
  exercisesAt,
  type RespondentSnapshot,
  respondentsAt,
  type ThemeSnapshot,
  themesAt,
} from './exercise-snapshot.js';
import type { FeedbackRows } from './feedback-rows.js';
import { type ItemSnapshot, itemsAt } from './item-snapshot.js';

/** The feedback of one project at one point. */
export interface FeedbackSnapshots {
  /** Each by code. */
  readonly exercises: readonly ExerciseSnapshot[];
  readonly themes: readonly ThemeSnapshot[];
  readonly respondents: readonly RespondentSnapshot[];
  readonly items: readonly ItemSnapshot[];
  /** The same by id. */
  readonly byId: {
    readonly exercises: ReadonlyMap<string, ExerciseSnapshot>;
    readonly themes: ReadonlyMap<string, ThemeSnapshot>;
    readonly respondents: ReadonlyMap<string, RespondentSnapshot>;
    readonly items: ReadonlyMap<string, ItemSnapshot>;
  };
}

/** The same, with what is found of the versions, clauses and pilots that it points at. */
export interface FeedbackView extends FeedbackSnapshots {
  /** By record id; what is not found there any more is missing. */
  readonly subjects: ReadonlyMap<string, FoundSubject>;
}

/** A code that was counted up: F12. */
const COUNTED = /^([A-Z]+)([1-9]\d*)$/u;

/** The same things in the order of their codes. Nearly all were counted up, and a collator takes long over tens of thousands. */
export function* inCodeOrder<T extends { readonly code: string }>(all: readonly T[]): Steps<T[]> {
  const counted = all.map((one) => {
    const [, letters = null, number] = COUNTED.exec(one.code) ?? [];
    return { one, letters, number: Number(number) };
  });
  yield;
  counted.sort((a, b) => (a.letters !== null && a.letters === b.letters ? a.number - b.number : byCode(a.one, b.one)));
  return counted.map(({ one }) => one);
}

/** The feedback of a project at a point, in steps: there may be tens of thousands of comments. */
export function* feedbackSnapshots(
  rows: FeedbackRows,
  projectId: string,
  point: RecordPoint,
): Steps<FeedbackSnapshots> {
  const exercises = exercisesAt(rows, projectId, point).sort(byCode);
  const themes = themesAt(rows, projectId, point).sort(byCode);
  const respondents = yield* inCodeOrder(yield* respondentsAt(rows, projectId, point));
  yield;
  const ofRespondents = byId(respondents);
  yield;
  const items = yield* inCodeOrder(yield* itemsAt(rows, projectId, point));
  yield;
  const ofItems = byId(items);
  return {
    ...{ exercises, themes, respondents, items },
    byId: { exercises: byId(exercises), themes: byId(themes), respondents: ofRespondents, items: ofItems },
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}
