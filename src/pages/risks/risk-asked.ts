/** Shapes what the page of a risk was told by the interface. */
import type { AskedDated } from '../frame/timeline.js';
import type { AskedGap } from './gap-offers.js';
import type { AskedLimit, AskedScore } from './risk-words.js';
import type { ScorePoint } from './score-chart.js';

interface Named {
  readonly name: string;
}

export interface AskedAssessment {
  readonly effectiveOn: string;
  readonly recordedBy: string;
  readonly rationale: string;
  readonly scaleId: string;
  readonly score: AskedScore;
  readonly onFormerScale: boolean;
}

export interface AskedAction {
  readonly id: string;
  readonly text: string;
  readonly actionee: Named | null;
  readonly dueOn: string | null;
  readonly state: string;
  readonly nextStates: readonly string[];
  readonly overdue: boolean;
  readonly history: readonly (AskedDated & { readonly state: string; readonly note: string | null })[];
}

interface AskedStatement extends AskedDated {
  readonly title: string;
  readonly category: string;
  readonly cause: string | null;
  readonly event: string | null;
  readonly effect: string | null;
  readonly ownerName: string | null;
  readonly proximity: string | null;
}

interface AskedAcceptance {
  readonly state: string;
  readonly approver: Named | null;
  readonly score: { readonly score: number; readonly band: Named };
  readonly note: string;
  readonly expiresOn: string;
}

export interface AskedHistory {
  readonly statements: readonly AskedStatement[];
  readonly assessments: readonly (AskedDated & {
    readonly kind: string;
    readonly rationale: string;
    readonly score: AskedScore;
  })[];
  readonly responses: readonly (AskedDated & { readonly response: string; readonly note: string | null })[];
  readonly reviews: readonly (AskedDated & { readonly note: string; readonly nextOn: string })[];
  readonly acceptances: readonly (AskedDated & AskedAcceptance)[];
  readonly statuses: readonly (AskedDated & { readonly status: string; readonly note: string })[];
}

export interface AskedRisk {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly nature: string;
  readonly category: string;
  readonly cause: string | null;
  readonly event: string | null;
  readonly effect: string | null;
  readonly proximity: string | null;
  readonly raisedOn: string;
  readonly status: string;
  readonly statusNote: string | null;
  readonly statusSince: string | null;
  readonly nextStatuses: readonly string[];
  readonly nextReviewOn: string | null;
  readonly citation: string | null;
  readonly assumed: boolean;
  readonly version: number;
  readonly owner: Named | null;
  readonly actionees: readonly Named[];
  readonly links: readonly { readonly kind: string; readonly code: string; readonly title: string }[];
  readonly taskEffects: readonly {
    readonly task: { readonly code: string; readonly title: string } | null;
    readonly workingDays: number;
    readonly totalFloat: number | null;
    readonly beyondFloat: number | null;
  }[];
  readonly inherent: AskedAssessment | null;
  readonly current: AskedAssessment | null;
  readonly target: AskedAssessment | null;
  readonly trend: readonly ScorePoint[];
  readonly response: {
    readonly effectiveOn: string;
    readonly response: string;
    readonly note: string | null;
    readonly recordedBy: string;
  } | null;
  readonly actions: readonly AskedAction[];
  readonly appetite:
    (AskedLimit & { readonly scaleId: string; readonly setBy: string; readonly effectiveOn: string }) | null;
  readonly appetiteReading: string | null;
  readonly acceptance: AskedAcceptance | null;
  readonly acceptBlockers: readonly { readonly message: string }[];
  readonly gaps: readonly AskedGap[];
  readonly history: AskedHistory;
}

export interface AskedRiskProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly asAt: string;
  readonly riskScale: {
    readonly inForce: {
      readonly id: string;
      readonly bands: readonly { readonly name: string; readonly fromScore: number }[];
    };
    readonly version: number;
  };
  readonly risk: AskedRisk;
}
