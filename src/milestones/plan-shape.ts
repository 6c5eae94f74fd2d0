/** Decides how a view of a plan looks over GraphQL: the same facts with ids of the view and people by name. */
import type { ViewOf } from '../programme/project-view.js';
import { isSameSchedule, milestonesMoved, rebasedBy, type Rebased, snapshotOf } from './baseline-comparison.js';
import { MilestoneShape, StageShape, TaskShape } from './item-shape.js';
import type { Baseline, BaselineProposal } from './plan-record.js';
import type { BaselineProposalType, BaselineType, NamedSpan, Plan } from './plan.type.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';

/** The plan of a view, in the shape of the schema. Its items are made of the view's when they are asked for, field by field. */
export function planShape(view: PlanView, projectId: string, of: ViewOf): Plan {
  const codeOf = new Map(view.items.map(({ item }) => [item.itemId, item.code]));
  const ofKind = (kind: string): ItemStatus[] => view.items.filter(({ item }) => item.kind === kind);
  return {
    id: `plan:${projectId}${of.suffix}`,
    stages: ofKind('STAGE').map((status) => new StageShape(status, of, codeOf)),
    tasks: ofKind('TASK').map((status) => new TaskShape(status, of, codeOf)),
    milestones: ofKind('MILESTONE').map((status) => new MilestoneShape(status, of, codeOf)),
    links: view.links.map((link) => ({
      id: link.linkId + of.suffix,
      from: codeOf.get(link.fromId)!,
      to: codeOf.get(link.toId)!,
      type: link.type,
      lag: link.lag,
      lagUnit: link.lagUnit,
      assumed: link.assumed,
    })),
    calendar: {
      weekend: view.calendar.weekend,
      region: view.calendarTerms?.region ?? 'ENGLAND_AND_WALES',
      holidays: holidaysOf(view),
      closures: view.calendar.closures,
      worked: view.calendar.worked ?? [],
      progressLogic: view.calendarTerms?.progressLogic ?? 'RETAINED_LOGIC',
      restrictedWindows: view.calendar.restrictedWindows,
    },
    baselines: view.baselines.map((baseline, index) => baselineShape(baseline, rebasedBy(view.baselines, index))),
    proposedBaseline: view.proposal && proposalShape(view.proposal, view),
    finish: view.finish,
    finishIsPartial: view.schedule.finishIsPartial,
    baselineFinish: view.baselineFinish,
    finishSlipWorkingDays: view.finishSlipWorkingDays,
    criticalPath: view.schedule.criticalPath,
    longestPath: view.schedule.longestPath,
    problems: view.problems,
    version: view.version,
  };
}

/** Holidays within the life of the project. */
function holidaysOf(view: PlanView): NamedSpan[] {
  const until = [view.terms.targetEnd ?? '', view.finish ?? '', view.asAt].sort().at(-1)!;
  return view.calendar.holidays
    .filter(({ date }) => date >= view.terms.start && date <= until)
    .map(({ name, date }) => ({ name, from: date, to: date }));
}

function baselineShape(baseline: Baseline, rebased: Rebased | null): BaselineType {
  const { id, name, reason, decisionId, note, effectiveOn, snapshot } = baseline;
  const items = snapshot.items.map(({ code, title, kind, start, finish }) => ({ code, title, kind, start, finish }));
  const replaced = { replaces: rebased?.former ?? null, rebased: [...(rebased?.milestones ?? [])] };
  return { id, name, reason, decisionId, note, approvedOn: effectiveOn, finish: snapshot.finish, items, ...replaced };
}

function proposalShape(proposal: BaselineProposal, view: PlanView): BaselineProposalType {
  const { id, name, reason, note, decisionId, effectiveOn: proposedOn, proposedBy, snapshot } = proposal;
  const wouldMove = view.baseline ? milestonesMoved(view.baseline.snapshot, snapshot) : [];
  const outdated = !isSameSchedule(snapshot, snapshotOf(view));
  return { id, name, reason, note, decisionId, proposedOn, proposedBy, wouldMove, outdated };
}
