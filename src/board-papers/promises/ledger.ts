/** Decides what became of every promise that earlier papers gave: kept, moved, missed, withdrawn or open, and where papers differ. */
import type { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';
import { workingDaysBetween } from '../../platform/calendar/working-days.js';
import { grouped } from '../../platform/record/grouped.js';
import { PRESENT_RULES, type FactRules } from '../facts/fact-rules.js';
import type { ReasonFact } from '../facts/reason-fact.js';
import type { EarlierPaper, LedgerLine, Promisable, PromiseFact, PromiseState, Told } from './promise.js';

/** How the record stands on all that may be promised, at the day the ledger is drawn up for. */
export interface LedgerContext {
  readonly asAt: IsoDate;
  readonly snapshot: readonly Promisable[];
  /** The rules that the paper follows; default: the present ones. */
  readonly rules?: FactRules;
  /** By project id; promises of other projects are left out. */
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
}

interface Given {
  readonly promise: PromiseFact;
  readonly told: Told;
}

/** One line for each thing promised, in the order in which it was first promised. Papers come oldest first. */
export function promiseLedger(earlier: readonly EarlierPaper[], context: LedgerContext): readonly LedgerLine[] {
  const given = earlier.flatMap(({ promises, ...paper }) =>
    promises
      .filter(({ projectId }) => context.calendars.has(projectId))
      .map((promise): Given => {
        const { paperId, issueId, reference, asAt, revision } = paper;
        const { promisedOn, figureId } = promise;
        return { promise, told: { paperId, issueId, reference, asAt, revision, promisedOn, figureId } };
      }),
  );
  const snapshot = new Map(context.snapshot.map((one) => [one.recordId, one]));
  const lastTold = new Map(given.map(({ promise, told }) => [promise.projectId, told]));
  return [...grouped(given, ({ promise }) => promise.recordId).values()].flatMap((all) => {
    const last = all.at(-1);
    if (!last) return [];
    const since = lastTold.get(last.promise.projectId);
    return [
      lineOf(all.map(({ told }) => told) as [Told, ...Told[]], last, {
        context,
        snapshot,
        since: since?.asAt ?? '',
        toldByLast: since?.paperId === last.told.paperId,
      }),
    ];
  });
}

interface Context {
  readonly context: LedgerContext;
  readonly snapshot: ReadonlyMap<string, Promisable>;
  /** The day of the last paper that promised anything of the project. */
  readonly since: IsoDate;
  /** Whether that paper gave the promise too: it was open then, whatever the record says of that day now. */
  readonly toldByLast: boolean;
}

function lineOf(
  told: [Told, ...Told[]],
  { promise }: Given,
  { context, snapshot, since, toldByLast }: Context,
): LedgerLine {
  const now = snapshot.get(promise.recordId);
  const rules = context.rules ?? PRESENT_RULES;
  const measuredBy = yardstick(told, rules);
  const { promisedOn } = measuredBy;
  const calendar = context.calendars.get(promise.projectId);
  const day = now?.doneOn ?? now?.dueOn ?? null;
  const movedDays = calendar && promisedOn && day ? workingDaysBetween(calendar, promisedOn, day) : null;
  const dates = new Set(told.map((one) => one.promisedOn).filter((date) => date !== null));
  return {
    kind: promise.kind,
    recordId: promise.recordId,
    projectId: promise.projectId,
    code: now?.code ?? promise.code,
    title: now?.title ?? promise.title,
    state: stateOf(promisedOn, now, movedDays, context.asAt),
    told,
    measuredBy,
    dueOn: now?.dueOn ?? null,
    doneOn: now?.doneOn ?? null,
    movedDays,
    contradicted: dates.size > 1,
    settledBefore: now?.doneOn != null && now.doneOn <= since && !(rules === 3 && toldByLast),
    reportId: now?.reportId ?? null,
    citation: now?.citation ?? null,
    ...whySince(now, measuredBy, rules),
  };
}

/** The first paper that gave a date; by the first rules the last paper. */
function yardstick(told: readonly [Told, ...Told[]], rules: FactRules): Told {
  if (rules === 1) return told.at(-1) ?? told[0];
  return told.find(({ promisedOn }) => promisedOn !== null) ?? told[0];
}

/** Why the promise was not kept: what was said before it was given cannot be why. */
function whySince(now: Promisable | undefined, { asAt, revision }: Told, rules: FactRules) {
  if (!now) return { reason: null, cause: null };
  if (rules === 1) return { reason: now.reason ?? now.cause?.reason ?? null, cause: null };
  const since = (said: ReasonFact | null): ReasonFact | null =>
    said && (said.saidOn > asAt || (said.revision ?? 0) > revision) ? said : null;
  return { reason: since(now.reason), cause: now.cause && { ...now.cause, reason: since(now.cause.reason) } };
}

function stateOf(
  promisedOn: IsoDate | null,
  now: Promisable | undefined,
  movedDays: number | null,
  asAt: IsoDate,
): PromiseState {
  if (!now || now.released) return 'WITHDRAWN';
  const late = (movedDays ?? 0) > 0;
  if (now.doneOn !== null) return promisedOn !== null && late ? 'MOVED' : 'KEPT';
  if (promisedOn === null) return 'OPEN';
  if (promisedOn < asAt) return now.dueOn !== null && now.dueOn > asAt && late ? 'MOVED' : 'MISSED';
  return now.dueOn === promisedOn ? 'OPEN' : 'MOVED';
}
