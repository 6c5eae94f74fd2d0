/** Decides what the lines of a file come to by the rules of the operations that they stand for, each on top of those before it. */
import { checkedInput } from '../../platform/graphql/input.pipe.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import type { Committed } from '../../platform/record/committed.js';
import { highestIn } from '../../platform/record/next-code.js';
import type { Problem } from '../../platform/record/problem.js';
import type { Write } from '../../platform/record/write.js';
import type { Context, KindRule } from '../kind/context.js';
import { wholeRow } from '../kind/new-rows.js';
import { outcomeOf } from '../kind/outcome.js';
import type { Said } from '../kind/thing.js';
import type { LineStep, StepDone } from './list-draft.js';
import type { ListRows, Row } from './list-rows.js';
import type { ListPlace, ListSource } from './record-lists.service.js';

export type ListRule = KindRule<unknown, Said, AnyNewRow, string | null>;

/** What stood on a day, or why nothing can be said of it. */
export type DayContext =
  | { readonly context: Pick<Context, 'effectiveOn' | 'before' | 'register'> }
  | { readonly problems: readonly Problem[] };

/** What every line is decided on. */
export interface SessionTerms {
  readonly write: Pick<Write, 'dated' | 'revision' | 'before'>;
  readonly source: ListSource;
  readonly place: ListPlace;
  /** What is said of the file as a whole. */
  readonly said: Said;
  readonly base: Omit<Context<string | null>, 'id' | 'code' | 'found'>;
  /** What each rule reads, by its name for it. */
  readonly read: ReadonlyMap<string, unknown>;
  readonly rows: ListRows;
  /** Every code that was ever used in the place. */
  readonly taken: readonly string[];
}

/** A file on its way into a list: what is new, what changes, and the rows to write. */
export class ListSession {
  readonly identities: Row[] = [];
  readonly written: { readonly into: string; readonly row: Row }[] = [];
  /** What is touched, by id: as people call it. */
  readonly touched = new Map<string, string>();
  /** What stood on the days of which lines speak. */
  days: ReadonlyMap<string, DayContext> = new Map();
  private readonly used: Set<string>;
  private last: number;

  constructor(private readonly terms: SessionTerms) {
    this.used = new Set(terms.taken);
    this.last = highestIn(terms.place.prefix, terms.taken);
  }

  /** Has the rule of an operation decide, and keeps what it gives. */
  decide(step: LineStep, title: string): StepDone {
    const { source } = this.terms;
    const day = this.days.get(step.fields['effectiveOn'] as string);
    const base = { ...this.terms.base, ...(day && 'context' in day && day.context) };
    const id = step.about?.id ?? base.newId();
    const code = step.about ? step.about.code : source.kind.coded ? (step.code ?? this.freeCode()) : null;
    const refused = (problems: StepDone['problems']): StepDone => ({ id, code, problems });
    if (step.about === null && code !== null && this.used.has(code)) {
      const message = `The code ${code} was used before. Enter another, or leave the cell blank.`;
      return refused([{ code: 'CODE_TAKEN', message, path: ['input', 'code'], subject: code }]);
    }
    if (day && 'problems' in day) return refused(day.problems);
    const { input, problems } = checkedInput(source.inputs[step.operation]!, this.inputOf(step, id, code));
    if (problems.length > 0) return refused(problems);
    const rule = source.rules[step.operation] as unknown as ListRule;
    const made = outcomeOf(rule, this.contextOf(base, rule, id, code ?? title), input as Said);
    if (made.problems.length > 0) return refused(made.problems);
    if (step.about === null) this.begin(id, code);
    const { key } = source.written;
    const about = { projectId: base.projectId, key, id, effectiveOn: base.effectiveOn };
    for (const row of made.rows) {
      const whole = wholeRow(this.terms.write, about, input, row);
      this.written.push({ into: row.into, row: whole });
      this.terms.rows.add(id, row.into, whole);
    }
    this.touched.set(id, code ?? title);
    return { id, code, problems: [] };
  }

  private freeCode(): string {
    const { prefix } = this.terms.place;
    do this.last += 1;
    while (this.used.has(`${prefix}${this.last}`));
    return `${prefix}${this.last}`;
  }

  private begin(id: string, code: string | null): void {
    const { base, place, write } = this.terms;
    const { revision } = write;
    const row = { ...place.more, id, projectId: base.projectId, code, revision, version: revision };
    this.identities.push(row);
    this.terms.rows.addIdentity(row);
    if (code !== null) this.used.add(code);
  }

  private inputOf({ about, fields }: LineStep, id: string, code: string | null): object {
    const { source, place, said } = this.terms;
    const { written } = source;
    const thing =
      about === null
        ? { ...place.said, ...(code !== null && { code }) }
        : { [written.idField ?? written.key]: id, expectedVersion: 0 };
    const { reason, citation, assumed, effectiveOn } = said;
    const all = { reason, citation, assumed, effectiveOn, ...fields, ...thing };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  private contextOf(base: SessionTerms['base'], rule: ListRule, id: string, code: string) {
    const { source, read, rows, write } = this.terms;
    const all = read.get(String(rule.reads));
    const own = rule.creates || source.kind.looksAtAll ? all : { ...(all as object), ...rows.of(id) };
    // what this write has said of it so far is known
    const revision = (rows.isTouched(id) ? write.revision : write.before) as Committed;
    return { ...base, id, code, found: new Map<string, never>(), before: { ...base.before, revision }, rows: own };
  }
}
