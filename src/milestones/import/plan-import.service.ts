import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { inForce } from '../../platform/record/in-force.js';
import type { Problem } from '../../platform/record/problem.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { Clock } from '../../platform/clock/clock.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import type { Write } from '../../platform/record/write.js';
import { inSteps } from '../../platform/work/steps.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { nameIndex } from '../../programme/lists/list-column.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import type { Register } from '../../programme/register.js';
import { RegisterService } from '../../programme/register.service.js';
import type { FileFault } from '../../spreadsheets/file-rows.js';
import type { Consequences } from '../consequences.js';
import { PlanChangeService, ROWS_AT_ONCE, saveDraft } from '../plan-change.service.js';
import type { PlanDraft } from '../plan-change.types.js';
import { type Context, PlanDraftService } from '../plan-draft.service.js';
import { ORDINARY } from '../calendar-terms.js';
import { namedFrom, ownRows } from '../named-calendars.js';
import { amendedNamed, amendedOwn, namedRow, saveCalendars } from '../plan-calendar.service.js';
import { codesOf, planOutline } from '../plan-outline.js';
import type { PlanRows } from '../plan-faults.js';
import { appended, type CalendarTerms, type PlanReport } from '../plan-record.js';
import { PlanReportRow } from '../plan-report.entity.js';
import { statusById } from '../plan-view.js';
import { content } from '../report-telling.js';
import type { ItemStatus } from '../plan-view.types.js';
import { PlanService } from '../plan.service.js';
import type { FilePlan, PlanFileRead } from './file-plan.js';
import { calendarImport, type ImportedCalendar } from './import-calendars.js';
import { type ImportDraft, importDraft } from './import-changes.js';
import { importDates } from './import-dates.js';
import { ownCalendarImport } from './import-own-calendar.js';
import type { ImportPlanInput } from './plan-import.input.js';
import type { PlanImport, PlanImportPayload, PlanImportPreview } from './plan-import.type.js';
import { type KnownOwners, teamsOf } from './owners.js';
import type { readPlanFile } from './read-plan-file.js';
import { PLAN_COLUMNS, type PlanColumn } from './sheet-columns.js';

const READ = taskOf<typeof readPlanFile>(new URL('./read-plan-file.js', import.meta.url), 'readPlanFile');
const CONTENT = ['input', 'content'];
/** Faults of a file that are listed one by one. */
const MOST_FAULTS = 100;

interface Tried {
  readonly draft: PlanDraft;
  readonly calendars: readonly CalendarTerms[];
  readonly reports: readonly PlanReport[];
  readonly imported: PlanImport;
  readonly consequences: Consequences;
}

