/** Decides what stands before and after an item of a plan: the other ends of its links. */
import type { ItemLinks, LinkedItem } from './item-links.type.js';
import type { Plan } from './plan.type.js';

/** The links of the item of a code; none of either where it has none or is not in the plan. */
export function itemLinks(
  { tasks, milestones, links }: Pick<Plan, 'tasks' | 'milestones' | 'links'>,
  code: string,
): ItemLinks {
  const others: readonly Omit<LinkedItem, 'link'>[] = [
    ...tasks.map(({ code, title, kind, start, finish }) => ({ code, title, kind, start, finish })),
    ...milestones.map(({ code, title, kind, forecastDate }) => ({
      ...{ code, title, kind },
      start: forecastDate,
      finish: forecastDate,
    })),
  ];
  const ends = (end: 'from' | 'to', other: 'from' | 'to'): LinkedItem[] => {
    const own = links.filter((link) => link[end] === code);
    return others.flatMap((item) => own.filter((link) => link[other] === item.code).map((link) => ({ link, ...item })));
  };
  return { before: ends('to', 'from'), after: ends('from', 'to') };
}
