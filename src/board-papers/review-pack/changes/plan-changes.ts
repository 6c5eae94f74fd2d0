/** Decides what changed in a plan: milestones reached, moved, added or gone, and a baseline approved. */
import { rebasedBy } from '../../../milestones/baseline-comparison.js';
import { dateCause, type DateCause } from '../../../milestones/date-cause.js';
import type { PlanReport } from '../../../milestones/plan-record.js';
import type { ItemStatus } from '../../../milestones/plan-view.types.js';
import { compileCalendar, workingDaysBetween } from '../../../platform/calendar/working-days.js';
import { dateFigure, nameFigure, numberFigure, textFigure, type Figure, type Subject } from '../../figures.js';
import { paragraphOf, say, type Phrase } from '../../prose.js';
import { rebasedPhrase } from '../../sections/rebased.js';
import { whyPhrase } from '../../sections/why.js';
import { saidFigures } from '../../subjects.js';
import { clause, workingDays } from '../../words.js';
import { brief, thingSubject, titled, type Change, type ProjectKind } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

const MILESTONE: ProjectKind = { domain: 'PLAN', kind: 'Milestone' };
const BASELINE: ProjectKind = { domain: 'PLAN', kind: 'Baseline' };

export function planChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const former = new Map(milestones(before).map((one) => [one.item.itemId, one]));
  const now = milestones(after);
  const present = new Set(now.map((one) => one.item.itemId));
  const within = { before, after, context, byCode: new Map(after.plan.items.map((one) => [one.item.code, one])) };
  return [
    ...baselines(before, after, context),
    ...now.flatMap((one) => milestoneChange(former.get(one.item.itemId) ?? null, one, within)),
    ...[...former.values()].filter((one) => !present.has(one.item.itemId)).map((one) => gone(one, within)),
  ];
}

const milestones = (at: Snapshot | null): readonly ItemStatus[] =>
  at?.plan.items.filter(({ item }) => item.kind === 'MILESTONE') ?? [];

interface MilestoneContext {
  readonly before: Snapshot | null;
  readonly after: Snapshot;
  readonly context: PackContext;
  /** The items as they are after. */
  readonly byCode: ReadonlyMap<string, ItemStatus>;
}

const lastReport = ({ reports, item }: ItemStatus): { readonly id: string; readonly effectiveOn: string } =>
  reports.at(-1) ?? item;

function subjectOf(one: ItemStatus, at: Snapshot, context: PackContext) {
  const { itemId: recordId, code, citation } = one.item;
  return thingSubject(MILESTONE, { recordId, code, reportId: lastReport(one).id, citation }, context, at);
}

function milestoneChange(was: ItemStatus | null, is: ItemStatus, within: MilestoneContext): readonly Change[] {
  const { before, after } = within;
  const { itemId: recordId, code, title } = is.item;
  const own = brief(MILESTONE, { recordId, code, title });
  const done = is.actualFinish;
  if (done !== null) {
    if (was?.actualFinish != null) return [];
    return [
      {
        ...{ ...own, what: 'REACHED', from: was?.finish ?? null, to: done, on: done },
        get line() {
          return reachedLine(is, done, within);
        },
      },
    ];
  }
  if (was?.finish === is.finish) return [];
  if (was === null || before === null) {
    return [
      {
        ...{ ...own, what: 'ADDED', from: null, to: is.finish, on: is.item.effectiveOn },
        get line() {
          return addedLine(is, within);
        },
      },
    ];
  }
  const cause = causeSince(is, before, within);
  const restated = is.item.effectiveOn > before.asAt ? is.item.effectiveOn : null;
  const on = cause.report?.effectiveOn ?? restated ?? after.asAt;
  return [
    {
      ...{ ...own, what: 'MOVED', from: was.finish, to: is.finish, on },
      get line() {
        return movedLine({ was, before }, is, cause, within);
      },
    },
  ];
}

function reachedLine(is: ItemStatus, done: string, { after, context }: MilestoneContext): Phrase {
  const of = subjectOf(is, after, context);
  return say`${nameOf(of, is)} was reached on ${dateFigure(of, 'actual', 'Date done', done)}.`;
}

function addedLine(is: ItemStatus, { after, context }: MilestoneContext): Phrase {
  const of = subjectOf(is, after, context);
  const due = forecast(of, is);
  return due ? say`${nameOf(of, is)} is new, due on ${due}.` : say`${nameOf(of, is)} is new, without a date.`;
}

