/**
 * An independent answer to the same question, written from the rules of scheduling and not from the engine: recursion
 * over plain objects and dates, every inverse found by trying. Slow on purpose; for small plans only.
 */
import {
  type ScheduledItem,
  type ScheduleInput,
  type ScheduleItem,
  type ScheduleLink,
} from '../../../src/milestones/schedule/schedule.types.js';
import { stageAnswer } from './oracle-stage.js';
import { type Moment, type OracleCalendar } from '../../platform/calendar/oracle-calendar.js';
import { calendarOfItem, countAsked, earlyDates, type Early, lengthOf, isInstant } from './oracle-early.js';

export type OracleItem = Pick<
  ScheduledItem,
  | 'code'
  | 'start'
  | 'finish'
  | 'networkFinish'
  | 'lateStart'
  | 'lateFinish'
  | 'totalFloat'
  | 'freeFloat'
  | 'critical'
  | 'unknownBecause'
>;

interface Late {
  readonly start: number | null;
  readonly finish: number;
}

/** What the schedule should say of each item, in the order of the input. */
export function oracle(input: ScheduleInput): readonly OracleItem[] {
  return new Oracle(input).answers();
}

class Oracle {
  private readonly early: ReadonlyMap<string, Early>;
  private readonly lates = new Map<string, Late>();
  private readonly lastDate: string;

  constructor(private readonly input: ScheduleInput) {
    this.early = earlyDates(input);
    const finishes = this.leaves().flatMap((item) => this.earlyOf(item.code).finish?.date ?? []);
    this.lastDate = finishes.length === 0 ? input.projectStart : finishes.reduce((a, b) => (a > b ? a : b));
  }

  answers(): readonly OracleItem[] {
    return this.input.items.map((item) =>
      item.kind === 'STAGE'
        ? stageAnswer(
            item.code,
            this.leavesUnder(item.code).map((leaf) => this.leafAnswer(leaf)),
          )
        : this.leafAnswer(item),
    );
  }

  private leaves(): readonly ScheduleItem[] {
    return this.input.items.filter((item) => item.kind !== 'STAGE');
  }

  private earlyOf(code: string): Early {
    const early = this.early.get(code);
    if (early === undefined) throw new Error(`${code} was not placed`);
    return early;
  }

  private item(code: string): ScheduleItem {
    const found = this.input.items.find((item) => item.code === code);
    if (found === undefined) throw new Error(`No ${code}`);
    return found;
  }

  private calendarOf(item: ScheduleItem): OracleCalendar {
    return calendarOfItem(this.input, item);
  }

  private leafAnswer(item: ScheduleItem): OracleItem {
    const calendar = this.calendarOf(item);
    const early = this.earlyOf(item.code);
    const dates = {
      code: item.code,
      start: early.start?.date ?? null,
      finish: early.finish?.date ?? null,
      networkFinish: early.networkFinish,
      unknownBecause: [...early.causes].sort(),
    };
    if (!this.isMeasured(item)) {
      return {
        ...dates,
        lateStart: null,
        lateFinish: null,
        totalFloat: null,
        freeFloat: null,
        critical: false,
      };
    }
    const late = this.late(item);
    const totalFloat = late.finish - calendar.count(early.finish!);
    return {
      ...dates,
      lateStart: isInstant(item)
        ? this.lateDate(calendar, late.finish, early.finish)
        : this.lateDate(calendar, late.start, early.start),
      lateFinish: this.lateDate(calendar, late.finish, early.finish),
      totalFloat,
      freeFloat: Math.min(totalFloat, this.freeFloat(item)),
      critical: totalFloat <= 0,
    };
  }

  private lateDate(calendar: OracleCalendar, count: number | null, early: Moment | null): string | null {
    if (count === null || early === null) return null;
    return count === calendar.count(early) ? early.date : calendar.at(count, early.edge).date;
  }

