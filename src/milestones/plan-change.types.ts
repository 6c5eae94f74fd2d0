/** Decides what can be said of a plan in one change, and what the changes come to. */
import type { ConstraintKind, LagUnit, LinkType } from './schedule/schedule.types.js';
import type { Problem } from '../platform/record/problem.js';
import type { PlannedItem, PlannedLink } from './plan-record.js';

/** How long a task takes, or that nobody can say: exactly one of the two. */
export interface DurationSaid {
  readonly days?: number | null;
  readonly unknown?: string | null;
}

/** What may be said of an item; undefined keeps, null clears. */
export interface ItemTerms {
  readonly title?: string | null;
  readonly stage?: string | null;
  readonly ownerId?: string | null;
  readonly ownerTeam?: string | null;
  readonly duration?: DurationSaid | null;
  readonly durationEstimated?: boolean | null;
  readonly dateUnknown?: string | null;
  readonly estimate?: { readonly optimistic: number; readonly mostLikely: number; readonly pessimistic: number } | null;
  readonly constraint?: { readonly kind: ConstraintKind; readonly date: string } | null;
  /** Dates set by hand: of a task both, of a milestone the finish. */
  readonly pinned?: { readonly start?: string | null; readonly finish: string } | null;
  readonly deadline?: string | null;
  /** Code of a named calendar. */
  readonly calendar?: string | null;
  readonly publication?: boolean | null;
  readonly notes?: string | null;
  readonly position?: number | null;
  readonly citation?: string | null;
  readonly assumed?: boolean | null;
}

export interface LinkTerms {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
  readonly citation?: string | null;
  readonly assumed?: boolean | null;
}

/** One change; exactly one of the fields is set. */
export interface PlanChange {
  readonly addStage?: ItemTerms & { readonly code: string; readonly title: string };
  readonly addTask?: ItemTerms & { readonly code: string; readonly title: string; readonly duration: DurationSaid };
  readonly addMilestone?: ItemTerms & { readonly code: string; readonly title: string };
  readonly reviseItem?: ItemTerms & { readonly code: string };
  readonly withdrawItem?: { readonly code: string };
  readonly addLink?: LinkTerms;
  readonly withdrawLink?: LinkTerms;
}

/** What a change is recorded with. */
export interface Stamp {
  readonly effectiveOn: string;
  readonly revision: number;
  readonly newId: () => string;
}

/** The statements that the changes come to, the last one of each item and link only. */
export interface PlanDraft {
  readonly items: readonly PlannedItem[];
  readonly links: readonly PlannedLink[];
  readonly problems: readonly Problem[];
}
