/** Decides what a row of the policy says: who may do an operation, and what else it takes. */
import { ALL_ROLES, type Role } from './role.js';

/** PUBLIC: everyone. SIGNED_IN: whoever has a valid token, with or without a role. */
export type Party = Role | 'PUBLIC' | 'SIGNED_IN';

export interface Rule {
  readonly parties: readonly Party[];
  /** What the rule cannot say and the service sees to. */
  readonly note: string;
  /** Only the person themselves does it: signed in, or by a token of their own making. */
  readonly inPerson: boolean;
  /** What it changes is beside the record: people's access, their mail, how the tracker itself is set up. */
  readonly beside?: boolean;
  /** It goes on when the project it is about is closed. */
  readonly afterClosing: boolean;
}

export const READERS: readonly Party[] = ALL_ROLES;

export const OWN_PROJECTS = 'Only of projects the actor may read.';
export const OF_THE_PROJECT = 'Of the project the role is held for.';

export const rule = (parties: readonly Party[], note = ''): Rule => ({
  parties,
  note,
  inPerson: false,
  afterClosing: false,
});
/** What somebody answers for by name: no token that another issued does it. */
export const inPerson = (parties: readonly Party[], note = ''): Rule => ({ ...rule(parties, note), inPerson: true });
/** The rows of what is beside the record: readers of the record are not told of it. */
export function besideRecord<T extends Readonly<Record<string, Rule>>>(rows: T): T {
  return withAll(rows, { beside: true });
}
/** What goes on when a project is closed. */
export const afterClosing = (given: Rule): Rule => ({ ...given, afterClosing: true });
/** The same for all rows of a domain. */
export function allAfterClosing<T extends Readonly<Record<string, Rule>>>(rows: T): T {
  return withAll(rows, { afterClosing: true });
}

function withAll<T extends Readonly<Record<string, Rule>>>(rows: T, more: Partial<Rule>): T {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, ...more }])) as T;
}