  /** Finished things and undated things have no late dates. */
  private isMeasured(item: ScheduleItem): boolean {
    const early = this.earlyOf(item.code);
    return item.kind !== 'STAGE' && early.state !== 'complete' && early.finish !== null;
  }

  /** Of a milestone, when it is read as that edge of its day. */
  private late(item: ScheduleItem, edge = this.earlyOf(item.code).finish!.edge): Late {
    const known = this.lates.get(`${item.code} ${edge}`);
    if (known !== undefined) return known;
    const found = this.findLate(item, edge);
    this.lates.set(`${item.code} ${edge}`, found);
    return found;
  }

  private findLate(item: ScheduleItem, finishEdge: Moment['edge']): Late {
    const calendar = this.calendarOf(item);
    const early = this.earlyOf(item.code);
    const startEdge = isInstant(item) ? finishEdge : 'start';
    const notAfter = (date: string, edge: Moment['edge']): number =>
      calendar.largest(calendar.count({ date, edge: 'end' }) + 1, (count) => calendar.at(count, edge).date <= date);
    const finishLimits = [notAfter(this.lastDate, finishEdge)];
    const startLimits: number[] = [];
    if (this.input.targetEnd !== null) finishLimits.push(notAfter(this.input.targetEnd, finishEdge));
    for (const deadline of this.deadlines(item)) finishLimits.push(notAfter(deadline, finishEdge));
    const asked = item.constraint;
    if (asked?.kind === 'FINISH_NO_LATER_THAN') finishLimits.push(notAfter(asked.date, finishEdge));
    if (asked?.kind === 'START_NO_LATER_THAN') startLimits.push(notAfter(asked.date, startEdge));
    const fixedEdge = isInstant(item) ? early.givenEdge : null;
    if (asked?.kind === 'FINISH_FIXED') {
      finishLimits.push(calendar.count({ date: asked.date, edge: fixedEdge ?? 'end' }));
    }
    if (asked?.kind === 'START_FIXED') {
      startLimits.push(calendar.count({ date: asked.date, edge: fixedEdge ?? 'start' }));
    }
    for (const link of this.linksFrom(item)) {
      const edge = this.edgeOf(link, finishEdge);
      const target = this.lateTarget(link, edge);
      if (target === null) continue;
      const limit = this.latestSource(link, target, edge);
      (link.type === 'SS' || link.type === 'SF' ? startLimits : finishLimits).push(limit);
    }
    const finish = Math.min(...finishLimits);
    if (early.state === 'started') return { start: calendar.count(early.start!), finish };
    if (early.start === null) return { start: null, finish };
    const start = Math.min(...startLimits);
    const stretch = calendar.count(early.finish!) - calendar.count(early.start);
    return {
      start: Math.min(start, finish - (isInstant(item) ? 0 : (lengthOf(item) ?? 1))),
      finish: Math.min(finish, start + stretch),
    };
  }

  private deadlines(item: ScheduleItem): readonly string[] {
    const own = item.deadline === null ? [] : [item.deadline];
    if (item.kind === 'STAGE' && item.constraint?.kind === 'FINISH_NO_LATER_THAN') own.push(item.constraint.date);
    return item.parent === null ? own : [...own, ...this.deadlines(this.item(item.parent))];
  }

  private linksFrom(item: ScheduleItem): readonly ScheduleLink[] {
    return this.input.links.filter((link) => link.from === item.code);
  }

  /** The successor's late count at the end the link points to; null when the successor no longer limits anything. */
  private lateTarget(link: ScheduleLink, edge: Moment['edge']): number | null {
    const successor = this.item(link.to);
    if (!this.isLimiting(link)) return null;
    const early = this.earlyOf(link.to).finish!;
    if (this.takesEdge(successor) && edge !== early.edge) {
      // Another driver holds the milestone until a bound of this edge passes it (at a tie the start of a day wins).
      const now = this.calendarOf(successor).count(early);
      const held = edge === 'start' ? now - 1 : now;
      const asRead = this.late(successor, edge).finish;
      return this.late(successor).finish >= now ? Math.max(held, asRead) : asRead;
    }
    const late = this.late(successor);
    if (link.type === 'FF' || link.type === 'SF') return late.finish;
    // Work in hand: what is left of it has still to fit in before its latest finish.
    return this.earlyOf(link.to).state === 'started' ? late.finish - this.earlyOf(link.to).left : late.start;
  }

