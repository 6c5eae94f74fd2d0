/** Decides in which order a plan is read: each stage with what lies in it, in the order of the plan. */

/** The items, which come in the order of the plan, so that what lies in a stage follows it, however deep. */
export function inStages<T>(
  items: readonly T[],
  nameOf: (item: T) => { readonly code: string; readonly stage: string | null },
): readonly { readonly item: T; readonly level: number }[] {
  const codes = new Set(items.map((item) => nameOf(item).code));
  const parts = new Map<string | null, T[]>();
  for (const item of items) {
    const { code, stage } = nameOf(item);
    const within = stage !== null && stage !== code && codes.has(stage) ? stage : null;
    const own = parts.get(within);
    if (own) own.push(item);
    else parts.set(within, [item]);
  }
  const ordered: { item: T; level: number }[] = [];
  const pending = (parts.get(null) ?? []).map((item) => ({ item, level: 0 })).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { item, level } = next;
    ordered.push(next);
    const own = (parts.get(nameOf(item).code) ?? []).map((one) => ({ item: one, level: level + 1 }));
    parts.delete(nameOf(item).code);
    pending.push(...own.reverse());
  }
  return ordered;
}
