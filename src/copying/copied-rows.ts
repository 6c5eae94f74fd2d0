/** Shapes what a part of a project comes to in its copy: the things, their dates, and what could not go along. */
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import type { CopyOwners, CopyPart } from './copy-parts.js';

/** A date of a thing in the project it is copied from, and in the copy. */
export interface CopiedDate {
  readonly name: string;
  readonly was: IsoDate;
  /** Null: it cannot be shifted, and is left out. */
  readonly willBe: IsoDate | null;
}

/** One thing of the copy, as people are told of it. */
export interface CopiedThing {
  readonly part: CopyPart;
  readonly code: string;
  readonly title: string;
  readonly dates: readonly CopiedDate[];
}

/** What a project has and its copy does not, and why. */
export interface LeftOut {
  readonly part: CopyPart;
  readonly what: string;
  readonly why: string;
}

/** What is said of a thing, without what every dated row has. */
export type Said<Row, Key extends keyof Row> = Omit<Row, keyof DatedReport | Key>;

/** One thing to write: its new id, its code and what is said of it. */
export interface CopiedRow<Terms> {
  readonly id: string;
  readonly code: string;
  readonly assumed: boolean;
  readonly terms: Terms;
}

/** A part with the rows that it comes to. */
export interface CopiedPart<Terms> {
  readonly rows: readonly CopiedRow<Terms>[];
  readonly things: readonly CopiedThing[];
  readonly leftOut: readonly LeftOut[];
}

/** What every part is copied by. */
export interface Copying {
  readonly owners: CopyOwners;
  /** The date in the new project; null: it cannot be shifted. */
  readonly shift: (date: IsoDate) => IsoDate | null;
  /** Gives the copy of a thing its id. */
  readonly newId: (id: string) => string;
  /** The id of a copy that was made before; null: that thing is not copied. */
  readonly copyOf: (id: string | null) => string | null;
}

/** Who owns the copy. */
export function ownersIn(
  { owners }: Pick<Copying, 'owners'>,
  { ownerId, ownerTeam = null }: { readonly ownerId: string | null; readonly ownerTeam?: string | null },
): { readonly ownerId: string | null; readonly ownerTeam: string | null } {
  return {
    ownerId: owners === 'PEOPLE_AND_TEAMS' ? ownerId : null,
    ownerTeam: owners === 'NOBODY' ? null : ownerTeam,
  };
}

/** A date of a thing that may have none, as it is told. */
export function datesOf(
  { shift }: Pick<Copying, 'shift'>,
  named: Readonly<Record<string, IsoDate | null>>,
): CopiedDate[] {
  return Object.entries(named).flatMap(([name, was]) => (was === null ? [] : [{ name, was, willBe: shift(was) }]));
}

/** What of a list went along and what did not, which is told where there is any. */
export function leftBehind(part: CopyPart, count: number, one: string, many: string, why: string): LeftOut[] {
  return count === 0 ? [] : [{ part, what: count === 1 ? `1 ${one}` : `${count} ${many}`, why }];
}
