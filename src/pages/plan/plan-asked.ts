/** Shapes what the pages of a plan ask of its items. */

export interface AskedItem {
  readonly code: string;
  readonly title: string;
  readonly rag: string;
  readonly slipWorkingDays: number | null;
  readonly critical: boolean;
  readonly stageCode: string | null;
}

export interface AskedWork extends AskedItem {
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly actualFinish: string | null;
  readonly unknownReason?: string | null;
}

export interface AskedMilestone extends AskedItem {
  readonly baselineDate: string | null;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
  readonly unknownReason: string | null;
}

/** One row of the plan, whatever its kind. */
export interface PlanRow {
  readonly item: AskedItem;
  readonly kind: 'Stage' | 'Task' | 'Milestone';
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly actualFinish: string | null;
  readonly unknown: string | null;
}
