/** Decides which statements a change of a plan's items writes: its own, and those that carry it past later ones. */
import { amended } from '../platform/record/amendment.js';
import { grouped } from '../platform/record/grouped.js';
import { called, maybe, needed, type TermsOf } from '../platform/record/terms.js';
import type { Steps } from '../platform/work/steps.js';
import type { PlanDraft, Stamp } from './plan-change.types.js';
import type { PlannedItem, PlanRecord } from './plan-record.js';

/** What a statement of an item says; what a change says together is one term. Where it comes from is each statement's own. */
type Terms = Pick<
  PlannedItem,
  | 'title'
  | 'parentId'
  | 'ownerId'
  | 'ownerTeam'
  | 'durationEstimated'
  | 'deadlineOn'
  | 'calendar'
  | 'publication'
  | 'notes'
  | 'position'
  | 'withdrawn'
> & {
  readonly duration: Pick<PlannedItem, 'durationDays' | 'unknownReason'>;
  readonly estimate: Pick<PlannedItem, 'optimisticDays' | 'mostLikelyDays' | 'pessimisticDays'>;
  readonly pinned: Pick<PlannedItem, 'pinnedStart' | 'pinnedFinish'>;
  readonly constraint: Pick<PlannedItem, 'constraintKind' | 'constraintOn'>;
};

const TERMS: TermsOf<Terms> = {
  ...{ title: needed(), publication: needed(), position: needed(), withdrawn: needed(), durationEstimated: needed() },
  ...{ ownerId: maybe(), ownerTeam: maybe(), notes: maybe(), calendar: maybe() },
  parentId: called('stage', maybe()),
  deadlineOn: called('deadline', maybe()),
  duration: needed(),
  estimate: needed(),
  constraint: needed(),
  pinned: needed(),
};

/** Why a milestone's date is unknown is kept where a task's length is. */
const OF_MILESTONE: TermsOf<Terms> = { ...TERMS, duration: called('dateUnknown', needed()) };

/**
 * The draft with what its items need beside: an item follows the one rule of amendments, term by term. A link is put in or
 * taken out and never stated again, so that nothing has to be carried for it.
 */
export function* carried({ items: all }: Pick<PlanRecord, 'items'>, draft: PlanDraft, stamp: Stamp): Steps<PlanDraft> {
  const touched = new Set(draft.items.map((item) => item.itemId));
  const rowsOf = grouped(
    all.filter((row) => touched.has(row.itemId)),
    (row) => row.itemId,
  );
  const { effectiveOn, revision } = stamp;
  const items: PlannedItem[] = [];
  const problems = [...draft.problems];
  for (const item of draft.items) {
    yield;
    items.push(item);
    const own = rowsOf.get(item.itemId);
    if (!own) continue; // a new one
    const terms = item.kind === 'MILESTONE' ? OF_MILESTONE : TERMS;
    const about = { code: item.code, effectiveOn, revision: revision - 1, terms, change: termsOf(item) };
    const { rows = [], problems: against = [] } = amended(own.map(withTerms), about) ?? {};
    problems.push(...against.map((each) => ({ ...each, subject: item.code })));
    for (const { row, effectiveOn: day, corrects } of rows) {
      if (corrects !== null) items.push({ ...flat(row), id: stamp.newId(), effectiveOn: day, revision, corrects });
    }
  }
  return { ...draft, items, problems };
}

function termsOf(item: PlannedItem): Terms {
  const { title, parentId, ownerId, ownerTeam, deadlineOn, publication, notes, position, withdrawn, calendar } = item;
  const { durationDays, unknownReason, optimisticDays, mostLikelyDays, pessimisticDays } = item;
  return {
    ...{ title, parentId, ownerId, ownerTeam, deadlineOn, publication, notes, position, withdrawn, calendar },
    durationEstimated: item.durationEstimated,
    duration: { durationDays, unknownReason },
    estimate: { optimisticDays, mostLikelyDays, pessimisticDays },
    pinned: { pinnedStart: item.pinnedStart, pinnedFinish: item.pinnedFinish },
    constraint: { constraintKind: item.constraintKind, constraintOn: item.constraintOn },
  };
}

type Row = PlannedItem & Terms;

function withTerms(item: PlannedItem): Row {
  return { ...item, ...termsOf(item) };
}

function flat({ duration, estimate, constraint, pinned, ...item }: Row): PlannedItem {
  return { ...item, ...duration, ...estimate, ...constraint, ...pinned };
}
