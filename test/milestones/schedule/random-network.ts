/** Makes plans out of a seed, from three tasks to a hundred thousand, with every kind of thing a plan may hold. */
import { bankHolidays } from '../../../src/platform/calendar/bank-holidays.js';
import { toDayNumber, toIsoDate } from '../../../src/platform/calendar/iso-date.js';
import {
  type Constraint,
  type ConstraintKind,
  type ItemKind,
  type LinkType,
  type Progress,
  type ScheduleInput,
  type ScheduleItem,
  type ScheduleLink,
} from '../../../src/milestones/schedule/schedule.types.js';
import { type IsoDate, type WorkingCalendar } from '../../../src/platform/calendar/working-calendar.types.js';

/** How often (0 to 1) each thing occurs; what is left out does not. */
export interface RandomPlan {
  readonly seed: number;
  readonly items: number;
  readonly linksPerItem?: number;
  readonly milestones?: number;
  readonly constraints?: number;
  readonly deadlines?: number;
  readonly progress?: number;
  readonly unknowns?: number;
  readonly stages?: number;
  /** Links other than FS without lag. */
  readonly oddLinks?: number;
  /** Weekends other than Saturday and Sunday, and closures. */
  readonly oddCalendars?: boolean;
  /** Tasks and milestones that name a calendar of their own. */
  readonly ownCalendars?: number;
  /** Links come from at most so many items back; keeps large plans from being one long chain. */
  readonly window?: number;
}

const START = toDayNumber('2010-01-04');
const CONSTRAINTS: readonly ConstraintKind[] = [
  ...(['START_NO_EARLIER_THAN', 'START_NO_LATER_THAN', 'FINISH_NO_EARLIER_THAN'] as const),
  ...(['FINISH_NO_LATER_THAN', 'START_FIXED', 'FINISH_FIXED'] as const),
];

/** The same seed gives the same plan. Links only run forwards in item order, so there is never a circle. */
export function randomNetwork(plan: RandomPlan): ScheduleInput {
  const dice = new Dice(plan.seed);
  const span = Math.max(20, Math.min(90, plan.items * 6));
  const day = (): IsoDate => toIsoDate(START + dice.between(-5, span));
  const statusDate = dice.chance(plan.progress ?? 0) ? toIsoDate(START + dice.between(0, 60)) : null;
  const stages = plan.stages === undefined ? 0 : Math.ceil(plan.items * plan.stages);
  const leaves = Array.from({ length: plan.items }, (_, n) => leaf(dice, plan, `T${n + 1}`, stages, day, statusDate));
  const named = plan.ownCalendars === undefined ? [] : namedCalendars(dice, day);
  const items = leaves.map((item) =>
    plan.ownCalendars !== undefined && dice.chance(plan.ownCalendars)
      ? { ...item, calendar: dice.oneOf(named)[0] }
      : item,
  );
  return {
    ...(named.length > 0 && { calendars: new Map(named) }),
    items: [...Array.from({ length: stages }, (_, n) => stage(dice, plan, n, day)), ...items],
    links: randomLinks(dice, plan),
    calendar: plan.oddCalendars === true ? oddCalendar(dice, day) : ORDINARY,
    projectStart: plan.oddCalendars === true ? toIsoDate(START + dice.between(-3, 3)) : '2010-01-04',
    targetEnd: dice.chance(plan.deadlines ?? 0) ? toIsoDate(START + dice.between(5, span * 2)) : null,
    statusDate,
    progressLogic: dice.chance(0.5) ? 'RETAINED_LOGIC' : 'PROGRESS_OVERRIDE',
  };
}

/** Repeatable dice: the mulberry32 generator (T. Ettinger, public domain). */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to but not including 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const choice = choices[this.between(0, choices.length - 1)];
    if (choice === undefined) throw new Error('Nothing to choose from');
    return choice;
  }
}

