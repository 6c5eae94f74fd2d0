/** Decides what every kind decides alike: how a thing is first stated, stated again, and reported on. */
import type { Kind, KindRows, Life } from '../../platform/kind/kind.js';
import { type AnyNewRow, refuseOn } from '../../platform/kind/rule.js';
import { amended, type AmendedRow, type Amendment } from '../../platform/record/amendment.js';
import type { DatedReport } from '../../platform/record/dated-report.entity.js';
import { correctionFaults, reportsFollowed } from '../../platform/record/history.js';
import { stepFault } from '../../platform/record/lifecycle.js';
import { refuse } from '../../platform/record/refusal.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { type Change, firstOf, saidOf } from '../../platform/record/terms.js';
import { recordId } from '../../platform/record/view-id.js';
import type { Context, KindRule } from './context.js';
import { pointersOf } from './pointers.js';
import type { Said } from './thing.js';

/** An input about a new thing of a project. */
export interface NewInput extends Said {
  readonly projectCode: string;
  readonly code?: string | null;
}

/** An input about a thing that is there. */
export type AboutInput<Key extends string> = Said & { readonly expectedVersion: number } & Readonly<
    Record<Key, string>
  >;

/** The same where it may put an earlier row right. */
export type CorrectingInput<Key extends string> = AboutInput<Key> & { readonly corrects?: string | null };

/** The rule by which a thing is first stated. */
export function creates<T, Key extends string>(kind: Kind<T, Key>): KindRule<never, NewInput, AnyNewRow> {
  return {
    creates: true,
    reads: 'NOTHING',
    pointers: (input) => pointersOf(kind.terms, input),
    decide: (context, input) => {
      const terms = firstOf(kind.terms, input);
      refuseOn(kind.faults?.(terms, context.effectiveOn) ?? []);
      return [{ into: 'statements', values: terms as object }];
    },
  };
}

/** The rule by which its terms are stated again. */
export function amends<T, Key extends string>(
  kind: Kind<T, Key>,
): KindRule<Pick<KindRows<T, Key, string>, 'statements'>, AboutInput<Key>, AnyNewRow> {
  return {
    creates: false,
    reads: 'ROWS',
    pointers: (input) => pointersOf(kind.terms, input),
    decide: (context, input) => {
      const own = ownOf(context.rows.statements, kind.key, context.id);
      const change = saidOf(kind.terms, input);
      return amending(context, own, kind, change).map((row) => ({ into: 'statements', ...row }));
    },
  };
}

/** The rule by which the state that a thing reached is reported, or an earlier report put right. */
export function reports<T, Key extends string, S extends string>(
  kind: Kind<T, Key, S>,
): KindRule<
  KindRows<T, Key, S>,
  CorrectingInput<Key> & { readonly state: S; readonly note?: string | null },
  AnyNewRow
> {
  return {
    creates: false,
    reads: 'ROWS',
    pointers: () => [],
    decide: (context, input) => {
      const own = ownOf(context.rows.reports, kind.key, context.id);
      const { corrects, former } = follows(context, own, input);
      requireStep(kind.life, former.at(-1), { to: input.state, corrects, subject: context.code, field: 'state' });
      return [{ into: 'reports', corrects, values: { state: input.state, note: input.note ?? null } }];
    },
  };
}

/** What the writer fills in every dated row. */
const DATED: ReadonlySet<string> = new Set<keyof DatedReport>([
  ...(['id', 'effectiveOn', 'revision', 'corrects', 'citation', 'assumed'] as const),
]);

/** A row that states something again, without the table that it goes into. */
type Restated<R> = Omit<AnyNewRow, 'into' | 'values'> & { readonly values: Omit<R, keyof DatedReport> };

/** The rows of an amendment of a thing that is there. */
export function amending<T, R extends DatedReport & T>(
  { code, effectiveOn, before }: Pick<Context, 'code' | 'effectiveOn' | 'before'>,
  own: readonly R[],
  { terms, faults }: Pick<Amendment<T>, 'terms' | 'faults'>,
  change: Change<T>,
): Restated<R>[] {
  const amendment = { code, effectiveOn, revision: before.revision, terms, change, ...(faults && { faults }) };
  const result = amended(own, amendment);
  if (!result) {
    throw refuse('NOT_FOUND', `${code} was not there on ${effectiveOn}. Give a later day.`, ['input', 'effectiveOn']);
  }
  refuseOn(result.problems);
  return restated(result.rows);
}

/** The same of rows that an amendment came to: one that takes another's place keeps where that came from. */
export function restated<R extends DatedReport>(rows: readonly AmendedRow<R>[]): Restated<R>[] {
  return rows.map(({ row, effectiveOn, corrects }) => {
    const { citation, assumed } = row;
    const values = Object.fromEntries(Object.entries(row).filter(([column]) => !DATED.has(column)));
    return {
      effectiveOn,
      corrects,
      values: values as Restated<R>['values'],
      ...(corrects !== null && { citation, assumed }),
    };
  });
}

/** The report that an input corrects, and the reports that the new one follows; refuses what is out of turn. */
export function follows<R extends DatedReport>(
  { effectiveOn, before }: Pick<Context, 'effectiveOn' | 'before'>,
  own: readonly R[],
  input: { readonly corrects?: string | null },
): { readonly corrects: string | null; readonly former: readonly R[] } {
  const corrects = input.corrects ? recordId(input.corrects) : null;
  return { corrects, former: reportsFollowed(own, { effectiveOn, corrects, revision: before.revision }) };
}

/** The row that an input corrects, among rows that do not follow from one another. */
export function correctedIn(own: readonly DatedReport[], input: { readonly corrects?: string | null }): string | null {
  const corrects = input.corrects ? recordId(input.corrects) : null;
  refuseOn(correctionFaults(own, corrects, ['input', 'corrects']));
  return corrects;
}

/** Whatever day it speaks of, as known before the write: what stands at all. */
export function everAt({ before }: Pick<Context, 'before'>): RecordPoint {
  return { asAt: '9999-12-31', revision: before.revision };
}

/** Refuses a step that a life does not have. */
export function requireStep<S extends string>(
  { first, next }: Life<S>,
  last: { readonly state: S } | undefined,
  { to, corrects, subject, field }: Omit<Parameters<typeof stepFault<S>>[1], 'from'>,
): void {
  const step = stepFault(next, { from: last?.state ?? first, to, corrects, subject, field });
  if (step) throw step;
}

/** The rows about one thing. */
export function ownOf<R extends object>(rows: readonly R[], key: keyof R, id: string): readonly R[] {
  return rows.filter((row) => row[key] === id);
}
