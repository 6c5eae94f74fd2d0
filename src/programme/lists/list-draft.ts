/** Decides what a file does to a list, line by line: the operations that each line comes to, with what was and what will be. */
import type { Operation } from '../../platform/auth/policy.js';
import type { Problem } from '../../platform/record/problem.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import type { Steps } from '../../platform/work/steps.js';
import type { FileFault } from '../../spreadsheets/file-rows.js';
import type { BesideLine, BesideSession, LineChange } from './list-beside.js';
import type { KnownNames, ListColumn, ListRow } from './list-column.js';
import type { ListKind, ListPart, ListTables } from './list-kind.js';
import { cellFault, CODE_HEAD, type ListLine, type ReadCell } from './list-lines.js';
import type { Match } from './list-match.js';

export const LINE_OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'WRONG'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** What a line does. */
export interface DraftLine {
  readonly line: number;
  readonly outcome: LineOutcome;
  readonly code: string | null;
  readonly title: string | null;
  readonly changes: readonly LineChange[];
  readonly faults: readonly FileFault[];
}

/** One operation that a line comes to. */
export interface LineStep {
  readonly operation: Operation;
  /** The thing; null: it is new. */
  readonly about: { readonly id: string; readonly code: string | null } | null;
  /** The code that the file gives a new one. */
  readonly code: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a step came to. */
export interface StepDone {
  readonly id: string;
  readonly code: string | null;
  readonly problems: readonly Problem[];
}

/** What a draft is made on. */
export interface DraftContext {
  readonly kind: ListKind;
  readonly known: KnownNames;
  /** The day, and what was known before the file. */
  readonly point: RecordPoint;
  /** The rows about a thing, by table. */
  readonly own: (id: string) => ListTables;
  /** Has the rule of an operation decide, by all that was decided so far. */
  readonly decide: (step: LineStep, title: string) => StepDone;
  /** Decides what a line says beside its thing; null: nothing is kept beside the list. */
  readonly beside: BesideSession['decide'] | null;
}

/** What of an input goes along with whatever else changes. */
const ALONG = ['citation', 'assumed', 'effectiveOn'];

/** What each line does, in the order of the file. */
export function* listDraft(matches: readonly Match[], context: DraftContext): Steps<readonly DraftLine[]> {
  const lines: DraftLine[] = [];
  for (const match of matches) {
    lines.push(draftLine(match, context));
    yield;
  }
  return lines;
}

function draftLine({ line, thing, faults }: Match, context: DraftContext): DraftLine {
  const { kind, known } = context;
  const title = line.cells.get(kind.title)?.says || null;
  const wrong = (all: readonly FileFault[]): DraftLine => ({
    ...{ line: line.line, outcome: 'WRONG', code: line.code ?? thing?.code ?? null, title, changes: [], faults: all },
  });
  const before = [...line.faults, ...faults];
  if (before.length > 0) return wrong(before);
  const main = kind.columns.flatMap((column) => line.cells.get(column.head) ?? []);
  const changes = changesOf(main, thing?.terms ?? null, known);
  const fixed = thing ? changes.filter(({ cell }) => cell.column.fixed !== undefined) : [];
  if (fixed.length > 0) {
    return wrong(fixed.map(({ cell }) => cellFault('CELL_WRONG', line.line, cell.column.head, cell.column.fixed!)));
  }
  const problems: FileFault[] = [];
  let about = thing && { id: thing.id, code: thing.code };
  const take = (step: Omit<LineStep, 'about' | 'code'>, columns: readonly ListColumn[]): void => {
    const done = context.decide({ ...step, about, code: line.code }, title ?? '');
    about = { id: done.id, code: done.code };
    problems.push(...done.problems.map((problem) => faultOf(problem, line, columns)));
  };
  if (!thing) take({ operation: kind.add, fields: given(main) }, kind.columns);
  else if (changes.length > 0) {
    const along = main.filter(({ column }) => column.fields.every((field) => ALONG.includes(field)));
    take(
      { operation: kind.change, fields: { ...fieldsOf(along), ...fieldsOf(changes.map(({ cell }) => cell)) } },
      kind.columns,
    );
  }
  const told = [...changes];
  for (const part of problems.length > 0 ? [] : (kind.parts ?? [])) {
    const made = partOf(part, line, thing ? part.inForce(context.own(thing.id), context.point) : null, known);
    if (!made) continue;
    told.push(...made.changes);
    take({ operation: part.operation, fields: made.fields }, part.columns);
    if (problems.length > 0) break;
  }
  if (problems.length > 0) return wrong(problems);
  const beside = context.beside?.({ id: about!.id, title: title ?? '' }, line.cells) ?? NOTHING_BESIDE;
  if (beside.faults.length > 0) {
    return wrong(beside.faults.map(({ code, column, message }) => cellFault(code, line.line, column, message)));
  }
  const said = [
    ...told.map(({ cell, was }) => ({ column: cell.column.head, was: was || null, willBe: cell.says || null })),
    ...beside.changes,
  ];
  const outcome = !thing ? 'NEW' : said.length > 0 ? 'CHANGED' : 'UNCHANGED';
  return { line: line.line, outcome, code: about!.code, title, changes: said, faults: [] };
}

const NOTHING_BESIDE: BesideLine = { changes: [], faults: [] };

interface CellChange {
  readonly cell: ReadCell;
  readonly was: string;
}

/** The cells that say something else than the record. */
function changesOf(cells: readonly ReadCell[], terms: ListRow | null, known: KnownNames): CellChange[] {
  return cells.flatMap((cell) => {
    const was = terms ? cell.column.was(terms, known) : '';
    return was === cell.says || was === cell.raw ? [] : [{ cell, was }];
  });
}

/** The report that a line makes, where its cells say something else than the one in force. */
function partOf(part: ListPart, line: ListLine, inForce: ListRow | null, known: KnownNames) {
  const cells = part.columns.flatMap((column) => line.cells.get(column.head) ?? []).filter(({ says }) => says !== '');
  const changes = changesOf(cells, inForce ?? {}, known);
  if (changes.length === 0) return null;
  const before = Object.fromEntries(
    part.columns.flatMap(({ fields }) => fields.map((field) => [field, inForce?.[field] ?? part.unsaid?.[field]])),
  );
  return { changes, fields: { ...before, ...fieldsOf(cells), ...part.said } };
}

function fieldsOf(cells: readonly ReadCell[]): Record<string, unknown> {
  return Object.assign({}, ...cells.map(({ fields }) => fields)) as Record<string, unknown>;
}

/** The same without what is blank: of a new thing nothing has to be cleared. */
function given(cells: readonly ReadCell[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fieldsOf(cells)).filter(([, value]) => value !== null));
}

/** A problem of an operation, at the cell that it is about. */
function faultOf({ code, message, path }: Problem, { line }: ListLine, columns: readonly ListColumn[]): FileFault {
  const field = path[1] ?? '';
  const head = field === 'code' ? CODE_HEAD : columns.find(({ fields }) => fields.includes(field))?.head;
  return cellFault(code, line, head ?? null, message);
}