function leaf(
  dice: Dice,
  plan: RandomPlan,
  code: string,
  stages: number,
  day: () => IsoDate,
  statusDate: IsoDate | null,
): ScheduleItem {
  const kind: ItemKind = dice.chance(plan.milestones ?? 0.15) ? 'MILESTONE' : 'TASK';
  const unknown = dice.chance(plan.unknowns ?? 0);
  const days = dice.chance(0.03) ? 0 : dice.between(1, 10);
  return {
    code,
    title: `Piece of work ${code}`,
    kind,
    parent: stages > 0 && dice.chance(0.8) ? `S${dice.between(1, stages)}` : null,
    durationDays: kind === 'MILESTONE' ? 0 : unknown ? null : days,
    dateUnknown: kind === 'MILESTONE' && unknown,
    constraint: dice.chance(plan.constraints ?? 0) ? randomConstraint(dice, day) : null,
    deadline: dice.chance(plan.deadlines ?? 0) ? day() : null,
    publication: dice.chance(0.1),
    progress: dice.chance(plan.progress ?? 0) ? randomProgress(dice, day, statusDate) : null,
  };
}

function stage(dice: Dice, plan: RandomPlan, index: number, day: () => IsoDate): ScheduleItem {
  return {
    code: `S${index + 1}`,
    title: `Stage ${index + 1}`,
    kind: 'STAGE',
    parent: index > 0 && dice.chance(0.4) ? `S${dice.between(1, index)}` : null,
    durationDays: null,
    dateUnknown: false,
    constraint: dice.chance(plan.constraints ?? 0)
      ? { kind: dice.oneOf(['START_NO_EARLIER_THAN', 'FINISH_NO_LATER_THAN'] as const), date: day() }
      : null,
    deadline: dice.chance(plan.deadlines ?? 0) ? day() : null,
    publication: false,
    progress: null,
  };
}

function randomConstraint(dice: Dice, day: () => IsoDate): Constraint {
  return { kind: dice.oneOf(CONSTRAINTS), date: day() };
}

function randomProgress(dice: Dice, day: () => IsoDate, statusDate: IsoDate | null): Progress {
  const reported = (often: number): IsoDate | null => (dice.chance(often) ? day() : null);
  const remainingDays = dice.chance(0.25) ? dice.between(0, 6) : null;
  return {
    actualStart: reported(0.5),
    actualFinish: reported(0.25),
    forecastFinish: reported(0.3),
    remainingDays,
    remainingAsAt: remainingDays === null || dice.chance(0.2) ? null : dice.chance(0.5) ? day() : statusDate,
  };
}

function randomLinks(dice: Dice, plan: RandomPlan): readonly ScheduleLink[] {
  const links: ScheduleLink[] = [];
  const wanted = Math.round(plan.items * (plan.linksPerItem ?? 1.5));
  for (let count = 0; count < wanted && plan.items > 1; count++) {
    const to = dice.between(2, plan.items);
    const from = dice.between(Math.max(1, to - (plan.window ?? plan.items)), to - 1);
    const odd = dice.chance(plan.oddLinks ?? 0);
    links.push({
      from: `T${from}`,
      to: `T${to}`,
      type: odd ? dice.oneOf<LinkType>(['FS', 'SS', 'FF', 'SF']) : 'FS',
      lag: odd ? dice.between(-5, 8) : 0,
      lagUnit: odd && dice.chance(0.4) ? 'ELAPSED_DAYS' : 'WORKING_DAYS',
    });
  }
  return links;
}

const ORDINARY: WorkingCalendar = { weekend: [6, 7], holidays: bankHolidays(), closures: [], restrictedWindows: [] };

function oddCalendar(dice: Dice, day: () => IsoDate): WorkingCalendar {
  const from = day();
  return {
    weekend: dice.oneOf<readonly number[]>([[6, 7], [7], [], [5, 6], [1, 3, 5, 6, 7]]),
    holidays: dice.chance(0.7) ? bankHolidays() : [],
    closures: dice.chance(0.5)
      ? [{ name: 'Closure', from, to: toIsoDate(toDayNumber(from) + dice.between(0, 9)) }]
      : [],
    restrictedWindows: [{ name: 'Pre-election period', from: '2010-04-06', to: '2010-05-06' }],
  };
}

/** Calendars beside the project's: other weeks, closures and weekends that are worked. */
function namedCalendars(dice: Dice, day: () => IsoDate): readonly (readonly [string, WorkingCalendar])[] {
  return ['A', 'B', 'C'].map((name) => {
    const from = day();
    const worked = { name: 'Worked', from, to: toIsoDate(toDayNumber(from) + dice.between(0, 12)) };
    return [name, { ...oddCalendar(dice, day), ...(dice.chance(0.5) && { worked: [worked] }) }] as const;
  });
}
