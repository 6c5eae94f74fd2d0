/** Decides in which order a plan goes out as a file: each stage, then what it holds, with what each item waits for. */
import type { WrittenLink } from '../link-text.js';
import type { ItemStatus, PlanView } from '../plan-view.types.js';

/** One item on its way out. */
export interface PlanRow {
  readonly status: ItemStatus;
  /** How many stages are round it. */
  readonly depth: number;
  /** "2.1.3": its place in the outline. */
  readonly outline: string;
  readonly waitsFor: readonly WrittenLink[];
  /** The person or team that owns it; empty: none. */
  readonly owner: string;
}

/** @param nameOf the name of a person, by id */
export function planRows(view: PlanView, nameOf: (personId: string) => string | undefined): readonly PlanRow[] {
  const codes = new Map(view.items.map(({ item }) => [item.itemId, item.code]));
  const waits = new Map<string, WrittenLink[]>();
  for (const { fromId, toId, type, lag, lagUnit } of view.links) {
    const own = waits.get(toId) ?? [];
    waits.set(toId, own);
    own.push({ from: codes.get(fromId)!, type, lag, lagUnit });
  }
  const parts = new Map<string | null, ItemStatus[]>();
  for (const status of view.items) {
    const { parentId } = status.item;
    const parent = parentId !== null && codes.has(parentId) ? parentId : null;
    const own = parts.get(parent) ?? [];
    parts.set(parent, own);
    own.push(status);
  }
  const rows: PlanRow[] = [];
  const place = (parent: string | null, depth: number, prefix: string): void => {
    (parts.get(parent) ?? []).forEach((status, at) => {
      const { itemId, ownerId, ownerTeam } = status.item;
      const outline = `${prefix}${at + 1}`;
      const owner = (ownerId === null ? null : nameOf(ownerId)) ?? ownerTeam ?? '';
      rows.push({ status, depth, outline, waitsFor: waits.get(itemId) ?? [], owner });
      place(itemId, depth + 1, `${outline}.`);
    });
  };
  place(null, 0, '');
  return rows;
}
