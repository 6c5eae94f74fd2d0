/** Decides what every rule about a challenge goes by: how its thread stood on the day, who may be asked to answer, and by when. */
import { addWorkingDays, compileCalendar } from '../platform/calendar/working-days.js';
import type { WorkingCalendar } from '../platform/calendar/working-calendar.types.js';
import type { NewRow } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { ANSWER_WORKING_DAYS } from './challenge-life.js';
import type { SteeringGroupRows } from './steering-group-view.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** The rows of the domain, with what a rule that names who answers by when has read as well. */
export type ChallengeRead = SteeringGroupRows & {
  /** Everybody who holds a role by which to read the project. */
  readonly readers?: ReadonlySet<string>;
  /** That of the project; null where the input gives the day. */
  readonly calendar?: WorkingCalendar | null;
};

export type ChallengeKnown = RowsContext<ChallengeRead>;
export type ChallengeRow = NewRow<SteeringGroupRows, 'challengeId'>;
export type ChallengeRule<I> = KindRule<ChallengeRead, I, ChallengeRow>;

/** An act without what most acts do not have. */
export const BARE_ACT = { words: null, answererId: null, dueOn: null, outcome: null, willDo: null, actionId: null };

/** The day given, else so many working days on; refuses one before the write's own with DUE_TOO_EARLY. */
export function dueOn({ rows, effectiveOn }: ChallengeKnown, given: string | null | undefined): string {
  if (given) {
    if (given >= effectiveOn) return given;
    const message = `The date for an answer is before ${formatIsoDate(effectiveOn)}. Enter that date or a later one.`;
    throw refuse('DUE_TOO_EARLY', message, ['input', 'answerBy']);
  }
  if (!rows.calendar) throw new Error('no calendar was read to count the days of an answer');
  return addWorkingDays(compileCalendar(rows.calendar), effectiveOn, ANSWER_WORKING_DAYS);
}

/**
 * Refuses as answerer who is not in the register, who raised the challenge (ANSWERER_RAISED_IT), or who holds no role by
 * which to read the project (CANNOT_READ_PROJECT).
 */
export function requireAnswerer(
  { register, rows, projectCode }: ChallengeKnown,
  answererId: string,
  raisedById: string,
): void {
  const path = ['input', 'answererId'];
  const person = register.people.get(answererId);
  if (!person) {
    const message = 'This person is not in the register. Add them first.';
    throw refuse('NOT_FOUND', message, path, answererId);
  }
  const { name } = person;
  if (answererId === raisedById) {
    const message = `${name} raised it and so cannot be asked to answer it. Select somebody else.`;
    throw refuse('ANSWERER_RAISED_IT', message, path, answererId);
  }
  if (rows.readers?.has(answererId)) return;
  const message = `${name} holds no role for ${projectCode} and could not read the challenge. Select somebody else, or ask for a role to be granted.`;
  throw refuse('CANNOT_READ_PROJECT', message, path, answererId);
}

/** The policy lets nobody write without a person behind the token. */
export function personOf({ actor }: Pick<ChallengeKnown, 'actor'>): string {
  if (actor.personId === null) throw new Error('a challenge is written by a person');
  return actor.personId;
}
