/** Decides how stakeholders stand at one point of the record: who they are, what was promised to them, what is said to them. */
import type { RecordPoint } from '../platform/record/standing.js';
import type { Steps } from '../platform/work/steps.js';
import { commitmentStandings, type CommitmentStanding } from './commitment-standing.js';
import { communicationStandings, type CommunicationStanding } from './communication-standing.js';
import type { PlanGround } from './linked-milestone.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import {
  engagementGrid,
  stakeholderStandings,
  type GridCell,
  type StakeholderStanding,
} from './stakeholder-standing.js';

export interface StakeholdersView {
  /** By code. */
  readonly stakeholders: readonly StakeholderStanding[];
  readonly grid: readonly GridCell[];
  /** By code. */
  readonly commitments: readonly CommitmentStanding[];
  /** By code. */
  readonly communications: readonly CommunicationStanding[];
}

/** The stakeholders of a project at a point, in steps; `plan` is the project's plan at the same point. */
export function* stakeholdersView(
  rows: StakeholderRows,
  projectId: string,
  point: RecordPoint,
  plan: PlanGround,
): Steps<StakeholdersView> {
  const stakeholders = stakeholderStandings(rows, projectId, point);
  const grid = engagementGrid(stakeholders);
  yield;
  const commitments = commitmentStandings(rows, projectId, point, plan);
  yield;
  return { stakeholders, grid, commitments, communications: communicationStandings(rows, projectId, point, plan) };
}
