/** Decides who may do what, by the table of operations and roles that the domains hand up. */
import { AppError } from '../graphql/errors.js';
import { type Actor, actsInPerson, type Grant } from './actor.js';
import { Role } from './role.js';
import type { Party, Rule } from './rule.js';

/** The operations of the interface: each domain adds its own, beside its rows of the table. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface Operations {}

export type Operation = keyof Operations;
type Table = Readonly<Record<Operation, Rule>>;

let table: Readonly<Partial<Record<string, Rule>>> = {};

/**
 * Takes the rows of all domains as the table in force. What is not in it is refused to everybody.
 * @throws Error where two domains have an operation of one name
 */
export function inForce(...rows: readonly Readonly<Record<string, Rule>>[]): Table {
  const names = rows.flatMap((own) => Object.keys(own));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Two domains have an operation of this name: ${twice.join(', ')}`);
  table = Object.assign({}, ...rows) as Table;
  return table as Table;
}

/** The rule of an operation. */
export function ruleOf(operation: Operation): Rule {
  return (table as Table)[operation];
}

/** The operations that change the record itself, or read it: what readers may be told that it was done. */
export function operationsOfRecord(): readonly string[] {
  return Object.keys(table).filter((name) => table[name]?.beside !== true);
}

/** Whether a name is an operation that the table knows. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(table, name);
}

/**
 * Whether the actor may do it: with a project, there; without one, anywhere at all.
 * A role held everywhere counts for every project.
 */
export function may(actor: Actor, operation: Operation, projectId?: string): boolean {
  const { parties } = ruleOf(operation);
  if (parties.includes('PUBLIC')) return true;
  if (parties.includes('SIGNED_IN') && actor.personId !== null) return true;
  return actor.grants.some((grant) => parties.includes(grant.role) && reaches(grant.projectId, projectId));
}

/**
 * Whether a page of a project leads the actor to an operation: a role that is held for another project alone does not count.
 * @param projectCode null: the page is of no project
 */
export function mayOnPageOf(actor: Actor, operation: Operation, projectCode: string | null): boolean {
  if (!may(actor, operation)) return false;
  const { parties } = ruleOf(operation);
  if (projectCode === null || parties.includes('PUBLIC') || parties.includes('SIGNED_IN')) return true;
  return holdsOnPageOf(actor, parties, projectCode);
}

/** Whether the actor holds one of some roles for the project of a page, or everywhere. */
export function holdsOnPageOf({ grants }: Actor, roles: readonly Party[], projectCode: string): boolean {
  const here = ({ projectId, projectCode: code }: Grant): boolean => projectId === null || code === projectCode;
  return grants.some((grant) => roles.includes(grant.role) && here(grant));
}

function reaches(held: string | null, asked: string | undefined): boolean {
  return held === null || asked === undefined || held === asked;
}

/**
 * @throws AppError UNAUTHENTICATED for somebody without a token, FORBIDDEN for a person without the role, or by a token of
 *   somebody else's for what a person does themselves
 */
export function requireMay(actor: Actor, operation: Operation, projectId?: string): void {
  if (may(actor, operation, projectId)) {
    if (!ruleOf(operation).inPerson || actsInPerson(actor)) return;
    throw new AppError(
      'FORBIDDEN',
      'Only the person themselves can do this: signed in to the pages, or by a token that they made there. This token was issued by somebody else.',
    );
  }
  if (actor.personId === null) {
    throw new AppError(
      'UNAUTHENTICATED',
      `${operation} needs an access token: send it as "Authorization: Bearer <token>".`,
    );
  }
  const roles = ruleOf(operation).parties.join(', ');
  const where = projectId === undefined ? '' : ' for this project';
  const message = `${operation} is for ${roles}; ${actor.personName} holds no such role${where}.`;
  throw new AppError('FORBIDDEN', message, { roles: ruleOf(operation).parties });
}

/** The projects whose record the actor may read. A role for a project, whichever it is, lets its holder read it. */
export function readableProjects(actor: Actor): 'ALL' | ReadonlySet<string> {
  const ids = actor.grants.map((grant) => grant.projectId);
  return ids.includes(null) ? 'ALL' : new Set(ids.filter((id) => id !== null));
}

/** Whether the actor may read one project. */
export function mayRead(actor: Actor, projectId: string): boolean {
  const readable = readableProjects(actor);
  return readable === 'ALL' || readable.has(projectId);
}

/** Whether the actor is an administrator. */
export function isAdministrator(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === Role.ADMINISTRATOR);
}
