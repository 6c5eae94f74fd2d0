/** Shapes what a review pack compares: everything about one project at one point of the record. */
import type { DecisionSnapshot } from '../../board/board-view.js';
import type { ActionSnapshot } from '../../meetings/action-view.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import type { PlanView } from '../../milestones/plan-view.types.js';
import type { ProjectDomains } from '../facts/domain-facts.js';
import type { LedgerLine } from '../promises/promise.js';

export interface Snapshot {
  readonly asAt: string;
  readonly revision: number;
  readonly plan: PlanView;
  readonly domains: ProjectDomains;
  /** Those that concern the project and were not taken in confidence. */
  readonly decisions: readonly DecisionSnapshot[];
  /** Those of the project, but for what came of something kept from the public. */
  readonly actions: readonly ActionSnapshot[];
  /** Of the project's own bodies, and of those of no project. */
  readonly meetings: readonly MeetingSnapshot[];
}

/** Whose pack it is, and which names it needs. */
export interface PackContext {
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectTitle: string;
  /** Names of organisations by id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** What earlier papers promised, as it stands at the end. */
  readonly ledger: readonly LedgerLine[];
}
