/** Decides what a copy of a project comes to, out of how the project stood on a day: all that is made, and what stays behind. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { compileCalendar } from '../platform/calendar/working-days.js';
import type { PlanView } from '../milestones/plan-view.types.js';
import { workingCalendar } from '../milestones/plan-schedule.js';
import type { CalendarTerms } from '../milestones/plan-record.js';
import type { OutputsView } from '../outputs/outputs-view.js';
import type { PilotSnapshot } from '../pilots/pilots-view.js';
import type { RisksView } from '../risks/risks-view.js';
import type { Register } from '../programme/register.js';
import { stakeholderParty } from '../stakeholders/stakeholder-party.js';
import type { StakeholdersView } from '../stakeholders/stakeholders-view.js';
import { copiedPlan, type CopyStamp } from './copied-plan.js';
import type { CopiedThing, Copying, LeftOut } from './copied-rows.js';
import { copiedCommunications, copiedOutputs, copiedPilots, copiedRisks, copiedStakeholders } from './copied-things.js';
import type { CopyOwners, CopyPart } from './copy-parts.js';
import { shiftedDate, spansFrom } from './shifted-dates.js';

/** A project as it stood on the day. */
export interface Source {
  readonly register: Register;
  readonly plan: PlanView;
  readonly outputs: OutputsView;
  readonly risks: RisksView;
  readonly pilots: readonly PilotSnapshot[];
  readonly stakeholders: StakeholdersView;
}

/** What somebody wants of it. */
export interface Wanted {
  readonly parts: readonly CopyPart[];
  readonly owners: CopyOwners;
  readonly start: string;
  /** Null: as that of the project that is copied. */
  readonly targetEnd: string | null;
  readonly stamp: CopyStamp;
  readonly newId: () => string;
}

/** The calendar of the copy, without the columns of a dated row. */
export type CopiedCalendar = Pick<
  CalendarTerms,
  | 'code'
  | 'name'
  | 'withdrawn'
  | 'weekend'
  | 'region'
  | 'closures'
  | 'worked'
  | 'progressLogic'
  | 'restrictedWindows'
  | 'assumed'
>;

/** What is made, part by part. */
export interface Copied {
  readonly targetEnd: string | null;
  /** The project's own, and the named ones. */
  readonly calendars: readonly CopiedCalendar[];
  readonly plan: ReturnType<typeof copiedPlan> | null;
  readonly outputs: ReturnType<typeof copiedOutputs> | null;
  readonly risks: ReturnType<typeof copiedRisks> | null;
  readonly pilots: ReturnType<typeof copiedPilots> | null;
  readonly stakeholders: ReturnType<typeof copiedStakeholders> | null;
  readonly communications: ReturnType<typeof copiedCommunications> | null;
  readonly things: readonly CopiedThing[];
  readonly leftOut: readonly LeftOut[];
}

/** The copy. It is the same for the same source and wish, but for the ids that `newId` gives. */
export function projectCopy(source: Source, wanted: Wanted): Copied {
  const has = (part: CopyPart): boolean => wanted.parts.includes(part);
  const { calendarTerms, namedCalendars } = source.plan;
  const terms = [...(calendarTerms ? [calendarTerms] : []), ...namedCalendars];
  const calendars = has('CALENDAR') ? terms.map((each) => copiedCalendar(each, wanted.start)) : [];
  const copying = copyingOf(
    source.plan,
    calendars.map((each) => each.terms).find(({ code }) => code === null) ?? null,
    wanted,
  );
  const plan = has('PLAN')
    ? copiedPlan(source.plan.columns.plan, copying, wanted.stamp, wanted.newId, has('CALENDAR'))
    : null;
  const outputs = has('OUTPUTS') ? copiedOutputs(source.outputs, copying) : null;
  const risks = has('RISKS') ? copiedRisks(source.risks, copying) : null;
  const pilots = has('PILOTS') ? copiedPilots(source.pilots, copying) : null;
  const nameOf = (terms: Parameters<typeof stakeholderParty>[0]): string =>
    stakeholderParty(terms, source.register).name;
  const stakeholders = has('STAKEHOLDERS') ? copiedStakeholders(source.stakeholders, copying, nameOf) : null;
  const communications = has('COMMUNICATIONS') ? copiedCommunications(source.stakeholders, copying) : null;
  const parts = [plan, outputs, risks, pilots, stakeholders, communications].filter((part) => part !== null);
  const { targetEnd: formerEnd } = source.plan.terms;
  return {
    targetEnd: wanted.targetEnd ?? (formerEnd === null ? null : copying.shift(formerEnd)),
    calendars: calendars.map((each) => each.terms),
    ...{ plan, outputs, risks, pilots, stakeholders, communications },
    things: [...calendars.flatMap(({ things }) => things), ...parts.flatMap(({ things }) => things)],
    leftOut: [...calendars.flatMap(({ leftOut }) => leftOut), ...parts.flatMap(({ leftOut }) => leftOut)],
  };
}

/** By what the parts are copied: ids that the parts before made are known to those after. */
function copyingOf({ columns, terms }: PlanView, calendar: CopiedCalendar | null, wanted: Wanted): Copying {
  const ids = new Map<string, string>();
  const from = { start: terms.start, calendar: columns.worked.calendar };
  const to = {
    start: wanted.start,
    calendar: compileCalendar(workingCalendar(calendar === null ? null : (calendar as CalendarTerms))),
  };
  return {
    owners: wanted.owners,
    shift: (date) => shiftedDate(date, from, to),
    newId: (id) => {
      const made = wanted.newId();
      ids.set(id, made);
      return made;
    },
    copyOf: (id) => (id === null ? null : (ids.get(id) ?? null)),
  };
}

/** Weekend, bank holidays and the closures and windows that the new project still meets, which stay on their own dates. */
function copiedCalendar(calendarTerms: CalendarTerms, start: string) {
  const { code, name: title, withdrawn, weekend, region, progressLogic, assumed } = calendarTerms;
  const closures = spansFrom(calendarTerms.closures, start);
  const worked = spansFrom(calendarTerms.worked, start);
  const windows = spansFrom(calendarTerms.restrictedWindows, start);
  const spans = { closures: closures.kept, worked: worked.kept, restrictedWindows: windows.kept };
  const terms: CopiedCalendar = { code, name: title, withdrawn, weekend, region, progressLogic, assumed, ...spans };
  const kept = [...closures.kept, ...worked.kept, ...windows.kept];
  const past = [...closures.past, ...worked.past, ...windows.past];
  return {
    terms,
    things: [
      inCalendar(title ?? 'Weekends and bank holidays', [], code ?? ''),
      ...kept.map(({ name, from, to }) =>
        inCalendar(name, [
          { name: 'First day', was: from, willBe: from },
          { name: 'Last day', was: to, willBe: to },
        ]),
      ),
    ],
    leftOut: past.map(({ name, to }): LeftOut => {
      const why = `It belongs to its own dates, and its last day, ${formatIsoDate(to)}, is before the new start.`;
      return { part: 'CALENDAR', what: name, why };
    }),
  };
}

function inCalendar(title: string, dates: CopiedThing['dates'] = [], code = ''): CopiedThing {
  return { part: 'CALENDAR', code, title, dates };
}
