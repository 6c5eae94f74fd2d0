/** Decides how a project's commitments stand at one point: open, moved, kept or let go, and which are overdue. */
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { compileCalendar, workingDaysBetween } from '../platform/calendar/working-days.js';
import type { WorkingCalendar } from '../platform/calendar/working-calendar.types.js';
import type { CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import { COMMITMENT_LIFE, STILL_OPEN, type CommitmentState } from './commitment-life.js';
import { linkedMilestone, type LinkedMilestone, type PlanContext } from './linked-milestone.js';
import { byCode } from '../platform/record/by-code.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import { isPast } from '../milestones/late.js';

/** A due date that moved. */
export interface DueMove {
  readonly report: CommitmentReport;
  /** Null: it had no date before, or has none after. */
  readonly from: string | null;
  readonly to: string | null;
  /** Positive is later, by the project's calendar; null where one of the two dates is unknown. */
  readonly workingDays: number | null;
}

/** One commitment as it stands. */
export interface CommitmentSnapshot {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: CommitmentStatement;
  readonly state: CommitmentState;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: CommitmentReport | null;
  readonly open: boolean;
  /** The due date in force; null: unknown. */
  readonly dueOn: string | null;
  /** Moves that stand, oldest first. */
  readonly moves: readonly DueMove[];
  readonly overdue: boolean;
  /** Working days since it was due; null where it is not overdue. */
  readonly overdueWorkingDays: number | null;
  readonly milestone: LinkedMilestone | null;
  readonly nextStates: readonly CommitmentState[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly CommitmentReport[];
  readonly problems: readonly Problem[];
  readonly version: number;
}

/** The commitments of a project, by code; days are counted on the calendar of `plan`. */
export function commitmentSnapshots(
  rows: StakeholderRows,
  projectId: string,
  point: RecordPoint,
  plan: PlanContext,
): readonly CommitmentSnapshot[] {
  const identities = new Map(rows.commitments.map((row) => [row.id, row]));
  const of = (row: { readonly commitmentId: string }): string => row.commitmentId;
  const statements = grouped(rows.commitmentStatements, of);
  const reports = grouped(rows.commitmentReports, of);
  const found = latestOfEach(rows.commitmentStatements, point, of).flatMap((terms): CommitmentSnapshot[] => {
    const identity = identities.get(terms.commitmentId);
    if (identity?.projectId !== projectId) return [];
    const { id, code } = identity;
    const own = reports.get(id) ?? [];
    const stands = inForce(own, point);
    const stateReport = stands.at(-1) ?? null;
    const state = stateReport?.state ?? 'OPEN';
    const moves = movesOf(terms, stands, plan.calendar);
    const dueOn = moves.length ? moves.at(-1)!.to : terms.dueOn;
    const open = STILL_OPEN.includes(state);
    const overdue = open && dueOn !== null && isPast(dueOn, point.asAt);
    const one = {
      ...{ id, code, terms, state, stateReport, open, dueOn, moves, overdue },
      overdueWorkingDays: overdue ? workingDaysBetween(compileCalendar(plan.calendar), dueOn, point.asAt) : null,
      milestone: linkedMilestone(terms.milestoneId, plan),
      nextStates: COMMITMENT_LIFE[state],
      history: known(own, point),
      version: versionOf(point.revision, own, statements.get(id) ?? []),
    };
    return [{ ...one, problems: nags(one) }];
  });
  return found.sort(byCode);
}

function movesOf(
  terms: CommitmentStatement,
  stands: readonly CommitmentReport[],
  calendar: WorkingCalendar,
): readonly DueMove[] {
  const moves: DueMove[] = [];
  let from = terms.dueOn;
  for (const report of stands.filter((each) => each.state === 'CHANGED')) {
    const to = report.dueOn;
    const days = from === null || to === null ? null : workingDaysBetween(compileCalendar(calendar), from, to);
    moves.push({ report, from, to, workingDays: days });
    from = to;
  }
  return moves;
}

function nags(one: Omit<CommitmentSnapshot, 'problems'>): readonly Problem[] {
  if (!one.open) return [];
  const { code, terms, dueOn, overdue, overdueWorkingDays: days, milestone } = one;
  const found: Problem[] = [];
  const nag = (problem: ProblemCode, message: string): void => {
    found.push({ code: problem, message, path: [], subject: code });
  };
  if (overdue && dueOn !== null) {
    const message = `${code} was due on ${formatIsoDate(dueOn)}, ${days ?? 0} working days ago. Report it as kept, or agree another date.`;
    nag('COMMITMENT_OVERDUE', message);
  }
  if (dueOn === null) nag('NO_DUE_DATE', `No due date has been agreed for ${code}. Agree one and report it.`);
  if (terms.ownerId === null && terms.ownerTeam === null) {
    nag('NO_COMMITMENT_OWNER', `Nobody is named to see that ${code} is kept. Amend it and name an owner.`);
  }
  const planned = milestone && !milestone.done ? milestone.finish : null;
  if (milestone && planned !== null && dueOn !== null && planned > dueOn) {
    const message = `${code} is due on ${formatIsoDate(dueOn)}, but the plan has ${milestone.code} on ${formatIsoDate(planned)}. Bring the plan forward, or agree another date.`;
    nag('PLAN_MISSES_COMMITMENT', message);
  }
  return found;
}
