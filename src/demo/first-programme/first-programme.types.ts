/** Shapes the rows of the first programme: what a planner reads, each with where it comes from. */
import type { Judgement, Confidence } from '../../milestones/plan-record.js';
import type { ConstraintKind, LagUnit, LinkType } from '../../milestones/schedule/schedule.types.js';
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';
import type { NarrativeTopic } from '../../programme/narrative-topic.js';

/**
 * Where a row comes from. A citation names the paragraph that speaks of the thing; `assumed` says that some of the row,
 * such as a duration or a date, is our planning assumption and not in the paper. Both may hold of one row.
 */
export interface Sourced {
  readonly citation: string | null;
  readonly assumed: boolean;
}

export interface OrganisationRow extends Sourced {
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  /** How the source writes the name, where it differs. */
  readonly note: string | null;
}

export interface PersonRow extends Sourced {
  readonly key: string;
  readonly name: string;
  readonly post: string | null;
  /** Key of an organisation. */
  readonly organisation: string | null;
}

export interface ProgrammeRow extends Sourced {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly effectiveOn: IsoDate;
}

export interface ProjectRow extends Sourced {
  readonly code: string;
  readonly title: string;
  /** The day from which its terms are on record. */
  readonly effectiveOn: IsoDate;
  /** Keys of organisations, in the order of the badge. */
  readonly sponsors: readonly string[];
  readonly objectives: readonly string[];
  readonly lead: string;
  readonly smtLead: string;
  readonly approval: { readonly by: string; readonly on: IsoDate; readonly decision: string } | null;
  readonly start: IsoDate;
  readonly targetEnd: IsoDate | null;
  /** Working days of slip to amber and to red, calendar days without a report to stale. */
  readonly tolerances: { readonly amber: number; readonly red: number; readonly stale: number };
  readonly reportingDate: IsoDate;
}

export interface NarrativeRow extends Sourced {
  readonly topic: NarrativeTopic;
  readonly effectiveOn: IsoDate;
  readonly paragraphs: readonly string[];
}

export interface CalendarRow extends Sourced {
  readonly project: string;
  readonly effectiveOn: IsoDate;
  readonly reason: string;
  readonly restrictedWindows: readonly { readonly name: string; readonly from: IsoDate; readonly to: IsoDate }[];
}

/** A task's length in working days, or why nobody can say. */
export type Length = number | { readonly unknown: string };

export interface ItemRow extends Sourced {
  readonly kind: 'STAGE' | 'TASK' | 'MILESTONE';
  readonly code: string;
  readonly stage: string | null;
  readonly title: string;
  readonly team: string | null;
  readonly length: Length | null;
  readonly dateUnknown: string | null;
  readonly publication: boolean;
  readonly constraint: { readonly kind: ConstraintKind; readonly date: IsoDate } | null;
}

export interface LinkRow extends Sourced {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

/** One revision of a plan, from a day on. */
export interface PlanRow {
  readonly effectiveOn: IsoDate;
  readonly reason: string;
  readonly items: readonly ItemRow[];
  readonly links: readonly LinkRow[];
}

export interface BaselineRow extends Sourced {
  readonly project: string;
  readonly name: string;
  readonly effectiveOn: IsoDate;
  readonly reason: string;
  /** Title of the decision that approved it. */
  readonly decision: string;
}

export interface ReportRow extends Sourced {
  readonly on: IsoDate;
  readonly item: string;
  readonly forecast?: IsoDate;
  readonly started?: IsoDate;
  readonly done?: IsoDate;
  /** Working days of work left after the day of the report. */
  readonly remaining?: number;
  readonly confidence?: Confidence;
  readonly judgement?: Judgement;
  readonly narrative: string;
}
