/** Names what is declared of a kind of thing on record, and decides how its things stand at a point of the record. */
import { byCode } from '../record/by-code.js';
import type { DatedReport } from '../record/dated-report.entity.js';
import { grouped } from '../record/grouped.js';
import { known, versionOf } from '../record/history.js';
import type { Lifecycle } from '../record/lifecycle.js';
import type { Problem } from '../record/problem.js';
import { latestOfEach, type RecordPoint, inForce } from '../record/in-force.js';
import type { TermsOf } from '../record/terms.js';

/** Through which states the things of a kind go. */
export interface Life<S extends string> {
  /** Before anything was reported. */
  readonly first: S;
  readonly next: Lifecycle<S>;
}

/**
 * A kind, declared: what its things are called, what is said of them, and through which states they go.
 * @typeParam T what is said of a thing; @typeParam Key the column that names the thing in all its rows, and the input's field
 */
export interface Kind<T, Key extends string = string, S extends string = string> {
  /** In the journal, in messages and in the schema, such as Pilot. */
  readonly name: string;
  /** The table of identities, which is ours and never input. */
  readonly table: string;
  /** First letters of a code that nobody chose, such as P. */
  readonly prefix: string;
  readonly key: Key;
  readonly terms: TermsOf<T>;
  readonly life: Life<S>;
  /** Why terms as a whole may not hold, beginning on a day. */
  readonly faults?: (terms: T, day: string) => readonly Problem[];
}

interface Identity {
  readonly id: string;
  readonly projectId: string | null;
  readonly code: string;
  readonly revision: number;
}
type About<Key extends string> = DatedReport & Readonly<Record<Key, string>>;

/** The rows of a kind: who its things are, what is said of them, and which states were reported. */
export interface KindRows<T, Key extends string, S extends string> {
  readonly identities: readonly Identity[];
  readonly statements: readonly (About<Key> & T)[];
  readonly reports: readonly (About<Key> & { readonly state: S })[];
}

/** One thing as it stands at a point of the record. */
export interface KindState<Terms, Report, S extends string> {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: Terms;
  readonly state: S;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: Report | null;
  readonly nextStates: readonly S[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly Report[];
  /** Number of the last write about it. */
  readonly version: number;
}

/** The things of a project at a point, by code. */
export function statesOf<T, Key extends string, S extends string, R extends KindRows<T, Key, S>>(
  { key, life }: Kind<T, Key, S>,
  rows: R,
  projectId: string,
  point: RecordPoint,
): KindState<R['statements'][number], R['reports'][number], S>[] {
  const about = (row: About<Key>): string => row[key];
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const reports = grouped<string, R['reports'][number]>(rows.reports, about);
  const statements = grouped<string, R['statements'][number]>(rows.statements, about);
  const found = latestOfEach<R['statements'][number]>(rows.statements, point, about).flatMap((terms) => {
    const identity = identities.get(about(terms));
    if (identity?.projectId !== projectId) return [];
    const { id, code } = identity;
    const own = reports.get(id) ?? [];
    const stateReport = inForce(own, point).at(-1) ?? null;
    const state: S = stateReport?.state ?? life.first;
    const version = versionOf(point.revision, own, statements.get(id) ?? []);
    const nextStates = life.next[state];
    return [{ id, code, terms, state, stateReport, nextStates, history: known(own, point), version }];
  });
  return found.sort(byCode);
}

/** Lets through the things that are as was asked; what is null or left out is not asked of them. */
export function asAsked<State extends { readonly state: string; readonly terms: object }>(asked: {
  readonly state?: State['state'] | null | undefined;
  readonly terms?: { readonly [K in keyof State['terms']]?: State['terms'][K] | null | undefined };
}): (one: State) => boolean {
  const { state, terms = {} } = asked;
  const wanted = Object.entries(terms).filter(([, value]) => value != null);
  return (one) =>
    (state == null || one.state === state) &&
    wanted.every(([key, value]) => (one.terms as Readonly<Record<string, unknown>>)[key] === value);
}
