/** Decides how stakeholders stand at one point of the record: who they are, what was promised to them, what is said to them. */
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Steps } from '../platform/work/steps.js';
import { commitmentSnapshots, type CommitmentSnapshot } from './commitment-snapshot.js';
import { communicationSnapshots, type CommunicationSnapshot } from './communication-snapshot.js';
import type { PlanContext } from './linked-milestone.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import {
  engagementGrid,
  stakeholderSnapshots,
  type GridCell,
  type StakeholderSnapshot,
} from './stakeholder-snapshot.js';

export interface StakeholdersView {
  /** By code. */
  readonly stakeholders: readonly StakeholderSnapshot[];
  readonly grid: readonly GridCell[];
  /** By code. */
  readonly commitments: readonly CommitmentSnapshot[];
  /** By code. */
  readonly communications: readonly CommunicationSnapshot[];
}

/** The stakeholders of a project at a point, in steps; `plan` is the project's plan at the same point. */
export function* stakeholdersView(
  rows: StakeholderRows,
  projectId: string,
  point: RecordPoint,
  plan: PlanContext,
): Steps<StakeholdersView> {
  const stakeholders = stakeholderSnapshots(rows, projectId, point);
  const grid = engagementGrid(stakeholders);
  yield;
  const commitments = commitmentSnapshots(rows, projectId, point, plan);
  yield;
  return { stakeholders, grid, commitments, communications: communicationSnapshots(rows, projectId, point, plan) };
}
