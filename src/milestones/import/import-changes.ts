/** Decides what a file would change in a plan: the changes in the order in which they can be made, and what each line of it does. */
import { isDeepStrictEqual } from 'node:util';
import type { Steps } from '../../platform/work/steps.js';
import type { ItemTerms, PlanChange } from '../plan-change.types.js';
import type { PlannedItem } from '../plan-record.js';
import type { ReportSaid } from '../report-faults.js';
import { type FileItem, type FilePlan, type NotExpressed } from './file-plan.js';
import { progressReader } from './import-progress.js';
import { type MatchedItem, matchedItems } from './matched-items.js';
import { ownerRead, type OwnerRead } from './owners.js';
import { placing } from './positions.js';
import type { ImportContext } from './import-context.js';
import { changeWords } from './change-words.js';
import { linkChanges } from './link-changes.js';

export type ImportVerb = 'ADD' | 'CHANGE' | 'WITHDRAW' | 'LEAVE_OUT';

/** What a file does to one item, or what of it cannot be expressed. */
export interface ImportLine {
  readonly verb: ImportVerb;
  /** The line or task number of the file; null: it is not in the file, or is said of all of it. */
  readonly line: number | null;
  readonly code: string | null;
  readonly title: string | null;
  /** One sentence for each thing that changes. */
  readonly says: readonly string[];
}

export interface ImportDraft {
  readonly changes: readonly PlanChange[];
  readonly lines: readonly ImportLine[];
  /** What the file reports of items, by code. */
  readonly reports: ReadonlyMap<string, ReportSaid>;
  readonly matched: readonly MatchedItem[];
  /** Items of the file that stay as they are. */
  readonly unchanged: number;
}

/** What a file would change. */
export function* importDraft(file: FilePlan, context: ImportContext): Steps<ImportDraft> {
  const matched = matchedItems(file, context.plan.items, context.taken);
  const codeOf = new Map(matched.map((one) => [one.file.key, one.code]));
  const planCodes = new Map(context.plan.items.map((item) => [item.itemId, item.code]));
  const { positions, moved } = placing(matched, codeOf, planCodes);
  const links = linkChanges(file, matched, context, codeOf, planCodes);
  const changes: PlanChange[] = [];
  const lines: ImportLine[] = [];
  const progressOf = progressReader(context.progress);
  const reports = new Map<string, ReportSaid>();
  const leftOut: NotExpressed[] = [];
  let unchanged = 0;
  for (const one of matched) {
    const said = itemChange(one, context, codeOf, planCodes, positions.get(one.code));
    const about = links.saysOf.get(one.code) ?? [];
    const progress = progressOf(one);
    if (said.change) changes.push(said.change);
    if (progress.said) reports.set(one.code, progress.said);
    for (const message of progress.leftOut) leftOut.push({ key: one.file.key, message });
    const says = [...said.says, ...movedWords(one, moved, planCodes), ...about, ...progress.says];
    if (one.planned === null) lines.push({ ...lineOf(one), verb: 'ADD', says });
    else if (says.length > 0) lines.push({ ...lineOf(one), verb: 'CHANGE', says });
    else unchanged += 1;
    yield;
  }
  changes.push(...links.changes);
  const gone = context.withdrawMissing ? missing(context.plan.items, matched) : [];
  for (const item of gone) {
    changes.push({ withdrawItem: { code: item.code } });
    const says = ['It is not in the file: it is taken out of the plan, with its links. Its history stays.'];
    lines.push({ verb: 'WITHDRAW', line: null, code: item.code, title: item.title, says });
  }
  const byKey = new Map(matched.map((one) => [one.file.key, one]));
  for (const { key, message } of [...file.notExpressed, ...leftOut]) {
    const one = key === null ? undefined : byKey.get(key);
    const about = one ? lineOf(one) : { line: null, code: null, title: null };
    lines.push({ ...about, verb: 'LEAVE_OUT', says: [message] });
  }
  return { changes, reports, lines, matched, unchanged };
}

/** Where an item comes that is moved within its stage. */
function movedWords(
  { code, planned, file }: MatchedItem,
  moved: ReadonlyMap<string, string | null>,
  planCodes: ReadonlyMap<string, string>,
): string[] {
  const after = moved.get(code);
  const stage = planned?.parentId == null ? null : (planCodes.get(planned.parentId) ?? null);
  if (after === undefined || (file.parent !== undefined && file.parent !== stage)) return [];
  return [after === null ? `It comes first in ${stage ?? 'the plan'}.` : `It comes after ${after}.`];
}

function lineOf({ file, code }: MatchedItem): Pick<ImportLine, 'line' | 'code' | 'title'> {
  return { line: file.line, code, title: file.title };
}

