/** Shapes what the pages of a plan ask of its items. */

export interface AskedItem {
  readonly code: string;
  readonly title: string;
  readonly rag: string;
  readonly slipWorkingDays: number | null;
  readonly critical: boolean;
  readonly stageCode: string | null;
}

/** What is asked for in files alone: a kind of item has those that it can have. */
export interface AskedFacts extends AskedItem {
  readonly durationDays?: number | null;
  readonly totalFloat?: number | null;
  readonly freeFloat?: number | null;
  readonly ownerForecastDate?: string | null;
  readonly ownerForecastFinish?: string | null;
  readonly actualStart?: string | null;
  readonly actualFinish?: string | null;
  readonly actualDate?: string | null;
  readonly deadline?: string | null;
  readonly constraint?: { readonly kind: string; readonly date: string } | null;
  readonly late?: boolean;
  readonly ragReason?: string;
  readonly owner?: { readonly name: string } | null;
  readonly ownerTeam?: string | null;
  readonly lastReportedOn?: string | null;
  readonly citation?: string | null;
  readonly assumed?: boolean;
}

export interface AskedWork extends AskedFacts {
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly actualStart?: string | null;
  readonly actualFinish: string | null;
  readonly unknownReason?: string | null;
}

export interface AskedMilestone extends AskedFacts {
  readonly baselineDate: string | null;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
  readonly unknownReason: string | null;
}

/** One row of the plan, whatever its kind. */
export interface PlanRow {
  readonly item: AskedFacts;
  readonly kind: 'Stage' | 'Task' | 'Milestone';
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly done: boolean;
  readonly unknown: string | null;
}
