/** Decides how a view of a plan looks over GraphQL: the same facts with ids of the view and people by name. */
import type { ProjectPoint } from '../programme/record-subject.js';
import { MappedBaseline, MappedProposal } from './baseline.mapper.js';
import { MappedMilestone, type PlanViewOf, MappedStage, MappedTask } from './item.mapper.js';
import type { WorkingCalendar } from '../platform/calendar/working-calendar.types.js';
import { workingCalendar } from './plan-schedule.js';
import { statusById } from './plan-view.js';
import type { NamedSpan } from './plan-calendar.type.js';
import type { Plan } from './plan.type.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';
import type { ItemKind } from './schedule/schedule.types.js';

/** The plan of a view, in the shape of the schema. Everything in it is made when it is asked for, lists of items once. */
export function toPlan(view: PlanView, projectId: string, of: PlanViewOf): MappedPlan {
  return new MappedPlan(view, projectId, of, {}, undefined);
}

/** Lists of a view, once they were asked for. */
interface Lists {
  stages?: MappedStage[];
  tasks?: MappedTask[];
  milestones?: MappedMilestone[];
}

export class MappedPlan implements Plan {
  constructor(
    private readonly view: PlanView,
    private readonly projectId: string,
    private readonly of: PlanViewOf,
    private readonly lists: Lists,
    private readonly point: ProjectPoint | undefined,
  ) {}

  /** The same plan for somebody who looks at a point at which its decisions are to be found. */
  at(point: ProjectPoint): MappedPlan {
    return new MappedPlan(this.view, this.projectId, this.of, this.lists, point);
  }

  /** The milestone with an id of the record. */
  milestone(itemId: string): MappedMilestone | null {
    const status = statusById(this.view, itemId);
    return status?.item.kind === 'MILESTONE' ? new MappedMilestone(status, this.of) : null;
  }

  /** The task with an id of the record. */
  task(itemId: string): MappedTask | null {
    const status = statusById(this.view, itemId);
    return status?.item.kind === 'TASK' ? new MappedTask(status, this.of) : null;
  }

  /** How many items it has. */
  get size(): number {
    return this.view.items.length;
  }

  get id(): Plan['id'] {
    return `plan:${this.projectId}${this.of.suffix}`;
  }

  get stages(): MappedStage[] {
    return (this.lists.stages ??= this.ofKind('STAGE').map((status) => new MappedStage(status, this.of)));
  }

  get tasks(): MappedTask[] {
    return (this.lists.tasks ??= this.ofKind('TASK').map((status) => new MappedTask(status, this.of)));
  }

  get milestones(): MappedMilestone[] {
    return (this.lists.milestones ??= this.ofKind('MILESTONE').map((status) => new MappedMilestone(status, this.of)));
  }

  get links(): Plan['links'] {
    const { items, placeOf } = this.view.columns.plan;
    const code = (id: string): string => items[placeOf.get(id)!]!.code;
    return this.view.links.map(({ linkId, fromId, toId, type, lag, lagUnit, assumed }) => ({
      id: linkId + this.of.suffix,
      from: code(fromId),
      to: code(toId),
      type,
      lag,
      lagUnit,
      assumed,
    }));
  }

  get calendar(): Plan['calendar'] {
    const { calendar, calendarTerms } = this.view;
    return {
      id: `calendar:${this.projectId}${this.of.suffix}`,
      weekend: calendar.weekend,
      region: calendarTerms?.region ?? 'ENGLAND_AND_WALES',
      holidays: holidaysOf(this.view, calendar),
      closures: calendar.closures,
      worked: calendar.worked ?? [],
      progressLogic: calendarTerms?.progressLogic ?? 'RETAINED_LOGIC',
      restrictedWindows: calendar.restrictedWindows,
    };
  }

  get calendars(): Plan['calendars'] {
    return this.view.namedCalendars.map((terms) => {
      const { code, name, weekend, region, closures, worked } = terms;
      const id = `calendar:${this.projectId}:${code}${this.of.suffix}`;
      const holidays = holidaysOf(this.view, workingCalendar(terms));
      return { id, code, name, weekend, region, holidays, closures, worked };
    });
  }

  get baselines(): MappedBaseline[] {
    const { baselines } = this.view;
    return baselines.map((_, index) => new MappedBaseline(baselines, index, this.point));
  }

  get proposedBaseline(): MappedProposal | null {
    const { proposal } = this.view;
    return proposal && new MappedProposal(proposal, this.view, this.point);
  }

  get finish(): Plan['finish'] {
    return this.view.finish;
  }

  get finishIsPartial(): Plan['finishIsPartial'] {
    return this.view.schedule.finishIsPartial;
  }

  get baselineFinish(): Plan['baselineFinish'] {
    return this.view.baselineFinish;
  }

  get finishSlipWorkingDays(): Plan['finishSlipWorkingDays'] {
    return this.view.finishSlipWorkingDays;
  }

  get criticalPath(): Plan['criticalPath'] {
    return this.view.schedule.criticalPath;
  }

  get longestPath(): Plan['longestPath'] {
    return this.view.schedule.longestPath;
  }

  get problems(): Plan['problems'] {
    return this.view.problems;
  }

  get version(): Plan['version'] {
    return this.view.version;
  }

  private ofKind(kind: ItemKind): ItemStatus[] {
    const { items } = this.view.columns.plan;
    return this.view.items.filter((_, place) => items[place]!.kind === kind);
  }
}

/** Holidays within the life of the project. */
function holidaysOf(view: PlanView, { holidays }: Pick<WorkingCalendar, 'holidays'>): NamedSpan[] {
  const until = [view.terms.targetEnd ?? '', view.finish ?? '', view.asAt].sort().at(-1)!;
  return holidays
    .filter(({ date }) => date >= view.terms.start && date <= until)
    .map(({ name, date }) => ({ name, from: date, to: date }));
}