/** Items that the file leaves out, those in a stage before the stage. */
function missing(items: readonly PlannedItem[], matched: readonly MatchedItem[]): PlannedItem[] {
  const named = new Set(matched.map(({ code }) => code));
  const gone = items.filter(({ code }) => !named.has(code));
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const depth = (item: PlannedItem): number => {
    let deep = 0;
    for (let at = byId.get(item.parentId ?? ''); at && deep < 50; at = byId.get(at.parentId ?? '')) deep += 1;
    return deep;
  };
  return gone.sort((a, b) => depth(b) - depth(a));
}

interface ItemChange {
  readonly change: PlanChange | null;
  readonly says: readonly string[];
}

function itemChange(
  { file, code, planned, source }: MatchedItem,
  context: ImportContext,
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
  position: number | undefined,
): ItemChange {
  const owner = ownerSaid(file, context, planned);
  const terms = { ...termsOf(file, owner, codeOf), ...calendarSaid(file, context) };
  const notes = owner?.note == null ? [] : [owner.note];
  if (planned === null) {
    const own = { ...terms, code, title: file.title, ...(position !== undefined && { position }) };
    const named = source !== null && own.citation == null ? { ...own, citation: source } : own;
    if (file.kind === 'STAGE') return { change: { addStage: named }, says: notes };
    if (file.kind === 'MILESTONE') return { change: { addMilestone: named }, says: notes };
    const duration = terms.duration ?? { unknown: 'The file gives no duration.' };
    return { change: { addTask: { ...named, duration } }, says: notes };
  }
  const now = termsNow(planned, planCodes);
  const changed: Record<string, unknown> = {};
  const says: string[] = [];
  for (const [name, will] of Object.entries({ ...terms, title: file.title })) {
    const was = now[name as keyof ItemTerms];
    if (isDeepStrictEqual(was ?? null, will ?? null)) continue;
    changed[name] = will;
    says.push(changeWords(name, was, will, context));
  }
  if (position !== undefined && position !== planned.position) changed['position'] = position;
  const change = Object.keys(changed).length > 0 ? { reviseItem: { ...changed, code } } : null;
  return { change, says: [...says, ...('ownerTeam' in changed ? notes : [])] };
}

/** Who the file says owns an item; null: it does not say. */
function ownerSaid({ terms }: FileItem, { owners }: ImportContext, planned: PlannedItem | null): OwnerRead | null {
  return terms.owner === undefined ? null : ownerRead(terms.owner, planned?.ownerId ?? null, owners);
}

/** By which calendar the file says that an item is worked: by its code, whatever the file calls it. */
function calendarSaid({ terms: { calendar } }: FileItem, { calendars }: ImportContext): ItemTerms {
  if (calendar === undefined) return {};
  return { calendar: calendar === null || calendars === null ? calendar : (calendars.get(calendar) ?? null) };
}

/** What the file says of an item, in the words of a change. */
function termsOf({ parent, terms }: FileItem, owner: OwnerRead | null, codeOf: ReadonlyMap<string, string>): ItemTerms {
  const said = Object.entries({ ...terms } as Readonly<Record<string, unknown>>).filter(
    ([name, value]) => name !== 'owner' && value !== undefined,
  );
  return {
    ...(Object.fromEntries(said) as ItemTerms),
    ...(parent !== undefined && { stage: parent === null ? null : (codeOf.get(parent) ?? null) }),
    ...(owner && { ownerId: owner.ownerId, ownerTeam: owner.ownerTeam }),
  };
}

/** What the plan says of an item, in the same words. */
function termsNow(item: PlannedItem, planCodes: ReadonlyMap<string, string>): ItemTerms {
  const { optimisticDays, mostLikelyDays, pessimisticDays, constraintKind, constraintOn } = item;
  const estimated = optimisticDays !== null && mostLikelyDays !== null && pessimisticDays !== null;
  return {
    title: item.title,
    stage: item.parentId === null ? null : (planCodes.get(item.parentId) ?? null),
    ownerId: item.ownerId,
    ownerTeam: item.ownerTeam,
    ...(item.kind === 'TASK' && {
      duration: item.durationDays === null ? { unknown: item.unknownReason ?? '' } : { days: item.durationDays },
      durationEstimated: item.durationEstimated,
    }),
    ...(item.kind === 'MILESTONE' && { dateUnknown: item.unknownReason }),
    estimate: estimated
      ? { optimistic: optimisticDays, mostLikely: mostLikelyDays, pessimistic: pessimisticDays }
      : null,
    constraint: constraintKind && constraintOn ? { kind: constraintKind, date: constraintOn } : null,
    pinned: item.pinnedFinish === null ? null : { start: item.pinnedStart, finish: item.pinnedFinish },
    deadline: item.deadlineOn,
    ...(item.kind !== 'STAGE' && { calendar: item.calendar }),
    publication: item.publication,
    notes: item.notes,
    citation: item.citation,
    assumed: item.assumed,
  };
}
