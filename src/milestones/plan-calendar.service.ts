import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuseOn } from '../platform/kind/rule.js';
import { Refusal } from '../platform/record/refusal.js';
import { type Change, firstOf, saidOf } from '../platform/record/terms.js';
import type { Write } from '../platform/record/write.js';
import { amending } from '../programme/kind/derived-rules.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { AddCalendarInput, ChangeCalendarInput, WithdrawCalendarInput } from './calendar.input.js';
import { CALENDAR_TERMS, calendarFaults, lengthFaults, ORDINARY } from './calendar-terms.js';
import {
  addingFaults,
  NAMED_TERMS,
  namedFaults,
  namedFrom,
  type NamedTerms,
  nameFaults,
  ownRows,
  ownTermsFaults,
  rowsOf,
  useFaults,
} from './named-calendars.js';
import { PlanCalendar } from './plan-calendar.entity.js';
import { PlanChangeService, previewed } from './plan-change.service.js';
import { type Context, PlanDraftService } from './plan-draft.service.js';
import type { CalendarTerms } from './plan-record.js';
import type { Preview } from './consequences.type.js';
import type { ProjectPlanPayload } from './plan-payloads.type.js';

/** Keeps the working calendars of projects: their own, and the named ones by which some tasks are worked. */
@Injectable()
export class PlanCalendarService {
  constructor(
    private readonly changes: PlanChangeService,
    private readonly drafts: PlanDraftService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Records a calendar of a project from a day on; no other project is touched. */
  changeCalendar(actor: Actor, input: ChangeCalendarInput): Promise<ProjectPlanPayload> {
    return this.record(actor, 'changeCalendar', input, (context) => changedCalendars(context, input));
  }

  /** Adds a named calendar. Nothing is worked by it yet. */
  addCalendar(actor: Actor, input: AddCalendarInput): Promise<ProjectPlanPayload> {
    return this.record(actor, 'addCalendar', input, (context) => [addedCalendar(context, input)]);
  }

  /** Takes a named calendar away that nothing is worked by. */
  withdrawCalendar(actor: Actor, input: WithdrawCalendarInput): Promise<ProjectPlanPayload> {
    return this.record(actor, 'withdrawCalendar', input, (context) => withdrawnCalendars(context, input));
  }

  /** What a calendar would do; saves nothing. */
  async previewCalendar(actor: Actor, input: ChangeCalendarInput): Promise<Preview> {
    const { projectId } = await this.projects.visible(actor, input.projectCode);
    return previewed(async () => {
      const context = await this.drafts.context({ projectId, effectiveOn: input.effectiveOn }, actor.revision);
      const calendars = changedCalendars(context, input);
      return (await this.drafts.consequences(context, { calendars }, () => ['input'])).consequences;
    });
  }

  private record(
    actor: Actor,
    operation: 'addCalendar' | 'changeCalendar' | 'withdrawCalendar',
    input: AddCalendarInput | ChangeCalendarInput | WithdrawCalendarInput,
    rowsIn: (context: Context) => readonly CalendarTerms[],
  ): Promise<ProjectPlanPayload> {
    return this.changes.record(actor, operation, input, async (write, { projectId }) => {
      const context = await this.drafts.contextWithin(write, { projectId, effectiveOn: input.effectiveOn });
      const calendars = rowsIn(context);
      await saveCalendars(write, projectId, calendars);
      return (await this.drafts.consequences(context, { calendars }, () => ['input'])).consequences;
    });
  }
}

/** Saves statements of calendars. */
export async function saveCalendars(
  { manager }: Pick<Write, 'manager'>,
  projectId: string,
  rows: readonly CalendarTerms[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.insert(
    PlanCalendar,
    rows.map((row) => ({ ...row, weekend: [...row.weekend], projectId })),
  );
}

type Said = Pick<ChangeCalendarInput, 'citation' | 'assumed'>;

/** What a row of a write says beside its terms. */
export function datedRow({ revision, effectiveOn }: Pick<Context, 'revision' | 'effectiveOn'>, said: Said = {}) {
  const { citation = null, assumed } = said;
  return { id: randomUUID(), effectiveOn, revision: revision + 1, citation, assumed: assumed ?? false, corrects: null };
}

/** The statements that a change comes to: its own, and those that carry it past later ones. */
function changedCalendars(context: Context, input: ChangeCalendarInput): CalendarTerms[] {
  if (input.calendar != null) return changedNamed(context, input, input.calendar);
  if (input.name != null) {
    const message = "Only a named calendar has a name. Say which one, or leave the name of the project's own out.";
    refuseOn([{ code: 'NOT_OF_THIS_KIND', message, path: ['input', 'name'], subject: null }]);
  }
  const change = saidOf(CALENDAR_TERMS, input);
  refuseOn(lengthFaults(change));
  return amendedOwn(context, change, input);
}

/** Rows of an amendment of the project's own calendar. */
export function amendedOwn(
  context: Context,
  change: Change<Pick<CalendarTerms, keyof typeof CALENDAR_TERMS>>,
  said: Said = {},
): CalendarTerms[] {
  const { record, revision, effectiveOn } = context;
  const about = { code: 'the calendar', effectiveOn, before: { asAt: effectiveOn, revision } };
  const terms = { terms: CALENDAR_TERMS, faults: calendarFaults };
  const made = amending(about, [ORDINARY, ...ownRows(record.calendars)], terms, change);
  return made.map(({ values, ...row }) => ({ ...values, ...datedRow(context, said), ...row }));
}

function changedNamed(context: Context, input: ChangeCalendarInput, code: string): CalendarTerms[] {
  const change = saidOf(NAMED_TERMS, input);
  const { calendars } = context.record;
  const point = { asAt: context.effectiveOn, revision: context.revision };
  refuseOn([
    ...ownTermsFaults(input, code),
    ...lengthFaults(change),
    ...(change.name === undefined ? [] : nameFaults(calendars, point, { code, name: change.name })),
  ]);
  return amendedNamed(context, { code, change, said: input, path: ['input', 'calendar'] });
}

function withdrawnCalendars(context: Context, input: WithdrawCalendarInput): CalendarTerms[] {
  const { code } = input;
  refuseOn(useFaults(context.record.items, code, { asAt: context.effectiveOn, revision: context.revision }));
  return amendedNamed(context, { code, change: { withdrawn: true }, said: input, path: ['input', 'code'] });
}

/** Rows of an amendment of a named calendar that is there from the day on. */
export function amendedNamed(
  context: Context,
  { code, change, said, path }: { code: string; change: Partial<NamedTerms>; said: Said; path: readonly string[] },
): CalendarTerms[] {
  const { record, revision, effectiveOn } = context;
  const point = { asAt: effectiveOn, revision };
  if (!namedFrom(record.calendars, point).some((one) => one.code === code)) {
    const message = `The project has no calendar ${code} on that day. Choose one that it has, or a later day.`;
    throw new Refusal([{ code: 'NOT_FOUND', message, path: [...path], subject: null }]);
  }
  const about = { code: `calendar ${code}`, effectiveOn, before: point };
  const made = amending(about, rowsOf(record.calendars, code), { terms: NAMED_TERMS, faults: namedFaults }, change);
  return made.map(({ values, ...row }) => ({ ...values, ...datedRow(context, said), ...row }));
}

function addedCalendar(context: Context, input: AddCalendarInput): CalendarTerms {
  const { code } = input;
  const terms = firstOf(NAMED_TERMS, input);
  const { calendars } = context.record;
  const point = { asAt: context.effectiveOn, revision: context.revision };
  refuseOn([
    ...addingFaults(calendars, point, code),
    ...nameFaults(calendars, point, { code, name: terms.name }),
    ...lengthFaults(terms),
  ]);
  return namedRow(context, { code, terms, said: input });
}

/** A row of a new named calendar. */
export function namedRow(
  context: Context,
  { code, terms, said }: { readonly code: string; readonly terms: NamedTerms; readonly said: Said },
): CalendarTerms {
  const { progressLogic } = ORDINARY;
  return { ...datedRow(context, said), code, ...terms, progressLogic, restrictedWindows: [] };
}
