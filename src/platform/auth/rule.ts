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
export const inPerson = (parties: readonly Party[], note = ''): Rule => ({
  parties,
  note,
  inPerson: true,
  afterClosing: false,
});
/** What goes on when a project is closed. */
export const afterClosing = (given: Rule): Rule => ({ ...given, afterClosing: true });
/** The same for all rows of a domain. */
export function allAfterClosing<T extends Readonly<Record<string, Rule>>>(rows: T): T {
  return Object.fromEntries(Object.entries(rows).map(([name, given]) => [name, afterClosing(given)])) as T;
}