/** Brings plans in from files: read in a thread, shown line by line, saved as one change. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly changes: PlanChangeService,
    private readonly drafts: PlanDraftService,
    private readonly plans: PlanService,
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly work: WorkPool,
    private readonly clock: Clock,
  ) {}

  /** What a file would do; saves nothing. */
  async preview(actor: Actor, input: ImportPlanInput): Promise<PlanImportPreview> {
    const { projectId } = await this.projects.visible(actor, input.projectCode);
    try {
      const file = await this.read(input);
      const context = await this.drafts.context({ projectId, effectiveOn: input.effectiveOn }, actor.revision);
      const { imported, consequences } = await this.tried(actor, context, file, input);
      return { imported, consequences, problems: [...consequences.raised] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { imported: null, consequences: null, problems: [...error.problems] };
    }
  }

  /** Takes a file in, whole or not at all. */
  async importPlan(actor: Actor, input: ImportPlanInput): Promise<PlanImportPayload> {
    requireMay(actor, 'importPlan', (await this.projects.visible(actor, input.projectCode)).projectId);
    const file = await this.read(input);
    const said = { ...input, reason: input.reason ?? `Imported from ${input.fileName ?? 'a file'}`.slice(0, 500) };
    let imported: PlanImport | null = null;
    const answer = await this.changes.record(actor, 'importPlan', said, async (write, { projectId }) => {
      const context = await this.drafts.contextWithin(write, { projectId, effectiveOn: input.effectiveOn });
      const tried = await this.tried(actor, context, file, input, write);
      const { draft, reports, calendars } = tried;
      if (draft.items.length + draft.links.length + reports.length + calendars.length === 0) {
        const message = 'The plan says already all that the file says. Nothing was saved.';
        throw refuse('IMPORT_CHANGES_NOTHING', message, CONTENT);
      }
      await saveCalendars(write, projectId, calendars);
      await saveDraft(write, projectId, draft);
      await saveReports(write, projectId, reports);
      ({ imported } = tried);
      return tried.consequences;
    });
    return { ...answer, imported };
  }

  /** The plan of a file. @throws Refusal with every fault that keeps it out */
  private async read({ format, content }: ImportPlanInput): Promise<FilePlan> {
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    const read: PlanFileRead = await this.work.run('long', READ, { format, bytes }, currentWriteScope().signal);
    if ('faults' in read) throw new Refusal(read.faults.slice(0, MOST_FAULTS).map(problemOf));
    return read.plan;
  }

  private async tried(
    actor: Actor,
    context: Context,
    file: FilePlan,
    input: ImportPlanInput,
    write?: Write,
  ): Promise<Tried> {
    const { record, revision, effectiveOn, asAt } = context;
    const plan = planOutline(record, { asAt: effectiveOn, revision });
    const before = await this.plans.of(record, context.row, { asAt, revision });
    const register = await this.register.at({ asAt: effectiveOn, revision }, write?.manager);
    const point = { asAt: effectiveOn, revision };
    const taken = new Set(record.calendars.flatMap(({ code }) => code ?? []));
    const said = calendarImport(file, namedFrom(record.calendars, point), taken);
    const own = ownCalendarImport(file, {
      terms: inForce(ownRows(record.calendars), point).at(-1) ?? ORDINARY,
      isOpen: plan.items.length === 0 && ownRows(record.calendars).length === 0,
    });
    const calendars = [
      ...(own.change ? amendedOwn(context, own.change) : []),
      ...said.calendars.flatMap((one) => calendarRows(context, one)),
    ];
    const found = await inSteps(
      importDraft(file, {
        plan,
        taken: codesOf(record.items),
        owners: { ...ownersOf(register), teams: teamsOf(plan.items) },
        progress: {
          ...record,
          reportedOn: effectiveOn,
          today: this.clock.today(),
          statusOf: (id) => statusById(before, id),
        },
        withdrawMissing: input.withdrawMissing ?? false,
        calendars: file.calendars ? said.codeOf : null,
      }),
    );
    const draft = await this.changes.draft(
      { ...context, record: { ...record, calendars: appended(record.calendars, calendars) } },
      found.changes,
      write,
    );
    const lines = new Map(found.matched.map(({ code, file: { line } }) => [code, line]));
    if (draft.problems.length)
      throw new Refusal(draft.problems.slice(0, MOST_FAULTS).map((each) => atLine(each, lines)));
    const recorded = { recordedAt: this.clock.now(), recordedBy: actor.personName };
    const reports = reportRows(found, draft, plan, context).map((row) => ({ ...row, ...recorded }));
    const added = { items: draft.items, links: draft.links, calendars, reports };
    const pathOf = (code: string | null): string[] => placeOf(lines.get(code ?? ''));
    const { after, consequences } = await this.drafts.consequences(context, added, pathOf);
    const byCode = new Map(after.items.map((status) => [status.item.code, status]));
    const told = [...own.lines, ...said.lines, ...found.lines].map((line) =>
      line.verb === 'ADD'
        ? { ...line, says: [...addedWords(byCode.get(line.code ?? ''), register), ...line.says] }
        : line,
    );
    const dates = await inSteps(importDates(found.matched, before, after));
    const imported = { ...countsOf(found), lines: told, dates };
    return { draft, calendars, reports, imported, consequences };
  }
}

/** The statements that a calendar of a file comes to. */
function calendarRows(context: Context, { code, isNew, terms }: ImportedCalendar): CalendarTerms[] {
  if (isNew) return [namedRow(context, { code, terms, said: {} })];
  return amendedNamed(context, { code, change: terms, said: {}, path: CONTENT });
}

