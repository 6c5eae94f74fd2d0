/** Decides what a review pack says: what changed between two points, what is late, challenges, decisions wanted, and where a view is wanted. */
import { adoptionChanges } from './changes/adoption-changes.js';
import { evidenceChanges } from './changes/evidence-changes.js';
import { feedbackChanges } from './changes/feedback-changes.js';
import { actionsChanges, decisionsChanges } from './changes/meetings-changes.js';
import { outputsChanges } from './changes/outputs-changes.js';
import { pilotsChanges } from './changes/pilots-changes.js';
import { planChanges } from './changes/plan-changes.js';
import { risksChanges } from './changes/risks-changes.js';
import { stakeholdersChanges } from './changes/stakeholders-changes.js';
import { steeringGroupChanges } from './changes/steering-group-changes.js';
import type { Phrase } from '../prose.js';
import type { PlanFact } from '../facts/facts.types.js';
import { factOf } from '../facts/plan-facts.js';
import { endOf, statusOf } from '../sections/position-in-short.js';
import { atOnce, type Steps } from '../../platform/work/steps.js';
import { challengeLines } from './challenges.js';
import type { Change, PackLine } from './change.js';
import { lateLines } from './late.js';
import type { Since } from './since.js';
import type { PackContext, Snapshot } from './snapshot.js';
import { decisionsWanted, viewsWanted } from './wanted.js';

/** How one part of the record changed; `before` is null where the project was not there yet. */
export type Differ = (before: Snapshot | null, after: Snapshot, context: PackContext) => readonly Change[];

/** In the order in which a pack tells of them. */
export const DIFFERS: readonly Differ[] = [
  planChanges,
  risksChanges,
  pilotsChanges,
  outputsChanges,
  adoptionChanges,
  feedbackChanges,
  steeringGroupChanges,
  stakeholdersChanges,
  evidenceChanges,
  decisionsChanges,
  actionsChanges,
];

export interface Pack {
  readonly projectCode: string;
  readonly projectTitle: string;
  readonly since: Since;
  readonly asAt: string;
  readonly revision: number;
  /** As the first page of a paper of the day says them. */
  readonly status: Phrase;
  readonly end: Phrase;
  readonly changes: readonly Change[];
  readonly late: readonly PackLine[];
  /** Raised or answered since, and all that wait. */
  readonly challenges: readonly PackLine[];
  readonly decisionsWanted: readonly PackLine[];
  readonly viewsWanted: readonly PackLine[];
}

/** The pack of a project. The same record gives the same pack. */
export function reviewPack(since: Since, before: Snapshot | null, after: Snapshot, context: PackContext): Pack {
  return atOnce(packing(since, before, after, context, factOf(after.plan)));
}

/** The same, part by part, where the facts of the plan are there already. */
export function* packing(
  since: Since,
  before: Snapshot | null,
  after: Snapshot,
  context: PackContext,
  plan: PlanFact | null,
): Steps<Pack> {
  const { projectCode, projectTitle } = context;
  const changes: Change[] = [];
  for (const differ of DIFFERS) {
    changes.push(...differ(before, after, context));
    yield;
  }
  const short = inShort(after, context, plan);
  yield;
  const late = lateLines(after, context);
  yield;
  const challenges = challengeLines(before, after, context);
  yield;
  const wanted = { decisionsWanted: decisionsWanted(after, context), viewsWanted: viewsWanted(after, context) };
  return {
    ...{ projectCode, projectTitle, since, asAt: after.asAt, revision: after.revision },
    ...{ ...short, changes, late, challenges, ...wanted },
  };
}

function inShort(
  after: Snapshot,
  { projectId: recordId, projectCode: code }: PackContext,
  plan: PlanFact | null,
): Pick<Pack, 'status' | 'end'> {
  const { targetEnd } = after.plan.terms;
  const project = { recordId, reportId: null, citation: null, code, targetEnd, plan };
  return { status: statusOf(after, project), end: endOf(after, project) };
}
