/** Decides how an item of a plan looks over GraphQL. Nothing is copied: each field is made of the view's status when it is asked for. */
import type { Person } from '../programme/person.type.js';
import { personView, type ViewOf } from '../programme/project-view.js';
import type { Report } from './item-report.type.js';
import type { Milestone, PlanItem, Stage, Task } from './plan-item.type.js';
import type { PlanReport } from './plan-record.js';
import type { ItemStatus } from './plan-view.types.js';

/** How a plan is looked at; `trendOf` gives the reports of an item that stand, where the view has not all of them. */
export interface PlanViewOf extends ViewOf {
  readonly trendOf: ((itemId: string) => Promise<readonly PlanReport[]>) | null;
}

/** What stages, tasks and milestones have in common. */
export class MappedItem implements PlanItem {
  constructor(
    protected readonly status: ItemStatus,
    protected readonly of: PlanViewOf,
  ) {}

  get id(): string {
    return this.status.item.itemId + this.of.suffix;
  }

  get code(): PlanItem['code'] {
    return this.status.item.code;
  }

  get title(): PlanItem['title'] {
    return this.status.item.title;
  }

  get kind(): PlanItem['kind'] {
    return this.status.item.kind;
  }

  get stageCode(): PlanItem['stageCode'] {
    return this.status.stageCode;
  }

  get position(): PlanItem['position'] {
    return this.status.item.position;
  }

  get owner(): Person | null {
    const { ownerId } = this.status.item;
    const row = ownerId ? this.of.register.people.get(ownerId) : undefined;
    return row ? personView(row, this.of) : null;
  }

  get ownerTeam(): PlanItem['ownerTeam'] {
    return this.status.item.ownerTeam;
  }

  get slipWorkingDays(): PlanItem['slipWorkingDays'] {
    return this.status.slipWorkingDays;
  }

  get rag(): PlanItem['rag'] {
    return this.status.rag;
  }

  get ragReason(): PlanItem['ragReason'] {
    return this.status.ragReason;
  }

  get late(): PlanItem['late'] {
    return this.status.late !== null;
  }

  get judgement(): PlanItem['judgement'] {
    return this.status.judgement;
  }

  get confidence(): PlanItem['confidence'] {
    return this.status.confidence;
  }

  get critical(): PlanItem['critical'] {
    return this.status.critical;
  }

  get onLongestPath(): PlanItem['onLongestPath'] {
    return this.status.onLongestPath;
  }

  get totalFloat(): PlanItem['totalFloat'] {
    return this.status.totalFloat;
  }

  get freeFloat(): PlanItem['freeFloat'] {
    return this.status.freeFloat;
  }

  get deadline(): PlanItem['deadline'] {
    return this.status.item.deadlineOn;
  }

  get calendar(): PlanItem['calendar'] {
    return this.status.item.calendar;
  }

  get constraint(): PlanItem['constraint'] {
    const { constraintKind: kind, constraintOn: date } = this.status.item;
    return kind && date ? { kind, date } : null;
  }

  get pinned(): PlanItem['pinned'] {
    const { pinnedStart: start, pinnedFinish: finish } = this.status.item;
    return finish === null ? null : { start, finish };
  }

  get publication(): PlanItem['publication'] {
    return this.status.item.publication;
  }

  get notes(): PlanItem['notes'] {
    return this.status.item.notes;
  }

  get unknownReason(): PlanItem['unknownReason'] {
    return this.status.item.unknownReason;
  }

  get unknownBecause(): PlanItem['unknownBecause'] {
    return [...this.status.unknownBecause];
  }

  get dateReason(): PlanItem['dateReason'] {
    return this.status.finishReason.text;
  }

  /** The reports that stand, oldest first. */
  reports(): Report[] | Promise<Report[]> {
    const { status, of } = this;
    if (of.trendOf === null || status.lastReportedOn === null) return status.reports.map(toReport);
    return of.trendOf(status.item.itemId).then((reports) => reports.map(toReport));
  }

  get lastReportedOn(): PlanItem['lastReportedOn'] {
    return this.status.lastReportedOn;
  }

  get citation(): PlanItem['citation'] {
    return this.status.item.citation;
  }

  get assumed(): PlanItem['assumed'] {
    return this.status.item.assumed;
  }

  get version(): PlanItem['version'] {
    return this.status.version;
  }
}

/** A stage of a view. */
export class MappedStage extends MappedItem implements Stage {
  get start(): Stage['start'] {
    return this.status.start;
  }

  get finish(): Stage['finish'] {
    return this.status.finish;
  }

  get baselineStart(): Stage['baselineStart'] {
    return this.status.baselineStart;
  }

  get baselineFinish(): Stage['baselineFinish'] {
    return this.status.baselineFinish;
  }

  get actualFinish(): Stage['actualFinish'] {
    return this.status.actualFinish;
  }
}

/** A task of a view. */
export class MappedTask extends MappedStage implements Task {
  get durationDays(): Task['durationDays'] {
    return this.status.item.durationDays;
  }

  get durationEstimated(): Task['durationEstimated'] {
    return this.status.item.durationEstimated;
  }

  get estimate(): Task['estimate'] {
    const { optimisticDays: optimistic, mostLikelyDays: mostLikely, pessimisticDays: pessimistic } = this.status.item;
    return optimistic !== null && mostLikely !== null && pessimistic !== null
      ? { optimistic, mostLikely, pessimistic }
      : null;
  }

  get actualStart(): Task['actualStart'] {
    return this.status.actualStart;
  }

  get percentComplete(): Task['percentComplete'] {
    return this.status.percentComplete;
  }

  get ownerForecastFinish(): Task['ownerForecastFinish'] {
    return this.status.ownerForecast;
  }

  get networkFinish(): Task['networkFinish'] {
    return this.status.networkFinish;
  }

  get lateStart(): Task['lateStart'] {
    return this.status.lateStart;
  }

  get lateFinish(): Task['lateFinish'] {
    return this.status.lateFinish;
  }

  get startReason(): Task['startReason'] {
    return this.status.startReason.text;
  }
}

/** A milestone of a view. */
export class MappedMilestone extends MappedItem implements Milestone {
  get baselineDate(): Milestone['baselineDate'] {
    return this.status.baselineFinish;
  }

  get forecastDate(): Milestone['forecastDate'] {
    return this.status.finish;
  }

  get ownerForecastDate(): Milestone['ownerForecastDate'] {
    return this.status.ownerForecast;
  }

  get networkDate(): Milestone['networkDate'] {
    return this.status.networkFinish;
  }

  get actualDate(): Milestone['actualDate'] {
    return this.status.actualFinish;
  }

  get lateDate(): Milestone['lateDate'] {
    return this.status.lateFinish;
  }
}

function toReport(report: PlanReport): Report {
  return {
    id: report.id,
    reportedOn: report.effectiveOn,
    forecastDate: report.forecastOn,
    actualStart: report.actualStartOn,
    actualDate: report.actualFinishOn,
    remainingDays: report.remainingDays,
    percentComplete: report.percentComplete,
    confidence: report.confidence,
    judgement: report.judgement,
    narrative: report.narrative,
    corrects: report.corrects,
    recordedAt: report.recordedAt,
    recordedBy: report.recordedBy,
    citation: report.citation,
    assumed: report.assumed,
  };
}
