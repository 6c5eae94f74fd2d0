/** Decides whether a plan holds together as a whole: what no single change shows. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { placesByCode } from './plan-outline.js';
import type { PlannedItem, PlannedLink } from './plan-record.js';
import { findCircle } from './schedule/schedule.js';
import type { ScheduleItem } from './schedule/schedule.types.js';

/** The largest plan one project may have. */
export const MOST_ITEMS = 20_000;

/** The items and links of a plan. */
export interface PlanRows {
  readonly items: readonly PlannedItem[];
  readonly links: readonly PlannedLink[];
}

/** What is wrong with `plan` after a change, which `all` gives as a whole; looked at only where the change can break what held together. */
export function faultsAfter(plan: PlanRows, changed: PlanRows, all: () => PlanRows): Problem[] {
  if (!mayBreak(plan, changed) && isSound(plan)) return [];
  const { items, links } = all();
  return planFaults(items, links);
}

/** New items, others in a stage and new links may. */
function mayBreak({ items }: PlanRows, changed: PlanRows): boolean {
  const places = placesByCode(items);
  const stays = (row: PlannedItem): boolean => items[places.get(row.code) ?? -1]?.parentId === row.parentId;
  return changed.links.some((link) => !link.withdrawn) || !changed.items.every((row) => row.withdrawn || stays(row));
}

/** Plans that were found to hold together, by their items. */
const sound = new WeakMap<readonly PlannedItem[], readonly PlannedLink[]>();

function isSound({ items, links }: PlanRows): boolean {
  if (sound.get(items) === links) return true;
  if (planFaults(items, links).length) return false;
  sound.set(items, links);
  return true;
}

/** What is wrong with a plan of these items and links; nothing where it holds together. */
export function planFaults(items: readonly PlannedItem[], links: readonly PlannedLink[]): Problem[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const problems: Problem[] = [];
  const fault = (code: ProblemCode, message: string, subject: string | null): void => {
    problems.push({ code, message, path: ['input', 'changes'], subject });
  };
  if (items.length > MOST_ITEMS) {
    fault('PLAN_TOO_LARGE', `A plan may have ${MOST_ITEMS} items; this one has ${items.length}.`, null);
  }
  for (const item of items) {
    const circle = stageCircle(item, byId);
    if (circle) fault('STAGE_CIRCLE', `Stages cannot hold each other: ${circle.join(' is in ')}.`, item.code);
  }
  for (const link of links) {
    const ends = [byId.get(link.fromId)!, byId.get(link.toId)!];
    const stage = ends.find((item) => item.kind === 'STAGE');
    if (stage) {
      const message = `${stage.code} is a stage: its dates come from what it holds. Link the tasks and milestones in it.`;
      fault('LINK_ON_STAGE', message, stage.code);
    }
  }
  if (problems.length) return problems;
  const circle = findCircle(
    items.map(bare),
    links.map((link) => ({
      from: byId.get(link.fromId)!.code,
      to: byId.get(link.toId)!.code,
      type: link.type,
      lag: link.lag,
      lagUnit: link.lagUnit,
    })),
  );
  if (circle) {
    const message = `These wait for each other in a circle: ${circle.join(' -> ')}. Take out one of the links.`;
    fault('CIRCLE', message, circle[0] ?? null);
  }
  return problems;
}

/** The circle of stages an item is in, by code, or null. */
function stageCircle(item: PlannedItem, byId: ReadonlyMap<string, PlannedItem>): string[] | null {
  const path = [item.code];
  let parent = item.parentId;
  while (parent) {
    const stage = byId.get(parent);
    if (!stage) return null;
    path.push(stage.code);
    if (stage.itemId === item.itemId) return path;
    if (path.length > byId.size + 1) return null; // a circle further up, which its own members report
    parent = stage.parentId;
  }
  return null;
}

/** As much of an item as the network needs. */
function bare(item: PlannedItem): ScheduleItem {
  const { code, title, kind } = item;
  const none = { parent: null, durationDays: null, dateUnknown: false, constraint: null, deadline: null };
  return { code, title, kind, ...none, publication: false, progress: null };
}
