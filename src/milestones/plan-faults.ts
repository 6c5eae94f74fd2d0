/** Decides whether a plan holds together as a whole: what no single change shows. */
import type { Problem } from '../platform/record/problem.js';
import type { PlannedItem, PlannedLink } from './plan-record.js';
import { findCircle } from './schedule/schedule.js';
import type { ScheduleItem } from './schedule/schedule.types.js';

/** The largest plan one project may have. */
export const MOST_ITEMS = 20_000;

/** What is wrong with a plan of these items and links; nothing where it holds together. */
export function planFaults(items: readonly PlannedItem[], links: readonly PlannedLink[]): Problem[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const problems: Problem[] = [];
  const fault = (code: string, message: string, subject: string | null): void => {
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
