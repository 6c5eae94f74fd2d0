/** Decides what is told of an item of a plan: numbers from the columns of its view, words when they are asked for. */
import { toIsoDate } from '../platform/calendar/iso-date.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import { reportsAt } from './item-reports.js';
import { LATENESS } from './late.js';
import { foldProgress, type PlannedItem } from './plan-record.js';
import { type PlanColumns, ragInputAt } from './plan-columns.js';
import type { ItemStatus } from './plan-view.types.js';
import { RAG_WORDS, ragReason, SEVERITY } from './rag.js';
import { explainFinish } from './schedule/explanation.js';
import { NONE } from './schedule/item-facts.js';
import type { PlanRun } from './schedule/plan-run.js';
import { causesOf, startReasonOf } from './schedule/scheduled-item.js';
import { percentDone } from './schedule/work-left.js';
import type { Progress } from './schedule/schedule.types.js';

const dateOf = (day: number): IsoDate | null => (day === NONE ? null : toIsoDate(day));
const countOf = (days: number | undefined): number | null => (days === undefined || days === NONE ? null : days);

const NOTHING: readonly string[] = [];

/** An item as it stands in a view. Nothing of it is kept but its place, since a view has thousands and is asked for few. */
export class StatusAt implements ItemStatus {
  constructor(
    private readonly view: PlanColumns,
    private readonly place: number,
  ) {}

  get item(): PlannedItem {
    return this.view.plan.items[this.place]!;
  }

  get code(): ItemStatus['code'] {
    return this.item.code;
  }

  get stageCode(): ItemStatus['stageCode'] {
    const { items, placeOf } = this.view.plan;
    const { parentId } = this.item;
    const stage = parentId === null ? undefined : placeOf.get(parentId);
    return stage === undefined ? null : items[stage]!.code;
  }

  get start(): ItemStatus['start'] {
    return dateOf(this.view.start[this.place]!);
  }

  get finish(): ItemStatus['finish'] {
    return dateOf(this.view.finish[this.place]!);
  }

  get networkFinish(): ItemStatus['networkFinish'] {
    return dateOf(this.run?.timing.networkFinish[this.place] ?? NONE);
  }

  get lateStart(): ItemStatus['lateStart'] {
    return dateOf(this.run?.late.start[this.place] ?? NONE);
  }

  get lateFinish(): ItemStatus['lateFinish'] {
    return dateOf(this.run?.late.finish[this.place] ?? NONE);
  }

  get totalFloat(): ItemStatus['totalFloat'] {
    return countOf(this.run?.slack.totalFloat[this.place]);
  }

  get freeFloat(): ItemStatus['freeFloat'] {
    return countOf(this.run?.slack.freeFloat[this.place]);
  }

  get critical(): ItemStatus['critical'] {
    return this.run?.slack.critical[this.place] === 1;
  }

  get onLongestPath(): ItemStatus['onLongestPath'] {
    return this.run?.slack.onLongestPath[this.place] === 1;
  }

  get startReason(): ItemStatus['startReason'] {
    const { run, reason } = this.view.worked;
    return run ? startReasonOf(run, this.place) : reason!;
  }

  get finishReason(): ItemStatus['finishReason'] {
    const { run, reason } = this.view.worked;
    return run ? explainFinish(run, this.place) : reason!;
  }

  get unknownBecause(): ItemStatus['unknownBecause'] {
    return this.run ? causesOf(this.run, this.place) : NOTHING;
  }

  get ownerForecast(): ItemStatus['ownerForecast'] {
    return this.progress?.forecastFinish ?? null;
  }

  get actualStart(): ItemStatus['actualStart'] {
    return this.progress?.actualStart ?? null;
  }

  get percentComplete(): ItemStatus['percentComplete'] {
    return percentDone(this.progress, this.item.durationDays);
  }

  get actualFinish(): ItemStatus['actualFinish'] {
    return dateOf(this.view.done[this.place]!);
  }

  get baselineStart(): ItemStatus['baselineStart'] {
    return dateOf(this.view.baselined?.start[this.place] ?? NONE);
  }

  get baselineFinish(): ItemStatus['baselineFinish'] {
    return dateOf(this.view.baselined?.finish[this.place] ?? NONE);
  }

  get due(): ItemStatus['due'] {
    return dateOf(this.view.due[this.place]!);
  }

  get slipWorkingDays(): ItemStatus['slipWorkingDays'] {
    return countOf(this.view.slip[this.place]);
  }

  get rag(): ItemStatus['rag'] {
    return SEVERITY[this.view.rag[this.place]!]!;
  }

  get ragReason(): ItemStatus['ragReason'] {
    const { rag, view } = this;
    const parts = view.plan.outline.parts.get(this.place);
    if (!parts) return ragReason(ragInputAt(view, this.place), rag);
    if (rag === 'COMPLETE') return 'All of it is done.';
    const culprits = parts.filter((part) => view.rag[part] === view.rag[this.place]);
    return `${RAG_WORDS[rag]}: ${culprits.map((part) => view.plan.items[part]!.code).join(', ')}.`;
  }

  get late(): ItemStatus['late'] {
    return LATENESS[this.view.late[this.place]! - 1] ?? null;
  }

  get judgement(): ItemStatus['judgement'] {
    return this.reports.findLast((report) => report.judgement !== null)?.judgement ?? null;
  }

  get confidence(): ItemStatus['confidence'] {
    return this.reports.findLast((report) => report.confidence !== null)?.confidence ?? null;
  }

  get reports(): ItemStatus['reports'] {
    return reportsAt(this.view.plan.reports, this.place);
  }

  get lastReportedOn(): ItemStatus['lastReportedOn'] {
    return this.reports.at(-1)?.effectiveOn ?? null;
  }

  get version(): ItemStatus['version'] {
    return this.view.version[this.place]!;
  }

  private get run(): PlanRun | null {
    return this.view.worked.run;
  }

  private get progress(): Progress | null {
    return foldProgress(this.reports);
  }
}
