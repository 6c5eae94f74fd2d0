/** Decides what every rule about a version goes by: how everything stood on the day, and whether its text may be changed. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { NewRow } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse, type Refusal } from '../platform/record/refusal.js';
import { inOrder } from '../platform/record/in-force.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { OPEN_TEXT } from './output-kinds.js';
import { indexed, type OutputIndex, type OutputRows } from './output-index.js';
import { findVersion, outputsView, type OutputsView, type OutputSnapshot, sponsorsOf } from './outputs-view.js';
import type { VersionSnapshot } from './versions-snapshot.js';
import { codeWords } from '../platform/record/code-words.js';

/** A row of the domain as a rule gives it; those of a version carry its id. */
export type VersionRow = NewRow<OutputRows, 'versionId'>;
export type VersionRule<I, R extends OutputRows = OutputRows> = KindRule<R, I, VersionRow>;

/** What a rule about a version knows. */
export interface VersionContext<R extends OutputRows = OutputRows> extends RowsContext<R> {
  readonly view: OutputsView;
  readonly output: OutputSnapshot;
  readonly version: VersionSnapshot;
  readonly index: OutputIndex;
}

/** A rule about a version that had been begun on the day. */
export function aboutVersion<I, R extends OutputRows = OutputRows>(
  decide: (context: VersionContext<R>, input: I) => readonly VersionRow[],
  reads: string | readonly string[] = 'ROWS',
): VersionRule<I, R> {
  return { creates: false, reads, pointers: () => [], decide: (context, input) => decide(known(context), input) };
}

function known<R extends OutputRows>(context: RowsContext<R>): VersionContext<R> {
  const { rows, id, code, effectiveOn } = context;
  const view = viewOn(context, effectiveOn);
  const found = findVersion(view, id);
  if (found) return { ...context, view, ...found, index: indexed(rows) };
  const message = `${code} had not been begun on ${effectiveOn}. Give a later day.`;
  throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], id);
}

/** How the outputs of the project stood on a day, as known before the write. */
export function viewOn({ rows, register, projectId, before }: RowsContext<OutputRows>, asAt: string): OutputsView {
  return outputsView(rows, projectId, sponsorsOf(register, projectId), { ...before, asAt });
}

/** Refuses to change a text that is settled, or on a day before the last change of it. */
export function requireOpenText(context: VersionContext): void {
  const { index, id, version } = context;
  const fault = textSettled(version) ?? laterRow(context, index.reports.get(id) ?? []) ?? laterText(context);
  if (fault) throw fault;
}

/** Why the text of a version cannot be changed as it stands; null: it can. */
export function textSettled(version: VersionSnapshot): Refusal | null {
  if (OPEN_TEXT.includes(version.state)) return null;
  const next = version.state === 'AGREED' ? 'Move it back to draft first.' : 'Begin a new version from it.';
  const message = `${version.code} is ${codeWords(version.state)}, so its text is settled. ${next}`;
  return refuse('TEXT_SETTLED', message, ['input', 'versionId'], version.id);
}

/** The refusal of a day before the last change of a version's text or terms; null where there was none after it. */
export function laterText(context: VersionContext): Refusal | null {
  const { index, id } = context;
  const statements = (index.clausesOfVersion.get(id) ?? []).flatMap((own) => index.clauseStatements.get(own.id) ?? []);
  const rows = [...(index.orders.get(id) ?? []), ...(index.versionStatements.get(id) ?? []), ...statements];
  return laterRow(context, rows);
}

/** The refusal of a day before one of the rows; null where none is later. */
function laterRow({ code, effectiveOn }: VersionContext, rows: readonly DatedReport[]): Refusal | null {
  const last = rows
    .filter((row) => row.effectiveOn > effectiveOn)
    .sort(inOrder)
    .at(-1);
  if (!last) return null;
  const message = `${code} was changed or moved on ${formatIsoDate(last.effectiveOn)}. Enter that date or a later one.`;
  return refuse('LATER_REPORT_STANDS', message, ['input', 'effectiveOn'], last.id);
}