/** The reports that a file comes to, as rows of the write that takes it in. */
function reportRows(
  { reports }: ImportDraft,
  draft: PlanDraft,
  plan: PlanRows,
  { effectiveOn, revision }: Context,
): readonly Omit<PlanReport, 'recordedAt' | 'recordedBy'>[] {
  const ids = new Map([...plan.items, ...draft.items].map(({ code, itemId }) => [code, itemId]));
  return [...reports].map(([code, said]) => ({
    ...{
      id: randomUUID(),
      itemId: ids.get(code)!,
      effectiveOn,
      revision: revision + 1,
      citation: null,
      assumed: false,
    },
    ...{ corrects: null, ...content(said) },
  }));
}

async function saveReports(write: Write, projectId: string, reports: readonly PlanReport[]): Promise<void> {
  const { manager, revision } = write;
  const ids = reports.map(({ itemId }) => itemId);
  await manager.query('UPDATE plan_item SET version = $2 WHERE id = ANY($1)', [ids, revision]);
  for (let at = 0; at < reports.length; at += ROWS_AT_ONCE) {
    const rows = reports.slice(at, at + ROWS_AT_ONCE);
    await manager.insert(
      PlanReportRow,
      rows.map((row) => ({ ...row, projectId })),
    );
  }
}

function countsOf({ lines, unchanged }: ImportDraft) {
  const count = (verb: string): number => lines.filter((line) => line.verb === verb).length;
  return { added: count('ADD'), changed: count('CHANGE'), withdrawn: count('WITHDRAW'), unchanged };
}

/** When a new item is to be done, and whose it is. */
function addedWords(status: ItemStatus | undefined, { people }: Register): string[] {
  if (!status) return [];
  const { start, finish, item } = status;
  const owner = (item.ownerId === null ? undefined : people.get(item.ownerId)?.name) ?? item.ownerTeam;
  const words = finish === null ? 'No date can be given yet.' : spanWords(item.kind, start, finish);
  return [words, ...(owner === null ? [] : [`Owner: ${owner}.`])];
}

function spanWords(kind: ItemStatus['item']['kind'], start: string | null, finish: string): string {
  if (kind === 'MILESTONE' || start === null || start === finish) return `On ${formatIsoDate(finish)}.`;
  return `From ${formatIsoDate(start)} to ${formatIsoDate(finish)}.`;
}

/** The people and organisations of the register, by their names. */
function ownersOf({ people, organisations }: Register): Pick<KnownOwners, 'people' | 'organisations'> {
  return {
    people: nameIndex([...people].map(([id, { name }]) => ({ id, name }))),
    organisations: nameIndex([...organisations].map(([id, { name }]) => ({ id, name }))),
  };
}

function problemOf({ code, message, line, column }: FileFault): Problem {
  return { code, message, path: placeOf(line, column), subject: null };
}

/** The column that holds each term of an item. */
const COLUMN_OF: Readonly<Record<string, PlanColumn>> = {
  ...{ code: 'code', title: 'title', stage: 'stage', duration: 'days', dateUnknown: 'unknown', estimate: 'optimistic' },
  ...{ durationEstimated: 'estimated', notes: 'notes' },
  ...{
    constraint: 'constraint',
    pinned: 'pinnedFinish',
    deadline: 'deadline',
    calendar: 'calendar',
    from: 'waitsFor',
    to: 'waitsFor',
  },
};

/** A problem of one of the changes, at the line and the column of the file that it is about. */
function atLine(problem: Problem, lines: ReadonlyMap<string, number | null>): Problem {
  const column = COLUMN_OF[problem.path.at(-1) ?? ''];
  return { ...problem, path: placeOf(lines.get(problem.subject ?? ''), column && PLAN_COLUMNS[column]) };
}

/** Where in a file something is: its line and the heading of its column, as far as they are known. */
function placeOf(line?: number | null, column?: string | null): string[] {
  return [...CONTENT, ...(line == null ? [] : [String(line), ...(column == null ? [] : [column])])];
}