function movedLine(
  { was, before }: { readonly was: ItemStatus; readonly before: Snapshot },
  is: ItemStatus,
  cause: DateCause,
  within: MilestoneContext,
): Phrase {
  const { after, context } = within;
  const of = subjectOf(is, after, context);
  const now = forecast(of, is);
  const formerly =
    was.finish === null ? null : dateFigure(subjectOf(was, before, context), 'formerly', 'Date before', was.finish);
  return paragraphOf([
    moved(nameOf(of, is), formerly && say`${formerly}`, now && say`${now}`, days(was, is, after, of)),
    now && why(cause, is, of, within),
  ]);
}

const nameOf = (of: Subject, { item }: ItemStatus): Phrase => titled(of, item.code, item.title);

const forecast = (of: Subject, { finish }: ItemStatus): Figure | null =>
  finish === null ? null : dateFigure(of, 'forecast', 'Forecast', finish);

/** What the new date comes from; what was said before the change is no reason for it. */
function causeSince(is: ItemStatus, before: Snapshot, { byCode }: MilestoneContext): DateCause {
  const { item, report, reason } = dateCause(is, (code) => byCode.get(code));
  const since = (said: PlanReport | null): PlanReport | null =>
    said && (said.effectiveOn > before.asAt || said.revision > before.revision) ? said : null;
  return { item, report: since(report) ?? since(reason), reason: since(reason) };
}

function moved(name: Phrase, from: Phrase | null, to: Phrase | null, by: Phrase | null): Phrase {
  if (to === null) return from ? say`${name}, due on ${from} before, has no date now.` : say`${name} has no date.`;
  if (from === null) return say`${name} has a date now: ${to}.`;
  return by ? say`${name} moved from ${from} to ${to}, ${by}.` : say`${name} moved from ${from} to ${to}.`;
}

function days(was: ItemStatus, is: ItemStatus, after: Snapshot, of: Parameters<typeof numberFigure>[0]): Phrase | null {
  if (was.finish === null || is.finish === null) return null;
  const count = workingDaysBetween(compileCalendar(after.plan.calendar), was.finish, is.finish);
  if (count === 0) return null;
  return say`${numberFigure(of, 'moved', 'Move', count, `${workingDays(count)} ${count > 0 ? 'later' : 'earlier'}`)}`;
}

/** Why it moved: its own report, or the item it follows from and the report there. */
function why({ item, reason }: DateCause, is: ItemStatus, of: Subject, { after, context }: MilestoneContext): Phrase {
  const said = (by: Subject) =>
    reason && saidFigures(by, { reportId: reason.id, narrative: reason.narrative ?? '', saidOn: reason.effectiveOn });
  if (item === is) return whyPhrase(said(of), null);
  const from = subjectOf(item, after, context);
  const by = { ...from, key: `${of.key}.cause` };
  return whyPhrase(null, { title: nameFigure(by, 'title', 'Title', clause(item.item.title)), said: said(by) });
}

function gone(was: ItemStatus, { before, after, context }: MilestoneContext): Change {
  const { itemId: recordId, code, title } = was.item;
  const line = say`${titled(subjectOf(was, before ?? after, context), code, title)} is no longer in the plan.`;
  return {
    ...brief(MILESTONE, { recordId, code, title }),
    what: 'GONE',
    from: was.finish,
    to: null,
    on: after.asAt,
    line,
  };
}

function baselines(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const known = new Set(before?.plan.baselines.map((one) => one.id));
  return after.plan.baselines
    .filter((one) => !known.has(one.id))
    .map((one): Change => {
      const thing = { recordId: context.projectId, code: clause(one.name), title: one.name };
      const of = thingSubject(BASELINE, { ...thing, reportId: one.id, citation: one.citation }, context, after);
      const name = textFigure(of, 'name', 'Name', clause(one.name));
      const on = dateFigure(of, 'on', 'Approval', one.effectiveOn);
      const rebased = rebasedBy(after.plan.baselines, after.plan.baselines.indexOf(one));
      const line = paragraphOf([
        say`The baseline “${name}” was approved on ${on}.`,
        rebased && rebasedPhrase(of, say`It`, rebased),
      ]);
      return { ...brief(BASELINE, thing), what: 'ADDED', from: null, to: one.effectiveOn, on: one.effectiveOn, line };
    });
}
