/** Decides what an item is once something is said of it, and what cannot be said of one of its kind. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { DurationSaid, ItemTerms } from './plan-change.types.js';
import type { PlannedItem } from './plan-record.js';
import { STAGE_CONSTRAINTS } from './schedule/stage-constraints.js';

/** Characters of the notes of an item. */
export const MOST_NOTES = 4_000;

/** What is wrong with what is said of an item, at the field that says it. */
export interface TermsFault {
  readonly code: ProblemCode;
  readonly field: string;
  readonly message: string;
}

/**
 * The item with what is said of it; what is left out stays.
 * @param stageId the stage that the terms name; null: none, or one that is not there
 */
export function itemWith(item: PlannedItem, terms: ItemTerms, stageId: string | null): PlannedItem {
  const { duration, estimate, constraint, pinned } = terms;
  const unknown = item.kind === 'TASK' ? duration?.unknown : terms.dateUnknown;
  const durationDays = item.kind === 'TASK' && duration !== undefined ? (duration?.days ?? null) : item.durationDays;
  return {
    ...item,
    title: terms.title ?? item.title,
    parentId: terms.stage === undefined ? item.parentId : stageId,
    ownerId: said(terms.ownerId, item.ownerId),
    ownerTeam: said(terms.ownerTeam, item.ownerTeam),
    durationDays,
    durationEstimated: durationDays !== null && (terms.durationEstimated ?? item.durationEstimated),
    unknownReason: unknown === undefined ? unknownKept(item, duration) : unknown,
    optimisticDays: said(estimate === null ? null : estimate?.optimistic, item.optimisticDays),
    mostLikelyDays: said(estimate === null ? null : estimate?.mostLikely, item.mostLikelyDays),
    pessimisticDays: said(estimate === null ? null : estimate?.pessimistic, item.pessimisticDays),
    constraintKind: said(constraint === null ? null : constraint?.kind, item.constraintKind),
    constraintOn: said(constraint === null ? null : constraint?.date, item.constraintOn),
    pinnedStart: item.kind === 'TASK' ? said(pinned === null ? null : pinned?.start, item.pinnedStart) : null,
    pinnedFinish: said(pinned === null ? null : pinned?.finish, item.pinnedFinish),
    deadlineOn: said(terms.deadline, item.deadlineOn),
    calendar: item.kind === 'STAGE' ? null : said(terms.calendar, item.calendar),
    publication: terms.publication ?? item.publication,
    notes: said(terms.notes, item.notes),
    position: terms.position ?? item.position,
  };
}

/** What contradicts itself, or cannot be said of an item of its kind. */
export function faultsOfTerms(item: PlannedItem, terms: ItemTerms): TermsFault[] {
  return [...durationFaults(item, terms), ...kindFaults(item, terms), ...estimateFaults(item, terms)];
}

function durationFaults({ code, kind }: PlannedItem, { duration }: ItemTerms): TermsFault[] {
  if (kind !== 'TASK' || duration === undefined || (duration?.days == null) !== (duration?.unknown == null)) return [];
  const message = `Say how many working days ${code} takes, or why that is unknown: one of the two.`;
  return [{ code: 'DURATION_NEEDED', field: 'duration', message }];
}

function estimateFaults({ code }: PlannedItem, { estimate }: ItemTerms): TermsFault[] {
  if (!estimate || (estimate.optimistic <= estimate.mostLikely && estimate.mostLikely <= estimate.pessimistic))
    return [];
  const { optimistic, mostLikely, pessimistic } = estimate;
  const message =
    `The estimate of ${code} runs ${optimistic}, ${mostLikely}, ${pessimistic} working days. ` +
    'Give the shortest first, then the most likely, then the longest.';
  return [{ code: 'ESTIMATE_OUT_OF_ORDER', field: 'estimate', message }];
}

/** Lengths are for tasks alone and unknown dates for milestones alone; said of another they would be lost. */
function kindFaults({ code, kind }: PlannedItem, terms: ItemTerms): TermsFault[] {
  const found: TermsFault[] = [];
  const notOfIt = (field: string, message: string): void =>
    void found.push({ code: 'NOT_OF_THIS_KIND', field, message });
  const name = kind === 'STAGE' ? 'a stage' : 'a milestone';
  for (const field of ['duration', 'estimate'] as const) {
    if (kind === 'TASK' || terms[field] == null) continue;
    const length = field === 'duration' ? 'a duration' : 'an estimate';
    notOfIt(field, `${code} is ${name}. Only a task has ${length}. Leave it blank.`);
  }
  if (kind !== 'TASK' && terms.durationEstimated === true) {
    notOfIt('durationEstimated', `${code} is ${name}. Only a task has a duration to estimate. Leave it blank.`);
  }
  if (kind === 'STAGE' && terms.calendar != null) {
    notOfIt('calendar', `${code} is a stage: its dates come from what it holds. Give the tasks in it a calendar.`);
  }
  if (terms.pinned) found.push(...pinnedFaults(code, kind, terms.pinned));
  if (kind === 'STAGE' && terms.constraint && !STAGE_CONSTRAINTS.has(terms.constraint.kind)) {
    const message =
      `${code} is a stage: it can be held not to start before a day, or to finish by one, and all in it with it. ` +
      'Choose one of the two, or hold what is in it.';
    found.push({ code: 'CONSTRAINT_NOT_FOR_STAGE', field: 'constraint', message });
  }
  if (kind !== 'MILESTONE' && terms.dateUnknown != null) {
    notOfIt('dateUnknown', `${code} is no milestone: leave out why its date is unknown.`);
  }
  return found;
}

function pinnedFaults(
  code: string,
  kind: PlannedItem['kind'],
  { start = null, finish }: NonNullable<ItemTerms['pinned']>,
): TermsFault[] {
  const fault = (why: ProblemCode, message: string): TermsFault[] => [{ code: why, field: 'pinned', message }];
  if (kind === 'STAGE') {
    const message = `${code} is a stage: its dates come from what it holds. Set the dates of what is in it.`;
    return fault('NOT_OF_THIS_KIND', message);
  }
  if (kind === 'MILESTONE' && start !== null && start !== finish)
    return fault('NOT_OF_THIS_KIND', `${code} is a milestone: set one date, as its finish.`);
  if (kind === 'TASK' && start === null) return fault('PINNED_DATES_NEEDED', `Set both dates of ${code}, or neither.`);
  if (start !== null && start > finish)
    return fault('FINISH_BEFORE_START', `${code} cannot finish before it starts. Correct one of the two dates.`);
  return [];
}

/** A duration in days settles a task's unknown one; anything else leaves what was said. */
const unknownKept = (item: PlannedItem, duration: DurationSaid | null | undefined): string | null =>
  item.kind === 'TASK' && duration != null ? null : item.unknownReason;

const said = <T>(value: T | undefined, former: T): T => (value === undefined ? former : value);
