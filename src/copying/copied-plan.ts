/** Decides what a plan comes to in a copy of its project: items and links as planned, on shifted dates, without reports and baselines. */
import { codeWords } from '../platform/record/code-words.js';
import type { PlanInForce } from '../milestones/plan-in-force.js';
import type { PlannedItem, PlannedLink } from '../milestones/plan-record.js';
import { type CopiedThing, type Copying, datesOf, leftBehind, type LeftOut, ownersIn } from './copied-rows.js';

/** What is stamped on every row of the copy. */
export interface CopyStamp {
  readonly effectiveOn: string;
  readonly revision: number;
  readonly citation: string;
}

export interface CopiedPlan {
  readonly items: readonly PlannedItem[];
  readonly links: readonly PlannedLink[];
  readonly things: readonly CopiedThing[];
  readonly leftOut: readonly LeftOut[];
}

/** The plan as it stands, in the words of a new project. `newRow` gives ids to rows that nothing points at. */
export function copiedPlan(
  plan: Pick<PlanInForce, 'items' | 'links' | 'baselines'>,
  copying: Copying,
  stamp: CopyStamp,
  newRow: () => string,
  withCalendars: boolean,
): CopiedPlan {
  const ids = new Map(plan.items.map(({ itemId }) => [itemId, copying.newId(itemId)]));
  const things: CopiedThing[] = [];
  const items = plan.items.map((item): PlannedItem => {
    const { code, title, deadlineOn, constraintOn, constraintKind, parentId } = item;
    const constrained = constraintKind === null ? 'Constraint' : sentence(codeWords(constraintKind));
    const pinned = shiftedPin(copying, item);
    const dates = [
      ...datesOf(copying, { [constrained]: constraintOn, Deadline: deadlineOn }),
      // both or neither: a day set by hand that cannot be shifted leaves the other without its meaning
      ...datesOf(
        { shift: (date) => pinned && copying.shift(date) },
        { 'Start set by hand': item.pinnedStart, 'Finish set by hand': item.pinnedFinish },
      ),
    ];
    const shifted = constraintOn === null ? null : copying.shift(constraintOn);
    things.push({ part: 'PLAN', code, title, dates });
    return {
      ...item,
      ...ownersIn(copying, item),
      ...dated(item, stamp, newRow),
      itemId: ids.get(item.itemId)!,
      parentId: parentId === null ? null : (ids.get(parentId) ?? null),
      // a constraint is its kind and its date together; one without a date, such as as late as possible, stays
      constraintKind: constraintOn !== null && shifted === null ? null : constraintKind,
      constraintOn: shifted,
      deadlineOn: deadlineOn === null ? null : copying.shift(deadlineOn),
      pinnedStart: pinned?.start ?? null,
      pinnedFinish: pinned?.finish ?? null,
      calendar: withCalendars ? item.calendar : null,
    };
  });
  const links = plan.links.flatMap((link): PlannedLink[] => {
    const [fromId, toId] = [ids.get(link.fromId), ids.get(link.toId)];
    if (fromId === undefined || toId === undefined) return [];
    return [{ ...link, ...dated(link, stamp, newRow), linkId: newRow(), fromId, toId }];
  });
  return { items, links, things, leftOut: [...baselinesLeft(plan), ...(withCalendars ? [] : calendarsLeft(plan))] };
}

/** The dates set by hand in the copy; null: there are none, or one of them cannot be shifted. */
function shiftedPin({ shift }: Copying, { pinnedStart, pinnedFinish }: PlannedItem) {
  if (pinnedFinish === null) return null;
  const [start, finish] = [pinnedStart && shift(pinnedStart), shift(pinnedFinish)];
  return finish === null || (pinnedStart !== null && start === null) ? null : { start, finish };
}

function dated({ assumed }: PlannedItem | PlannedLink, stamp: CopyStamp, newRow: () => string) {
  return { ...stamp, assumed, id: newRow(), corrects: null };
}

function baselinesLeft({ baselines }: Pick<PlanInForce, 'baselines'>): LeftOut[] {
  const why = 'A baseline is what a body approved for one project.';
  return leftBehind('PLAN', baselines.length, 'baseline', 'baselines', why);
}

function calendarsLeft({ items }: Pick<PlanInForce, 'items'>): LeftOut[] {
  const count = items.filter(({ calendar }) => calendar !== null).length;
  const why = 'The calendars are not copied, so that the calendar of the new project counts its days.';
  return leftBehind(
    'PLAN',
    count,
    'task or milestone with a calendar of its own',
    'tasks and milestones with calendars of their own',
    why,
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
