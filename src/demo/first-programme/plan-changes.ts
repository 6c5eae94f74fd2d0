/** Decides which changes of a plan the rows of the first programme come to. */
import type { DurationInput } from '../../milestones/item.input.js';
import type { PlanChangeInput } from '../../milestones/plan.input.js';
import type { ItemRow, LinkRow, PlanRow } from './first-programme.types.js';

/** One change for each item and link, in the order of the rows. */
export function planChanges({ items, links }: Pick<PlanRow, 'items' | 'links'>): PlanChangeInput[] {
  return [...items.map(added), ...links.map(linked)];
}

function added(row: ItemRow): PlanChangeInput {
  const { code, title, stage, team, publication, constraint, citation, assumed } = row;
  const terms = { code, title, stage, ownerTeam: team, publication, constraint, citation, assumed };
  if (row.kind === 'STAGE') return { addStage: terms };
  if (row.kind === 'MILESTONE') return { addMilestone: { ...terms, dateUnknown: row.dateUnknown } };
  return { addTask: { ...terms, duration: duration(row) } };
}

function duration({ code, length }: ItemRow): DurationInput {
  if (length === null) throw new RangeError(`task ${code} says neither how long it takes nor why that is unknown`);
  return typeof length === 'number' ? { days: length } : { unknown: length.unknown };
}

function linked({ from, to, type, lag, lagUnit, citation, assumed }: LinkRow): PlanChangeInput {
  return { addLink: { from, to, type, lag, lagUnit, citation, assumed } };
}
