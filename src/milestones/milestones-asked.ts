/** Decides which milestones of a plan are asked for, and in which order. */
import type { Rag } from './rag.js';

export const MILESTONE_ORDERS = ['PLAN', 'DATE'] as const;
export type MilestoneOrder = (typeof MILESTONE_ORDERS)[number];

export interface MilestonesAsked {
  readonly rag?: readonly Rag[] | null;
  readonly complete?: boolean | null;
  readonly late?: boolean | null;
  readonly order?: MilestoneOrder | null;
}

interface Asked {
  readonly code: string;
  readonly rag: Rag;
  readonly late: boolean;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
}

/** Those asked for. By date: when it was reached, else its forecast; those without a date come last. */
export function milestonesAsked<T extends Asked>(milestones: readonly T[], asked: MilestonesAsked): readonly T[] {
  const { rag, complete, late, order } = asked;
  const found = milestones.filter(
    (each) =>
      (!rag || rag.includes(each.rag)) &&
      (typeof complete !== 'boolean' || (each.actualDate !== null) === complete) &&
      (typeof late !== 'boolean' || each.late === late),
  );
  return order === 'DATE' ? found.sort(byDate) : found;
}

/** In which order milestones stand on a page, and how each is told apart. */
export function milestoneOrder(
  plan: readonly Asked[],
  order: MilestoneOrder,
): { readonly key: (one: Asked) => string; readonly by: (one: Asked) => string } {
  let places: ReadonlyMap<string, string> | undefined;
  const placeOf = ({ code }: Asked): string => {
    places ??= new Map(plan.map((one, place) => [one.code, String(place).padStart(6, '0')]));
    return places.get(code) ?? '';
  };
  const key = ({ code }: Asked): string => code;
  return { key, by: order === 'DATE' ? dateOf : placeOf };
}

const dateOf = (one: Asked): string => one.actualDate ?? one.forecastDate ?? '9999';

function byDate(a: Asked, b: Asked): number {
  const [first, second] = [dateOf(a), dateOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