  /** A milestone takes the edge of its driver, unless its date is fixed. */
  private takesEdge(item: ScheduleItem): boolean {
    return isInstant(item) && item.constraint?.kind.endsWith('FIXED') !== true;
  }

  private edgeOf(link: ScheduleLink, ofMilestone: Moment['edge']): Moment['edge'] {
    if (isInstant(this.item(link.from))) return ofMilestone;
    return link.type === 'SS' || link.type === 'SF' ? 'start' : 'end';
  }

  private isLimiting(link: ScheduleLink): boolean {
    const successor = this.item(link.to);
    if (!this.isMeasured(successor)) return false;
    if (link.type === 'FF' || link.type === 'SF') return true;
    const early = this.earlyOf(link.to);
    if (early.state === 'started') return this.input.progressLogic !== 'PROGRESS_OVERRIDE';
    return early.start !== null;
  }

  /** The latest count, on the predecessor's calendar, of its end that still lets the successor's end be at `target`. */
  private latestSource(link: ScheduleLink, target: number, edge: Moment['edge']): number {
    const [from, to] = [this.calendarOf(this.item(link.from)), this.calendarOf(this.item(link.to))];
    const { date } = to.at(target + Math.abs(link.lag) + 9, edge);
    return from.largest(from.count({ date, edge }) + 9, (count) => {
      return countAsked(this.input, link, from.at(count, edge)) <= target;
    });
  }

  private freeFloat(item: ScheduleItem): number {
    const calendar = this.calendarOf(item);
    const early = this.earlyOf(item.code);
    const own = calendar.count(early.finish!);
    const highest = calendar.count({ date: this.lastDate, edge: 'end' }) + 1;
    const end = calendar.largest(highest, (at) => calendar.at(at, early.finish!.edge).date <= this.lastDate);
    const slacks = [end - own];
    for (const link of this.linksFrom(item)) {
      if (!this.isLimiting(link)) continue;
      const fromStart = link.type === 'SS' || link.type === 'SF';
      if (fromStart && (early.state === 'started' || early.start === null)) continue;
      const next = this.earlyOf(link.to);
      const its = this.calendarOf(this.item(link.to));
      const finish = its.count(next.finish!);
      const resumes = next.state === 'started' ? finish - next.left : its.count(next.start ?? next.finish!);
      const target = link.type === 'FF' || link.type === 'SF' ? finish : resumes;
      const from = fromStart ? calendar.count(early.start!) : own;
      const edge = this.edgeOf(link, early.finish!.edge);
      // A milestone may change from one edge to the other as long as its date stays.
      const most = this.takesEdge(this.item(link.to)) ? this.sameDate(its, target, next.finish!, edge) : target;
      slacks.push(this.latestSource(link, most, edge) - from);
    }
    return Math.min(...slacks);
  }

  /** The most a milestone's count may become, when read as that edge, without another date or another reading's. */
  private sameDate(calendar: OracleCalendar, now: number, moment: Moment, edge: Moment['edge']): number {
    if (edge === moment.edge) return now;
    return calendar.largest(now + 1, (count) => calendar.at(count, edge).date <= moment.date);
  }

  private leavesUnder(code: string): readonly ScheduleItem[] {
    return this.input.items.flatMap((item) => {
      if (item.parent !== code) return [];
      return item.kind === 'STAGE' ? this.leavesUnder(item.code) : [item];
    });
  }
}
